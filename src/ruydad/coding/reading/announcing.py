"""What an event is called while it is only announced, refused or promised."""

from __future__ import annotations

from typing import NamedTuple

from ruydad.coding.candidates import Candidate
from ruydad.coding.factuality.present import under_condition
from ruydad.coding.words import status_words
from ruydad.knowledge.codebook import INTENT_CAMEO

_SPOKEN_PLANS = frozenset(("SANCTION", "COERCE"))
"""What a speaker says will be done («… تعطیل خواهند شد») he threatens with himself."""
_REFUSAL_CAMEO = {
    "CONSULT": "125",
    "COOPERATE": "121",
    "AID": "122",
    "RETREAT": "124",
    "CONCEDE": "124",
}
"""The codes of refusing to do what the frame tells of."""


class Kind(NamedTuple):
    """The codes of an event."""

    type: str
    intent: str | None
    cameo: str


def announced(candidate: Candidate) -> Kind | None:
    """The codes with PLOVER's rule for the future; ``None``: nothing to code."""
    frame = candidate.frame
    if candidate.content is not None:
        intent = candidate.content.frame.type
        return Kind(frame.type, frame.intent or intent, INTENT_CAMEO[intent])
    if candidate.refused:
        return Kind("REJECT", None, _REFUSAL_CAMEO.get(frame.type, "120"))
    if candidate.status not in ("planned", "possible"):
        return Kind(frame.type, frame.intent, frame.cameo)
    charge = frame.type == "ACCUSE" and "speaker" in frame.roles.actor
    if charge and "planned" in candidate.clause.modals:
        candidate.status = "occurred"  # «گفت … قصد دارد … حمله کند»: the charge is made
        return Kind(frame.type, frame.intent, frame.cameo)
    return _of_plan(candidate)


def _of_plan(candidate: Candidate) -> Kind | None:
    """The codes of an act that is planned or possible."""
    frame, becomes = candidate.frame, _becomes(candidate)
    if becomes is None:
        candidate.drop("announced, not done")
        return None
    if becomes == "THREATEN":
        candidate.status = "occurred"  # the act is to come, the threat is made
    if becomes == frame.type:
        return Kind(frame.type, frame.intent, frame.cameo)
    other = "030" if becomes == "AGREE" else "080"
    return Kind(becomes, frame.type, INTENT_CAMEO.get(frame.type, other))


def _is_guess(candidate: Candidate) -> bool:
    """«اگر …، ایران ممکن است … خارج شود»: said of a third party, and no threat of its own."""
    clause = candidate.clause
    told = clause.governed_by("complement", "content")
    said = clause.verb is not None and clause.verb.person in (1, 4)
    return "possible" in clause.modals and not (told or said)


def _becomes(candidate: Candidate) -> str | None:
    """The type of an act announced; only an actor's own plan is a threat."""
    kind = candidate.frame.type
    becomes: str | None = kind if kind == "THREATEN" else status_words()["announced"].get(kind)
    meant = candidate.status == "planned" or under_condition(candidate.clause)
    meant = meant and not _is_guess(candidate)
    told = kind in _SPOKEN_PLANS and candidate.clause.kind == "complement"
    own_plan = meant and candidate.finite and (told or not candidate.passive)
    return None if becomes == "THREATEN" and not own_plan else becomes
