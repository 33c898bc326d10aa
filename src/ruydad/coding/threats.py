"""Whom a warning is aimed at where only its complement says so."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles import own_subject
from ruydad.coding.words import status_words
from ruydad.grammar import Clause


def aim(candidate: Candidate) -> None:
    """«هشدار داد اگر …، تهران با پیامدهای سنگینی روبه‌رو خواهد شد»: the threat is to Tehran."""
    if candidate.frame.type != "THREATEN" or candidate.recipients or not candidate.finite:
        return
    told = [c for c in candidate.parsed.clauses if _under(c, candidate.clause)]
    if not any(_menaces(clause, candidate) for clause in told):
        return
    for clause in sorted(told, key=lambda c: c.kind != "condition"):
        found = [m for m in own_subject(clause) if m not in candidate.actors and not m.pronoun]
        if found:
            candidate.recipients = found
            return


def _under(clause: Clause, speech: Clause) -> bool:
    while clause.parent is not None:
        clause = clause.parent
        if clause is speech:
            return True
    return clause.previous is not None and _under(clause.previous, speech)


def _menaces(clause: Clause, candidate: Candidate) -> bool:
    """The clause is of the future and one of its words tells of harm."""
    if clause.verb is None or clause.verb.tense not in ("future", "present", "subjunctive"):
        return False
    words = status_words()["threat_words"]
    return any(
        candidate.parsed.keys[index] in words
        for phrase in clause.phrases
        for index in range(phrase.first, phrase.last)
    )
