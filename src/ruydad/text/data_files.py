"""Data files in YAML, read fast: from ``compiled.bin`` beside them while it says what they say."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

COMPILED = "compiled.bin"


def read_yaml(path: Path) -> Any:
    """What a YAML file says.

    Parsed YAML stands compiled beside it (``tools/build_frames.py``); what was edited since is
    parsed anew. Raises ``OSError`` where there is no such file.
    """
    raw = path.read_bytes()
    known = _compiled(path.parent).get(path.name)
    if known is not None and known[0] == digest(raw):
        return msgspec.msgpack.decode(known[1])
    return parse(raw.decode("utf-8"))


def parse(text: str) -> Any:
    """Parse YAML. Raises ``yaml.YAMLError``."""
    import yaml  # not needed where the compiled file is fresh

    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def write_compiled(folder: Path) -> int:
    """Compile the YAML files of a folder; how many there are."""
    files = {
        path.name: (digest(raw), msgspec.msgpack.encode(parse(raw.decode("utf-8"))))
        for path in sorted(folder.glob("*.yaml"))
        for raw in (path.read_bytes(),)
    }
    (folder / COMPILED).write_bytes(msgspec.msgpack.encode(files))
    _compiled.cache_clear()
    return len(files)


def digest(data: bytes) -> bytes:
    """Sixteen bytes by which a file is known again."""
    return hashlib.blake2b(data, digest_size=16).digest()


@cache
def _compiled(folder: Path) -> dict[str, tuple[bytes, bytes]]:
    """Digest and content of each compiled file of a folder."""
    path = folder / COMPILED
    if not path.exists():
        return {}
    return msgspec.msgpack.decode(path.read_bytes(), type=dict[str, tuple[bytes, bytes]])
