"""Text of pages made fit to show: it is data, whatever it holds."""

from __future__ import annotations

import unicodedata
from typing import Any

import msgspec

from ruydad.exports.wording import English, Persian
from ruydad.records import EventTime

_ASCII = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")
_KEPT = "\u200c\u200d\n\t"
"""Controls that words need: half-space, joiner, line, tab."""
LONGEST = 300


def cleaned(value: Any) -> Any:
    """A text without controls, bidi overrides among them; anything else as it is."""
    if type(value) is not str:  # markup made by the templates is a class of its own
        return value
    if value.isascii() and value.isprintable():
        return value
    return "".join(c if c in _KEPT or unicodedata.category(c) not in _BAD else "" for c in value)


_BAD = ("Cc", "Cf", "Cs", "Co", "Cn")


def shortened(text: str | None) -> str:
    """So much of a text as a cell can hold."""
    told = text or ""
    return told if len(told) <= LONGEST else told[:LONGEST] + "…"


def as_json(value: Any) -> str:
    """A field of a record as a correction is written."""
    return msgspec.json.encode(value).decode("utf-8", "replace")


def fitting(text: str) -> str:
    """A text that can be edited in a form; nothing instead of one too long."""
    return text if len(text) <= LONGEST * 50 else ""


def days(time: EventTime, lang: str) -> tuple[str, str]:
    """The day in the calendar of the language first, then in the other."""
    gregorian, jalali = English().when(time), Persian().when(time)
    if lang == "fa":
        return jalali, Persian().number(gregorian)
    return gregorian, jalali.translate(_ASCII)
