"""The linter of the table of outlets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ruydad.knowledge.compiling.outlets import outlet_id
from ruydad.knowledge.compiling.tables import Row, Tables, split
from ruydad.knowledge.entry import Ownership
from ruydad.knowledge.problem import Problem

KINDS = frozenset((
    "agency", "site", "newspaper", "magazine", "broadcaster", "official", "aggregator", "rights",
    "telegram",
))  # fmt: skip
"""What an outlet is; ``rights``: publishes cases, ``telegram``: lives in a channel."""


def outlet_problems(tables: Tables) -> Iterator[Problem]:
    """Kinds and owners outside the lists, and ids and domains given twice."""
    ids: dict[str, str] = {}
    domains: dict[str, str] = {}
    for row in tables["outlets"]:
        yield from _values(row)
        yield from _once(row, ids, "duplicate-id", [outlet_id(row)])
        yield from _once(row, domains, "duplicate-domain", split(row["domains"]))


def _values(row: Row) -> Iterator[Problem]:
    for column, allowed in (("kind", KINDS), ("ownership", frozenset(get_args(Ownership)))):
        if row[column] not in allowed:
            text = f"{row[column]!r}; values of {column} are: {', '.join(sorted(allowed))}"
            yield Problem(row["@file"], int(row["@line"]), f"bad-{column}", text)


def _once(row: Row, seen: dict[str, str], code: str, values: list[str]) -> Iterator[Problem]:
    for value in values:
        if value in seen:
            text = f"{value} is also of «{seen[value]}»"
            yield Problem(row["@file"], int(row["@line"]), code, text)
        seen.setdefault(value, row["name_fa"])
