"""Whose act a noun names: who owns it, stands inside its phrase, or is its agent."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.words import folded_openings, folded_words
from ruydad.grammar import Mention, NounUse, Phrase
from ruydad.text import fold


def parties_in(phrase: Phrase, patients: frozenset[str] = frozenset()) -> list[Mention]:
    """The parties of a phrase; who suffered an act («ترور X») is not the one blamed for it."""
    if phrase.mentions and not (phrase.inner and all(map(_is_bare_thing, phrase.mentions))):
        return phrase.mentions
    for noun in phrase.nouns:
        if noun.owners:
            return [] if fold(noun.hit.noun) in patients else _doers_by(noun)
    return _first_and_joined(phrase.inner)


def _first_and_joined(mentions: list[Mention]) -> list[Mention]:
    """«راه‌آهن لائوس و چین»: the owner of a thing, with those that «و» or a comma joins to it."""
    end = 1
    while end < len(mentions) and mentions[end].first - mentions[end - 1].last == 1:
        end += 1
    return mentions[:end]


def _is_bare_thing(mention: Mention) -> bool:
    """«طیاره حامل کمک‌های قطر»: a craft or a load that names nobody by itself."""
    things = folded_words("carriers")
    return not mention.names and mention.name_span is None and fold(mention.head) in things


def _doers_by(noun: NounUse) -> list[Mention]:
    """Whose act a noun names; «مذاکرات وین» tells where it was."""
    held = fold(noun.hit.noun).startswith(folded_openings("held"))
    return [m for m in noun.owners if not (held and m.is_place_only)]


def agent_of(act: Phrase, phrases: list[Phrase]) -> list[Mention]:
    """«بمباران بازاری در صعده به دست ائتلاف سعودی»: who did the act a phrase names."""
    start = phrases.index(act) + 1 if act in phrases else 0
    for phrase in phrases[start : start + 3]:
        if phrase.marker == "agent":
            return phrase.parties
        if phrase.marker is None:
            return []
    return []


def doers_under(candidate: Candidate, marker: str) -> list[Mention]:
    """«در حملهٔ X», «در درگیری با X»: who did what the noun under the marker names (``.doer``)."""
    phrases = candidate.clause.phrases
    for index, phrase in enumerate(phrases):
        if phrase.marker != marker or phrase.mentions:
            continue
        found = _doers_in(phrase, candidate.patients)
        following = phrases[index + 1] if index + 1 < len(phrases) else None
        if not found and phrase.nouns and following is not None and following.marker == "با":
            found = following.mentions
        if found:
            return found
    return []


def _doers_in(phrase: Phrase, patients: frozenset[str]) -> list[Mention]:
    """Whose act the nouns of a phrase name; no place, and nobody who suffered the act."""
    for noun in phrase.nouns:
        peaceful = fold(noun.hit.noun).startswith(folded_openings("peaceful"))
        if noun.owners and fold(noun.hit.noun) not in patients and not peaceful:
            return [m for m in noun.owners if not m.is_place_only]
    return []


def owners_under(candidate: Candidate, marker: str) -> list[Mention]:
    """«… در یورش نظامیان بازداشت شدند»: all that own a noun under the marker (``.act``)."""
    return [
        owner
        for phrase in candidate.clause.phrases
        if phrase.marker == marker and phrase is not candidate.phrase
        for noun in phrase.nouns
        for owner in noun.owners
    ]


def owners(candidate: Candidate, inner: bool) -> list[Mention]:
    """Who stands behind the trigger noun, or behind the noun that hangs on it."""
    use = candidate.use
    if use is None or candidate.phrase is None:
        return []
    found = use.owners or _owners_of_chained(candidate, use, inner)
    return found or (candidate.phrase.inner[:1] if inner else [])


def _owners_of_chained(candidate: Candidate, use: NounUse, inner: bool) -> list[Mention]:
    """Who owns the nouns that hang on the trigger noun, or that «و» joins to it."""
    reaching = inner or candidate.finite
    chained = use.chained or use.joined
    while chained is not None:
        if chained.owners and (reaching or chained is use.joined or not chained.chained):
            return chained.owners
        chained = chained.chained or chained.joined
    return []
