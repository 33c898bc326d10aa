"""A sentence's tokens read as items: function words, verbs, times, known names, event nouns."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.grammar.items import Item, NounHit
from ruydad.grammar.lexing_names import KnownNames, after_described_head
from ruydad.grammar.lexing_state import PageNames, SentenceReading, by_token
from ruydad.grammar.numbers import counts, is_number
from ruydad.grammar.triggers import NounTable
from ruydad.grammar.verb_words import verb_words
from ruydad.grammar.verbs import VerbGroup, VerbReader
from ruydad.grammar.words import FunctionWord, function_words, word_set
from ruydad.knowledge import Knowledge, Match
from ruydad.records import TimeExpression
from ruydad.text import Token

_MAKING = ("کردن", "گرفتن")
_FIRM = ("country", "organisation", "role", "demonym")


class Lexer:
    """Turns tokens into items; every token is covered by exactly one item."""

    def __init__(
        self, knowledge: Knowledge, nouns: NounTable, verbs: VerbReader, predicative: frozenset[str]
    ) -> None:
        self._predicative = predicative
        self._nouns = nouns
        self._verbs = verbs
        self._names = KnownNames(knowledge, nouns)
        self._words = function_words()

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
        pair = self._nouns.find_pair(reading.keys, index, reading.next_lemma(index))
        if pair:
            return Item("noun", index, pair[0], pair[1])
        name = self._name(reading, index)
        if name and self._is_honorific(name, reading, index):
            return Item("honorific", index, index + 1, "")
        return self._longest(reading, index, name)

    def _longest(self, reading: SentenceReading, index: int, name: Match | None) -> Item:
        """A function word where nothing longer stands; else a verb, an event noun, a name."""
        verb = reading.verbs.get(index)
        noun = self._noun(reading, index, name)
        word = self._function_word(reading, index, noun)
        if word and _gives_way(word[1], reading, bool(verb or noun or name)):
            word = None
        if word and word[0] >= max(name.last if name else 0, noun[0] if noun else 0):
            if verb and verb.last > word[0]:
                return Item("verb", index, verb.last, verb)
            kind, value = word[1]
            return Item(kind, index, word[0], reading.keys[index] if kind == "word" else value)
        beyond = max(name.last if name else 0, noun[0] if noun else 0)
        if verb and (verb.finite or not noun) and beyond <= verb.last:
            return Item("verb", index, verb.last, verb)
        if noun:
            return Item("noun", index, noun[0], noun[1])
        if name:
            reading.page.seen.update(entry.id for entry in name.entries)
            return Item("entity", index, name.last, name)
        return Item("word", index, index + 1, reading.keys[index])

    def _name(self, reading: SentenceReading, index: int) -> Match | None:
        """The known name at a token, where it is meant as one."""
        name = reading.names.get(index)
        return name if name and self._names.is_meant(name, reading) else None

    def _is_honorific(self, name: Match, reading: SentenceReading, index: int) -> bool:
        """Whether the name's first word is the title of a longer name after it."""
        longer = reading.names.get(index + 1)
        if longer is None or longer.last <= name.last:
            return False
        return self._words.get(reading.keys[index]) == ("honorific", "")

    def _noun(
        self, reading: SentenceReading, index: int, name: Match | None
    ) -> tuple[int, NounHit] | None:
        """The event noun at a token, unless a known name is the better reading."""
        noun = self._nouns.find(reading.keys, index)
        if noun is None:
            return None
        if self._is_regime(reading, index, noun[0]):
            return None
        if reading.keys[index] in word_set("modifiers") and self._describes(noun, reading):
            return None
        after = reading.verbs.get(noun[0])
        if after and after.lemma in _LINKING and noun[1].noun in self._predicative:
            return noun  # «با تشکیل آن مخالف است»: a predicate, not «مخالفان»
        if name and (name.last > noun[0] or (name.last == noun[0] and _firmer(name, reading))):
            group = name.last == noun[0] and name.entries[0].kind == "group"
            return noun if group and self._made(reading, noun[0]) else None
        return noun

    @staticmethod
    def _describes(noun: tuple[int, NounHit], reading: SentenceReading) -> bool:
        """«نیروی نظامی», «فعالان خشمگین حزب»: an adjective of the head, with no verb after it."""
        head = reading.previous is not None and reading.previous.kind in ("head", "entity")
        return noun[1].ending == "ی" or (head and reading.verbs.get(noun[0]) is None)

    def _function_word(
        self, reading: SentenceReading, index: int, noun: tuple[int, NounHit] | None
    ) -> tuple[int, FunctionWord] | None:
        """The function word at a token, shortened where its end belongs to what follows."""
        word = self._words.longest(reading.keys, index)
        if word is None:
            return None
        word = self._not_before_noun(word, reading.keys, index)
        if word[1] == ("pronoun", "both"):
            word = self._not_before_nation(word, reading, index)
        predicate = noun is not None and noun[1].noun in self._predicative
        if word[1][0] == "head" and predicate and not reading.opens:
            return None  # «میهمان اتریشی …» opens a sentence as its subject
        if word[1] == ("head", "people") and not _is_counted(reading.keys, index):
            return None
        if word[1][0] == "head" and noun is not None and self._made(reading, noun[0]):
            return None  # «در بحرین زندانی شدند»
        return word

    @staticmethod
    def _is_regime(reading: SentenceReading, index: int, end: int) -> bool:
        """«حکومت نظامی سودان»: a head and its adjective, whose state follows."""
        state = reading.names.get(end)
        if end - index < 2 or state is None or reading.keys[index] not in word_set("regimes"):
            return False
        return state.entries[0].kind in ("country", "demonym")

    @staticmethod
    def _made(reading: SentenceReading, index: int) -> bool:
        """Whether a verb of making or becoming stands at the token."""
        verb = reading.verbs.get(index)
        if verb is None:
            return False
        return verb.lemma in verb_words("making") or reading.keys[index - 1] in word_set("counting")

    def _not_before_nation(
        self, word: tuple[int, FunctionWord], reading: SentenceReading, index: int
    ) -> tuple[int, FunctionWord]:
        """«دو مقام آمریکایی» are none told of before, unlike «دو مقام»."""
        nation = reading.names.get(word[0])
        first = self._words.get(reading.keys[index])
        if nation is None or first is None or word[0] - index != 2:
            return word
        return (index + 1, first) if nation.of_kind("demonym", "country") else word

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
        simple = word_set("simple_prepositions")
        if keys[word[0] - 1] in simple or keys[word[0]] not in simple:
            return word
        first = self._words.get(keys[index])
        return (index + 1, first) if first is not None and first[0] == "marker" else word


