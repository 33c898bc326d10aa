"""Readers of the rules that name a stretch of a calendar: months, seasons, years, decades."""

from __future__ import annotations

import re

from ruydad.calendar.days import (
    DAY,
    GREGORIAN,
    LUNAR,
    NAMES,
    SOLAR,
    Days,
    from_date,
    month_after,
    month_days,
    months_days,
    year_days,
)
from ruydad.calendar.pieces import (
    Match,
    Piece,
    Year,
    calendar_of_year,
    full_year,
    mixed_calendars,
    stated_year,
    year_in,
)
from ruydad.calendar.reading_days import year_meant
from ruydad.records.time import Precision, TimeKind

_THIRDS = {1: (0, 9), 2: (10, 19), 3: (20, 99)}
_YEAR_PARTS = {1: (1, 3), 2: (5, 4), 3: (10, 3)}  # first month, how many
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


def year(match: Match) -> Piece | None:
    """«سال ۱۴۰۱», «۲۰۱۵ میلادی», «نیمه دوم سال ۱۴۰۱», «پایان سال جاری»."""
    era = next(
        (a.value[0] for a in match.chain.atoms[slice(*match.span)] if a and a.cls == "E"), None
    )
    number = _year_number(match, era)
    if number is None:
        return None
    if match.has("n") and match.all("n")[0].cls == "C" and not 30 <= match.number("n") < 100:
        return None
    value, calendar = number
    dated = match.has("n") or match.has("n4")
    days = _part_of_year(match, calendar, value) if value else None
    return period(match, "partial", days, "year", calendar, dated=dated)


def _year_number(match: Match, era: int | None) -> tuple[int | None, int] | None:
    """(year or ``None`` without a reference, calendar); ``None`` if the words name no year."""
    for name in ("n", "n4"):
        if match.has(name):
            number = match.number(name)
            calendar = era if era is not None else calendar_of_year(full_year(number, SOLAR))
            return full_year(number, calendar), calendar
    calendar = SOLAR if era is None else era
    if match.has("b"):
        offset = 0
        if not match.has("f") and not match.has("v"):
            return None
    else:
        which = next(atom for atom in match.all("g") if atom.cls in "PG")
        offset = which.value[1] if which.cls == "G" else which.value[0]
        if which.cls == "G" and which.value[0] != 3:
            return None
    reference = match.context.reference
    return (from_date(calendar, reference)[0] + offset if reference else None), calendar


def _part_of_year(match: Match, calendar: int, number: int) -> Days | None:
    first, count = 1, 12
    if match.has("f"):
        first, count = _YEAR_PARTS[match.number("f")]
    elif match.has("v"):
        part = match.all("v")[0]
        order = match.number("o") if match.has("o") else 0
        count = 12 // part.value[0]
        first = (order - 1) * count + 1
        if not order:
            first, count = _YEAR_PARTS[2]
        if first > 12:
            return None
    return months_days(calendar, number, first, count)


def years(match: Match) -> Piece | None:
    """«سال‌های ۱۴۰۰ تا ۱۴۰۲», «سال ۹۷ تا ۹۹»."""
    last = full_year(match.number("e"), SOLAR)
    calendar = calendar_of_year(last)
    first = year_in(calendar, full_year(match.number("n"), SOLAR), 1)
    opening, closing = year_days(calendar, first), year_days(calendar, last)
    if first >= last or not opening or not closing:
        return None
    return period(match, "partial", (opening[0], closing[1]), "year", calendar, dated=True)


def season(match: Match) -> Piece | None:
    """«تابستان ۱۴۰۲», «بهار امسال», «پاییز گذشته»."""
    number = match.number("s")
    first = number * 3 - 2
    stated = [a.value[0] for a in match.all("y") if a.cls in "42zC"]
    calendar = SOLAR
    if stated and full_year(stated[0], SOLAR) >= 1500:
        # A Gregorian year: the season that begins in it.
        meant: int | None = stated[0] - 621
        calendar = GREGORIAN
    else:
        which = stated_year(match, SOLAR, first)
        meant = year_meant(SOLAR, first, 1, which, match.context)
        if which.side == -1 and meant is not None and match.context.reference:
            days = months_days(SOLAR, meant, first, 3)
            meant -= bool(days and days[1] >= match.context.reference)
    days = months_days(SOLAR, meant, first, 3) if meant is not None else None
    return period(match, "partial", days, "month", calendar, dated=bool(stated))


def decade(match: Match) -> Piece | None:
    """«دهه ۹۰», «دهه ۱۹۸۰», «دهه نود میلادی»."""
    number = match.number("n")
    if number % 10 or (number < 10):
        return None
    era = [a.value[0] for a in match.chain.atoms[slice(*match.span)] if a and a.cls == "E"]
    century = 1900 if era and era[0] == GREGORIAN else 1300
    first = number if number >= 1000 else century + number
    calendar = era[0] if era else calendar_of_year(first)
    opening, closing = year_days(calendar, first), year_days(calendar, first + 9)
    if not opening or not closing:
        return None
    return period(match, "partial", (opening[0], closing[1]), "year", calendar, dated=True)
