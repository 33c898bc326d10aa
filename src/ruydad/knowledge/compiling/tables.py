"""The source tables: their columns, how they are read, and what can be wrong with them."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ruydad.knowledge.problem import Problem

Row = dict[str, str]

COLUMNS: dict[str, tuple[str, ...]] = {
    "countries": ("iso3", "name_en", "name_fa", "aliases_fa", "demonyms_fa", "capital_fa",
                  "capital_aliases_fa", "capital_en", "source", "geonameid"),
    "people": ("id", "name_en", "name_fa", "aliases_fa", "weak_fa", "country", "offices",
               "wikidata", "source"),
    "organisations": ("id", "name_en", "name_fa", "aliases_fa", "code", "type", "country",
                      "sectors", "note", "source"),
    "roles": ("id", "name_en", "form", "office", "scope", "sectors", "forms_fa", "plurals_fa"),
    "ministries": ("subject", "name_en", "sectors", "topics_fa"),
    "posts": ("id", "name_en", "form", "office", "heads_fa", "plurals_fa"),
    "offices": ("pattern", "office", "scope"),
    "metonyms": ("id", "name_en", "forms_fa", "target", "source"),
    "aliases": ("id", "forms_fa", "flag", "source"),
    "places": ("id", "name_en", "name_fa", "aliases_fa", "country", "type", "lat", "lon",
               "geonameid", "population", "source"),
    "cities": ("geonameid", "name_en", "name_fa", "aliases_fa", "conf", "sim", "country", "admin1",
               "lat", "lon", "population"),
    "admin1": ("iso3166_2", "country", "name_fa", "name_en", "current_iso", "lat", "lon"),
    "outlets": ("name_fa", "aliases", "weak_aliases", "name_en", "domains", "country",
                "language", "zone", "kind", "ownership"),
    "names": ("name", "types", "n_sources", "ud_propn", "ud_other", "romanised", "sources"),
    "words": ("form", "count_perudt_train", "freq_hazm", "pos_hazm"),
    "ordinary": ("form", "decision", "note"),
    "decided": ("form", "ids", "decision", "reason"),
    "sectors": ("code", "sector", "note"),
    "successions": ("office", "scope", "rule", "since", "explained"),
    "codes": ("pattern", "affiliation", "since"),
}  # fmt: skip
"""Columns of each table. A table may be in several files: ``people.tsv``, ``people.hand.tsv``."""


class Tables(msgspec.Struct):
    """All rows by table name, and the problems met while reading.

    ``lent`` are rows of the shipped tables that an analyst's tables are read against.
    """

    rows: dict[str, list[Row]]
    problems: list[Problem]
    lent: dict[str, list[Row]] = {}

    def __getitem__(self, name: str) -> list[Row]:
        return self.rows.get(name, [])

    def reference(self, name: str) -> list[Row]:
        """The rows of a table, and after them those lent."""
        return self[name] + self.lent.get(name, [])


def read_tables(folder: Path, *more: Path) -> Tables:
    """Read every table of a folder (and single files); unknown names and columns are problems.

    Tables are ``NAME[.PART].tsv`` or ``.tsv.gz``, UTF-8, one header line, lists in a field
    separated by ``|``. A missing column is empty.
    """
    tables = Tables({name: [] for name in COLUMNS}, [])
    for path in [*sorted(folder.glob("*.tsv*")), *more]:
        name = path.name.partition(".")[0]
        if name not in COLUMNS:
            known = ", ".join(COLUMNS)
            tables.problems.append(Problem(path.name, 1, "unknown-table", f"tables are: {known}"))
            continue
        tables.rows[name].extend(_read(path, COLUMNS[name], tables.problems))
    return tables


def split(field: str) -> list[str]:
    """The members of a list field."""
    return [member.strip() for member in field.split("|") if member.strip()]


def _read(path: Path, columns: tuple[str, ...], problems: list[Problem]) -> Iterator[Row]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
        unknown = set(reader.fieldnames or ()) - set(columns)
        if unknown:
            text = f"unknown {sorted(unknown)}; columns are: {', '.join(columns)}"
            problems.append(Problem(path.name, 1, "unknown-column", text))
        for line, row in enumerate(reader, 2):
            if None in row:
                problems.append(Problem(path.name, line, "extra-field", "more fields than columns"))
            yield {column: row.get(column) or "" for column in columns} | {
                "@file": path.name,
                "@line": str(line),
            }
