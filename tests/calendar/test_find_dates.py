"""Time expressions in sentences: every row of ``cases.tsv``, contradictions, future readings."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from pathlib import Path

import pytest

from ruydad.calendar import as_future, find_dates

REFERENCE = dt.date(2022, 9, 14)  # a Wednesday, ۲۳ شهریور ۱۴۰۱


def _cases() -> list[tuple[str, str, list[tuple[str, ...]]]]:
    rows: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for line in Path(__file__).with_name("cases.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, reference, *expected = line.split("\t")
        found = rows[text, reference]
        if expected[-1]:
            found.append(tuple(expected))
    return [(text, reference, expected) for (text, reference), expected in rows.items()]


@pytest.mark.parametrize(("text", "reference", "expected"), _cases())
def test_case(text: str, reference: str, expected: list[tuple[str, ...]]) -> None:
    day = None if reference == "-" else dt.date.fromisoformat(reference)
    found = [
        (str(e.start or "-"), str(e.end or "-"), e.precision, e.calendar, e.text)
        for e in find_dates(text, day)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "start", "problem"),
    [
        ("دوشنبه ۲۳ شهریور ۱۴۰۱", "2022-09-14", "weekday does not fit"),
        ("امروز (سه‌شنبه)", "2022-09-14", "weekday does not fit"),
        ("دیروز (۲۰ شهریور)", "2022-09-11", "dates disagree"),
        ("۲۱ فوریه ۲۰۲۲ (پنجم اسفند ۱۴۰۰)", "2022-02-21", "dates disagree"),
        ("۳۱ مهر ۱۴۰۱", None, "no such day"),
        ("۳۱ ژوئن", None, "no such day"),
        ("۳۰ اسفند ۱۴۰۲", None, "no such day"),
        ("۱۲ رمضان ۱۴۴۳", "2022-04-13", "lunar Hijri: ±1 day"),
        ("۱۲ مهر ۲۰۲۲", "2022-10-04", "different calendars"),
    ],
)
def test_contradictions_are_reported(text: str, start: str | None, problem: str) -> None:
    (found,) = find_dates(text, REFERENCE)
    assert found.start == (dt.date.fromisoformat(start) if start else None)
    assert any(problem in said for said in found.problems)


def test_agreement_has_no_problem() -> None:
    for text in ("چهارشنبه ۲۳ شهریور ۱۴۰۱", "امروز (چهارشنبه)", "دیروز (۲۲ شهریور)"):
        (found,) = find_dates(text, REFERENCE)
        assert found.problems == ()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("روز شنبه", "2022-09-17"),
        ("چهارشنبه", "2022-09-21"),
        ("سه‌شنبه گذشته", "2022-09-13"),
        ("۵ مرداد", "2023-07-27"),
        ("۵ مهر", "2022-09-27"),
        ("۵ مرداد ۱۴۰۰", "2021-07-27"),
        ("دیروز", "2022-09-13"),
        ("ماه مرداد", "2023-07-23"),
        ("ماه شهریور", "2022-08-23"),
    ],
)
def test_future_reading(text: str, start: str) -> None:
    (found,) = find_dates(text, REFERENCE)
    future = as_future(found, REFERENCE)
    assert future.start == dt.date.fromisoformat(start)
    assert (future.text, future.span) == (found.text, found.span)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("ساعت ۱۵:۳۰ روز سه‌شنبه", "15:30"),
        ("ساعت ۳ بعدازظهر فردا", "15:00"),
        ("فردا ساعت ۹ و ۴۰ دقیقه", "09:40"),
        ("ساعت ۱۲ ظهر امروز", "12:00"),
        ("ساعت ۱۱ شب دیروز", "23:00"),
        ("ساعت سه بامداد شنبه", "03:00"),
    ],
)
def test_clock_times(text: str, time: str) -> None:
    (found,) = find_dates(text, REFERENCE)
    assert (found.time, found.precision, found.text) == (time, "minute", text)


def test_without_reference_a_clock_time_has_no_day() -> None:
    (found,) = find_dates("ساعت ۱۵:۳۰")
    assert (found.kind, found.start, found.time) == ("time", None, "15:30")
