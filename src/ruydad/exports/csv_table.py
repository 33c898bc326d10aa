"""Comma-separated: a row an event, several values of a cell joined by ``; ``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from ruydad.exports.columns import header
from ruydad.exports.rows import Value, event_values, joined
from ruydad.records import Event

COLUMNS: tuple[str, ...] = header("events")
"""The header, in order; docs/columns.md explains each."""


class CsvWriter:
    """Writes events as rows to a text stream opened with ``newline=""``; the header comes first."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._out.write(csv_line(COLUMNS))

    def write(self, event: Event) -> None:
        """Add one event."""
        self._out.write(csv_line(event_values(event)))


def to_csv(events: Iterable[Event], out: IO[str]) -> int:
    """Write the header and a row an event; returns how many events."""
    writer = CsvWriter(out)
    count = 0
    for event in events:
        writer.write(event)
        count += 1
    return count


def write(events: Iterable[Event], out: IO[bytes]) -> int:
    """The same to a stream of bytes, in UTF-8."""
    out.write(csv_line(COLUMNS).encode())
    count = 0
    for event in events:
        out.write(csv_line(event_values(event)).encode("utf-8", "replace"))
        count += 1
    return count


def csv_line(values: Iterable[Value]) -> str:
    """One row: texts quoted, numbers bare, absent facts empty. Nothing is put before a text."""
    return ",".join(map(_cell, values)) + "\n"


def _cell(value: Value) -> str:
    value = joined(value)
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return str(value)
