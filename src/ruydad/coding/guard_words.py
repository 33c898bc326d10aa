"""Guards on words: what must stand, or must not, in the object, the actor or the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles import object_head
from ruydad.coding.words import folded_words
from ruydad.text import fold


def check_words(candidate: Candidate) -> str | None:
    guards = candidate.frame.guards
    if guards.object_words or guards.not_object_words:
        around = object_text(candidate)
        wide = around + predicate_text(candidate)
        if guards.object_words and not _has(wide, tuple(guards.object_words)):
            return "its object has none of the words the frame asks for"
        hit = _has(around, tuple(guards.not_object_words))
        if hit:
            return f"its object has «{hit}»"
    if guards.actor_words or guards.not_actor_words:
        actors = actor_text(candidate)
        if guards.actor_words and not _has(actors, tuple(guards.actor_words)):
            return "its actor has none of the words the frame asks for"
        hit = _has(actors, tuple(guards.not_actor_words))
        if hit:
            return f"its actor is «{hit}»"
    if guards.not_near or guards.near:
        sentence = " " + " ".join(candidate.parsed.keys) + " "
        hit = _has(sentence, tuple(guards.not_near))
        if hit:
            return f"«{hit}» stands near"
        if guards.near and not _has(sentence, tuple(guards.near)):
            return "none of the words the frame wants near"
    return None


def object_text(candidate: Candidate) -> str:
    """The folded words of the object and of what hangs on the trigger noun."""
    keys = candidate.parsed.keys
    parts: list[str] = []
    clause = candidate.clause
    parts += _object_words(candidate)
    for phrase in clause.phrases:
        if (
            phrase.ra
            or phrase is candidate.phrase
            or (phrase.marker is None and candidate.use is None)
        ):
            parts += keys[phrase.first : phrase.last]
    if candidate.use is not None and clause.verb is not None and candidate.finite:
        parts += keys[max(candidate.use.first - 3, 0) : max(clause.verb.first, candidate.use.last)]
    if candidate.passive or candidate.use is None:
        for phrase in clause.phrases:
            if phrase.marker is None:
                parts += keys[phrase.first : phrase.last]
    return " " + " ".join(parts) + " "


def actor_text(candidate: Candidate) -> str:
    """The folded words of the actors."""
    keys = candidate.parsed.keys
    return " " + " ".join(key for m in candidate.actors for key in keys[m.first : m.last]) + " "


def predicate_text(candidate: Candidate) -> str:
    """The folded words of the clause but its subject and its sources."""
    keys, clause = candidate.parsed.keys, candidate.clause
    if not candidate.finite:
        return ""
    subject = next(
        (p for p in clause.phrases if p.marker is None and p.mentions and not p.ra), None
    )
    parts = [
        key
        for phrase in clause.phrases
        if phrase is not subject and phrase.marker not in _NO_OBJECT
        for key in keys[phrase.first : phrase.last]
    ]
    return " " + " ".join(parts) + " "


_NO_OBJECT = frozenset(("according", "topic", "because", "after", "during", "margin", "dateline"))


def _object_words(candidate: Candidate) -> list[str]:
    """The object from its head to «را», with the phrases inside it."""
    phrases = candidate.clause.phrases
    for index, phrase in enumerate(phrases):
        if phrase.ra:
            head = object_head(candidate, index)
            return candidate.parsed.keys[head.first : phrase.last]
    return _shared_object(candidate)


def _shared_object(candidate: Candidate) -> list[str]:
    """«یک قاچاقچی را دستگیر و به بلژیک تحویل داد»: the object of the verb left out before «و»."""
    before = candidate.clause.previous
    if before is None or not before.elided:
        return []
    ra = next((p for p in before.phrases if p.ra), None)
    return candidate.parsed.keys[before.phrases[0].last : ra.last] if ra is not None else []


@lru_cache(maxsize=4096)
def _padded(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    keys = (" ".join(fold(part) for part in word.split()) for word in words)
    return tuple(
        (f" {key} " if len(key) < 4 else f" {key}", word)
        for key, word in zip(keys, words, strict=True)
    )


def _has(text: str, words: tuple[str, ...]) -> str | None:
    """The first of the words (at a word's beginning) in the padded text."""
    for key, word in _padded(words):
        if key in text and _is_meant(key, text):
            return word
    return None


def _is_meant(key: str, text: str) -> bool:
    """Whether no name merely begins so: «اردو» is not in «اردوغان», nor «باید» in «بایدن»."""
    start = key.rstrip().rfind(" ") + 1
    return any(
        text[at + start :].split(" ", 1)[0] not in folded_words("longer_names")
        for at in _places(key, text)
    )


def _places(part: str, text: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
