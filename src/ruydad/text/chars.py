"""The character classes of Persian text: one place for every code point the room names."""

from __future__ import annotations

import re

ZWNJ = "\u200c"
TATWEEL = "\u0640"
HAMZA_ABOVE = "\u0654"
TANWIN = "\u064b"

# Bidi controls, joiners without a half-space's meaning, soft hyphen, byte order mark.
INVISIBLE = "\u00ad\u061c\u200d-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Vowel signs, Quranic annotation, superscript alef; U+0653-0655 are treated apart (hamza).
HARAKAT = (
    "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
PRESENTATION = "\ufb50-\ufdff\ufe70-\ufefc"
BLANKS = "\t\x0b\x0c\x1c-\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
NEWLINES = "\n\r\x85\u2028\u2029"

# Letters of Persian as they stand in canonical text, with the Kurdish and Pashto ones met in names.
LETTERS = "\u0621-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
ASCII_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")

URL = re.compile(rf"(?:https?://|www\.)[^\s«»\"<>{INVISIBLE}]+", re.IGNORECASE)


def urls(text: str) -> list[tuple[int, int]]:
    """The spans of the web addresses in ``text``; spelling inside them is never touched."""
    lowered = "://" in text or "www." in text or "WWW." in text
    return [match.span() for match in URL.finditer(text)] if lowered else []


NEVER_JOINING = frozenset("اآأإدذرزژوؤءةۀ")
"""Letters that do not join the next: a half-space after them shows nothing and is not written."""
