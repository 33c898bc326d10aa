"""Whether two parties of a page are one side of one event."""

from __future__ import annotations

from ruydad.records import Party
from ruydad.text import fold


def overlap(one: list[Party], two: list[Party], wild: bool = False) -> bool:
    if not one or not two:
        return wild or (not one and not two)
    return any(same_party(p, q) for p in one for q in two)


def same_party(p: Party, q: Party) -> bool:
    """Whether two mentions can be the same side of an event."""
    if p.id is not None and p.id == q.id:
        return True
    if p.id and q.id and p.kind == q.kind == "person":
        return False
    if p.kind == q.kind == "person" and p.name_fa and fold(p.name_fa) == fold(q.name_fa):
        return True
    if p.affiliation and q.affiliation and p.affiliation == q.affiliation:
        return "group" in (p.kind, q.kind) or "organisation" in (p.kind, q.kind)
    if (p.id and p.id == q.affiliation) or (q.id and q.id == p.affiliation):
        return True
    if _other_office(p, q) or _other_office(q, p):
        return False
    if _speaks_for(p, q) or _speaks_for(q, p):
        return True
    if _names_in_full(p, q) or _names_in_full(q, p):
        return True
    names = fold(p.name_fa), fold(q.name_fa)
    if names[0] and names[1] and (names[0] in names[1] or names[1] in names[0]):
        return True
    if p.country is None or p.country != q.country:
        return False
    return _state_level(p) or _state_level(q) or (p.id is None) != (q.id is None)


def among(party: Party, others: list[Party]) -> bool:
    """Whether the party can be one of the others."""
    return any(same_party(party, other) for other in others)


def _other_office(p: Party, q: Party) -> bool:
    """«همتای عراقی» of a defence minister is not the prime minister of Iraq."""
    counterpart = p.id is None and p.name.startswith("counterpart") and p.title is not None
    return counterpart and q.title is not None and q.title != p.title


def _speaks_for(p: Party, q: Party) -> bool:
    """«دیمیتری پسکوف، سخنگوی کرملین» says what «کرملین» says."""
    if p.kind not in ("office", "person") or q.kind != "organisation" or p.country != q.country:
        return False
    return fold(f"سخنگوی {q.text}") in fold(p.text)


def _names_in_full(p: Party, q: Party) -> bool:
    """«سرتاج عزیز، مشاور صدراعظم پاکستان» is «مشاور صدراعظم پاکستان»."""
    if p.kind not in ("office", "person") or q.kind not in ("office", "person"):
        return False
    short, whole = fold(p.text), fold(q.text)
    return len(short) > 5 and len(short) < len(whole) and short in whole


def _state_level(party: Party) -> bool:
    return party.kind in ("country", "place")
