"""The report on the tables: gaps, two holders on one day, stale terms, people entered twice."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from knowledge_tools import ROOT, SOURCES

from ruydad.knowledge.compiling import read_tables
from ruydad.knowledge.compiling.report import Finding, findings

DAY = dt.date(2030, 1, 1)
SHIPPED_DAY = dt.date(2026, 8, 1)
"""The latest day of the news that the shipped tables were checked against."""
OUTLETS = ROOT / "src" / "ruydad" / "page" / "data" / "outlets.tsv"
HEAD = "id\tname_en\tname_fa\tcountry\toffices\n"
CODES = "pattern\taffiliation\tsince\n"


def found(
    tmp_path: Path, people: list[str], *, explained: str = "", seen: str = ""
) -> list[Finding]:
    rows = [
        f"person/p{n}\tP{n} Xu\tپ{n} شو\tIRN\tIRNGOV:{office}" for n, office in enumerate(people)
    ]
    (tmp_path / "people.tsv").write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
    (tmp_path / "offices.tsv").write_text(
        "pattern\toffice\tscope\npresident\tpresident\t\nsenator\tsenator\t\ngovernor\tgovernor\t\n",
        "utf-8",
    )
    (tmp_path / "countries.tsv").write_text("iso3\tname_en\tname_fa\nIRN\tIran\tایران\n", "utf-8")
    (tmp_path / "successions.tsv").write_text(
        "office\tscope\trule\tsince\texplained\n"
        f"president\tIRN\tone\t2000\t{explained}\nsenator\t\tmany\t\t\n"
        + (f"governor\tIRN|USA\topen\t{seen}\t\n" if seen else ""),
        "utf-8",
    )
    return findings(read_tables(tmp_path), DAY)


def test_an_unbroken_succession_is_silent(tmp_path: Path) -> None:
    assert found(tmp_path, ["1999..2010-08-03:President", "2010-08-03..:President"]) == []


@pytest.mark.parametrize(
    ("people", "gap"),
    [
        (["1999..2010:President", "2012-05..:President"], "2010-12-31..2012-05-01"),
        (["2003-02..:President"], "2000-01-01..2003-02-01"),
        (["1999..2028-03-01:President"], "2028-03-01..2030-01-01"),
    ],
)
def test_a_gap_is_told_with_its_days(tmp_path: Path, people: list[str], gap: str) -> None:
    (one,) = found(tmp_path, people)
    assert (one.kind, one.where) == ("gap", "president|IRN")
    assert gap in one.message


def test_an_explained_gap_is_none(tmp_path: Path) -> None:
    people = ["1999..2010-12-31:President", "2012-05..:President"]
    assert found(tmp_path, people, explained="2011-01..2012-05: vacant") == []


def test_two_holders_on_one_day_are_told_where_one_may_hold_it(tmp_path: Path) -> None:
    people = ["1999..2015:President", "2010..2030:President"]
    assert [one.kind for one in found(tmp_path, people)] == ["two-holders"]
    people = ["1999..:President", "2000..2009:Senator", "2001..2008:Senator"]
    assert found(tmp_path, people) == []


def test_the_same_year_of_handing_over_is_no_rivalry(tmp_path: Path) -> None:
    assert found(tmp_path, ["1999..2015:President", "2015..:President"]) == []


def test_the_shipped_tables_have_neither_gap_nor_unexplained_rivals() -> None:
    told = findings(read_tables(SOURCES, OUTLETS), SHIPPED_DAY)
    assert [one for one in told if one.kind in ("gap", "two-holders")] == []


@pytest.mark.parametrize(("seen", "stale"), [("", True), ("2027", True), ("2029", False)])
def test_a_term_seen_to_be_still_held_is_stale_only_later(
    tmp_path: Path, seen: str, stale: bool
) -> None:
    office = "2020..:Governor"
    told = found(tmp_path, ["1999..:President", office], seen=seen)
    assert [one.kind for one in told] == (["stale"] if stale else [])
