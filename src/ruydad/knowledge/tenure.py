"""Dates of offices at the precision they are known."""

from __future__ import annotations

import calendar
import datetime as dt
from enum import IntEnum


class Fit(IntEnum):
    """How a day lies to a term of office."""

    OUTSIDE = 0
    POSSIBLE = 1
    CERTAIN = 2


def bounds(date: str) -> tuple[dt.date, dt.date]:
    """First and last day of ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

    Raises ``ValueError`` for anything else.
    """
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 1:
        return dt.date(parts[0], 1, 1), dt.date(parts[0], 12, 31)
    if len(parts) == 2:
        year, month = parts
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    day = dt.date(*parts)
    return day, day


def fit(start: str | None, end: str | None, day: dt.date) -> Fit:
    """Whether ``day`` lies in the term: certainly, possibly (inside an imprecise end), or not."""
    result = Fit.CERTAIN
    if start is not None:
        first, last = bounds(start)
        if day < first:
            return Fit.OUTSIDE
        if day < last:
            result = Fit.POSSIBLE
    if end is not None:
        first, last = bounds(end)
        if day > last:
            return Fit.OUTSIDE
        if day > first:
            result = Fit.POSSIBLE
    return result
