"""The phrases of an object: the one it begins with, and those inside it."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.coding.candidates import Candidate
from ruydad.grammar import Mention, Phrase

_INSIDE_OBJECT = frozenset(("topic", "برای", "نسبت_به"))


def object_head(candidate: Candidate, index: int) -> Phrase:
    """«پیشنهاد پوتین برای مذاکره در استانبول را»: the object begins before its own phrases."""
    phrases = candidate.clause.phrases
    bare = (p for p in phrases if p.marker is None and p.mentions and not p.ra)
    subject_phrase = next(bare, None)
    if index > 1 and phrases[index - 1].marker in _INSIDE_OBJECT:
        index -= 1  # «ادعاهای آنکارا درباره مرزبانان یونان را»
    ra = phrases[index] if phrases[index].ra else next(p for p in phrases if p.ra)
    alone = phrases[index].ra and not any(p.ra for p in phrases[:index])
    before = phrases[index - 1] if index and alone else subject_phrase
    apart = before is not None and before is not subject_phrase
    if before is not None and apart and _goes_before(before, ra, candidate.parsed.keys):
        return before
    return _bare_before(phrases, index, subject_phrase) or ra


def _bare_before(phrases: list[Phrase], index: int, subject_phrase: Phrase | None) -> Phrase | None:
    """The last bare phrase before one under a marker, the subject aside."""
    while index and phrases[index].marker is not None:
        index -= 1
        if phrases[index].marker is None and phrases[index] is not subject_phrase:
            return phrases[index]
    return None


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
