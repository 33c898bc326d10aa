"""Guards on words: what must stand, or must not, in the object, the actor or the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ruydad.coding.candidates import Candidate
from ruydad.coding.guards.wording import (
    actor_text,
    object_text,
    predicate_text,
    sentence_text,
    told_text,
)
from ruydad.coding.words import folded_words
from ruydad.text import fold


def check_words(candidate: Candidate) -> str | None:
    """What is wrong with the words of the object, of the actor, and near by."""
    return _check_object(candidate) or _check_actor(candidate) or _check_near(candidate)


def _check_object(candidate: Candidate) -> str | None:
    guards = candidate.frame.guards
    if not (guards.object_words or guards.not_object_words):
        return None
    around = object_text(candidate)
    wide = around + predicate_text(candidate)
    if guards.object_words and not has_word(wide, tuple(guards.object_words)):
        return "its object has none of the words the frame asks for"
    hit = has_word(around, tuple(guards.not_object_words))
    return f"its object has «{hit}»" if hit else None


def _check_actor(candidate: Candidate) -> str | None:
    guards = candidate.frame.guards
    if not (guards.actor_words or guards.not_actor_words):
        return None
    actors = actor_text(candidate)
    if guards.actor_words and not has_word(actors, tuple(guards.actor_words)):
        return "its actor has none of the words the frame asks for"
    hit = has_word(actors, tuple(guards.not_actor_words))
    return f"its actor is «{hit}»" if hit else None


def _check_near(candidate: Candidate) -> str | None:
    guards = candidate.frame.guards
    if not (guards.not_near or guards.near):
        return None
    sentence = sentence_text(candidate)
    hit = has_word(told_text(candidate), tuple(guards.not_near))
    if hit:
        return f"«{hit}» stands near"
    wanted = guards.near and not has_word(sentence, tuple(guards.near))
    return "none of the words the frame wants near" if wanted else None


def has_word(text: str, words: tuple[str, ...]) -> str | None:
    """The first of the words (at a word's beginning) in the padded text."""
    for key, word in _padded(words):
        if key in text and _is_meant(key, text):
            return word
    return None


@lru_cache(maxsize=4096)
def _padded(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    keys = (" ".join(fold(part) for part in word.split()) for word in words)
    return tuple(
        (f" {key} " if len(key) < 4 else f" {key}", word)
        for key, word in zip(keys, words, strict=True)
    )


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
