"""Write ``grammar/data/ordinary.txt.gz``: everyday words of Persian, folded.

Reads ``tools/sources/knowledge/words.tsv.gz``. Usage: ``python tools/build_ordinary.py``.
"""

from __future__ import annotations

import gzip
from pathlib import Path

from ruydad.text import fold

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "tools/sources/knowledge/words.tsv.gz"
TARGET = ROOT / "src/ruydad/grammar/data/ordinary.txt.gz"


def main() -> None:
    """Fold, sort and pack the words."""
    rows = gzip.decompress(SOURCE.read_bytes()).decode("utf-8").splitlines()[1:]
    words = sorted({fold(row.split("\t")[0]) for row in rows} - {""})
    TARGET.write_bytes(gzip.compress("\n".join(words).encode("utf-8"), mtime=0))
    print(f"{len(words)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
