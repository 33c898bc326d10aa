"""A time expression as it stands in a text, with the days it means."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from ruydad.records.article import Span

Precision = Literal["minute", "day", "week", "month", "year"]
Calendar = Literal["jalali", "gregorian", "hijri", "none"]
TimeKind = Literal["date", "weekday", "relative", "partial", "time"]


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a text that name a time.

    ``start`` and ``end`` are inclusive days (``None`` where a relative expression has no reference
    day). ``time`` is ``HH:MM`` where an hour is stated. ``problems`` lists contradictions in plain
    words, e.g. a weekday that does not fit its date; they are reported, never hidden. ``offset`` is
    how many days after the event told before words like «یک روز بعد» mean.
    """

    text: str
    span: Span
    start: dt.date | None
    end: dt.date | None
    precision: Precision
    calendar: Calendar
    kind: TimeKind
    time: str | None = None
    problems: tuple[str, ...] = ()
    offset: int | None = None
