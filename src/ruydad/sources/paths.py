"""From the words of a command line to files: names, folders, globs and ``-``."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from ruydad.records import Refusal
from ruydad.sources.document import STAGE, unreadable

STDIN = "-"


class Source(msgspec.Struct, frozen=True):
    """A file to read: its ``path`` (``None`` is standard input) and the ``name`` records carry."""

    path: Path | None
    name: str


def find_sources(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Source | Refusal]:
    """Each file that the given paths mean, in order; folders and globs sorted by name.

    A file carries its own name, a file found in a folder its path below that folder. Files and
    folders whose names begin with a dot are not looked at inside a folder.
    """
    for path in (os.fspath(path) for path in paths):
        if path == STDIN:
            yield Source(None, STDIN)
        elif os.path.lexists(path):
            yield from _existing(Path(path))
        elif glob.has_magic(path):
            yield from _matching(path)
        else:
            yield _nothing(
                path, "not-found", "there is no such file or folder", "check the path; quote a glob"
            )


def _existing(path: Path) -> Iterator[Source | Refusal]:
    if not path.is_dir():
        yield Source(path, readable_name(path.name))
        return
    found = False
    for item in _walk(path):
        found = True
        yield item
    if not found:
        name = readable_name(str(path))
        yield _nothing(
            name, "empty-folder", "the folder holds no files", "name a folder that holds pages"
        )


def _walk(folder: Path) -> Iterator[Source | Refusal]:
    errors: list[OSError] = []
    for where, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if not name.startswith(".") and path.is_file():
                yield Source(path, readable_name(path.relative_to(folder).as_posix()))
    for error in errors:
        yield unreadable(readable_name(str(error.filename)), error)


def _matching(pattern: str) -> Iterator[Source | Refusal]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    if not matches:
        yield _nothing(readable_name(pattern), "no-match", "no file matches", "check the pattern")
    for match in matches:
        yield from _existing(Path(match))


def _nothing(name: str, code: str, message: str, help: str) -> Refusal:
    return Refusal(readable_name(name), STAGE, code, message, help)


def readable_name(name: str) -> str:
    """The name as text: bytes of a file name that are no UTF-8 become U+FFFD, as JSON needs."""
    return os.fsencode(name).decode("utf-8", "replace")
