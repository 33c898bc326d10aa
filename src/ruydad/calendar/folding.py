"""Fold a text for matching dates, keeping the way back to the characters it was made from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_LETTERS = {
    "ی": "يىئےۍې",
    "ک": "كڪ",
    "ا": "آأإٱ",
    "و": "ؤ",
    "ه": "ةۀہەھ",
    " ": "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
    "\u3000\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
    "\u200c": "\u200b\u200d\u00ac",
    "-": "–—‒−‐‑",
}
_ONE_TO_ONE = str.maketrans(
    {
        **{source: target for target, sources in _LETTERS.items() for source in sources},
        **{chr(zero + n): str(n) for zero in (0x06F0, 0x0660) for n in range(10)},
        **{chr(capital): chr(capital + 32) for capital in range(0x41, 0x5B)},
    }
)
# Tatweel, harakat and the soft hyphen are not read; a presentation form may be two letters.
_ODD = re.compile("[\u0640\u00ad\u064b-\u065f\u0670\ufb50-\ufdff\ufe70-\ufefc]")
_NOTHING = re.compile("[\u0640\u00ad\u064b-\u065f\u0670]")


class Folded(NamedTuple):
    """A folded text; ``origins[i]`` is the source offset of character ``i`` (``None``: ``i``)."""

    text: str
    origins: Sequence[int] | None

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The source span of the folded span ``[start, end)``, not empty."""
        if self.origins is None:
            return start, end
        return self.origins[start], self.origins[end - 1] + 1


def fold_text(text: str) -> Folded:
    """Fold digits, letters, blanks and dashes one for one; drop what is written but not read."""
    if not _ODD.search(text):
        return Folded(text.translate(_ONE_TO_ONE), None)
    letters: list[str] = []
    index: list[int] = []
    for offset, letter in enumerate(text):
        parts = _plain(letter) if _ODD.match(letter) else letter
        letters.extend(parts)
        index.extend([offset] * len(parts))
    return Folded("".join(letters).translate(_ONE_TO_ONE), index)


def _plain(letter: str) -> str:
    """The ordinary letters of a presentation form; nothing for a mark that is not read."""
    return _NOTHING.sub("", unicodedata.normalize("NFKC", letter)).replace(" ", "")
