"""Whom a threat is aimed at where only its complement says so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.doers import parties_in
from ruydad.coding.roles.subjects import own_subject
from ruydad.coding.words import plain_words, status_words
from ruydad.grammar import Clause, Mention

AHEAD = ("future", "present", "subjunctive")
_ANNOUNCED = frozenset(("ASSAULT", "COERCE", "SANCTION"))
"""What its doer only announces is a threat."""
_AIMED = (None, "به", "علیه", "از", "بر", "با", "against", "نسبت_به")


def aim_threat(candidate: Candidate) -> None:
    """«هشدار داد اگر …، تهران با پیامدهای سنگینی روبه‌رو خواهد شد»: the threat is to Tehran."""
    if candidate.frame.type in _ANNOUNCED and not candidate.recipients:
        candidate.recipients = _warned(candidate)
    if candidate.frame.type != "THREATEN" or candidate.recipients:
        return
    if not candidate.finite and candidate.clause.kind != "speaker":
        return  # «هشدار مسکو: ناتو وارد جنگ نشود»
    told = [c for c in candidate.parsed.clauses if _told_by(c, candidate)]
    threatens = "تهدید" in candidate.wording or "speaker" in candidate.frame.roles.actor
    if not threatens and not any(_menaces(clause, candidate) for clause in told):
        return
    for found in _aims(told, subjects=not threatens):
        others = [m for m in found if is_other(m, candidate.actors)]
        if others:
            candidate.recipients = others
            return


def _warned(candidate: Candidate) -> list[Mention]:
    """«اگر حماس گروگان‌ها را آزاد نکند، همه را می‌کشیم»: who must heed the condition."""
    verb, before = candidate.clause.verb, candidate.clause.previous
    if verb is None or verb.passive or not candidate.finite or verb.tense not in AHEAD[:2]:
        return []
    if before is None or before.kind != "condition":
        return []
    return [m for m in own_subject(before) if is_other(m, candidate.actors)]


def _aims(told: list[Clause], subjects: bool) -> Iterator[list[Mention]]:
    """Who must heed the condition, who the harm will befall, what it will be done to."""
    for clause in told:
        if clause.kind == "condition":
            yield own_subject(clause)
    ahead = [c for c in told if c.verb and c.verb.tense in AHEAD and _is_sure(c)]
    for clause in ahead:
        if subjects or _suffers(clause):
            yield own_subject(clause)
    for clause in ahead:
        for phrase in sorted(clause.phrases, key=lambda p: not p.ra):
            if (phrase.ra or phrase.marker is not None) and phrase.marker in _AIMED:
                yield phrase.mentions or parties_in(phrase)
    for clause in ahead:
        for before, phrase in pairwise(clause.phrases):
            if before.marker == "condition" and phrase.marker in (None, "در", "به", "از", "agent"):
                yield phrase.mentions  # «در صورت ادامه فساد در وزارت …»
        for phrase in clause.phrases:
            if phrase.marker == "condition":
                yield parties_in(phrase)  # «در صورت حضور اسرائیل …»


def _suffers(clause: Clause) -> bool:
    """«روسیه … با حملات تازه‌ای مواجه می‌شود»: what will befall the subject."""
    verb = clause.verb
    return verb is not None and (verb.passive or verb.lemma in plain_words("befalling"))


def _is_sure(clause: Clause) -> bool:
    """Neither the condition itself nor what only may happen («ممکن است … حمله کند»)."""
    may = "possible" in clause.modals and all(p.marker != "condition" for p in clause.phrases)
    return clause.kind != "condition" and not may


def _told_by(clause: Clause, candidate: Candidate) -> bool:
    """What the threat's clause tells, or the condition beside one that is itself told."""
    own = candidate.clause
    beside = clause.kind == "condition" and own.parent is not None and clause.parent is own.parent
    return told_under(clause, own) or beside


def told_under(clause: Clause, speech: Clause) -> bool:
    """Whether the clause, or the one it goes on from, is told by the clause of speaking."""
    while clause.parent is not None:
        describing = clause.kind == "relative"  # «X، که از منتقدان Y است، تهدید کرد»
        clause = clause.parent
        if clause is speech:
            return not describing
    return clause.previous is not None and told_under(clause.previous, speech)


def _menaces(clause: Clause, candidate: Candidate) -> bool:
    """The clause is of the future and one of its words tells of harm."""
    if clause.verb is None or clause.verb.tense not in AHEAD:
        return False
    if clause.kind != "condition" and not _is_sure(clause):
        return False
    if clause.verb.negative and clause.verb.tense == "subjunctive":
        return True
    words = status_words()["threat_words"]
    return any(
        candidate.parsed.keys[index] in words
        for phrase in clause.phrases
        for index in range(phrase.first, phrase.last)
    )


def is_other(mention: Mention, actors: list[Mention]) -> bool:
    """A party that is not of an actor's own country."""
    if mention.pronoun or mention in actors or _is_water(mention):
        return False
    ours = {country for actor in actors for country in _countries(actor)}
    return not any(country in ours for country in _countries(mention))


def _is_water(mention: Mention) -> bool:
    """A place of no country («تنگه هرمز») is nobody to threaten."""
    entries = mention.entries("place", "country", "metonym")
    acting = any(entry.name_fa in plain_words("acting_regions") for entry in entries)
    return mention.is_place_only and not acting and not any(e.country for e in entries)


def _countries(mention: Mention) -> set[str]:
    found = set(mention.states("country", "demonym", "metonym", "organisation", "group"))
    if mention.person is not None and mention.person.country:
        found.add(mention.person.country)
    return found
