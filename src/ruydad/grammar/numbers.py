"""Numbers in figures and in words, and what else counts people («سه», «بیست‌ویک», «ده‌ها»)."""

from __future__ import annotations

import re
from functools import cache

from ruydad.grammar.words import word_set

_SEPARATORS = str.maketrans("", "", ",٬.")


@cache
def _number_words() -> re.Pattern[str]:
    """Number words joined by «و», with or without a scale: «صدوبیست», «دوهزار»."""
    one, scale = (
        "|".join(sorted(word_set(name), key=len, reverse=True)) for name in ("numbers", "scales")
    )
    return re.compile(rf"(?:{one})(?:و(?:{one})|(?:{scale}))*")


def is_number(key: str) -> bool:
    """Whether a folded word is a number in figures or in words («بیست‌ودو» included)."""
    if key.translate(_SEPARATORS).isdecimal():
        return True
    return _number_words().fullmatch(key) is not None


def counts(key: str) -> bool:
    """Whether a folded word before a noun makes it one or some of a kind («۱۵», «ده‌ها», «این»).

    Round hundreds in words are not among them: «هفتصد اسیر» are the prisoners.
    """
    return key.isdecimal() or key in word_set("counting")
