"""What an event must have to be one, and what it is called while it is only announced."""

from __future__ import annotations

from typing import NamedTuple

from ruydad.coding.candidates import Candidate
from ruydad.coding.reading.sides import Sides
from ruydad.coding.words import status_words
from ruydad.knowledge.codebook import INTENT_CAMEO
from ruydad.records import Place

_NEEDS_RECIPIENT = frozenset(("CONSULT", "AID", "COOPERATE"))
_NEEDS_ACTOR = frozenset(
    ("CONSULT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE", "AID")
)


class Kind(NamedTuple):
    """The codes of an event."""

    type: str
    intent: str | None
    cameo: str


def lacking(candidate: Candidate, sides: Sides, place: Place | None) -> str | None:
    """What the event lacks, ``None`` where it is whole."""
    kind, guards = candidate.frame.type, candidate.frame.guards
    if guards.abroad and place is not None and _at_home(sides, place):
        return "at home there"
    if guards.other_side and not _another_side(sides):
        return "not said of another side"
    nobody = not sides.actors and (kind in _NEEDS_ACTOR or not sides.recipients)
    if nobody and not _unnamed_crowd(candidate, place):
        return "nobody named who did it"
    alone = not sides.recipients and len(sides.actors) < 2
    if alone and kind in _NEEDS_RECIPIENT and not _enough_alone(candidate, sides, place):
        return "no other side named"
    return None


def _unnamed_crowd(candidate: Candidate, place: Place | None) -> bool:
    """«در داکا تظاهرات برپا شد»: who marched need not be said where it was."""
    phrase = candidate.phrase
    bare = phrase is not None and phrase.marker is None and not phrase.ra
    told = candidate.finite or candidate.clause.verb is None or bare
    return candidate.frame.type == "PROTEST" and told and place is not None


def _at_home(sides: Sides, place: Place) -> bool:
    return any(actor.country in (None, place.country) for actor in sides.actors)


def _another_side(sides: Sides) -> bool:
    """Every recipient is of a country, and none of an actor's."""
    countries = {actor.country for actor in sides.actors}
    return bool(sides.recipients) and not any(
        party.country in countries or (party.country is None and " of " not in party.name)
        for party in sides.recipients
    )


def _enough_alone(candidate: Candidate, sides: Sides, place: Place | None) -> bool:
    """A visit to a place, a session of a body."""
    frame = candidate.frame
    if frame.channel == "visit" and place is not None:
        return True
    body = bool(sides.actors) and sides.actors[0].kind in ("organisation", "group")
    return body and frame.mode == "multilateral" and candidate.clause.verb is not None


def announced(candidate: Candidate) -> Kind | None:
    """The codes with PLOVER's rule for the future; ``None``: nothing to code."""
    frame = candidate.frame
    if candidate.content is not None:
        intent = candidate.content.frame.type
        return Kind(frame.type, frame.intent or intent, INTENT_CAMEO[intent])
    if candidate.status not in ("planned", "possible"):
        return Kind(frame.type, frame.intent, frame.cameo)
    becomes = _becomes(candidate)
    if becomes is None:
        candidate.drop("announced, not done")
        return None
    if becomes == frame.type:
        return Kind(frame.type, frame.intent, frame.cameo)
    other = "030" if becomes == "AGREE" else "080"
    return Kind(becomes, frame.type, INTENT_CAMEO.get(frame.type, other))


def _becomes(candidate: Candidate) -> str | None:
    """The type of an act announced; only an actor's own plan is a threat."""
    becomes: str | None = status_words()["announced"].get(candidate.frame.type)
    own_plan = candidate.status == "planned" and candidate.finite and not candidate.passive
    return None if becomes == "THREATEN" and not own_plan else becomes
