"""Captors: who held those that are freed or handed over."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.objects import subject_of_passive
from ruydad.coding.roles.subjects import own_subject, subject
from ruydad.coding.words import folded_words
from ruydad.grammar import Clause, Mention


def captor(candidate: Candidate) -> list[Mention]:
    """«سربازی که در اسارت شورشیان بود آزاد شد»: who held the freed, in a clause with «که»."""
    freed = subject_of_passive(candidate, True) or subject(candidate.clause, candidate)
    held = [
        c for c in candidate.parsed.clauses if c.antecedent is not None and c.antecedent in freed
    ]
    found = (_captor_in(clause, candidate) for clause in [*held, candidate.clause])
    return next(filter(None, found), [])


def _captor_in(clause: Clause, candidate: Candidate) -> list[Mention]:
    """«در اسارت شورشیان بود», «در ونزوئلا زندانی بود», «زندانی در ایران»."""
    words, keys = folded_words("captivity"), candidate.parsed.keys
    held = [p for p in clause.phrases if words & set(keys[p.first : p.last])]
    own = clause is candidate.clause
    if held and not own and (takers := _takers(clause)):
        return takers
    for phrase in clause.phrases:
        named = phrase.marker == "در" and phrase in held
        where = phrase.marker == "در" and any(p.last == phrase.first for p in held)
        around = phrase.marker == "در" and held and not own
        if (phrase.marker == "agent" and not own) or named or where or around:
            return phrase.parties
    return []


def _takers(clause: Clause) -> list[Mention]:
    """«که **شورشیان** در … بازداشت کرده بودند», not «که … زندانی بودند»."""
    verb = clause.verb
    if verb is None or verb.passive or verb.lemma in ("بودن", "شدن", "ماندن"):
        return []
    found = own_subject(clause)
    return found if clause.antecedent not in found else []
