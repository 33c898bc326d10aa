"""Days in Persian text: date lines, dates in sentences, relative words, in three calendars."""

from ruydad.calendar.anchored import find_anchored
from ruydad.calendar.finder import as_future, find_dates
from ruydad.calendar.page_time import PageTime, published_iso, read_date_line
from ruydad.calendar.urls import date_from_url

__all__ = [
    "PageTime",
    "as_future",
    "date_from_url",
    "find_anchored",
    "find_dates",
    "published_iso",
    "read_date_line",
]
