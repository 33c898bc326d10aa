"""Targets: things that an attack struck and that name nobody («مدرسه‌ای», «یک کاروان»)."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.parties.heads import is_people
from ruydad.coding.roles.object_phrases import inside_object, object_head
from ruydad.coding.words import folded_words, slot_markers
from ruydad.grammar import Mention, Phrase
from ruydad.grammar.people import singular_people
from ruydad.grammar.words import word_set

_ENDINGS = ("", "ی", "ای", "یی", "ها", "های", "هایی")


def struck_thing(candidate: Candidate) -> list[Mention]:
    """«به کلیسایی در ایتوری حمله کردند»: the thing struck, where no party and no place is named."""
    if candidate.frame.type != "ASSAULT" or not candidate.actors:
        return []
    behind = _behind_weapon(candidate)
    if behind or all(is_people(mention) for mention in candidate.actors):
        return behind
    for phrase in _struck(candidate):
        found = _thing_in(phrase, candidate)
        if found is not None:
            return [found]
    return []


def _behind_weapon(candidate: Candidate) -> list[Mention]:
    """«با باتوم زندانیان را زدند»: the object stands in the phrase of what it was done with."""
    if not candidate.finite or not any(p.ra for p in candidate.clause.phrases):
        return []
    for phrase in candidate.clause.phrases:
        opening = set(candidate.parsed.keys[phrase.first + 1 : phrase.first + 2])
        if phrase.marker == "با" and opening & folded_words("weapons"):
            return phrase.parties
    return []


def _struck(candidate: Candidate) -> list[Phrase]:
    """The phrases in which the frame looks for whom it struck, the object first."""
    frame, phrases = candidate.frame, candidate.clause.phrases
    slots = (frame.roles if candidate.finite else frame.noun_roles or frame.roles).recipient
    names = [slot_markers().get(name, name) for name in (slot.partition(".")[0] for slot in slots)]
    if candidate.finite and "obj" in names:
        for index, phrase in enumerate(phrases):
            if phrase.ra:
                return [object_head(candidate, index), *inside_object(candidate)]
    start = phrases.index(candidate.phrase) + 1 if candidate.phrase in phrases else 0
    after = phrases if candidate.finite else phrases[start : start + 2]
    bare = [p for p in after if p.marker is None and p is not candidate.phrase]
    found = [p for p in after if p.marker in names and p is not candidate.phrase]
    return found + (bare[1 - candidate.passive :] if candidate.finite and "obj" in names else [])


def _thing_in(phrase: Phrase, candidate: Candidate) -> Mention | None:
    """The phrase from its first word for a thing that can be struck."""
    targets, keys = folded_words("targets"), candidate.parsed.keys
    for at in range(phrase.first, min(phrase.first + 5, phrase.last)):
        if _is_somebody(keys[at]):
            return Mention(phrase.first, phrase.last, head=keys[at])
        if not targets.isdisjoint(keys[at].removesuffix(ending) for ending in _ENDINGS):
            return Mention(at, phrase.last, head=keys[at])
    return None


def _is_somebody(key: str) -> bool:
    """«ده تن», «زنی», «جوانی»: people of whom nothing else is told."""
    bare = word_set("bare_people")
    return key in bare or (key.endswith("ی") and key[:-1] in bare | singular_people())
