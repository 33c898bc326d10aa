"""Objects: what stands before «را», bare before the verb, or as the subject of a passive."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.naming import owners, parties_in
from ruydad.coding.roles.subjects import own_subject, subject
from ruydad.grammar import Mention, Phrase

ABOUT_ACTS = frozenset(("SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN"))
"""Praise, blame, refusal are aimed at acts: who did the act («از طرح مسکو») is the recipient."""


_INSIDE_OBJECT = frozenset(("topic", "برای", "نسبت_به"))


def object_mentions(candidate: Candidate, inner: bool = False) -> list[Mention]:
    """The parties that are the object, or with ``inner`` that stand in it."""
    for index, phrase in enumerate(candidate.clause.phrases):
        if phrase.ra:
            whole = object_head(candidate, index)
            return _parties_in_object(candidate, whole) if inner else whole.mentions
    for phrase in _bare_after_subject(candidate):
        found = parties_in(phrase) if inner else phrase.mentions
        if found:
            return found
    return owners(candidate, inner) if inner else []


def _parties_in_object(candidate: Candidate, whole: Phrase) -> list[Mention]:
    patients = candidate.patients if candidate.frame.type in ABOUT_ACTS else frozenset()
    found = parties_in(whole, patients)
    refused = candidate.frame.type == "REJECT"
    inside = [p for p in inside_object(candidate) if p.parties]
    doers = [p for p in inside if p.marker in ("agent", "از")]
    others = [p for p in inside if refused and p.marker in ("با", "به", "بین")]
    return found or next((p.parties for p in doers + others), [])


def _bare_after_subject(candidate: Candidate) -> list[Phrase]:
    bare = [
        p
        for p in candidate.clause.phrases
        if p.marker is None and not p.ra and p is not candidate.phrase
    ]
    return bare[1:] if own_subject(candidate.clause, candidate) else bare


def object_head(candidate: Candidate, index: int) -> Phrase:
    """«پیشنهاد پوتین برای مذاکره در استانبول را»: the object begins before its own phrases."""
    phrases = candidate.clause.phrases
    subject_phrase = next(
        (p for p in phrases if p.marker is None and p.mentions and not p.ra), None
    )
    if index > 1 and phrases[index - 1].marker in _INSIDE_OBJECT:
        index -= 1  # «ادعاهای آنکارا درباره مرزبانان یونان را»
    while index and phrases[index].marker is not None:
        index -= 1
        if phrases[index].marker is None and phrases[index] is not subject_phrase:
            return phrases[index]
    return next(p for p in phrases if p.ra)


def inside_object(candidate: Candidate) -> list[Phrase]:
    """The phrases that belong to the object before «را», not to the verb."""
    phrases = candidate.clause.phrases
    for index, phrase in enumerate(phrases):
        if phrase.ra:
            head = phrases.index(object_head(candidate, index))
            return phrases[head + 1 : index + 1]
    return []


def object_subject(candidate: Candidate, inner: bool) -> list[Mention]:
    """The grammatical subject of a passive is the object of the act."""
    for phrase in candidate.clause.phrases:
        if phrase.marker is None:
            found = parties_in(phrase) if inner else phrase.mentions
            if found:
                return found
    if any(p.marker is None and p is not candidate.phrase for p in candidate.clause.phrases):
        return []  # «پنج نفر کشته شدند»: the clause has a subject, and it names no party
    return subject(candidate.clause, candidate)
