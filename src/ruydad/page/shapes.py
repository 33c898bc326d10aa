"""Shapes of lines: clauses without a full stop, and the openings of agency copy."""

from __future__ import annotations

import re

from ruydad.page.lexicon import plain
from ruydad.page.lines import Line
from ruydad.page.outlets import outlets

LONG_HEADLINE = 12
"""Words; a line as long as this that ends in a verb may be a sentence without its full stop."""

_SLUG = re.compile(r"[^.،؛:]{0,40}?(?<!\w)به[\s\u200c]*گزارش[\s\u200c]")
_SLUG_PARTS = re.compile(r"\s*[-–—ـ/؛:(),]\s*")
_FINITE = re.compile(
    r"(?:(?:^|[\s\u200c])ن?می[\s\u200c]?\w+|ه[\s\u200c]?(?:اند|است)|(?:^|[\s\u200c])(?:است|نیست|شد|کرد|داد|"
    r"بود|گفت|داشت|یافت|گرفت|رسید|خواست|گردید|نمود|افزود|پرداخت|ساخت|رفت|امد|کشید|دارد|کند|شود|"
    r"باشد|دهد|گیرد|ندارد|\w{2,}ند|ب(?!غداد)\w{2,}د))\W*$"
)


def is_clause(line: Line) -> bool:
    """Whether a line without a full stop is long and ends in a finite verb."""
    return len(line.words) >= LONG_HEADLINE and ends_in_verb(line)


def ends_in_verb(line: Line) -> bool:
    """Whether the last word is a finite verb."""
    return bool(_FINITE.search(plain(line.text[-40:])))


def is_reported(line: Line) -> bool:
    """Whether the line opens with «به گزارش …» (after a place at most)."""
    return bool(_SLUG.match(line.text))


def begins_with_slug(line: Line) -> bool:
    """Whether the line opens as agency copy does: «به گزارش …» or «<City> - <agency> -»."""
    if is_reported(line):
        return True
    head = _SLUG_PARTS.split(line.text[:90], maxsplit=3)[:-1]
    return any(outlets().named(part, weak=True) for part in head if part)
