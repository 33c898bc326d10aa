"""The look-up tables of the shipped frames in a form that loads fast."""

from __future__ import annotations

import pickle
import zlib
from pathlib import Path

from ruydad.coding import lexicon as made_by
from ruydad.coding.lexicon import Lexicon
from ruydad.grammar import triggers
from ruydad.knowledge.frame_files import FRAME_FOLDER, load_frames
from ruydad.text.data_files import digest

CACHE = Path(__file__).parent / "data" / "lexicon.bin"
_DIGEST = 16


def shipped_lexicon() -> Lexicon:
    """The tables of the package's frames: from the cache where it is fresh, else from the YAML."""
    return cached() or Lexicon.build(load_frames())


def cached() -> Lexicon | None:
    """The tables of the cache; ``None`` where it is missing or older than what it is made from."""
    if not CACHE.exists():
        return None
    data = CACHE.read_bytes()
    if data[:_DIGEST] != sources():
        return None
    tables = pickle.loads(zlib.decompress(data[_DIGEST:]))
    return tables if isinstance(tables, Lexicon) else None


def write() -> int:
    """Write the cache; the number of frames in it."""
    frames = load_frames()
    packed = zlib.compress(pickle.dumps(Lexicon.build(frames), protocol=5), 6)
    CACHE.write_bytes(sources() + packed)
    return len(frames)


def sources() -> bytes:
    """What the frames, the word lists and the code that makes the tables say, in 16 bytes."""
    words = (CACHE.parent / "words.yaml", Path(triggers.__file__).parent / "data" / "words.yaml")
    code = (Path(made_by.__file__), Path(triggers.__file__))
    paths = [*sorted(FRAME_FOLDER.glob("*.yaml")), *words, *code]
    return digest(b"\0".join(path.read_bytes() for path in paths))
