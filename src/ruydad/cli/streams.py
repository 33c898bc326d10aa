"""What every command writes to: bytes of standard output, and the log of refusals."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import typer

from ruydad.records import Refusal

WIDEST = 160
"""Columns beyond which a table gets no wider: the eye loses the line."""

UNKNOWN_WIDTH = 120
"""Columns assumed where the output is no terminal."""


def stdout_bytes() -> IO[bytes]:
    """Standard output for bytes."""
    return sys.stdout.buffer


def width() -> int:
    """Columns to write in: ``COLUMNS``, the terminal's, or 120; between 40 and 160."""
    given = os.environ.get("COLUMNS", "")
    if given.isdigit():
        columns = int(given)
    elif sys.stdout.isatty():
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    else:
        columns = UNKNOWN_WIDTH
    return max(40, min(columns, WIDEST))


def given_text(text: str) -> str:
    """A command-line word as text: bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(text).decode("utf-8", "replace")


class RefusalLog:
    """Refusals as JSON lines, to a file or standard error; ``count`` says how many."""

    def __init__(self, path: Path | None) -> None:
        self.count = 0
        self._path = path
        self._out: IO[bytes] = sys.stderr.buffer if path is None else _opened(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._out.flush()
        if self._path is not None:
            self._out.close()

    def write(self, refusal: Refusal) -> None:
        """Add one refusal."""
        from ruydad.exports import json_line

        self.count += 1
        sys.stdout.flush()  # keeps refusals beside their page where both go to one terminal
        self._out.write(json_line(refusal))
        self._out.flush()

    def end(self) -> None:
        """Leave with status 1 if anything was refused."""
        if self.count:
            raise typer.Exit(1)


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("wb")
    except OSError as error:
        raise typer.BadParameter(
            f"cannot write {path}: {error.strerror}", param_hint="--refusals"
        ) from error
