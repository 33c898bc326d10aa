"""The skeletons of foreign names, for spellings that no table lists."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.knowledge.compiling.forms import pieces
from ruydad.knowledge.compiling.index import Index
from ruydad.knowledge.compiling.tables import Row, Tables, split
from ruydad.knowledge.entry import ACRONYM, ALIAS, AMBIGUOUS, SPELLING
from ruydad.knowledge.store import FLAG_BITS
from ruydad.knowledge.variants import MOST_WORDS, SHORTEST, Spelled, skeleton
from ruydad.text import fold

_WRITTEN_ALIKE = frozenset((
    "IRN", "AFG", "TJK", "PAK", "SAU", "ARE", "QAT", "KWT", "BHR", "OMN", "YEM", "IRQ", "SYR",
    "LBN", "JOR", "EGY", "LBY", "TUN", "DZA", "MAR", "SDN", "MRT", "PSE",
))  # fmt: skip
"""Whose names are written in Arabic letters at home, so that Persian keeps their spelling."""


def skeletons(index: Index, tables: Tables) -> dict[str, Spelled]:
    """Skeleton of a name → entry and listed keys; skeletons of several bearers are left out."""
    found: dict[str, dict[int, tuple[int, set[str]]]] = {}
    for identity, form in _foreign_forms(tables):
        number = index.ids[identity]
        for bones, key in _bones(form):
            flags = index.readings.get(key, {}).get(number)
            if flags is not None and not flags & (ACRONYM | AMBIGUOUS):
                bearers = found.setdefault(bones, {})
                before, keys = bearers.get(number, (flags, set()))
                bearers[number] = (flags & before, keys | {key})
    return {
        bones: (number << FLAG_BITS | flags | ALIAS | SPELLING, sorted(keys))
        for bones, bearers in found.items()
        if len(bearers) == 1
        for number, (flags, keys) in bearers.items()
    }


def _foreign_forms(tables: Tables) -> Iterator[tuple[str, str]]:
    """Id and form of every name of persons whose names are foreign to Persian."""
    foreign = {row["id"] for row in tables["people"] if row["country"] not in _WRITTEN_ALIKE}
    rows: list[Row] = [*tables["people"], *tables["aliases"]]
    for row in rows:
        if row["id"] in foreign:
            listed = (row.get("name_fa", ""), row.get("aliases_fa", ""), row.get("forms_fa", ""))
            for form in split("|".join(listed)):
                yield row["id"], form


def _bones(form: str) -> Iterator[tuple[str, str]]:
    """The skeletons of a form and of its surname, with the key each is filed under."""
    words = [fold(word) for word in form.split()]
    if not 0 < len(words) <= MOST_WORDS or not all(words):
        return
    for part in (words, words[-1:]) if len(words) > 1 else (words,):
        bones = " ".join(map(skeleton, part))
        if len(bones) >= SHORTEST:
            yield bones, "".join(pieces(" ".join(part), person=True))
