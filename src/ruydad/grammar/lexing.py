"""A sentence's tokens read as items: function words, verbs, times, known names, event nouns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ruydad.grammar.items import Item
from ruydad.grammar.triggers import NounTable
from ruydad.grammar.verbs import VerbGroup, VerbReader
from ruydad.grammar.words import FunctionWord, function_words, word_set
from ruydad.knowledge import Entry, Knowledge, Match
from ruydad.records import TimeExpression
from ruydad.text import Token, fold


class Lexer:
    """Turns tokens into items; every token is covered by exactly one item."""

    def __init__(
        self, knowledge: Knowledge, nouns: NounTable, verbs: VerbReader, predicative: frozenset[str]
    ) -> None:
        self._predicative = predicative
        self._knowledge = knowledge
        self._nouns = nouns
        self._verbs = verbs
        self._words = function_words()
        self._adjectives = word_set("adjective_like")
        self._modifiers = word_set("modifiers")
        self.day: dt.date | None = None

    def read(
        self, tokens: Sequence[Token], times: Sequence[TimeExpression], seen: set[str],
        local: Mapping[str, Entry],
    ) -> list[Item]:  # fmt: skip
        """The items of one sentence.

        ``seen`` holds the ids of entries named so far, ``local`` the people this page introduces,
        by surname.
        """
        keys = [token.text if token.kind == "punct" else token.key for token in tokens]
        clock = _by_token(tokens, times)
        verbs = {group.first: group for group in self._verbs.read(keys)}
        names: dict[int, Match] = {}
        for match in self._knowledge.find([_bare(t) for t in tokens], shorter=True):
            if match.entries[0].kind == "outlet" and match.last - 1 in clock:
                continue  # «ایران امروز … فرستاد» names no newspaper
            if match.last - match.first == 1 or keys[match.last - 1] not in _LOOSE:
                names.setdefault(match.first, match)
        for at, key in enumerate(keys):
            if key in local:
                _enter_local(local[key], at, keys, names)
        items: list[Item] = []
        index = 0
        while index < len(tokens):
            item = self._item(tokens, keys, index, clock, verbs, names, items, seen)
            items.append(item)
            index = item.last
            self._cut(verbs, item, keys)
        return items

    def _cut(self, verbs: dict[int, VerbGroup], item: Item, keys: Sequence[str]) -> None:
        """«تلفنی صحبت خواهم کرد»: where a noun took the first word of a verb of two words."""
        for first in range(item.first + 1, item.last):
            group = verbs.get(first)
            if group is not None and group.last > item.last:
                rest = self._verbs.light(keys, item.last)
                if rest is not None:
                    verbs[item.last] = rest

    def _not_before_noun(
        self, word: tuple[int, FunctionWord], keys: Sequence[str], index: int
    ) -> tuple[int, FunctionWord]:
        """«پیش از این دیدار» is no adverb «پیش از این»: «این» belongs to the noun after it."""
        last, (kind, _) = word
        if kind == "marker" and last - index > 1 and last < len(keys):
            return self._not_before_marker(word, keys, index)
        if kind != "adverb" or keys[last - 1] != "این" or last >= len(keys):
            return word
        shorter = self._words.get("".join(keys[index : last - 1]))
        if shorter is None or self._nouns.find(keys, last) is None:
            return word
        return last - 1, shorter

    def _not_before_marker(
        self, word: tuple[int, FunctionWord], keys: Sequence[str], index: int
    ) -> tuple[int, FunctionWord]:
        """«به میانجیگری میان …»: before another preposition the marker's noun is a noun."""
        if keys[word[0] - 1] in _SIMPLE or keys[word[0]] not in _SIMPLE:
            return word
        first = self._words.get(keys[index])
        return (index + 1, first) if first is not None and first[0] == "marker" else word

    def named(self, tokens: Sequence[Token]) -> set[str]:
        """The ids of persons whose full name stands among the tokens."""
        return {
            entry.id
            for match in self._knowledge.find(tokens)
            if not (match.weak or match.ambiguous)
            for entry in match.entries
            if entry.kind == "person"
        }

    def _item(
        self, tokens: Sequence[Token], keys: list[str], index: int,
        clock: dict[int, tuple[int, TimeExpression]], verbs: dict[int, VerbGroup],
        names: dict[int, Match], before: list[Item], seen: set[str],
    ) -> Item:  # fmt: skip
        if index in clock:
            last, expression = clock[index]
            return Item("time", index, last, expression)
        if tokens[index].kind == "punct":
            return Item("punct", index, index + 1, tokens[index].text)
        verb = verbs.get(index)
        pair = self._nouns.find_pair(keys, index, _next_verb(verbs, index))
        if pair:
            return Item("noun", index, pair[0], pair[1])
        word = self._words.longest(keys, index)
        word = self._not_before_noun(word, keys, index) if word else None
        name = names.get(index)
        if name and not self._usable(name, tokens, before, seen, verbs):
            name = None
        if name and self._is_given_name(name, tokens):
            name = None
        longer = names.get(index + 1)
        if (
            name
            and longer
            and longer.last > name.last
            and self._words.get(keys[index]) == ("honorific", "")
        ):
            return Item("honorific", index, index + 1, "")
        noun = self._nouns.find(keys, index)
        if noun and noun[1].ending == "ی" and keys[index] in self._modifiers:
            noun = None
        if (
            noun
            and name
            and (name.last > noun[0] or (name.last == noun[0] and _firmer(name, verbs)))
        ):
            noun = None
        opens = not before or before[-1].kind == "punct"
        if word and word[1][0] == "head" and noun and noun[1].noun in self._predicative:
            word = word if opens else None  # «میهمان اتریشی …» opens a sentence as its subject
        if word and word[0] >= max(name.last if name else 0, noun[0] if noun else 0, index + 1):
            if verb and verb.last > word[0]:
                return Item("verb", index, verb.last, verb)
            value = keys[index] if word[1][0] == "word" else word[1][1]
            return Item(word[1][0], index, word[0], value)
        if verb and (verb.finite or not noun) and not (name and name.last > verb.last):
            return Item("verb", index, verb.last, verb)
        if noun:
            return Item("noun", index, noun[0], noun[1])
        if name:
            for entry in name.entries:
                seen.add(entry.id)
            return Item("entity", index, name.last, name)
        return Item("word", index, index + 1, keys[index])

    def _usable(
        self, match: Match, tokens: Sequence[Token], before: list[Item], seen: set[str],
        verbs: dict[int, VerbGroup],
    ) -> bool:  # fmt: skip
        """Whether a weak or ambiguous name counts here: named before, in office, beside a title."""
        if not (match.weak or match.ambiguous):
            return True
        people = [entry for entry in match.entries if entry.kind == "person"]
        if any(entry.id in seen for entry in people):
            return True
        previous = before[-1] if before else None
        if previous is not None and previous.kind in ("honorific", "entity"):
            entry = previous.value.entries[0] if previous.kind == "entity" else None
            if entry is None or entry.kind == "role":
                return bool(people) or not match.weak
            return match.ambiguous and entry.kind == "country"
        named = any(entry.kind not in ("person", "outlet") for entry in match.entries)
        if named and previous is not None and previous.kind in ("head", "noun", "marker"):
            return tokens[match.first].key not in self._adjectives
        if people and not self._after_given(match, tokens):
            opens = previous is not None and previous.kind in ("noun", "marker", "and")
            ends = match.last in verbs or match.last >= len(tokens)
            ends = ends or _in_contact(before)
            ends = ends or self._nouns.find([t.key for t in tokens], match.last) is not None
            return self._in_office(people) and (
                not match.ambiguous or _stands_alone(match, tokens, opens, ends)
            )
        if match.entries[0].kind not in ("country", "place", "metonym"):
            quoted = match.first > 0 and tokens[match.first - 1].text in '«"“'
            return quoted or (previous is not None and previous.kind == "head")
        if previous is None or previous.kind == "noun":
            return tokens[match.first].key not in self._adjectives
        return previous.kind in _BEFORE_PLACE

    def _is_given_name(self, match: Match, tokens: Sequence[Token]) -> bool:
        """«صلاح‌الدین ربانی»: a place's name that is a person's, with a surname after it."""
        if match.entries[0].kind != "place" or match.last - match.first > 1:
            return False
        after = tokens[match.last] if match.last < len(tokens) else None
        given = self._knowledge.is_given(tokens[match.first].key)
        return given and after is not None and self._knowledge.is_surname(after.key)

    def _in_office(self, people: list[Entry]) -> bool:
        """Exactly one bearer of the surname held an office on the day of the page."""
        if self.day is None:
            return len(people) == 1
        return sum(bool(self._knowledge.offices_of(person, self.day)) for person in people) == 1

    def _after_given(self, match: Match, tokens: Sequence[Token]) -> bool:
        """«حسین سلیمانی» is somebody else than the known bearer of the surname."""
        before = tokens[match.first - 1] if match.first else None
        return before is not None and before.kind == "word" and self._knowledge.is_given(before.key)


