"""Parties of two reports: whether they are one, may be, or are certainly others."""

from __future__ import annotations

from ruydad.records import Party
from ruydad.stories.naming import calling
from ruydad.text import fold

SYMMETRIC = frozenset(("CONSULT", "AGREE", "COOPERATE", "SUPPORT"))
"""Types of which two pages may name the sides the other way round."""
LESS_SURE = 0.7
_BODIES = {"country", "organisation"}


def is_told(party: Party) -> bool:
    """Whether it is known who a party is, or of which state."""
    return party.id is not None or party.country is not None


def same_party(one: Party, other: Party) -> float:
    """How sure two parties are one: by id, by state where one is its state, by words."""
    if one.id and one.id == other.id:
        return 1.0
    if one.kind == other.kind == "person" and one.id and other.id:
        return 0.0
    if fold(one.name_fa) == fold(other.name_fa):
        return 1.0
    if other_calling(one, other):
        return 0.0
    if one.country and one.country == other.country:
        states = "country" in (one.kind, other.kind) or not (one.id and other.id)
        return LESS_SURE if states else LESS_SURE / 2
    return 0.0


def other_calling(one: Party, other: Party) -> bool:
    """Whether two crowds are of two callings: pensioners are no teachers."""
    if one.id or other.id or {one.kind, other.kind} != {"group"}:
        return False
    mine, theirs = calling(one.name_fa), calling(other.name_fa)
    return bool(mine and theirs) and mine != theirs


def others(one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    """Whether both sides name parties, and each of one is another than each of the other."""
    return bool(one and other) and all(is_other(a, b) for a in one for b in other)


def is_other(one: Party, other: Party) -> bool:
    if one.id and one.id == other.id:
        return False
    if one.country and other.country:
        if one.country != other.country:
            return True
    elif one.id and other.id and {one.kind, other.kind} <= _BODIES:
        return True  # the European Union is neither the United States nor the United Nations
    both = one.kind in ("person", "office") and other.kind in ("person", "office")
    known = bool(one.id and other.id) and one.id != other.id
    return both and known and _is_person(one) and _is_person(other)


def _is_person(party: Party) -> bool:
    return bool(party.id) and str(party.id).startswith("person/")
