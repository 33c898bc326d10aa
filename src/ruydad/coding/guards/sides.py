"""Guards on the sides: what class of party must stand, or must not, in each role."""

from __future__ import annotations

from typing import NamedTuple

from ruydad.coding.candidates import Candidate
from ruydad.coding.guards.classes import party_classes
from ruydad.coding.roles import object_mentions
from ruydad.grammar import Mention
from ruydad.text import fold


class _Side(NamedTuple):
    """The mentions of one role with the classes its frame wants and forbids."""

    name: str
    mentions: list[Mention]
    wanted: list[str]
    forbidden: list[str]


def check_sides(candidate: Candidate) -> str | None:
    """What is wrong with the classes of the candidate's parties."""
    if _said_of_oneself(candidate):
        return "said of oneself"
    problems = (_problem(side) for side in _sides(candidate) if not _may_be_unsaid(side, candidate))
    return next(filter(None, problems), None)


def _said_of_oneself(candidate: Candidate) -> bool:
    """«X: از زور استفاده می‌کنیم»: no charge, where the frame blames or praises the subject."""
    roles, verb = candidate.frame.roles, candidate.clause.verb
    of_another = "speaker" in roles.actor and "subj" in roles.recipient
    told = of_another and candidate.frame.modal is None and candidate.finite
    return told and verb is not None and verb.person in (1, 4)


def _sides(candidate: Candidate) -> list[_Side]:
    """The roles guarded, in the order their problems are told."""
    guards = candidate.frame.guards
    sides = [
        _Side(
            "recipient", candidate.recipients, guards.recipient_class, guards.not_recipient_class
        ),
        _Side("actor", candidate.actors, guards.actor_class, guards.not_actor_class),
    ]
    if guards.object_class or guards.not_object_class:
        objects = object_mentions(candidate)
        sides.append(_Side("object", objects, guards.object_class, guards.not_object_class))
    return sides


def _problem(side: _Side) -> str | None:
    """What class is missing or forbidden in one role."""
    found = set().union(*map(party_classes, side.mentions)) if side.mentions else {"none"}
    if side.wanted and not found & set(side.wanted):
        return f"{side.name} is {', '.join(sorted(found))}, not {', '.join(side.wanted)}"
    forbidden = sorted(found & set(side.forbidden))
    return f"{side.name} is {', '.join(forbidden)}" if forbidden else None


def _may_be_unsaid(side: _Side, candidate: Candidate) -> bool:
    """Whether nobody stands in the role, and the sentence is whole without."""
    if side.mentions:
        return False
    if side.name == "recipient":
        return _both_in_one(candidate) or _names_victims(candidate)
    return side.name == "actor" and _is_left_out(candidate)


def _is_left_out(candidate: Candidate) -> bool:
    """«از تهران می‌خواهیم …», «خواست …»: who acts stands in a sentence before."""
    verb, clause = candidate.clause.verb, candidate.clause
    if verb is None or not candidate.finite or candidate.passive:
        return False
    if "subj" not in candidate.frame.roles.actor or clause.kind in ("relative", "complement"):
        return verb.person in (1, 4) and "subj" in candidate.frame.roles.actor
    bare = any(p.marker is None and p is not candidate.phrase and not p.ra for p in clause.phrases)
    return verb.person in (1, 4) or not bare


def _names_victims(candidate: Candidate) -> bool:
    """«از بازداشت مخالفان ابراز نگرانی کرد»: the doer is left unsaid, and is not the victim."""
    if candidate.frame.type != "ACCUSE" or not candidate.finite:
        return False
    return any(
        fold(noun.hit.noun) in candidate.patients and noun.owners for noun in candidate.clause.nouns
    )


def _both_in_one(candidate: Candidate) -> bool:
    """Both sides stand among the actors: «طرفین», a plural, three or more parties."""
    actors = candidate.actors
    if not candidate.frame.symmetric or not actors:
        return False
    first = actors[0]
    plural = first.pronoun in ("both", "plural") or bool(first.names and first.names[0].plural)
    return len(actors) > 1 or plural or bool(first.head)