def _gives_way(word: FunctionWord, reading: SentenceReading, otherwise: bool) -> bool:
    """Whether a noun for people is rather the verb, event noun or name of the same letters.

    After a number it is what is counted («چهل تن»).
    """
    if word[0] != "head" or word[1] not in ("person", "people") or not otherwise:
        return False
    previous = reading.previous
    if previous is None or previous.kind not in ("det", "word"):
        return True
    count = reading.keys[previous.last - 1]
    return not (is_number(count) or counts(count))


def _is_counted(keys: Sequence[str], index: int) -> bool:
    """«سه نظامی», but not «پایگاه نظامی»: a word that is an adjective, too, heads only a count."""
    if keys[index] not in word_set("counted_heads"):
        return True
    return index > 0 and counts(keys[index - 1])


_LINKING = frozenset(("بودن", "شدن"))


def _firmer(name: Match, reading: SentenceReading) -> bool:
    """Whether a name is meant rather than the event noun of the same letters («ترک», «دیدار»)."""
    if name.of_kind("demonym") and after_described_head(reading):
        return True
    last = reading.items[-2:]
    if name.of_kind("organisation") and any(item.kind == "head" for item in last):
        return True  # «حزب شکست‌خورده فتح»
    if not name.ambiguous:  # «را اسیر کرد» is what was done, not a group
        verb = reading.verbs.get(name.last)
        return name.entries[0].kind != "group" or verb is None or verb.lemma not in _MAKING
    return name.entries[0].kind in _FIRM and name.last not in reading.verbs
