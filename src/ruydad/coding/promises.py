"""What an agreement or promise is about: the act in its complement gives intent and parties."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate

_INTENDED = frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID"))


def adopt_content(candidates: list[Candidate]) -> None:
    """«پذیرفت که میان الف و ب میانجیگری کند»: the promised act becomes the promise's intent."""
    for promise in candidates:
        if promise.frame.type != "AGREE" or promise.dropped or not promise.finite:
            continue
        content = next((c for c in candidates if _promised(c, promise)), None)
        if content is None:
            continue
        promise.content = content
        promise.status = "planned"
        if not promise.recipients:
            promise.recipients = [m for m in content.recipients if m not in promise.actors]
        promise.places = promise.places or content.places


def _promised(content: Candidate, promise: Candidate) -> bool:
    if not (content.finite and content.understood) or content.frame.type not in _INTENDED:
        return False
    clause, verb = content.clause, content.clause.verb
    if verb is None or verb.negative or verb.tense not in ("subjunctive", "future", "present"):
        return False
    return clause.parent is promise.clause
