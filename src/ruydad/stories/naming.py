"""What a sentence names that the knowledge has: states, towns, callings; compared by what is own.

Two sentences of one thing may each leave names out. Only where each names one that the other has
not do they seem to be of two things: «Nuseirat in Gaza» is not «Rafah in Gaza», and may be «Gaza».
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ruydad.knowledge import AMBIGUOUS, Entry, Knowledge, Match, load
from ruydad.text import analyse, fold
from ruydad.text.data_files import read_yaml

_TOWNS = frozenset(("city", "site", "neighbourhood", "island"))
_STATES = frozenset(("country", "demonym", "metonym"))


class Named(NamedTuple):
    """The states of a sentence by code, its towns by id."""

    states: frozenset[str]
    towns: frozenset[str]


@cache
def _known() -> Knowledge:
    """The knowledge, read once."""
    return load()


def named(text: str) -> Named:
    """The states and towns that a text names."""
    entries = [entry for match in _known().find(analyse(text).tokens) for entry in _sure(match)]
    states = frozenset(e.country for e in entries if e.kind in _STATES and e.country)
    return Named(states, frozenset(e.id for e in entries if e.feature in _TOWNS))


def _sure(match: Match) -> Iterator[Entry]:
    """The first state and the first place of a name, without those that are ordinary words."""
    sure = [e for e, flag in zip(match.entries, match.flags, strict=True) if not flag & AMBIGUOUS]
    for kinds in (_STATES, frozenset(("place",))):
        yield from [entry for entry in sure if entry.kind in kinds][:1]


def each_its_own(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each has something that the other lacks."""
    return bool(one - other and other - one)


@cache
def calling(name: str) -> str | None:
    """The row of ``data/callings.yaml`` that a group's name belongs to."""
    rows = _callings()
    for match in _known().find(analyse(name).tokens):
        for entry in match.entries:
            if entry.id in rows:
                return rows[entry.id]
    return None


@cache
def _callings() -> dict[str, str]:
    data = read_yaml(Path(__file__).parent / "data" / "callings.yaml")
    return {f"group/{name}": row for row, names in data.items() for name in names}


def last_word(text: str) -> str:
    """The last word of an unknown place's name; what stands before is «city», «village», …"""
    return fold((text.split() or [""])[-1])
