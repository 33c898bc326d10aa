"""Whose act a noun names: the parties that stand behind it or inside its phrase."""

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
            return [] if fold(noun.hit.noun) in patients else _doers(noun)
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


def doers_in(phrase: Phrase, patients: frozenset[str]) -> list[Mention]:
    """Whose act the nouns of a phrase name; no place, and nobody who suffered the act."""
    for noun in phrase.nouns:
        peaceful = fold(noun.hit.noun).startswith(folded_openings("peaceful"))
        if noun.owners and fold(noun.hit.noun) not in patients and not peaceful:
            return [m for m in noun.owners if not m.is_place_only]
    return []


def _doers(noun: NounUse) -> list[Mention]:
    """Whose act a noun names; «مذاکرات وین» tells where it was."""
    held = fold(noun.hit.noun).startswith(folded_openings("held"))
    return [m for m in noun.owners if not (held and m.is_place_only)]


def owners(candidate: Candidate, inner: bool) -> list[Mention]:
    """Who stands behind the trigger noun, or behind the noun that hangs on it."""
    use = candidate.use
    if use is None or candidate.phrase is None:
        return []
    found = use.owners or _owners_of_chained(candidate, use, inner)
    return found or (candidate.phrase.inner[:1] if inner else [])


def _owners_of_chained(candidate: Candidate, use: NounUse, inner: bool) -> list[Mention]:
    reaching = inner or candidate.finite
    chained = use.chained or use.joined
    while chained is not None:
        if chained.owners and (reaching or chained is use.joined or not chained.chained):
            return chained.owners
        chained = chained.chained or chained.joined
    return []
