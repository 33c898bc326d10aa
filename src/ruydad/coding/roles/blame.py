"""Whom blame falls on where only what is told of him says so."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.subjects import own_subject


def lay_blame(candidate: Candidate) -> None:
    """«ابراز تأسف کرد که ژاپن …»: who does what is complained of."""
    if candidate.frame.type != "ACCUSE" or candidate.recipients or not candidate.finite:
        return
    if "speaker" in candidate.frame.roles.actor or candidate.passive:
        return
    for clause in candidate.parsed.clauses:
        if clause.parent is candidate.clause and clause.kind in ("complement", "content"):
            found = [m for m in own_subject(clause) if m not in candidate.actors]
            candidate.recipients = [m for m in found if not m.pronoun]
            return