_SIMPLE = frozenset(["با", "به", "از", "در", "برای", "بین", "میان", "علیه", "بر"])
_BEFORE_PLACE = frozenset(
    ("marker", "and", "entity", "head", "punct", "that", "ra", "verb", "time")
)
_LOOSE = frozenset(["و", "را", "با", "به", "از", "در", "که", "تا", "بر"])
"""Words that never end a name: «کویت و» is not «کویتو»."""


class _Keyed(NamedTuple):
    key: str
    text: str


def _bare(token: Token) -> Token | _Keyed:
    """A name without its possessive: «چینی‌اش» is looked up as «چینی»."""
    stem, _, ending = token.text.rpartition("\u200c")
    return _Keyed(fold(stem), stem) if stem and ending in _POSSESSIVES else token


_POSSESSIVES = frozenset(("اش", "اشان", "شان", "ش", "ام", "مان"))


def _enter_local(entry: Entry, at: int, keys: Sequence[str], names: dict[int, Match]) -> None:
    """A person of this page, by full name where it stands, else by the surname at ``at``."""
    parts = [fold(part) for part in entry.name_fa.split()]
    first = at - len(parts) + 1
    if first >= 0 and list(keys[first : at + 1]) == parts:
        names[first] = Match(first, at + 1, (entry,), (0,))
    elif at not in names or names[at].weak or names[at].ambiguous:
        names[at] = Match(at, at + 1, (entry,), (0,))


