"""The formats of ``ruydad export``: one registry, one module each."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import IO, NamedTuple

from ruydad.records import Event, RuydadError

_ALL = frozenset(("occurred", "ongoing", "planned", "possible", "denied"))
_REAL = frozenset(("occurred", "ongoing"))


class Format(NamedTuple):
    """A format: its module, the ending of its files, and what it can tell.

    ``statuses`` are written unless others are asked for. A format without a column for the status
    leaves out what did not take place; planned acts stay where their type (AGREE) says so.
    """

    name: str
    module: str
    suffix: str
    binary: bool = False
    statuses: frozenset[str] = _ALL

    def write(self, events: Iterable[Event], out: IO[bytes]) -> int:
        """Write the events; returns how many. Raises ``RuydadError`` where a library is missing."""
        module = import_module(f"ruydad.exports.{self.module}")
        count: int = module.write(events, out)
        return count


_TYPED = _REAL | {"planned"}

FORMATS = {
    format.name: format
    for format in (
        Format("jsonl", "jsonl", ".jsonl"),
        Format("csv", "csv_table", ".csv"),
        Format("parquet", "parquet", ".parquet", binary=True),
        Format("xlsx", "xlsx", ".xlsx", binary=True),
        Format("polecat", "polecat", "", statuses=_TYPED),
        Format("gdelt", "gdelt", "", statuses=_TYPED),
        Format("contacts", "contacts", "", statuses=_REAL),
        Format("graphml", "graphml", ".graphml", statuses=_TYPED),
        Format("gexf", "gexf", ".gexf", statuses=_TYPED),
    )
}


def format_named(name: str) -> Format:
    """The format of that name. Raises ``RuydadError`` ``unknown-format``."""
    if name not in FORMATS:
        raise RuydadError(
            "unknown-format", f"there is no format {name!r}", f"one of {', '.join(FORMATS)}"
        )
    return FORMATS[name]


def format_of_file(name: str) -> Format:
    """The format that a file's name ends in; JSON Lines where the ending says nothing."""
    found = (f for f in FORMATS.values() if f.suffix and name.lower().endswith(f.suffix))
    return next(found, FORMATS["jsonl"])
