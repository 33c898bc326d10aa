"""What ``ruydad export`` does: events read, chosen and written, to a file only when all is well."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import typer

from ruydad.cli.streams import RefusalLog, stdout_bytes
from ruydad.exports import Format, Selection
from ruydad.records import Event, Refusal


def one_of(option: str, given: Sequence[str] | None, legal: Sequence[str]) -> frozenset[str]:
    """The values of an option, each of which must be one of the legal ones."""
    for value in given or ():
        if value not in legal:
            raise typer.BadParameter(
                f"unknown-value: {value!r} is none of {', '.join(legal)}", param_hint=option
            )
    return frozenset(given or ())


def country_codes(given: Sequence[str] | None) -> frozenset[str]:
    """The values of ``--country``, each of the form of an alpha-3 code."""
    for code in given or ():
        if len(code) != 3 or not code.isascii() or not code.isalpha():
            raise typer.BadParameter(
                f"unknown-value: {code!r} is no ISO 3166-1 alpha-3 code, such as IRN",
                param_hint="--country",
            )
    return frozenset(code.upper() for code in given or ())


class Export:
    """One run: refusals go to the log, the events wanted to the format."""

    def __init__(self, format: Format, selection: Selection, log: RefusalLog) -> None:
        self._format = format
        self._selection = selection
        self._statuses = selection.statuses or format.statuses
        self._log = log
        self._silenced = 0

    def run(self, found: Iterable[Event | Refusal], output: Path | None) -> None:
        """Write the events wanted to the file or to standard output."""
        with _opened(output, self._format.binary) as out:
            self._format.write(self._events(found), out)
        if self._silenced and not self._selection.statuses:
            print(
                f"left out: {self._silenced} possible, denied or (in contacts) planned, which "
                f"{self._format.name} cannot tell from what took place; --status asks for them",
                file=sys.stderr,
            )

    def _events(self, found: Iterable[Event | Refusal]) -> Iterator[Event]:
        for item in found:
            if isinstance(item, Refusal):
                self._log.write(item)
            elif self._selection.wants(item):
                if item.status in self._statuses:
                    yield item
                else:
                    self._silenced += 1


@contextmanager
def _opened(path: Path | None, binary: bool) -> Iterator[IO[bytes]]:
    try:
        if path is None:
            with _standard_output(binary) as out:
                yield out
        elif path.exists() and not path.is_file():
            with path.open("wb") as out:  # a device or a named pipe
                yield out
        else:
            with _whole_file(path) as out:
                yield out
    except OSError as error:
        where = path or "standard output"
        raise typer.BadParameter(
            f"cannot write {where}: {error.strerror}", param_hint="--output"
        ) from error


@contextmanager
def _standard_output(binary: bool) -> Iterator[IO[bytes]]:
    if not binary:
        yield stdout_bytes()
        return
    buffer = io.BytesIO()  # binary formats seek in what they write
    yield buffer
    stdout_bytes().write(buffer.getvalue())


@contextmanager
def _whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that gets its name when it is whole: an input may be its own output."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as out:
        part = Path(out.name)
        try:
            yield out
            out.close()
            part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
