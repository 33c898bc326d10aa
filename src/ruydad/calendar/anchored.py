"""Times counted from an event told before: «یک روز بعد», «همان شب», «فردای آن روز»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ruydad.records.time import TimeExpression

_NUMBERS = {
    "یک": 1, "دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "هفت": 7, "هشت": 8, "نه": 9, "ده": 10,
}  # fmt: skip
_N = "(?:" + "|".join(_NUMBERS) + r"|\d{1,2})"
_DAY = "(?:روز|شب)"
_PART = "(?:(?:صبح|ظهر|عصر|شامگاه|شب|بامداد) )?"
_LATER = "(?:بعد(?! از)|پس از آن|بعد از آن)"
_EARLIER = "(?:پیش[ \u200c]?تر|قبل[ \u200c]?تر|پیش از آن|قبل از آن)"
_SHORT = "(?:چند|ساعت|ساعاتی|ساعتی|دقایقی|لحظاتی|چند ساعت|چند دقیقه|" + _N + " ساعت)"
_PATTERN = re.compile(
    rf"(?<![\w\u200c])(?:"
    rf"(?P<later>{_PART}(?:(?P<n>{_N}) )?{_DAY} {_LATER})"
    rf"|(?P<earlier>{_PART}(?:(?P<m>{_N}) )?{_DAY} {_EARLIER})"
    rf"|(?P<next>{_PART}فردای (?:آن|همان) {_DAY})"
    rf"|(?P<same>(?:همان|همین) (?:روز|شب|شامگاه|صبح|عصر|زمان)"
    rf"|{_SHORT} {_LATER}|هم[ \u200c]?زمان(?! با))"
    rf")(?![\w\u200c])(?! که )"
)


def find_anchored(text: str) -> Iterator[TimeExpression]:
    """The expressions that count days from the event told before, without days of their own.

    ``offset`` says how many days after that event is meant.
    """
    for match in _PATTERN.finditer(text):
        yield TimeExpression(
            text=match.group(), span=match.span(), start=None, end=None,
            precision="day", calendar="none", kind="relative", offset=_offset(match),
        )  # fmt: skip


def _offset(match: re.Match[str]) -> int:
    if match["same"]:
        return 0
    if match["next"]:
        return 1
    count = match["n"] or match["m"] or "1"
    number = _NUMBERS.get(count) or int(count)
    return -number if match["earlier"] else number
