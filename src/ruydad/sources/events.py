"""Event records as JSON Lines, the form in which ``ruydad code`` writes them."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator
from typing import IO

import msgspec

from ruydad.records import Event, Refusal
from ruydad.sources.document import STAGE
from ruydad.sources.json_documents import numbered_lines
from ruydad.sources.read import read_streams, unpacked

_UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

_decode = msgspec.json.Decoder(Event).decode


def read_events(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Event | Refusal]:
    """Every event record under the given files, folders, globs or ``-``, also gzipped, streamed.

    A line that is none becomes a ``Refusal`` named ``<file>:<line>``; nothing is raised for it.
    """
    return read_streams(paths, _read_lines)


def _read_lines(stream: IO[bytes], name: str) -> Iterator[Event | Refusal]:
    for line in numbered_lines(unpacked(stream), name):
        yield line if isinstance(line, Refusal) else _event(line.data, line.where)


def _event(data: bytes, where: str) -> Event | Refusal:
    try:
        event = _decode(data)
        for day in (event.time.start, event.time.end):
            if day is not None:
                _check_day(day)
    except _UNREADABLE as error:
        help = "a line is one record as `ruydad code --format jsonl` writes it"
        return Refusal(where, STAGE, "no-event", f"not an event record: {error}", help)
    return event


def _check_day(day: str) -> None:
    if not _DAY.fullmatch(day):
        raise ValueError(f"{day!r} is no day (YYYY-MM-DD)")
    dt.date.fromisoformat(day)
