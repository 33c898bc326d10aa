"""The compiled knowledge: one file, read whole, decoded as it is asked for."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import Any

import msgspec

from ruydad.knowledge.entry import Entry

FORMAT = 2
"""Number of the file layout; a file of another number is not read."""

Posting = int | tuple[int, ...]
"""Readings of a key: entry index * 128 + flags, one or several."""

FLAG_BITS = 7


class Header(msgspec.Struct):
    """What stands before the sections: layout number, hash of the sources, sizes in bytes."""

    format: int
    digest: str
    sections: dict[str, int]


class Compiled(msgspec.Struct, frozen=True):
    """The sections of the file: keys and prefixes are ready, the rest are bytes until needed."""

    digest: str
    keys: dict[str, Posting]
    prefixes: frozenset[str]
    offsets: array[int]
    entries: memoryview
    ids: memoryview
    holders: memoryview
    names: memoryview
    patterns: memoryview
    variants: memoryview


_decode_entry = msgspec.msgpack.Decoder(Entry).decode
_decode_keys = msgspec.msgpack.Decoder(dict[str, int | tuple[int, ...]]).decode
_decode_strings = msgspec.msgpack.Decoder(frozenset[str]).decode


def write(path: Path, digest: str, sections: dict[str, bytes]) -> None:
    """Write the sections after a one-line JSON header; readers see the old file or the new one."""
    header = Header(FORMAT, digest, {name: len(data) for name, data in sections.items()})
    draft = path.with_suffix(".draft")
    draft.write_bytes(msgspec.json.encode(header) + b"\n" + b"".join(sections.values()))
    draft.replace(path)


def read(path: Path) -> Compiled:
    """Read a compiled file.

    Raises ``ValueError`` when the file has another layout than this version of the package.
    """
    data = memoryview(path.read_bytes())
    end = bytes(data[:4096]).index(b"\n")
    header = msgspec.json.decode(data[:end], type=Header)
    if header.format != FORMAT:
        raise ValueError(f"{path} has layout {header.format}, this version reads {FORMAT}")
    return _assemble(header, data[end + 1 :])


def _assemble(header: Header, body: memoryview) -> Compiled:
    parts: dict[str, memoryview] = {}
    position = 0
    for name, size in header.sections.items():
        parts[name] = body[position : position + size]
        position += size
    offsets = array("I")
    offsets.frombytes(parts["offsets"])
    return Compiled(
        header.digest,
        _decode_keys(parts["keys"]),
        _decode_strings(parts["prefixes"]),
        offsets,
        parts["entries"],
        parts["ids"],
        parts["holders"],
        parts["names"],
        parts["patterns"],
        parts["variants"],
    )


def entry_at(compiled: Compiled, index: int) -> Entry:
    """Decode the entry of that number."""
    start, end = compiled.offsets[index], compiled.offsets[index + 1]
    return _decode_entry(compiled.entries[start:end])


def pack(value: Any) -> bytes:
    """Encode one section."""
    return msgspec.msgpack.encode(value)
