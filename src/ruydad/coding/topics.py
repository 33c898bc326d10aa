"""Sentences of sport, markets and culture, whose words only look like politics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ruydad.coding.speech import cues
from ruydad.coding.words import status_words
from ruydad.grammar import ParsedSentence
from ruydad.grammar.keytable import KeyTable

_DOMAINS = ("sport", "culture", "market")


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


def page_off_topic(sentences: Sequence[ParsedSentence]) -> bool:
    """A page of sport or culture: four of its words, a telling one among them, all over the page.

    Its other sentences («مدیرعامل باشگاه … مذاکره کرد») then mean what the page is about.
    """
    hits = [tuple(_hits(sentence)) for sentence in sentences]
    for domain in ("sport", "culture"):
        words = {hit.word for found in hits for hit in found if hit.domain == domain}
        with_words = sum(any(hit.domain == domain for hit in found) for found in hits)
        if len(words) > 3 and words & telling() and 5 * with_words >= 2 * len(sentences):
            return True
    return False


class _Hit(NamedTuple):
    word: str
    domain: str
    phrase: bool


def _hits(parsed: ParsedSentence) -> Iterator[_Hit]:
    """The domain words of a sentence, left to right."""
    table = domain_words()
    for index in range(len(parsed.keys)):
        match = table.longest(parsed.keys, index)
        if match is not None:
            yield _Hit("".join(parsed.keys[index : match[0]]), match[1], match[0] - index > 1)


def off_topic(parsed: ParsedSentence) -> str | None:
    """The domain whose words stand in the sentence, or ``None``.

    One telling word or one phrase is enough; of words that politics uses too it takes two.
    """
    words: set[str] = set()
    for hit in _hits(parsed):
        words.add(hit.word)
        if hit.phrase or hit.word in telling() or len(words) > 1:
            return hit.domain
    return None
