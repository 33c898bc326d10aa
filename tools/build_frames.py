"""Compile the data files that are written by hand, for a fast start.

usage: build_frames.py

The frames become ``coding/data/lexicon.bin``, the word lists in YAML ``compiled.bin`` beside them.
Without these files everything works, only the start is slower: one that does not say what its
sources say is not used.
"""

from __future__ import annotations

from pathlib import Path

from ruydad.coding import lexicon_cache
from ruydad.text.data_files import COMPILED, write_compiled

PACKAGE = Path(lexicon_cache.__file__).parent.parent
FOLDERS = ("coding/data", "grammar/data", "knowledge/data")

if __name__ == "__main__":
    for folder in FOLDERS:
        print(f"{write_compiled(PACKAGE / folder)} files in {folder}/{COMPILED}")
    print(f"{lexicon_cache.write()} frames in {lexicon_cache.CACHE.name}")