def _firmer(name: Match, verbs: dict[int, VerbGroup]) -> bool:
    """Whether a name is meant rather than the event noun of the same letters («ترک», «دیدار»)."""
    if not name.ambiguous:
        return True
    named = ("country", "organisation", "role", "demonym")
    return name.entries[0].kind in named and name.last not in verbs


def _in_contact(before: list[Item]) -> bool:
    """«تماس تلفنی با رئیسی …»: after an event noun and «با» stands a party."""
    return len(before) > 1 and before[-1].kind == "marker" and before[-2].kind == "noun"


def _stands_alone(match: Match, tokens: Sequence[Token], opens: bool, ends: bool) -> bool:
    """At a beginning or owning an event noun, and not an adjective of what follows."""
    first = opens or match.first == 0 or tokens[match.first - 1].kind == "punct"
    after = tokens[match.last] if match.last < len(tokens) else None
    if first and ends:
        return True
    return first and after is not None and (after.kind == "punct" or after.key in _AFTER_SUBJECT)


_AFTER_SUBJECT = frozenset(
    ["با", "به", "از", "در", "برای", "را", "و", "بر", "علیه", "گفت", "افزود", "خواستار"]
)


def _by_token(
    tokens: Sequence[Token], times: Sequence[TimeExpression]
) -> dict[int, tuple[int, TimeExpression]]:
    """Time expressions by their first token: (index after the last token, expression)."""
    found: dict[int, tuple[int, TimeExpression]] = {}
    if not times:
        return found
    for expression in times:
        start, end = expression.span
        inside = [i for i, token in enumerate(tokens) if token.start < end and token.end > start]
        if inside:
            found[inside[0]] = (inside[-1] + 1, expression)
    return found


def _next_verb(verbs: dict[int, VerbGroup], index: int) -> str | None:
    """The lemma of the first finite verb at or after a token."""
    best = min(
        (first for first, group in verbs.items() if first >= index and group.finite), default=None
    )
    return verbs[best].lemma if best is not None else None
