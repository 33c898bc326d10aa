"""Filters: each alone, together, and what they leave out."""

from __future__ import annotations

import datetime as dt

import pytest
from export_events import event, party

from ruydad.exports import Selection
from ruydad.records import EventTime


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("person/sergey-lavrov", True), ("RUS", True), ("rus", True), ("Sergey Lavrov", True),
        ("lavrov", True), ("لاوروف", True), ("سرگئي لاوروف", True), ("Lavr", False),
        ("Iran", False), ("", False),
    ],
)  # fmt: skip
def test_actors(asked: str, wanted: bool) -> None:
    assert Selection(actors=(asked,)).wants(event()) is wanted


def test_a_country_is_not_its_bodies() -> None:
    ministry = party("Ministry of Iran", id="org/x", kind="organisation")
    one = event(recipients=(ministry,))
    assert not Selection(parties=("Iran",)).wants(one)
    assert Selection(parties=("Iran",)).wants(event())


def test_parties_are_any_side() -> None:
    one = event(via=(party("United Nations"),))
    for asked in ("RUS", "IRN", "org/un", "سازمان ملل متحد"):
        assert Selection(parties=(asked,)).wants(one)
    assert not Selection(actors=("IRN",)).wants(one)


def test_countries_of_parties_and_places() -> None:
    one = event(actors=(party("United Nations"),))
    assert Selection(countries=frozenset({"RUS"})).wants(one)  # in Moscow
    assert not Selection(countries=frozenset({"FRA"})).wants(one)


@pytest.mark.parametrize(
    ("name", "wanted"), [("ایسنا", True), ("ISNA", True), ("isna", True), ("IRNA", False)]
)
def test_outlets(name: str, wanted: bool) -> None:
    assert Selection(outlets=(name,)).wants(event()) is wanted


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        ("2022-09-13", None, True), ("2022-09-14", None, False), (None, "2022-09-12", True),
        (None, "2022-09-11", False), ("2022-09-01", "2022-09-30", True),
    ],
)  # fmt: skip
def test_days(first: str | None, last: str | None, wanted: bool) -> None:
    day = dt.date.fromisoformat
    selection = Selection(first=day(first) if first else None, last=day(last) if last else None)
    assert selection.wants(event()) is wanted
    unknown = EventTime(start=None, end=None, precision=None, basis="unknown")
    assert not selection.wants(event(time=unknown))


def test_the_rest_and_all_together() -> None:
    both = Selection(types=frozenset({"CONSULT"}), channels=frozenset({"phone", "visit"}))
    assert both.wants(event())
    assert not both.wants(event(channel=None))
    assert not both.wants(event(type="ACCUSE"))
    assert not Selection(min_confidence=0.95).wants(event())
    assert not Selection(background=True).wants(event())
    assert Selection(background=False).wants(event())
    assert Selection().wants(event())
