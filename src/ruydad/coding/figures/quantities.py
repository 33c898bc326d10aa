"""Quantities: numbers in figures or words, with what bounds them («دست‌کم ۱۲»)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from ruydad.coding.words import read_data
from ruydad.grammar import ParsedSentence
from ruydad.grammar.keytable import KeyTable
from ruydad.text import fold

_SEPARATED = re.compile(r"\d{1,3}(?:[,٬،]\d{3})+")
_BOUND_REACH = 2


class Quantity(NamedTuple):
    """A number of a sentence: tokens ``[first, last)``, its value, whether it is a lower bound."""

    first: int
    last: int
    value: float
    at_least: bool


@cache
def figure_words() -> dict[str, Any]:
    """``data/figures.yaml``."""
    return read_data("figures.yaml")


def quantities(parsed: ParsedSentence) -> Iterator[Quantity]:
    """The numbers of a sentence, left to right; times and dates are none."""
    timed = [time.span for clause in parsed.clauses for time in clause.times]
    index = 0
    while index < len(parsed.keys):
        free = not _within(parsed, index, timed) or _is_scaled(parsed.keys, index)
        found = _number(parsed.keys, index) if free else None
        if found is None:
            index += 1
            continue
        last, value, vague = found
        bounded = vague or _bounded(parsed.keys, index)
        yield Quantity(index, last, value, bounded)
        index = last


def _within(parsed: ParsedSentence, index: int, spans: Sequence[tuple[int, int]]) -> bool:
    start = parsed.tokens[index].start
    return any(first <= start < last for first, last in spans)


def _is_scaled(keys: Sequence[str], index: int) -> bool:
    """«طی چهار سال ۵۰ میلیارد یورو»: no year of the calendar."""
    following = keys[index + 1] if index + 1 < len(keys) else ""
    return _digits(keys[index]) is not None and following in _tables()[1]


def _number(keys: Sequence[str], index: int) -> tuple[int, float, bool] | None:
    """The number that begins with a token: index after it, value, whether it is vague."""
    words, scales, vague = _tables()
    total = part = 0.0
    seen = loose = False
    while index < len(keys):
        key = keys[index]
        digits = _digits(key)
        if digits is not None and not (seen and part):
            part, seen = digits, True
        elif key in words and not (seen and keys[index - 1] != "و"):
            part, seen = part + words[key], True
        elif key in vague and not seen:
            part, seen, loose = vague[key], True, key != "یک"
        elif key in scales and seen:
            total, part = total + (part or 1.0) * scales[key], 0.0
        elif not (key == "و" and seen and _continues(keys, index + 1)):
            break
        index += 1
    return (index, total + part, loose) if seen else None


def _continues(keys: Sequence[str], index: int) -> bool:
    words, _, _ = _tables()
    return index < len(keys) and keys[index] in words


def _digits(key: str) -> float | None:
    if _SEPARATED.fullmatch(key):
        return float(re.sub(r"\D", "", key))
    try:
        return float(key.replace("٫", ".").replace("/", "."))
    except ValueError:
        return None


def _bounded(keys: Sequence[str], first: int) -> bool:
    return any(
        (match := _bounds().longest(keys, start)) is not None and match[0] == first
        for start in range(max(first - _BOUND_REACH, 0), first)
    )


@cache
def _tables() -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Number words, scales and vague words by folded key."""
    names = ("numbers", "scales", "vague")
    words, scales, vague = (
        {fold(word): float(value) for word, value in figure_words()[name].items()} for name in names
    )
    return words, scales, vague


@cache
def _bounds() -> KeyTable[bool]:
    return KeyTable((word, True) for word in figure_words()["at_least"])
