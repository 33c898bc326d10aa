"""Refusals: «گفت مذاکره نخواهد کرد» — who says that he will not act refuses to."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles import own_subject

_REFUSED = frozenset(
    ("CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "MOBILIZE")
)
_FIRST_PERSONS = (1, 4)


def refuses(candidate: Candidate) -> bool:
    """The negated act is one's own, of the future, and told as one's own word."""
    clause, verb = candidate.clause, candidate.clause.verb
    if verb is None or candidate.passive or candidate.frame.type not in _REFUSED:
        return False
    if clause.modals or clause.negated or not candidate.actors:
        return False
    if verb.tense == "future":
        return clause.kind in ("main", "complement", "content")
    return verb.tense == "present" and _own_word(candidate)


def _own_word(candidate: Candidate) -> bool:
    """«گفت استعفا نمی‌دهد», «استعفا نمی‌دهم»: said by who would do it."""
    clause, verb = candidate.clause, candidate.clause.verb
    if clause.kind not in ("complement", "content"):
        return False
    own = own_subject(clause, candidate)
    first_person = verb is not None and verb.person in _FIRST_PERSONS
    return first_person or not own
