"""The linter of the source tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ruydad.knowledge.compiling.bodies import slug
from ruydad.knowledge.compiling.tables import Row, Tables, read_tables, split
from ruydad.knowledge.problem import Problem
from ruydad.knowledge.tenure import bounds
from ruydad.text import fold

_OFFICE = re.compile(r"([A-Z]+):([\d-]*)\.\.([\d-]*):(.+)")
_ID = re.compile(r"(person|org|outlet|role|group|place|metonym|country)/[A-Za-z0-9-]+")
_WITH_IDS = ("people", "organisations", "roles", "metonyms", "places")
_REGIONS = frozenset((
    "MEA", "NAF", "AFR", "EUR", "CAS", "CAU", "LAM", "EAF", "BLK", "EAS", "SEA", "SAS", "ASA",
    "SAM", "NMR",
))  # fmt: skip


def lint_tables(folder: Path | None = None) -> list[Problem]:
    """Check the tables of a folder (default: ``tools/sources/knowledge`` of a checkout).

    Severe problems: unknown tables and columns, bad dates, unknown country codes, duplicate or
    malformed ids, aliases and targets of unknown ids. Not severe: names shared by several people
    or bodies. An absent default folder gives no problems.
    """
    folder = folder or Path(__file__).parents[4] / "tools" / "sources" / "knowledge"
    if not folder.is_dir():
        return []
    tables = read_tables(folder)
    countries = {row["iso3"] for row in tables["countries"]}
    problems = list(tables.problems)
    problems += _ids(tables)
    problems += _countries(tables, countries)
    problems += _offices(tables, countries)
    problems += _references(tables)
    problems += _shared_names(tables)
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


def _countries(tables: Tables, countries: set[str]) -> Iterator[Problem]:
    for name in ("people", "organisations", "cities", "admin1", "outlets"):
        for row in tables[name]:
            if row["country"] and row["country"] not in countries:
                yield _problem(row, "unknown-country", f"{row['country']!r} is no ISO 3166 code")
    for row in tables["places"]:
        for code in split(row["country"]):
            if code not in countries | _REGIONS:
                yield _problem(row, "unknown-country", f"{code!r} is no ISO 3166 code")


def _offices(tables: Tables, countries: set[str]) -> Iterator[Problem]:
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


def _references(tables: Tables) -> Iterator[Problem]:
    ids = {row["id"] for name in _WITH_IDS for row in tables[name]}
    ids |= {f"country/{row['iso3']}" for row in tables["countries"]}
    ids |= {f"outlet/{slug(row['name_en'])}" for row in tables["outlets"]}
    for row in tables["aliases"]:
        if row["id"] not in ids and not re.fullmatch(r"place/\d+", row["id"]):
            yield _problem(row, "unknown-id", f"no entry has the id {row['id']}")
        if row["flag"] not in ("", "weak", "ambiguous"):
            yield _problem(row, "bad-flag", f"{row['flag']!r}; flags are: weak, ambiguous")
    for row in tables["metonyms"]:
        if row["target"] and row["target"] not in ids:
            yield _problem(row, "unknown-id", f"no entry has the id {row['target']}")


def _shared_names(tables: Tables) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for name in ("people", "organisations"):
        for row in tables[name]:
            for key in {fold(form) for form in (row["name_fa"], *split(row["aliases_fa"]))}:
                other = first.setdefault(key, row["id"])
                if other != row["id"]:
                    yield _problem(row, "shared-name", f"{key} is also {other}", severe=False)
