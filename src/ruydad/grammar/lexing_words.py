"""Which function word stands at a token, and whether it gives way to what else its letters are."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.grammar.lexing_indefinite import one_described
from ruydad.grammar.lexing_nouns import EventNouns, FoundNoun, is_made
from ruydad.grammar.lexing_state import SentenceReading
from ruydad.grammar.numbers import counts, is_number
from ruydad.grammar.people import singular_people
from ruydad.grammar.triggers import NounTable
from ruydad.grammar.words import FunctionWord, function_words, one_of_a_kind, word_set
from ruydad.knowledge import Match

FoundWord = tuple[int, FunctionWord]
"""The index after a function word, and its kind and name."""


class FunctionWords:
    """Finds function words in a sentence."""

    def __init__(self, table: NounTable, nouns: EventNouns) -> None:
        self._table = table
        self._nouns = nouns
        self._words = function_words()

    def is_honorific(self, key: str) -> bool:
        """Whether a word is a title («دکتر»)."""
        return self._words.get(key) == ("honorific", "")

    def find(
        self, reading: SentenceReading, index: int, noun: FoundNoun | None, name: Match | None
    ) -> FoundWord | None:
        """The function word at a token where an event noun or a name may begin, too."""
        word = self._words.longest(reading.keys, index)
        if word is None:
            return one_described(reading, index)
        word = self._shortened(word, reading, index)
        if word[1][0] == "honorific" and self._is_profession(word, reading, index):
            word = (word[0], ("head", "person"))
        if word[1][0] == "head" and not self._is_head(word[1][1], reading, index, noun):
            return None
        otherwise = bool(index in reading.verbs or noun or name)
        return None if otherwise and _gives_way(word[1], reading) else word

    def _is_head(
        self, name: str, reading: SentenceReading, index: int, noun: FoundNoun | None
    ) -> bool:
        """Whether a noun for people or a body is one, and no predicate or adjective."""
        counted = name == "people" and _is_counted_object(reading.keys, index)
        if self._nouns.is_predicate(noun) and not (reading.opens or counted):
            return False  # «میهمان اتریشی …» opens a sentence as its subject
        if name == "people" and not _is_counted(reading.keys, index):
            return False
        return noun is None or not is_made(reading, noun[0])  # «در بحرین زندانی شدند»

    def _is_profession(self, word: FoundWord, reading: SentenceReading, index: int) -> bool:
        """«دو استاد دانشگاه»: a title is a noun where it is counted, or no name follows it."""
        last, keys = word[0], reading.keys
        if "".join(keys[index:last]) not in singular_people():
            return False
        if index and counts(keys[index - 1]):
            return True
        name = reading.names.get(last)
        if name is not None:
            person = any(entry.kind == "person" for entry in name.entries)
            return name.of_kind("demonym") is not None or not person
        return self._tells_what(keys, last)

    def _tells_what(self, keys: Sequence[str], index: int) -> bool:
        """«مهندس هسته‌ای», «استاد اخراجی دانشگاه», «سرهنگ گفت …»: no name stands there."""
        if index >= len(keys) or not keys[index].isalpha():
            return False
        known = self._words.get(keys[index]) is not None or keys[index] in word_set("modifiers")
        return known or not word_set("workplaces").isdisjoint(keys[index : index + 2])

    def _shortened(self, word: FoundWord, reading: SentenceReading, index: int) -> FoundWord:
        """The word without an end that belongs to what follows."""
        last, (kind, name) = word
        if kind == "marker" and last - index > 1 and last < len(reading.keys):
            return self._not_before_marker(word, reading.keys, index)
        if kind == "adverb" and reading.keys[last - 1] == "این" and last < len(reading.keys):
            return self._not_before_noun(word, reading.keys, index)
        if (kind, name) == ("pronoun", "both"):
            return self._not_before_people(word, reading, index)
        return word

    def _not_before_people(
        self, word: FoundWord, reading: SentenceReading, index: int
    ) -> FoundWord:
        """«دو مقام آمریکایی» are none told of before, unlike «دو مقام»; «این دو زندانی» are."""
        nation, keys = reading.names.get(word[0]), reading.keys
        first = self._words.get(keys[index])
        if first is None or word[0] - index != 2:
            return word
        if keys[index : index + 2] == ["این", "دو"] and keys[word[0]] in one_of_a_kind():
            return index + 1, first
        if nation is None:
            return word
        return (index + 1, first) if nation.of_kind("demonym", "country") else word

    def _not_before_noun(self, word: FoundWord, keys: Sequence[str], index: int) -> FoundWord:
        """«پیش از این دیدار» is no adverb «پیش از این»: «این» belongs to the noun after it."""
        last = word[0]
        shorter = self._words.get("".join(keys[index : last - 1]))
        if shorter is None or self._table.find(keys, last) is None:
            return word
        return last - 1, shorter

    def _not_before_marker(self, word: FoundWord, keys: Sequence[str], index: int) -> FoundWord:
        """«به میانجیگری میان …»: before another preposition the marker's noun is a noun."""
        simple = word_set("simple_prepositions")
        if keys[word[0] - 1] in simple or keys[word[0]] not in simple:
            return word
        first = self._words.get(keys[index])
        return (index + 1, first) if first is not None and first[0] == "marker" else word


def _gives_way(word: FunctionWord, reading: SentenceReading) -> bool:
    """Whether a noun for people is rather the verb, event noun or name of the same letters.

    After a number it is what is counted («چهل تن»).
    """
    if word not in (("head", "person"), ("head", "people")):
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


def _is_counted_object(keys: Sequence[str], index: int) -> bool:
    """«۸۰۰ محکوم را عفو کرد», «ده متهم را»: who is counted and acted on."""
    return keys[index + 1 : index + 2] == ["را"] and index > 0 and counts(keys[index - 1])
