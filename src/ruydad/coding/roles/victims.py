"""Whom an act struck that is blamed: «حمله به یونیفل را محکوم کرد» blames not UNIFIL."""

from __future__ import annotations

from itertools import pairwise

from ruydad.coding.candidates import Candidate
from ruydad.coding.words import folded_words

_AIMED = frozenset(("به", "علیه", "بر"))


def set_victims_apart(candidate: Candidate) -> None:
    """Of the recipients of blame leave out those at whom the blamed attack was aimed."""
    if candidate.frame.type != "ACCUSE":
        return
    struck = _struck(candidate)
    candidate.victims = [m for m in candidate.recipients if m.first in struck]
    candidate.recipients = [m for m in candidate.recipients if m.first not in struck]


def _struck(candidate: Candidate) -> set[int]:
    """The words in phrases that say at whom an attack named right before them was aimed."""
    keys, attacks = candidate.parsed.keys, folded_words("attacks_on_towns")
    found: set[int] = set()
    for before, phrase in pairwise(candidate.clause.phrases):
        attacking = not attacks.isdisjoint(keys[before.first : before.last])
        if attacking and phrase.marker in _AIMED and before.last == phrase.first:
            found.update(range(phrase.first, phrase.last))
    return found
