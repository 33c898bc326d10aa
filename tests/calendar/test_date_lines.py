"""Date lines of pages and dates in addresses."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from ruydad.calendar import PageTime, date_from_url, published_iso, read_date_line

_ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("date_lines.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("line", "date", "time", "calendars", "offset", "zone"), _ROWS)
def test_date_line(line: str, date: str, time: str, calendars: str, offset: str, zone: str) -> None:
    found = read_date_line(line)
    if date == "-":
        assert found is None
        return
    assert found is not None
    assert found.date.isoformat() == date
    assert (found.time or "-", " ".join(found.calendars)) == (time, calendars)
    assert (found.offset or "-", found.zone or "-") == (offset, zone)


def test_problems_of_a_line() -> None:
    found = read_date_line("جمعه ۲۳ شهریور ۱۴۰۱ - 15 September 2022")
    assert found is not None
    assert [problem.split(":")[0] for problem in found.problems] == [
        "weekday does not fit",
        "dates disagree",
    ]


def test_span_covers_date_and_time() -> None:
    line = "کد: ۱۲۳۴۵ | ۹ آذر ۱۳۹۵ - ۱۲:۰۰ | سیاست"
    found = read_date_line(line)
    assert found is not None
    assert line[slice(*found.span)] == "۹ آذر ۱۳۹۵ - ۱۲:۰۰"


@pytest.mark.parametrize(
    ("day", "time", "zone", "expected"),
    [
        ("2022-09-14", "09:57", "Asia/Tehran", "2022-09-14T09:57:00+04:30"),
        ("2018-12-03", "11:49", "Asia/Tehran", "2018-12-03T11:49:00+03:30"),
        ("2023-07-01", "08:00", "Asia/Tehran", "2023-07-01T08:00:00+03:30"),
        ("2022-02-23", "12:44", "Asia/Kabul", "2022-02-23T12:44:00+04:30"),
        ("2022-02-23", None, "Asia/Kabul", "2022-02-23"),
    ],
)
def test_published_iso(day: str, time: str | None, zone: str, expected: str) -> None:
    page_time = PageTime(dt.date.fromisoformat(day), time, ("jalali",), (0, 1))
    assert published_iso(page_time, zone) == expected


def test_stated_offset_and_zone_go_first() -> None:
    day = dt.date(2021, 12, 1)
    stated = PageTime(day, "19:54", ("gregorian",), (0, 1), offset="+08:00")
    kabul = PageTime(day, "19:54", ("jalali",), (0, 1), zone="Asia/Kabul")
    assert published_iso(stated, "Asia/Tehran").endswith("+08:00")
    assert published_iso(kabul, "Asia/Tehran").endswith("+04:30")


def test_unknown_zone_is_an_error() -> None:
    page_time = PageTime(dt.date(2021, 12, 1), "19:54", ("jalali",), (0, 1))
    for zone in ("Asia/Nowhere", "../../etc/passwd", ""):
        with pytest.raises(ValueError, match="no time zone"):
            published_iso(page_time, zone)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.ir/1400/11/08/title", "2022-01-28"),
        ("https://example.com/fa/20210618/", "2021-06-18"),
        ("https://example.ir/news/14020715000412/", "2023-10-07"),
        ("https://example.co.uk/persian/2010/06/100612_l38_x.shtml", "2010-06-12"),
        ("https://example.com/202411051423", "2024-11-05"),
        ("https://example.com/2019-05-21-talks", "2019-05-21"),
        ("https://example.ir/1399/09/", None),
        ("https://example.ir/news/5137804/", None),
        ("https://example.ir/1400/13/40/", None),
    ],
)
def test_date_from_url(url: str, expected: str | None) -> None:
    assert date_from_url(url) == (dt.date.fromisoformat(expected) if expected else None)
