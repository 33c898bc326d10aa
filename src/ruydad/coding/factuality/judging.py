"""The status of a candidate, by whether a verb tells it or a noun names it."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.factuality.finite import judge_finite
from ruydad.coding.factuality.general import not_news
from ruydad.coding.factuality.negation import in_denied_claim
from ruydad.coding.factuality.nominal import judge_noun
from ruydad.coding.factuality.standing import only_standing


def judge(candidate: Candidate, *, title: bool, question: bool) -> None:
    """Set the candidate's status, or drop it with the reason."""
    if question:
        candidate.drop("a question reports nothing")
    elif reason := not_news(candidate) or only_standing(candidate, title=title):
        candidate.drop(reason)
    elif candidate.clause.governed_by("condition"):
        candidate.drop("inside a condition")
    elif candidate.frame.modal is not None:
        return
    elif candidate.finite:
        judge_finite(candidate, title)
        if not candidate.dropped and in_denied_claim(candidate):
            candidate.status = "denied"
    else:
        judge_noun(candidate, title)
