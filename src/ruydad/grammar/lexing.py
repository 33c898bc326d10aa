"""A sentence's tokens read as items: function words, verbs, times, known names, event nouns."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.grammar.items import Item
from ruydad.grammar.lexing_doubts import DoubtfulNames
from ruydad.grammar.lexing_names import KnownNames
from ruydad.grammar.lexing_nouns import EventNouns, FoundNoun
from ruydad.grammar.lexing_readings import as_reporting, shares_auxiliary
from ruydad.grammar.lexing_state import PageNames, SentenceReading, by_token
from ruydad.grammar.lexing_words import FunctionWords
from ruydad.grammar.triggers import NounTable
from ruydad.grammar.verbs import VerbGroup, VerbReader
from ruydad.knowledge import Knowledge, Match
from ruydad.records import TimeExpression
from ruydad.text import Token


class Lexer:
    """Turns tokens into items; every token is covered by exactly one item."""

    def __init__(
        self, knowledge: Knowledge, table: NounTable, verbs: VerbReader, predicative: frozenset[str]
    ) -> None:
        self._table = table
        self._verbs = verbs
        self._names = KnownNames(knowledge)
        self._doubts = DoubtfulNames(knowledge, table)
        self._nouns = EventNouns(table, predicative)
        self._words = FunctionWords(table, self._nouns)

    def named(self, tokens: Sequence[Token]) -> set[str]:
        """The ids of persons whose full name stands among the tokens."""
        return self._names.persons(tokens)

    def read(
        self, tokens: Sequence[Token], times: Sequence[TimeExpression], page: PageNames
    ) -> list[Item]:
        """The items of one sentence; the names it has are added to those the page has seen."""
        keys = [token.text if token.kind == "punct" else token.key for token in tokens]
        clock = by_token(tokens, times)
        verbs = {group.first: group for group in self._verbs.read(keys)}
        names = self._names.find(tokens, keys, clock, page)
        reading = SentenceReading(tokens, keys, clock, verbs, names, page)
        index = 0
        while index < len(tokens):
            item = self._item(reading, index)
            reading.items.append(item)
            index = item.last
            self._cut(verbs, item, keys)
        return reading.items

    def _cut(self, verbs: dict[int, VerbGroup], item: Item, keys: Sequence[str]) -> None:
        """«تلفنی صحبت خواهم کرد»: where a noun took the first word of a verb of two words."""
        for first in range(item.first + 1, item.last):
            group = verbs.get(first)
            if group is not None and group.last > item.last:
                rest = self._verbs.light(keys, item.last)
                if rest is not None:
                    verbs[item.last] = rest

    def _item(self, reading: SentenceReading, index: int) -> Item:
        """The item that begins at a token: what is certain, else the longest reading."""
        if index in reading.clock:
            last, expression = reading.clock[index]
            return Item("time", index, last, expression)
        if reading.tokens[index].kind == "punct":
            return Item("punct", index, index + 1, reading.tokens[index].text)
        pair = self._table.find_pair(reading.keys, index, reading.next_lemma(index))
        if pair:
            return Item("noun", index, pair[0], pair[1])
        name = self._name(reading, index)
        if name and self._is_honorific(name, reading, index):
            return Item("honorific", index, index + 1, "")
        return self._longest(reading, index, name)

    def _name(self, reading: SentenceReading, index: int) -> Match | None:
        """The known name at a token, where it is meant as one."""
        name = reading.names.get(index)
        meant = name is not None and self._doubts.is_meant(name, reading)
        return as_reporting(name, reading) if name and meant else None

    def _is_honorific(self, name: Match, reading: SentenceReading, index: int) -> bool:
        """Whether the name's first word is the title of a longer name after it."""
        longer = reading.names.get(index + 1)
        if longer is None or longer.last <= name.last or longer.of_kind("demonym", "country"):
            return False  # «ژنرال روس»
        return self._words.is_honorific(reading.keys[index])

    def _longest(self, reading: SentenceReading, index: int, name: Match | None) -> Item:
        """A function word where nothing longer stands; else a verb, an event noun, a name."""
        noun = self._nouns.find(reading, index, name)
        word = self._words.find(reading, index, noun, name)
        verb = reading.verbs.get(index)
        beyond = max(name.last if name else 0, noun[0] if noun else 0)
        if word and word[0] >= beyond:
            if verb is None or (verb.last <= word[0] and not shares_auxiliary(reading, index)):
                last, (kind, value) = word
                return Item(kind, index, last, reading.keys[index] if kind == "word" else value)
            return Item("verb", index, verb.last, verb)
        if verb and (verb.finite or not noun) and beyond <= verb.last:
            return Item("verb", index, verb.last, verb)
        return _named(reading, index, noun, name)


def _named(
    reading: SentenceReading, index: int, noun: FoundNoun | None, name: Match | None
) -> Item:
    """The event noun or the name at a token, else a plain word; the page has seen the name."""
    if noun:
        return Item("noun", index, noun[0], noun[1])
    if name:
        reading.page.seen.update(entry.id for entry in name.entries)
        return Item("entity", index, name.last, name)
    return Item("word", index, index + 1, reading.keys[index])
