"""Sentences of sport, markets, culture and daily life, whose words only look like politics."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ruydad.coding.speech import cues
from ruydad.coding.words import status_words
from ruydad.grammar.keytable import KeyTable

_DOMAINS = ("sport", "culture", "market", "daily")


@cache
def domain_words() -> KeyTable[str]:
    """The words of the suppressed domains, by domain."""
    suppress = cues()["suppress"]
    return KeyTable((word, name) for name in _DOMAINS for word in suppress[name])


@cache
def telling() -> frozenset[str]:
    """Words one of which is enough («فوتبال»); of others («مدافع») it takes two."""
    words: frozenset[str] = status_words()["domain_telling"]
    return words


class Hit(NamedTuple):
    """A word or phrase of a domain."""

    word: str
    domain: str
    phrase: bool


def off_topic_words(keys: Sequence[str]) -> list[Hit]:
    """The domain words among folded words, left to right."""
    table = domain_words()
    hits = []
    for index in range(len(keys)):
        match = table.longest(keys, index)
        if match is not None:
            word = "".join(keys[index : match[0]])
            hits.append(Hit(word, match[1], match[0] - index > 1))
    return hits


def page_off_topic(sentences: Sequence[Sequence[Hit]]) -> str | None:
    """Sport or culture, where a page is about it: four of its words, a telling one among them.

    They must stand all over the page; its other sentences («مدیرعامل باشگاه … مذاکره کرد») then
    mean what the page is about.
    """
    for domain in ("sport", "culture"):
        words = {hit.word for found in sentences for hit in found if hit.domain == domain}
        with_words = sum(any(hit.domain == domain for hit in found) for found in sentences)
        if len(words) > 3 and words & telling() and 5 * with_words >= 2 * len(sentences):
            return domain
    return None


def off_topic(hits: Sequence[Hit]) -> str | None:
    """The domain whose words stand in a sentence, or ``None``.

    One telling word or one phrase is enough; of words that politics uses too it takes two.
    """
    words: set[str] = set()
    for hit in hits:
        words.add(hit.word)
        if hit.phrase or hit.word in telling() or len(words) > 1:
            return hit.domain
    return None
