"""What must hold for every text: spans, order, no exception; calendars go there and back."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from ruydad.calendar import as_future, date_from_url, find_dates, read_date_line
from ruydad.calendar.days import LUNAR, SOLAR, from_date, to_date
from ruydad.calendar.lexicon import lexicon

_DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))
_MARKS = [" ", " ", "\u200c", "،", "-", "/", "(", ")", ":", "و", "تا", "ـ", "\n", "ﻻ", "\u064e"]
_NUMBERS = st.integers(0, 2100).map(str)


def _words() -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(lexicon().words))


_DATE_LIKE = st.lists(st.one_of(_words(), _NUMBERS, st.sampled_from(_MARKS)), max_size=14)


def _check(text: str, reference: dt.date | None) -> None:
    place = 0
    for found in find_dates(text, reference):
        start, end = found.span
        assert place <= start < end <= len(text)
        assert text[start:end] == found.text
        assert (found.start is None) == (found.end is None)
        assert found.start is None or found.end is None or found.start <= found.end
        place = end
        future = as_future(found, reference)
        assert future.span == found.span
    line = read_date_line(text)
    assert line is None or 0 <= line.span[0] < line.span[1] <= len(text)


@given(st.lists(st.one_of(_words(), _NUMBERS, st.sampled_from(_MARKS)), max_size=14), _DAYS)
@settings(max_examples=400, deadline=None)
def test_any_row_of_date_words(words: list[str], reference: dt.date) -> None:
    _check(" ".join(words), reference)
    _check("".join(words), None)


@given(st.text(max_size=80), _DAYS)
@settings(max_examples=200, deadline=None)
def test_any_text(text: str, reference: dt.date) -> None:
    _check(text, reference)
    date_from_url(text)


def test_solar_years_there_and_back() -> None:
    day = dt.date(1921, 3, 21)
    assert from_date(SOLAR, day) == (1300, 1, 1)
    while day < dt.date(2072, 3, 20):
        assert to_date(SOLAR, *from_date(SOLAR, day)) == day
        day += dt.timedelta(days=1)
    assert from_date(SOLAR, day)[0] in (1450, 1451)


def test_lunar_days_there_and_back() -> None:
    day = dt.date(1950, 1, 1)
    while day < dt.date(2070, 1, 1):
        assert to_date(LUNAR, *from_date(LUNAR, day)) == day
        day += dt.timedelta(days=7)


def test_every_solar_date_is_found_in_text() -> None:
    names = lexicon().words.items()
    solar = {w.value[1]: key for key, w in names if w.cls == "M" and w.value[:3:2] == (SOLAR, 0)}
    for year in range(1300, 1451, 7):
        for month, name in solar.items():
            text = f"در {month + 5} {name} {year} آمد"
            (found,) = find_dates(text)
            assert found.start == to_date(SOLAR, year, month, month + 5)
