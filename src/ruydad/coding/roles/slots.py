"""Slots: the mentions that stand where a frame's role looks for them (docs/frames.md)."""

from __future__ import annotations

from collections.abc import Callable

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.captors import captor
from ruydad.coding.roles.doers import doers_under, owners, owners_under, parties_in
from ruydad.coding.roles.markers import after_marker, is_companion
from ruydad.coding.roles.objects import object_mentions, posts, subject_of_passive
from ruydad.coding.roles.reach import reachable
from ruydad.coding.roles.subjects import first_person, own_subject, subject
from ruydad.coding.roles.told import addressee, told_sides, told_subject
from ruydad.coding.words import folded_words, slot_markers
from ruydad.grammar import Mention


def _speakers(candidate: Candidate) -> list[Mention]:
    """Who says the candidate's clause, known before its roles are bound."""
    return candidate.speakers


_NAMED: dict[str, Callable[[Candidate], list[Mention]]] = {
    "captor": captor,
    "told": told_sides,
    "addressee": addressee,
    "told_subj": told_subject,
    "post": posts,
    "speaker": _speakers,
}
"""Slots that have no part and are no marker."""


def slot_mentions(candidate: Candidate, slot: str) -> list[Mention]:
    """The mentions in one slot (see docs/frames.md), possibly none."""
    if "+" in slot:
        return [m for one in slot.split("+") for m in slot_mentions(candidate, one)]
    name, _, part = slot.partition(".")
    marker = slot_markers().get(name, name)
    if part == "doer":
        return doers_under(candidate, marker)
    if part == "act":
        return owners_under(candidate, marker)
    if name in _NAMED:
        return _NAMED[name](candidate)
    found = _in_grammar(candidate, name, inner=bool(part))
    return after_marker(candidate, marker, bool(part)) if found is None else found


def _in_grammar(candidate: Candidate, name: str, inner: bool) -> list[Mention] | None:
    """Subject, object, owner of the noun; ``None`` where the slot is the name of a marker."""
    if name == "subj":
        return (_inside_subject(candidate) if inner else []) or _in_subject(candidate)
    if name == "sufferer" or (name == "obj" and candidate.passive):
        return subject_of_passive(candidate, inner)
    if name == "obj":
        return object_mentions(candidate, inner)
    if name == "_" and candidate.tail is not None:
        return candidate.tail.owners
    return owners(candidate, inner) if name in ("ez", "_") else None


def _in_subject(candidate: Candidate) -> list[Mention]:
    """Who does it: the agent of a passive, the speaker of a first person, else the subject."""
    clause = candidate.clause
    if candidate.passive:
        used = candidate.use is not None and candidate.use.hit.preposition == "مورد"
        return _agent(candidate) or (owners(candidate, False) if used else [])
    if not candidate.finite:
        return []
    if clause.verb is not None and clause.verb.person in (1, 4):
        return first_person(clause, candidate)
    return [*subject(clause, candidate), *_companions(candidate)]


def _companions(candidate: Candidate) -> list[Mention]:
    """«عربستان و امارات به همراه بحرین روابط خود را قطع کردند»: states and bodies act together."""
    own = own_subject(candidate.clause, candidate)
    if candidate.frame.symmetric or not own or not all(map(_is_body, own)):
        return []
    for phrase in candidate.clause.phrases:
        if is_companion(phrase) and phrase.first == own[-1].last:
            return phrase.mentions if all(map(_is_body, phrase.mentions)) else []
    return []


def _is_body(mention: Mention) -> bool:
    """A state, a government or an organisation by its name alone."""
    named = mention.entries("country", "organisation", "metonym")
    headed = mention.head and mention.head not in folded_words("state_heads")
    return bool(named) and not (mention.roles or headed or mention.person)


def _agent(candidate: Candidate) -> list[Mention]:
    """«حمله … به دست الف، از سوی ب محکوم شد»: of two agents the last is the verb's own."""
    agents = [p for p in reachable(candidate) if p.marker == "agent" and p.mentions]
    if len(agents) > 1 and candidate.frame.type in ("ACCUSE", "REJECT", "SUPPORT"):
        return agents[-1].mentions
    return after_marker(candidate, "agent")


def _inside_subject(candidate: Candidate) -> list[Mention]:
    """«تعزیرات امریکا … وضع شد», «کاروان کمک‌های فرانسه … رسید»: who stands inside the subject."""
    bare = [p for p in candidate.clause.phrases if p.marker is None and not p.ra]
    return parties_in(bare[0]) if bare and bare[0] is not candidate.phrase else []
