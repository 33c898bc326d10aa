"""The shipped frames in a form that loads fast; used only while it says what the YAML says."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from ruydad.knowledge.frames import FRAME_FOLDER, Frame, load_frames

CACHE = FRAME_FOLDER.parent / "frames.bin"
_DIGEST = 32


def shipped_frames() -> list[Frame]:
    """The frames of the package: from the cache where it is fresh, else from the YAML."""
    return cached() or load_frames()


def cached() -> list[Frame] | None:
    """The frames of the cache; ``None`` where it is missing or older than the YAML."""
    if not CACHE.exists():
        return None
    data = CACHE.read_bytes()
    if data[:_DIGEST] != digest(FRAME_FOLDER):
        return None
    return msgspec.msgpack.decode(data[_DIGEST:], type=list[Frame])


def write() -> int:
    """Write the cache; the number of frames in it."""
    frames = load_frames()
    CACHE.write_bytes(digest(FRAME_FOLDER) + msgspec.msgpack.encode(frames))
    return len(frames)


def digest(folder: Path) -> bytes:
    """What the YAML files of a folder say, in 32 bytes."""
    said = hashlib.sha256()
    for path in sorted(folder.glob("*.yaml")):
        said.update(path.name.encode() + b"\0" + path.read_bytes())
    return said.digest()
