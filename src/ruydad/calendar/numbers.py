"""Atoms made of digits: days, years, clock times, whole dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ruydad.calendar.lexicon import Lexicon, Value

_PARTS = re.compile(
    r"(?P<d>(?<!\d)\d{1,4}(?P<mark> ?[/.\-] ?)\d{1,2}(?P=mark)\d{1,4}(?![\d:]))"
    r"|(?P<T>\d{1,2}:\d{1,2}(?::\d{1,2})?(?:\.\d+)?)"
    r"|(?P<f>(?<![\d.])\d{1,2}[./]\d{1,2}(?![\d.:/\-]))"
    r"|(?P<N>\d+)"
)


class Atom(NamedTuple):
    """A word or number of a date: class (see ``rules.tsv``), folded span, meaning and key."""

    cls: str
    start: int
    end: int
    value: Value
    key: str


def read_numbers(
    digits: str, start: int, end: int, text: str, ordinal: bool, words: Lexicon
) -> Iterator[Atom]:
    """The atoms of a run of digits and marks, e.g. «۱۰-۱۵» or «11:11-1404/05/18»."""
    if any(mark in digits for mark in "٫٬") or re.search(r"\d,\d{3}(?!\d)", digits):
        yield Atom("X", start, end, (), "")
        return
    parts = list(_PARTS.finditer(digits))
    for part in parts:
        first = start + part.start()
        last = end if part is parts[-1] else start + part.end()
        whole = ordinal and part is parts[-1]
        yield _number(part, first, last, text, whole, words)


def _number(
    part: re.Match[str], start: int, end: int, text: str, ordinal: bool, words: Lexicon
) -> Atom:
    kind, written = part.lastgroup, part.group()
    if kind == "mark" or part["d"]:
        return Atom("d", start, end, _date_value(written), "")
    value = tuple(int(n) for n in re.findall(r"\d+", written))
    if kind == "T":
        fits = value[0] <= 24 and value[1] < 60
        return Atom("T" if fits else "X", start, end, value, "")
    if kind == "f":
        return Atom("f", start, end, value, "")
    if len(written) > 4:
        return Atom("X", start, end, (), "")
    cls = "O" if ordinal and 1 <= value[0] <= 31 else number_class(written, value[0])
    if cls in "24z" and not text.endswith(("سال ", "سال"), 0, start):
        things = words.counted["4" if cls == "4" else "2"]
        cls = "n" if things.match(text, end) else cls
    return Atom(cls, start, end, value, written)


def number_class(written: str, value: int) -> str:
    """The class letter of a number by what it could be in a date."""
    if len(written) == 4:
        return "4" if 1200 <= value <= 1499 or 1800 <= value <= 2100 else "n"
    if len(written) == 2:
        return ("z" if value else "2") if written[0] == "0" else "N" if value <= 31 else "2"
    return "N" if 1 <= value <= 31 else "n"


def _date_value(written: str) -> Value:
    """(calendar, year, month, day) of a numeric date; year 0 if it can be no date."""
    digits = re.findall(r"\d+", written)
    if len(digits[0]) == 4:
        year, month, day = (int(n) for n in digits)
    elif len(digits[2]) == 4:
        day, month, year = (int(n) for n in digits)
    else:
        year, month, day = _short_year(digits) if "/" in written else (0, 0, 0)
    if month > 12 >= day:
        month, day = day, month
    if 1200 <= year <= 1499:
        return 0, year, month, day
    return (1, year, month, day) if 1800 <= year <= 2100 else (0, 0, 0, 0)


def _short_year(digits: list[str]) -> tuple[int, int, int]:
    """Year, month, day of «۹۷/۹/۱۲», «12/9/97», «۰۱/۰۶/۲۳»; zeros where it cannot be told."""
    first, month, last = (int(n) for n in digits)
    if max(len(n) for n in digits) > 2:
        return 0, 0, 0
    if first > 31:
        return 1300 + first, month, last
    if last > 31:
        return 1300 + last, month, first
    return (1400 + first, month, last) if digits[0][0] == "0" else (0, 0, 0)
