"""Page text made fit for files with rules of their own: one line, ASCII, XML, cells of Excel."""

from __future__ import annotations

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_STEERING = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_OWN_LETTERS = str.maketrans({
    "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae",
    "Æ": "AE", "œ": "oe", "þ": "th", "ð": "d", "ə": "e", "Ə": "E", "’": "'", "‘": "'", "ʿ": "'",
    "ʾ": "'", "–": "-", "—": "-",
})  # fmt: skip
"""Letters that have no base letter by Unicode's own tables."""


LONGEST = 32_000
"""Characters of a tab-separated cell: Python's csv refuses 131,072 bytes, Excel 32,767 units."""


def one_line(text: str) -> str:
    """Text for a tab-separated cell without quoting: no tab, no newline, no straight quote.

    Many readers take a cell that begins with ``"`` for a quoted one and swallow the rows after it.
    Bidi marks go, too; half-spaces (ZWNJ) stay, for they are letters of the word.
    """
    text = _STEERING.sub("", _CONTROL.sub(" ", text)).replace('"', "'").strip()
    text = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return text.encode("utf-8", "replace").decode("utf-8")


def ascii_text(text: str) -> str:
    """A name in ASCII letters, which reads the same in UTF-8 and in Latin-1."""
    plain = unicodedata.normalize("NFKD", text.translate(_OWN_LETTERS))
    return one_line(plain.encode("ascii", "ignore").decode())


def xml_text(text: str) -> str:
    """Text without the characters that XML 1.0 forbids."""
    return _NOT_XML.sub("", text)


def excel_text(text: str) -> str:
    """Text as long as a cell of Excel may be (32,767 units of UTF-16); a cut ends in «…»."""
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * 32_767:
        return units.decode("utf-16-le")
    return units[: 2 * 32_766].decode("utf-16-le", "ignore") + "…"
