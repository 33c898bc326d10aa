"""Readers of the rules that name years, seasons and decades."""

from __future__ import annotations

from ruydad.calendar.days import (
    GREGORIAN,
    SOLAR,
    Days,
    from_date,
    months_days,
    year_days,
)
from ruydad.calendar.pieces import (
    Match,
    Piece,
    calendar_of_year,
    full_year,
    stated_year,
    year_in,
)
from ruydad.calendar.reading_days import year_meant
from ruydad.calendar.reading_periods import period

_YEAR_PARTS = {1: (1, 3), 2: (5, 4), 3: (10, 3)}  # first month, how many


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
