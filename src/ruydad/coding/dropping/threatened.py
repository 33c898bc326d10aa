"""Acts that are only threatened: the threat is the event, and takes whom they concern."""

from __future__ import annotations

from collections.abc import Iterable

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.threats import AHEAD, is_other, told_under

_MATERIAL = frozenset(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "THREATEN"))


def absorb_threatened(candidates: Iterable[Candidate]) -> None:
    """«تهدید کرد … را قطع خواهد کرد»: the act in its complement is the threat, no second one."""
    seen = list(candidates)
    threats = [c for c in seen if c.frame.type == "THREATEN" and c.finite and not c.dropped]
    for threat in threats:
        for other in seen:
            if other is threat or not _threatened(other, threat):
                continue
            if not threat.recipients:
                threat.recipients = [m for m in other.recipients if is_other(m, threat.actors)]
            if not other.dropped and (other.status != "occurred" or other.frame.type == "THREATEN"):
                other.drop("what is threatened")


def _threatened(other: Candidate, threat: Candidate) -> bool:
    verb = other.clause.verb
    material = other.frame.type in _MATERIAL or "تهدید" in threat.wording
    told = other.finite and material and told_under(other.clause, threat.clause)
    return told and verb is not None and verb.tense in AHEAD
