"""What in the tables wants a look: stale terms, two holders on one day, gaps, double rows."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ruydad.knowledge.compiling.compiler import compile_tables
from ruydad.knowledge.compiling.index import Index
from ruydad.knowledge.compiling.people import rows_matching
from ruydad.knowledge.compiling.tables import Row, Tables, split
from ruydad.knowledge.slug import slug
from ruydad.knowledge.tenure import bounds
from ruydad.text import fold

_HANDOVER = dt.timedelta(days=62)
"""What may lie between two terms, or be shared by them, without a word of explanation."""
_STALE = dt.timedelta(days=730)


class Finding(NamedTuple):
    """One thing that wants a look."""

    kind: str
    where: str
    message: str


class Term(NamedTuple):
    """Who held an office, between the days that the dates given allow at the widest."""

    holder: str
    earliest: dt.date
    latest_start: dt.date
    earliest_end: dt.date
    latest: dt.date


def findings(tables: Tables, day: dt.date) -> list[Finding]:
    """All findings; ``day`` is what «today» means to stale terms."""
    index = compile_tables(tables)
    found = [*_stale(tables, index, day), *_doubles(tables)]
    disputed = rows_matching(tables, "disputed")
    for key in sorted(index.holders):
        if not any(pattern.fullmatch(key) for pattern in disputed):
            found += _rivals(key, terms(index, key, day))
    for row in tables["successions"]:
        if row["rule"] == "one":
            found += _gaps(row, terms(index, f"{row['office']}|{row['scope']}", day), day)
    return found


def terms(index: Index, key: str, day: dt.date) -> list[Term]:
    """The terms of an office («foreign-minister|TUR») in their order; open ones last to ``day``."""
    found = []
    for number, start, end in index.holders.get(key, []):
        first = bounds(start) if start else (dt.date.min, dt.date.min)
        last = bounds(end) if end else (max(day, first[1]), max(day, first[1]))
        found.append(Term(index.entries[number].id, *first, *last))
    return sorted(found, key=lambda term: (term.earliest, term.latest))


def _stale(tables: Tables, index: Index, day: dt.date) -> Iterator[Finding]:
    """Offices without an end that began long ago, unless the table ``successions`` knows them.

    A term that was seen to be still held (rule ``open``) is stale only long after that day.
    """
    known = {f"{row['office']}|{row['scope']}" for row in tables["successions"]}
    seen = _seen_open(tables)
    for key, held in sorted(index.holders.items()):
        for number, start, end in held:
            if end is None and start and key not in known:
                last = max(bounds(start)[1], seen.get(key, dt.date.min))
                if last < day - _STALE:
                    yield Finding("stale", key, f"{index.entries[number].id} since {start}")


def _seen_open(tables: Tables) -> dict[str, dt.date]:
    """Until when the term of an office is known to have lasted that has no end in the tables."""
    return {
        f"{row['office']}|{scope}": bounds(row["since"])[1]
        for row in tables["successions"]
        if row["rule"] == "open"
        for scope in split(row["scope"])
    }


def _doubles(tables: Tables) -> Iterator[Finding]:
    """People under two ids: of one English or Persian name and one state, unless told apart."""
    namesakes = {
        (row["office"], row["scope"]) for row in tables["successions"] if row["rule"] == "namesakes"
    }
    seen: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in tables["people"]:
        for name in (slug(row["name_en"]), fold(row["name_fa"])):
            seen[name, row["country"]].add(row["id"])
    for (name, country), ids in sorted(seen.items()):
        if len(ids) > 1 and (name, country) not in namesakes:
            yield Finding("double", f"{name} {country}".strip(), " ".join(sorted(ids)))


def _rivals(key: str, held: Sequence[Term]) -> Iterator[Finding]:
    """Two holders on days that both terms surely cover."""
    for at, one in enumerate(held):
        for other in held[at + 1 :]:
            first = max(one.latest_start, other.latest_start)
            last = min(one.earliest_end, other.earliest_end)
            if one.holder != other.holder and last - first > _HANDOVER:
                yield Finding(
                    "two-holders", key, f"{one.holder} and {other.holder}, {first}..{last}"
                )


def _gaps(row: Row, held: Sequence[Term], day: dt.date) -> Iterator[Finding]:
    """Days since the year given on which surely nobody known held the office."""
    where = f"{row['office']}|{row['scope']}"
    if not held:
        yield Finding("gap", where, "no holder at all")
        return
    reached = bounds(row["since"])[0]
    for term in held:
        if term.earliest - reached > _HANDOVER and not _explained(row, reached, term.earliest):
            yield Finding("gap", where, f"{reached}..{term.earliest}, before {term.holder}")
        reached = max(reached, term.latest)
    if day - reached > _HANDOVER and not _explained(row, reached, day):
        yield Finding("gap", where, f"{reached}..{day}, after {held[-1].holder}")


def _explained(row: Row, start: dt.date, end: dt.date) -> bool:
    """Whether a span of ``explained`` («2021-08..2021-09: …») covers the gap."""
    for span in re.findall(r"([\d-]+)\.\.([\d-]*)", row["explained"]):
        last = bounds(span[1])[1] if span[1] else dt.date.max
        if bounds(span[0])[0] <= start + _HANDOVER and end - _HANDOVER <= last:
            return True
    return False
