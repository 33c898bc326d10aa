"""Readers of the rules that name months and their parts."""

from __future__ import annotations

import re

from ruydad.calendar.days import (
    DAY,
    LUNAR,
    NAMES,
    Days,
    from_date,
    month_after,
    month_days,
    months_days,
)
from ruydad.calendar.pieces import (
    Match,
    Piece,
    Year,
    mixed_calendars,
    stated_year,
)
from ruydad.calendar.reading_days import year_meant
from ruydad.records.time import Precision, TimeKind

_THIRDS = {1: (0, 9), 2: (10, 19), 3: (20, 99)}
_LEADS_TO_MONTH = re.compile(
    r"(?:^|[ \u200c(«،])(?:در|از|تا|طی|برای|مانند|ماه[ \u200c]?های)[ \u200c]+$"
)


def period(
    match: Match, kind: TimeKind, days: Days | None, precision: Precision, calendar: int | None,
    *, dated: bool = False, problems: tuple[str, ...] = (), target: str = "",
) -> Piece:  # fmt: skip
    start, end = days or (None, None)
    name = "none" if calendar is None else NAMES[calendar]
    return Piece(
        kind,
        *match.span,
        start,
        end,
        precision,
        name,
        dated=dated,
        problems=problems,
        target=target,
    )


def month(match: Match) -> Piece | None:
    """«مهر ۱۴۰۱», «اواخر مرداد», «ماه می», «نیمه اول آبان»."""
    atom = match.all("m")[0]
    calendar, number, doubt = atom.value
    called = match.has("L") or match.has("M") or match.has("f") or match.has("v") or doubt < 0
    year = stated_year(match, calendar, number)
    if not (called or match.has("y") or (doubt == 0 and _LEADS_TO_MONTH.search(match.before()))):
        return None
    problems = mixed_calendars(match, calendar)
    if doubt > 0 and (problems or year.side is not None) and not called:
        return None
    meant = _month_year(match, calendar, number, year)
    days = month_days(calendar, meant, number) if meant is not None else None
    if days and calendar == LUNAR and match.has("v") and not match.has("o"):
        days = days[0] + 14 * DAY, days[0] + 14 * DAY  # «نیمه شعبان» is a feast, the 15th
    elif days:
        days = part_of_month(match, days)
    key = atom.key.removesuffix("ماه") if len(atom.key) > 3 else atom.key
    target = "" if match.has("L") or match.has("M") or doubt < 0 else f"m:{key}"
    return period(
        match, "partial", days, "month", calendar,
        dated=year != Year(), problems=problems, target=target,
    )  # fmt: skip


def _month_year(match: Match, calendar: int, number: int, year: Year) -> int | None:
    """The year of a month: the one under way counts as past, unless read as future."""
    context = match.context
    reference = context.reference
    plain = year == Year() and reference is not None
    if plain and reference and context.future and from_date(calendar, reference)[1] == number:
        return from_date(calendar, reference)[0]
    return year_meant(calendar, number, 1, year, context)


def part_of_month(match: Match, days: Days) -> Days:
    """The third or half of a month that «اواخر», «نیمه دوم» before it name."""
    start, end = days
    first, last = 0, 99
    if match.has("f"):
        first, last = _THIRDS[match.number("f")]
    elif match.has("v") and match.has("o"):
        first, last = ((0, 14), (15, 99))[match.number("o") > 1]
    elif match.has("v"):
        first, last = _THIRDS[2]
    return start + first * DAY, min(start + last * DAY, end)


def months(match: Match) -> Piece | None:
    """«مهر و آبان ۱۴۰۲», «فروردین تا خرداد امسال»."""
    calendar, first, doubt = match.all("m")[0].value
    other, last, _ = match.all("e")[0].value
    stated = match.has("y") or match.has("L") or match.has("M") or doubt < 0
    if calendar != other or first == last:
        return None
    if not stated and (doubt > 0 or not _LEADS_TO_MONTH.search(match.before())):
        return None
    year = stated_year(match, calendar, last)
    meant = _month_year(match, calendar, last, year)
    count = (last - first) % 12 + 1
    days = None
    if meant is not None:
        days = months_days(calendar, *month_after(meant, last, 1 - count), count)
    return period(match, "partial", days, "month", calendar, dated=year != Year())
