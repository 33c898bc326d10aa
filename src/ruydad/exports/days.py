"""Days of an event for formats that know one: the day told, else the day of publication."""

from __future__ import annotations

import datetime as dt
import re

from ruydad.records import Event

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def event_day(event: Event) -> dt.date | None:
    """The first day of the event; where none is known, the day of publication."""
    return day_of(event.time.start) or published_day(event)


def published_day(event: Event) -> dt.date | None:
    """The day of publication, as the page dates it."""
    return day_of(event.article.published)


def published_utc(event: Event) -> dt.datetime | None:
    """The time of publication in UTC; midnight where the page gives a day only."""
    text = event.article.published or ""
    try:
        time = dt.datetime.fromisoformat(text)
        return time.astimezone(dt.UTC) if time.tzinfo else time
    except (ValueError, OverflowError):
        return None


def day_of(text: str | None) -> dt.date | None:
    """The day that an ISO text begins with, or ``None``."""
    found = _DAY.match(text or "")
    try:
        return dt.date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None
