"""Readers of the rules that count from the reference day: «هفته گذشته», «دو ماه پیش», «امسال»."""

from __future__ import annotations

import datetime as dt
import re

from ruydad.calendar.days import (
    DAY,
    SOLAR,
    Days,
    from_date,
    month_after,
    month_days,
    to_date,
    week_days,
    year_days,
)
from ruydad.calendar.pieces import Match, Piece
from ruydad.calendar.reading_periods import part_of_month, period
from ruydad.records.time import Precision

_SOME = re.compile("(?:^|[ \u200c])(?:چند|چندین|همان|یکی دو|دو سه|سه چهار)[ \u200c]+$")
_SUM = re.compile("(?:سال|ماه|هفته|روز|ساعت|دهه)[ \u200c]+و[ \u200c]+$")  # «سه سال و چهار ماه پیش»
_LEADS_AWAY = re.compile("[ \u200c]+از[ \u200c]")
_PRECISIONS: tuple[Precision, ...] = ("day", "week", "month", "year", "day", "day", "year")


def unit(match: Match) -> Piece | None:
    """«روز گذشته», «دو هفته پیش», «ماه جاری», «۲۴ ساعت گذشته», «امسال»."""
    calendar = match.number("E") if match.has("E") else SOLAR
    which, side, manner = (match.number("u") if match.has("u") else 0), 0, 0
    if match.has("g"):
        which, side = match.all("g")[0].value
    elif match.has("p"):
        side, manner = match.all("p")[0].value
    count = match.number("n") if match.has("n") else None
    if _no_anchor(match, which, side, manner, count):
        return None
    reference = match.context.reference
    days = stretch(reference, which, side, manner, count, calendar) if reference else None
    if reference and days is None:
        return None
    if days and which == 2 and (match.has("f") or match.has("v")):
        days = part_of_month(match, days)
    shown = calendar if which in (2, 3) else None
    return period(match, "relative", days, _PRECISIONS[which], shown)


def _no_anchor(match: Match, which: int, side: int, manner: int, count: int | None) -> bool:
    """Whether the words count from another event («دو روز پیش از سفر», «روز بعد») or are vague."""
    if (_SOME if count is None else _SUM).search(match.before()):
        return True
    place = match.span[0]
    if count is None and place and match.chain.classes[place - 1] in "NzCn2":
        return True  # a number that this rule could not use
    if manner in (1, 4) and _LEADS_AWAY.match(match.after()):
        return True
    if manner == 4 and (count is not None or which == 0):
        return True
    if count is None and which == 0 and (manner == 3 or (manner == 1 and side > 0)):
        return True
    return side == 0 and count is not None


def stretch(
    reference: dt.date, which: int, side: int, manner: int, count: int | None, calendar: int
) -> Days | None:
    """The days of ``count`` units on one side of the reference day (see class P of words.tsv)."""
    number = count or 1
    touching = manner == 3 or (manner == 2 and count is not None)
    if which == 6:  # decades
        which, number, touching = 3, number * 10, True
    if number > 2000 and which > 0 and which < 4:
        return None
    if which in (4, 5):  # hours and minutes
        which, number = 0, number // 24 if which == 4 else 0
    other = _shifted(reference, which, side * number, calendar)
    if other is None:
        return None
    if touching:
        return (other, reference) if side < 0 else (reference, other)
    if which == 0:
        return other, other
    if which == 1:
        return week_days(other)
    year_number, month_number, _ = from_date(calendar, other)
    if which == 2:
        return month_days(calendar, year_number, month_number)
    return year_days(calendar, year_number)


def _shifted(reference: dt.date, which: int, count: int, calendar: int) -> dt.date | None:
    """The day ``count`` units after the reference; a day the month has not becomes its last."""
    if which < 2:
        try:
            return reference + count * (7 if which else 1) * DAY
        except OverflowError:
            return None
    year_number, month_number, day = from_date(calendar, reference)
    place = month_after(year_number, month_number, count if which == 2 else count * 12)
    return next((d for back in range(4) if (d := to_date(calendar, *place, day - back))), None)


def weekend(match: Match) -> Piece | None:
    """«آخر هفته», «آخر هفته گذشته»: Thursday and Friday."""
    after = match.all("p") if match.has("p") else []
    side = after[-1].value[0] if after else 0
    reference = match.context.reference
    days = None
    if reference:
        saturday = week_days(reference, side)[0]
        days = saturday + 5 * DAY, saturday + 6 * DAY
    return period(match, "relative", days, "day", None)
