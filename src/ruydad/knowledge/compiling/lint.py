"""The linter of the source tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from ruydad.knowledge.compiling.collisions import bad_decisions, undecided
from ruydad.knowledge.compiling.lint_outlets import outlet_problems
from ruydad.knowledge.compiling.outlets import outlet_id
from ruydad.knowledge.compiling.tables import Row, Tables, read_tables, split
from ruydad.knowledge.problem import Problem
from ruydad.knowledge.tenure import bounds

_OFFICE = re.compile(r"([A-Z]+):([\d-]*)\.\.([\d-]*):(.+)")
_ID = re.compile(r"(person|org|outlet|role|group|place|metonym|country)/[A-Za-z0-9-]+")
_WITH_IDS = ("people", "organisations", "roles", "metonyms", "places")
_REGIONS = frozenset((
    "MEA", "NAF", "AFR", "EUR", "CAS", "CAU", "LAM", "EAF", "BLK", "EAS", "SEA", "SAS", "ASA",
    "SAM", "NMR",
))  # fmt: skip
_SOURCES = Path(__file__).parents[4] / "tools" / "sources" / "knowledge"
_OUTLETS = Path(__file__).parents[2] / "page" / "data" / "outlets.tsv"

Known = Callable[[str], bool]


def lint_tables(folder: Path | None = None, shipped: Known = lambda _: False) -> list[Problem]:
    """Check the tables of a folder (default: ``tools/sources/knowledge`` of a checkout).

    ``shipped`` says which ids stand in other tables that a folder of one's own may refer to.

    Severe problems: unknown tables and columns, bad dates, unknown country codes, duplicate or
    malformed ids, aliases and targets of unknown ids, kinds and owners of outlets that are none,
    and names shared by several entries that the table ``decided`` says nothing of. An absent
    default folder gives no problems.
    """
    folder = folder or _SOURCES
    if not folder.is_dir():
        return []
    tables = read_tables(folder, *([_OUTLETS] if folder.resolve() == _SOURCES else []))
    named = {row["iso3"] for row in tables["countries"]} | _REGIONS

    def is_country(code: str) -> bool:
        return code in named or shipped(f"country/{code}")

    problems = list(tables.problems)
    problems += _ids(tables)
    problems += _countries(tables, is_country)
    problems += _offices(tables)
    problems += _references(tables, shipped)
    problems += outlet_problems(tables)
    problems += bad_decisions(tables)
    problems += undecided(tables)
    return problems


def _problem(row: Row, code: str, message: str, severe: bool = True) -> Problem:
    return Problem(row["@file"], int(row["@line"]), code, message, severe)


def _ids(tables: Tables) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name in _WITH_IDS:
        for row in tables[name]:
            if not _ID.fullmatch(row["id"]):
                yield _problem(row, "bad-id", f"{row['id']!r} is not kind/name")
            if row["id"] in seen:
                where = seen[row["id"]]
                yield _problem(row, "duplicate-id", f"{row['id']} is also in {where}")
            seen[row["id"]] = f"{row['@file']}:{row['@line']}"


def _countries(tables: Tables, is_country: Known) -> Iterator[Problem]:
    for name in ("people", "organisations", "cities", "admin1", "outlets"):
        for row in tables[name]:
            if row["country"] and not is_country(row["country"]):
                yield _problem(row, "unknown-country", f"{row['country']!r} is no ISO 3166 code")
    for row in tables["places"]:
        for code in split(row["country"]):
            if not is_country(code):
                yield _problem(row, "unknown-country", f"{code!r} is no ISO 3166 code")


def _offices(tables: Tables) -> Iterator[Problem]:
    for row in tables["people"]:
        for text in split(row["offices"]):
            match = _OFFICE.fullmatch(text)
            if match is None:
                yield _problem(row, "bad-office", f"{text!r} is not CODE:start..end:role")
            else:
                yield from _dates(row, match[2], match[3])


def _dates(row: Row, start: str, end: str) -> Iterator[Problem]:
    try:
        first = bounds(start)[0] if start else None
        last = bounds(end)[1] if end else None
    except ValueError as error:
        yield _problem(row, "bad-date", f"{start}..{end}: {error}")
        return
    if first and last and last < first:
        yield _problem(row, "bad-date", f"{start}..{end} ends before it starts")


def _references(tables: Tables, shipped: Known) -> Iterator[Problem]:
    ids = {row["id"] for name in _WITH_IDS for row in tables[name]}
    ids |= {f"country/{row['iso3']}" for row in tables["countries"]}
    ids |= {outlet_id(row) for row in tables["outlets"]}
    for row in tables["aliases"]:
        known = row["id"] in ids or shipped(row["id"])
        if not known and not re.fullmatch(r"place/\d+", row["id"]):
            yield _problem(row, "unknown-id", f"no entry has the id {row['id']}")
        if row["flag"] not in ("", "weak", "ambiguous"):
            yield _problem(row, "bad-flag", f"{row['flag']!r}; flags are: weak, ambiguous")
    for row in tables["metonyms"]:
        if row["target"] and row["target"] not in ids and not shipped(row["target"]):
            yield _problem(row, "unknown-id", f"no entry has the id {row['target']}")
