"""Who is acted on, told right after a phrase that is complete («در مرکز شهر ۳۵ سرباز را»)."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.mention import Mention
from ruydad.grammar.numbers import is_number
from ruydad.grammar.phrases import Phrase
from ruydad.grammar.words import word_set

_NO_PART = frozenset(("و", "،", ","))


def part_object(state: ClauseState) -> None:
    """Before «را»: what is counted, or follows «این رویداد», is an object of its own."""
    phrase = state.phrase
    if phrase is None or phrase.marker is None:
        return
    start = _counted_start(phrase, state.keys) or _after_this(phrase, state.keys)
    if start is not None:
        _part(state, phrase, start)


def part_sufferers(state: ClauseState) -> None:
    """Before a passive that has no subject yet: who is counted is its subject («سه نفر آن»)."""
    phrase, before = state.phrase, state.clause.phrases
    if (phrase is None or phrase.empty) and before:
        phrase = before[-1]
    if phrase is None or phrase.marker is None or not _lacks_subject(state):
        return
    start = _counted_start(phrase, state.keys)
    if start is not None:
        _part(state, phrase, start)


def _lacks_subject(state: ClauseState) -> bool:
    return not any(p.marker is None and p.parties for p in state.clause.phrases)


def _counted_start(phrase: Phrase, keys: Sequence[str]) -> int | None:
    """Where the number of the people at the end begins, if other words stand before it."""
    if not phrase.parties or phrase.parties[-1].last != phrase.last:
        return None
    start = _number_start(phrase.parties[-1], phrase.first, keys)
    if start is None or start - 1 < _content(phrase) or keys[start - 1] in _NO_PART:
        return None
    return start


def _number_start(mention: Mention, least: int, keys: Sequence[str]) -> int | None:
    """The first number word before people or among their own words."""
    group = bool(mention.names) and mention.names[0].entries[0].kind == "group"
    if not (mention.head or group) or mention.entries("organisation"):
        return None
    start = mention.first
    while start - 1 > least and is_number(keys[start - 1]):
        start -= 1
    return start if is_number(keys[start]) else None


def _content(phrase: Phrase) -> int:
    """The first word after the marker."""
    inside = [*phrase.words, *(noun.first for noun in phrase.nouns)]
    inside += [mention.first for mention in phrase.parties]
    return min(inside)


def _after_this(phrase: Phrase, keys: Sequence[str]) -> int | None:
    """«در واکنش به این رویداد مرز … را»: where the words after «این رویداد» begin."""
    if phrase.marker not in word_set("adverbial_markers"):
        return None
    for at in range(phrase.first + 1, phrase.last - 2):
        if keys[at] == "این" and keys[at + 1] in word_set("told_before"):
            return at + 2
    return None


def _part(state: ClauseState, phrase: Phrase, start: int) -> None:
    """End the phrase at a token; what follows is a phrase without a marker."""
    rest = Phrase(None, start, phrase.last)
    rest.words = [word for word in phrase.words if word >= start]
    rest.nouns = [noun for noun in phrase.nouns if noun.first >= start]
    found = [mention for mention in phrase.parties if mention.last > start]
    rest.mentions, rest.inner = (found, []) if not rest.nouns else ([], found)
    phrase.words = [word for word in phrase.words if word < start]
    phrase.nouns = [noun for noun in phrase.nouns if noun.first < start]
    phrase.mentions = [one for one in phrase.mentions if one not in found]
    phrase.inner = [one for one in phrase.inner if one not in found]
    for noun in phrase.nouns:
        noun.owners = [owner for owner in noun.owners if owner not in found]
    phrase.last = start
    state.end_phrase()
    state.phrase = rest
