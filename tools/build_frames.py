"""Compile the frames of ``knowledge/data/frames`` into ``knowledge/data/frames.bin``.

usage: build_frames.py

Without it everything works, only the start is slower: a cache that does not say what the YAML says
is not used.
"""

from __future__ import annotations

from ruydad.knowledge.frame_cache import CACHE, write

if __name__ == "__main__":
    print(f"{write()} frames in {CACHE.name}")
