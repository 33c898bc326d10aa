"""Objects: what stands before «را», bare before the verb, or as the subject of a passive."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.naming import owners, parties_in
from ruydad.coding.roles.subjects import own_subject, subject
from ruydad.coding.words import folded_words
from ruydad.grammar import Mention, Phrase

ABOUT_ACTS = frozenset(("SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN"))
"""Praise, blame, refusal are aimed at acts: who did the act («از طرح مسکو») is the recipient."""


_INSIDE_OBJECT = frozenset(("topic", "برای", "نسبت_به"))


def object_mentions(candidate: Candidate, inner: bool = False) -> list[Mention]:
    """The parties that are the object, or with ``inner`` that stand in it."""
    objects = _before_ra(candidate)
    for index in objects:
        whole = object_head(candidate, index)
        found = _parties_in_object(candidate, whole) if inner else whole.mentions
        if found:
            return found
    if objects:
        return []
    for phrase in _bare_after_subject(candidate):
        found = parties_in(phrase) if inner else phrase.mentions
        if found:
            return found
    return owners(candidate, inner) if inner else []


def _before_ra(candidate: Candidate) -> list[int]:
    """The objects, the nearest before the act first: «الف را منحل و ب را برکنار کرد»."""
    phrases, start = candidate.clause.phrases, candidate.trigger[0]
    objects = [index for index, phrase in enumerate(phrases) if phrase.ra]
    return [at for at in reversed(objects) if phrases[at].last <= start] or objects


def _parties_in_object(candidate: Candidate, whole: Phrase) -> list[Mention]:
    patients = candidate.patients if candidate.frame.type in ABOUT_ACTS else frozenset()
    inside = [p for p in inside_object(candidate) if p.parties]
    if candidate.frame.type in ABOUT_ACTS and (doer := agent_of(whole, inside)):
        return doer
    harmed = candidate.parsed.keys[whole.first] in folded_words("harming")
    found = parties_in(whole, patients) if not (patients and harmed) else []
    refused = candidate.frame.type == "REJECT"
    doers = [p for p in inside if p.marker in ("agent", "از")]
    others = [p for p in inside if refused and p.marker in ("با", "به", "بین")]
    return found or next((p.parties for p in doers + others), [])


def agent_of(act: Phrase, phrases: list[Phrase]) -> list[Mention]:
    """«بمباران بازاری در صعده به دست ائتلاف سعودی»: who did the act a phrase names."""
    start = phrases.index(act) + 1 if act in phrases else 0
    for phrase in phrases[start : start + 3]:
        if phrase.marker == "agent":
            return phrase.parties
        if phrase.marker is None:
            return []
    return []


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
    ra = phrases[index] if phrases[index].ra else next(p for p in phrases if p.ra)
    alone = phrases[index].ra and not any(p.ra for p in phrases[:index])
    before = phrases[index - 1] if index and alone else subject_phrase
    if (
        before is not None
        and before is not subject_phrase
        and _goes_before(before, ra, candidate.parsed.keys)
    ):
        return before
    while index and phrases[index].marker is not None:
        index -= 1
        if phrases[index].marker is None and phrases[index] is not subject_phrase:
            return phrases[index]
    return ra


def _goes_before(before: Phrase, ra: Phrase, keys: Sequence[str]) -> bool:
    """«یک دانشجوی فلسطینی [دانشگاه کلمبیا را]», «پاول دوروف، [بنیان‌گذار تلگرام]، را»."""
    if before.marker is not None or not before.mentions or ra.nouns:
        return False
    if before.last != ra.first:
        return keys[before.last : ra.first] == ["،"] and "،" in keys[ra.last - 2 : ra.last + 1]
    return any(m.head and m.entries("demonym") for m in before.mentions) or not ra.parties


def inside_object(candidate: Candidate) -> list[Phrase]:
    """The phrases that belong to the object before «را», not to the verb."""
    phrases = candidate.clause.phrases
    for index, phrase in enumerate(phrases):
        if phrase.ra:
            head = phrases.index(object_head(candidate, index))
            return phrases[head + 1 : index + 1]
    return []


def inside(candidate: Candidate) -> list[Mention]:
    """The parties and places in the phrases of the object: «انبارهای اطراف فرودگاه صنعا را»."""
    return [mention for phrase in inside_object(candidate) for mention in phrase.parties]


def _resumes(candidate: Candidate) -> bool:
    """«حمله‌ای که در آن ده نفر کشته شدند»: «آن» stands for the noun before «که»."""
    keys = candidate.parsed.keys
    return candidate.clause.kind == "relative" and any(
        phrase.marker is not None and "ان" in keys[phrase.first : phrase.first + 3]
        for phrase in candidate.clause.phrases
    )


def object_subject(candidate: Candidate, inner: bool) -> list[Mention]:
    """The grammatical subject of a passive is the object of the act."""
    agents = [p for p in candidate.clause.phrases if p.marker == "agent" and p.mentions]
    if inner and len(agents) > 1 and candidate.frame.type in ABOUT_ACTS:
        return agents[0].mentions  # «تخلیه … به دست الف از سوی ب محکوم شد»
    for phrase in candidate.clause.phrases:
        if phrase.marker is None:
            found = parties_in(phrase) if inner else phrase.mentions
            if found:
                return found
    if any(p.marker is None and p is not candidate.phrase for p in candidate.clause.phrases):
        return []  # «پنج نفر کشته شدند»: the clause has a subject, and it names no party
    if _resumes(candidate):
        return []
    return subject(candidate.clause, candidate)
