"""Who held an office on a day, and what a person was on a day."""

from __future__ import annotations

import datetime as dt

import pytest
from knowledge_tools import rows, shipped

from ruydad.knowledge.tenure import Fit, bounds, fit


@pytest.mark.parametrize("case", rows("offices.tsv"), ids=lambda case: "-".join(case.values()))
def test_holder(case: dict[str, str]) -> None:
    day = dt.date.fromisoformat(case["day"])
    holder = shipped().holder(case["role"], case["scope"], day, at=case["at"] or None)
    assert (holder.id if holder else "") == case["person"]


def test_role_entries_ids_and_countries_are_accepted() -> None:
    knowledge, day = shipped(), dt.date(2023, 6, 1)
    king, country = knowledge.entry("role/king"), knowledge.entry("country/SAU")
    expected = knowledge.entry("person/salman-bin-abdulaziz")
    assert knowledge.holder(king, country, day) is expected
    assert knowledge.holder("role/king", "country/SAU", day) is expected


def test_a_role_of_one_state_needs_no_scope() -> None:
    holder = shipped().holder("role/emir-of-qatar", None, dt.date(2020, 1, 1))
    assert holder is not None
    assert holder.id == "person/tamim-bin-hamad-al-thani"


def test_no_day_and_several_holders_give_nobody() -> None:
    assert shipped().holder("president", "IRN") is None


def test_the_day_of_handing_over_is_not_guessed() -> None:
    assert shipped().holder("president", "USA", dt.date(2017, 1, 20)) is None


def test_offices_and_standing_change_with_the_day() -> None:
    knowledge = shipped()
    person = "person/abdul-ghani-baradar"
    before = knowledge.standing(person, dt.date(2019, 1, 1))
    after = knowledge.standing(person, dt.date(2023, 1, 1))
    assert before.sectors == ("REB",)
    assert after.sectors == ("GOV",)
    assert [office.office for office in after.offices] == ["deputy-prime-minister"]


@pytest.mark.parametrize(
    ("start", "end", "day", "expected"),
    [
        ("2005", "2013", "2009-01-01", Fit.CERTAIN),
        ("2005", "2013", "2005-03-01", Fit.POSSIBLE),
        ("2005", "2013", "2013-03-01", Fit.POSSIBLE),
        ("2005-08", None, "2005-09-01", Fit.CERTAIN),
        ("2005-08-03", "2013-08-03", "2005-08-03", Fit.CERTAIN),
        ("2005-08-03", "2013-08-03", "2013-08-04", Fit.OUTSIDE),
        (None, "2013-08-03", "1980-01-01", Fit.CERTAIN),
    ],
)
def test_fit(start: str | None, end: str | None, day: str, expected: Fit) -> None:
    assert fit(start, end, dt.date.fromisoformat(day)) is expected


def test_bounds_of_leap_months() -> None:
    assert bounds("2024-02") == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    with pytest.raises(ValueError, match="invalid literal"):
        bounds("spring")
