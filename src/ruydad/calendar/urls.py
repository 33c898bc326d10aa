"""The dates that stand in the addresses of pages."""

from __future__ import annotations

import datetime as dt
import re

from ruydad.calendar.days import GREGORIAN, SOLAR, to_date

_URL_DATES = (
    re.compile(r"(?<!\d)(1[34]\d\d|20\d\d|19\d\d)[/\-_](\d{1,2})[/\-_](\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(1[34]\d\d|20\d\d)(\d\d)(\d\d)(?:\d{2,8})?(?!\d)"),
    re.compile(r"/(?:20)(?P<y>\d\d)/(?P<m>\d\d)/(?:[a-z_]+)?(?P=y)(?P=m)(\d\d)(?=_)"),
)


def date_from_url(url: str) -> dt.date | None:
    """The day an address carries (``/1402/09/03/``, ``/20200326/``, ``/news/14011106000328``)."""
    for match in _URL_DATES[2].finditer(url):
        year, month, day = (int(part) for part in match.groups())
        if found := _news_day(2000 + year, month, day):
            return found
    for pattern in _URL_DATES[:2]:
        for match in pattern.finditer(url):
            year, month, day = (int(part) for part in match.groups())
            if found := _news_day(year, month, day):
                return found
    return None


def _news_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, if the web had news then: 1995–2050, or 1374–1429 solar Hijri."""
    if 1374 <= year <= 1429:
        return to_date(SOLAR, year, month, day)
    return to_date(GREGORIAN, year, month, day) if 1995 <= year <= 2050 else None
