"""Readers of the rules that name a day: dates, weekdays, «دیروز», clock times, parts of the day."""

from __future__ import annotations

import datetime as dt

from ruydad.calendar.days import (
    DAY,
    LUNAR,
    NAMES,
    SOLAR,
    from_date,
    month_after,
    month_length,
    nearest_year,
    to_date,
)
from ruydad.calendar.pieces import (
    Context,
    Match,
    Piece,
    Year,
    calendar_of_year,
    mixed_calendars,
    stated_year,
)

LUNAR_DOUBT = "lunar Hijri: ±1 day"
_LONGEST = ((31,) * 6 + (30,) * 6, (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), (30,) * 12)


def day_in(
    calendar: int, month: int, day: int, year: Year, context: Context
) -> tuple[dt.date | None, tuple[str, ...]]:
    """The day meant, and what is wrong with it."""
    if not (1 <= month <= 12 and 1 <= day <= _LONGEST[calendar][month - 1]):
        return None, (f"no such day: {year.number or 'any year'}-{month:02}-{day:02}",)
    number = year_meant(calendar, month, day, year, context)
    if number is None:
        return None, ()
    found = to_date(calendar, number, month, day)
    if found is None:
        return None, (f"no such day: {number}-{month:02}-{day:02} {NAMES[calendar]}",)
    return found, (LUNAR_DOUBT,) if calendar == LUNAR else ()


def year_meant(calendar: int, month: int, day: int, year: Year, context: Context) -> int | None:
    """The year's number; ``None`` where it needs a reference day and there is none."""
    if year.number is not None:
        return year.number
    if context.reference is None:
        return None
    if year.offset is not None:
        return _year_by_offset(calendar, month, day, year.offset, context.reference)
    future = year.side > 0 if year.side is not None else context.future
    slack = -1 if year.side == -1 else context.slack
    return nearest_year(calendar, month, day, context.reference, future=future, slack=slack)


def _year_by_offset(
    calendar: int, month: int, day: int, offset: int, reference: dt.date
) -> int | None:
    """The year of «رمضان سال گذشته»: «سال» is the solar year, in which a lunar day is looked up."""
    this = from_date(calendar, reference)[0] + offset
    if calendar != LUNAR:
        return this
    solar = from_date(SOLAR, reference)[0] + offset
    near = ((year, to_date(LUNAR, year, month, day)) for year in (this - 1, this, this + 1))
    return next((year for year, day in near if day and from_date(SOLAR, day)[0] == solar), None)


def _date(match: Match, calendar: int, month: int, day: int, year: Year) -> Piece:
    found, problems = day_in(calendar, month, day, year, match.context)
    problems += mixed_calendars(match, calendar)
    return Piece(
        "date", *match.span, found, found, calendar=NAMES[calendar], problems=problems,
        target="" if year.number else f"dm:{calendar}.{month}.{day}",
        dated=year != Year(),
    )  # fmt: skip


def numeric(match: Match) -> Piece | None:
    """«۱۴۰۱/۶/۲۳», «23.05.2025»."""
    calendar, year, month, day = match.all("d")[0].value
    if not 1300 <= year <= 2100 or month > 12 or day > 31:
        return None  # a code or a version
    if calendar == SOLAR and calendar_of_year(year) == LUNAR:
        calendar = LUNAR
    return _date(match, calendar, month, day, Year(year))


def day_month(match: Match) -> Piece | None:
    """«دوازدهم آذر ۹۷», «September 18, 2009», «۱۴۰۱ دی ۱۹»."""
    calendar, month, doubt = match.all("m")[0].value
    day = match.all("d")[0]
    # «دو تیر», «یک مهر»: small cardinals count things; before a common word they are no day.
    unsure = day.value[0] <= 10 and doubt > 0 and not match.has("y")
    if day.cls == "C" and (day.value[0] >= 32 or unsure):
        return None
    return _date(match, calendar, month, day.value[0], stated_year(match, calendar, month))


def day_range(match: Match) -> Piece | None:
    """«۲۵ و ۲۶ مرداد», «۱۰ تا ۱۵ مهر»."""
    calendar, month, doubt = match.all("m")[0].value
    first, last = match.number("d"), match.number("e")
    if first > last and "-" in match.match.group():
        first, last = last, first
    if first >= last or (match.all("d")[0].cls == "C" and doubt > 0):
        return None
    year = stated_year(match, calendar, month)
    end, problems = day_in(calendar, month, last, year, match.context)
    start = None if end is None else end - (last - first) * DAY
    return Piece(
        "date", *match.span, start, end, calendar=NAMES[calendar], problems=problems,
        target="" if year.number else f"dm:{calendar}.{month}.{last}", dated=year != Year(),
    )  # fmt: skip


def day_of_month(match: Match) -> Piece | None:
    """«دهم ماه جاری», «۲۵ همین ماه»."""
    unit = match.all("u")
    day = match.all("d")[0]
    which = unit[-1] if unit[-1].cls != "E" else unit[-2]
    offset = which.value[1] if which.cls == "G" else which.value[0]
    if which.cls == "G" and which.value[0] != 2:
        return None
    if offset and day.cls != "O" and not match.has("D"):
        return None  # «دو ماه گذشته» is a stretch
    calendar = unit[-1].value[0] if unit[-1].cls == "E" else SOLAR
    found = None
    if match.context.reference:
        year, month, _ = from_date(calendar, match.context.reference)
        year, month = month_after(year, month, offset)
        found = to_date(calendar, year, month, day.value[0])
    return Piece("date", *match.span, found, found, calendar=NAMES[calendar], dated=True)


def edge(match: Match) -> Piece | None:
    """«روز آخر مهر», «نخستین روز آبان», «هفته دوم آذر», «دهه اول محرم»."""
    calendar, month, _ = match.all("m")[0].value
    year = stated_year(match, calendar, month)
    step = {"D": 1, "K": 7, "B": 10}[match.all("u")[0].cls]
    order = match.all("o")[0]
    opening, problems = day_in(calendar, month, 1, year, match.context)
    if order.cls == "F" and order.value[0] != 3 and step == 1:
        return None
    start = end = None
    if opening:
        number = from_date(calendar, opening)[0]
        length = month_length(calendar, number, month)
        final = order.cls in "lF"
        last = length if final else min(order.value[0] * step, length)
        first = last - step + 1 if final else (order.value[0] - 1) * step + 1
        if first > length:
            return None
        start, end = opening + (first - 1) * DAY, opening + (last - 1) * DAY
    return Piece(
        "date" if step == 1 else "partial", *match.span, start, end, "day" if step == 1 else "week",
        NAMES[calendar], problems=problems, dated=year != Year(),
    )  # fmt: skip
