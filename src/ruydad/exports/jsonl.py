"""JSON Lines: one record a line, UTF-8, keys in the order of the contract."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, Any

import msgspec

_encode = msgspec.json.Encoder().encode


def json_line(record: Any) -> bytes:
    """One record (a struct or plain data) as one line of JSON with its newline."""
    return _encode(record) + b"\n"


def to_jsonl(records: Iterable[Any], out: IO[bytes]) -> int:
    """Write each record as a line; returns how many. Raises ``OSError`` as ``out.write`` does."""
    count = 0
    for record in records:
        out.write(json_line(record))
        count += 1
    return count


write = to_jsonl
