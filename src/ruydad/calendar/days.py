"""Days of the three calendars, and which one is meant where the year is left out.

Solar Hijri through ``persiantools``, lunar Hijri through ``hijridate`` (Umm al-Qura, AH 1343–1500):
the sighted month can begin a day earlier or later, so a lunar day is known to ±1 day only.
"""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
from functools import lru_cache
from typing import Literal

SOLAR, GREGORIAN, LUNAR = 0, 1, 2
NAMES: tuple[Literal["jalali", "gregorian", "hijri"], ...] = ("jalali", "gregorian", "hijri")
WEEKDAYS = ("شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه")
DAY = dt.timedelta(days=1)
_HIJRA = dt.date(622, 7, 19)
Days = tuple[dt.date, dt.date]


@lru_cache(maxsize=4096)
def to_date(calendar: int, year: int, month: int, day: int) -> dt.date | None:
    """The Gregorian day of a day of ``calendar``; ``None`` where there is no such day."""
    try:
        if calendar == GREGORIAN:
            return dt.date(year, month, day)
        if calendar == SOLAR:
            from persiantools.jdatetime import JalaliDate

            solar: dt.date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
            return solar
        return _lunar_to_date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _lunar_to_date(year: int, month: int, day: int) -> dt.date:
    from hijridate import Hijri

    if day == 30:  # the month may have 30 days by sighting where the table gives it 29
        return _lunar_to_date(year, month, 29) + DAY
    found = Hijri(year, month, day).to_gregorian()
    return dt.date(found.year, found.month, found.day)


@lru_cache(maxsize=4096)
def from_date(calendar: int, day: dt.date) -> tuple[int, int, int]:
    """Year, month and day of a Gregorian day in ``calendar``.

    A lunar Hijri day outside the tables (AH 1343–1500) gives the first of its computed year, which
    :func:`to_date` then does not know.
    """
    if calendar == GREGORIAN:
        return day.year, day.month, day.day
    if calendar == SOLAR:
        from persiantools.jdatetime import JalaliDate

        solar = JalaliDate(day)  # type: ignore[no-untyped-call]
        return solar.year, solar.month, solar.day
    from hijridate import Gregorian

    try:
        lunar = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:
        return int((day - _HIJRA).days / 354.367) + 1, 1, 1
    return lunar.year, lunar.month, lunar.day


def month_length(calendar: int, year: int, month: int) -> int:
    """How many days the month has."""
    if calendar == GREGORIAN:
        return gregorian.monthrange(year, month)[1]
    if calendar == SOLAR:
        leap = to_date(SOLAR, year, 12, 30) is not None
        return 31 if month <= 6 else 30 if month <= 11 or leap else 29
    first, (y, m) = to_date(LUNAR, year, month, 1), month_after(year, month, 1)
    following = to_date(LUNAR, y, m, 1)
    return (following - first).days if first and following else 29


def month_after(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month ``count`` months later (earlier where negative)."""
    months = year * 12 + month - 1 + count
    return months // 12, months % 12 + 1


def month_days(calendar: int, year: int, month: int) -> Days | None:
    """The first and last day of a month."""
    return months_days(calendar, year, month, 1)


def months_days(calendar: int, year: int, month: int, count: int) -> Days | None:
    """The first and last day of ``count`` months that begin with ``month``."""
    first = to_date(calendar, year, month, 1)
    following = to_date(calendar, *month_after(year, month, count), 1)
    return (first, following - DAY) if first and following else None


def year_days(calendar: int, year: int) -> Days | None:
    """The first and last day of a year."""
    return months_days(calendar, year, 1, 12)


def week_days(day: dt.date, offset: int = 0) -> Days:
    """The week of ``day``, Saturday to Friday, or the one ``offset`` weeks later."""
    first = day + (7 * offset - weekday(day)) * DAY
    return first, first + 6 * DAY


def weekday(day: dt.date) -> int:
    """0 Saturday … 6 Friday."""
    return (day.weekday() + 2) % 7


def nearest_weekday(reference: dt.date, wanted: int, *, future: bool, strict: bool) -> dt.date:
    """The last ``wanted`` weekday up to the reference, or the first one from it on;
    ``strict`` leaves out the reference day itself."""
    if future:
        ahead = (wanted - weekday(reference)) % 7
        return reference + (ahead or 7 * strict) * DAY
    back = (weekday(reference) - wanted) % 7
    return reference - (back or 7 * strict) * DAY


def nearest_year(
    calendar: int, month: int, day: int, reference: dt.date, *, future: bool, slack: int
) -> int | None:
    """The year meant by a day and month without one.

    The last year whose day is at most ``slack`` days after the reference – but across New Year
    only half of that, for the coming year is then mostly named. ``future``: the next such day.
    """
    this = from_date(calendar, reference)[0]
    years = range(this - 5, this + 6)
    dated = [(year, found) for year in years if (found := to_date(calendar, year, month, day))]
    if future:
        return next((year for year, found in dated if found >= reference), None)
    for year, found in reversed(dated):
        ahead = (found - reference).days
        if ahead <= (slack if year <= this else slack // 2):
            return year
    return None
