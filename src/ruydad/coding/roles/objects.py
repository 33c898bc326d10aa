"""Objects: what stands before «را», bare before the verb, or as the subject of a passive."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.doers import agent_of, owners, parties_in
from ruydad.coding.roles.object_phrases import inside_object, object_head
from ruydad.coding.roles.subjects import own_subject, subject
from ruydad.coding.words import folded_openings, folded_words
from ruydad.grammar import Mention, Phrase
from ruydad.text import fold

ABOUT_ACTS = frozenset(("SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN"))
"""Praise, blame, refusal are aimed at acts: who did the act («از طرح مسکو») is the recipient."""


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
    return (owners(candidate, inner) if inner else []) or _before_relative(candidate)


def _before_relative(candidate: Candidate) -> list[Mention]:
    """«خبرنگاری که **طالبان** ربوده بود»: a clause with a doer of its own lacks its object."""
    clause = candidate.clause
    if clause.kind != "relative" or clause.antecedent is None or _resumes(candidate):
        return []
    doers = own_subject(clause, candidate)
    return [clause.antecedent] if doers and clause.antecedent not in doers else []


def posts(candidate: Candidate) -> list[Mention]:
    """«سفیر خود در **مسکو** را فراخواند»: where the envoys that are the object are posted."""
    envoys = subject_of_passive(candidate, False) if candidate.passive else []
    envoys = envoys or object_mentions(candidate)
    posts = [Mention(*m.posting, names=[m.post]) for m in envoys if m.posting and m.post]
    home = _states(subject(candidate.clause, candidate))
    return [post for post in posts if home.isdisjoint(_states([post]))]


def _states(mentions: list[Mention]) -> set[str]:
    """The states that mentions name or lie in."""
    kinds = ("country", "demonym", "metonym", "place")
    return {state for m in mentions for state in m.states(*kinds)}


def _before_ra(candidate: Candidate) -> list[int]:
    """The objects, the nearest before the act first: «الف را منحل و ب را برکنار کرد»."""
    phrases, start = candidate.clause.phrases, candidate.trigger[0]
    objects = [index for index, phrase in enumerate(phrases) if phrase.ra]
    return [at for at in reversed(objects) if phrases[at].last <= start] or objects


def _parties_in_object(candidate: Candidate, whole: Phrase) -> list[Mention]:
    """The parties of an object; of one that is an act, who did it."""
    patients = candidate.patients if candidate.frame.type in ABOUT_ACTS else frozenset()
    inside = [p for p in inside_object(candidate) if p.parties]
    if candidate.frame.type in ABOUT_ACTS and (doer := _doer_of_object(candidate, whole, inside)):
        return doer
    harmed = candidate.parsed.keys[whole.first] in folded_words("harming")
    found = parties_in(whole, patients) if not (patients and harmed) else []
    found = [m for m in found if not _where_it_was(m, candidate, inside)]
    return found or next((p.parties for p in _doing_or_concerned(candidate, inside)), [])


def _where_it_was(mention: Mention, candidate: Candidate, inside: list[Phrase]) -> bool:
    """«حمله تروریستی کرمان را محکوم کرد»: where it was; «حمله تل‌آویو به X» tells who did it."""
    frame, aimed = candidate.frame, any(p.marker in ("به", "against", "علیه") for p in inside)
    if frame.id != "accuse.condemn" or not mention.is_place_only or aimed:
        return False
    owned = [noun for noun in candidate.clause.nouns if mention in noun.owners]
    attacks = folded_openings("attacks")
    return any(fold(noun.hit.noun).startswith(attacks) for noun in owned)


def _doer_of_object(candidate: Candidate, whole: Phrase, inside: list[Phrase]) -> list[Mention]:
    """«کشتار مردم در X را به دست Y محکوم کرد»: the agent beside an active verb did the object."""
    if found := agent_of(whole, inside):
        return found
    if candidate.passive or not candidate.finite:
        return []
    phrases = candidate.clause.phrases
    end = next(at for at, phrase in enumerate(phrases) if phrase.ra)
    return next((p.mentions for p in phrases[end + 1 :] if p.marker == "agent"), [])


def _doing_or_concerned(candidate: Candidate, inside: list[Phrase]) -> list[Phrase]:
    """Who did what the object names; of what is refused also whom it concerned."""
    refused = candidate.frame.type == "REJECT"
    doers = [p for p in inside if p.marker in ("agent", "از")]
    return doers + [p for p in inside if refused and p.marker in ("با", "به", "بین")]


def _bare_after_subject(candidate: Candidate) -> list[Phrase]:
    """The bare phrases that may be an object without «را»."""
    bare = [
        p
        for p in candidate.clause.phrases
        if p.marker is None and not p.ra and p is not candidate.phrase
    ]
    return bare[1:] if own_subject(candidate.clause, candidate) else bare


def subject_of_passive(candidate: Candidate, inner: bool) -> list[Mention]:
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


def _resumes(candidate: Candidate) -> bool:
    """«حمله‌ای که در آن ده نفر کشته شدند»: «آن» stands for the noun before «که»."""
    keys = candidate.parsed.keys
    return candidate.clause.kind == "relative" and any(
        phrase.marker is not None and "ان" in keys[phrase.first : phrase.first + 3]
        for phrase in candidate.clause.phrases
    )
