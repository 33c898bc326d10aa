"""Sentences to clauses: the grammar room's one door."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ruydad.grammar.clause_sources import widen_sources
from ruydad.grammar.clause_state import EventWords
from ruydad.grammar.clauses import read_clauses
from ruydad.grammar.items import Item
from ruydad.grammar.lexing import Lexer
from ruydad.grammar.lexing_state import PageNames
from ruydad.grammar.mention import COUNTRY_LIKE, Mention
from ruydad.grammar.mentions import MentionReader
from ruydad.grammar.phrases import Clause
from ruydad.grammar.triggers import NounTable
from ruydad.grammar.verbs import VerbReader
from ruydad.grammar.words import word_data
from ruydad.knowledge import Entry, Knowledge, transliterate
from ruydad.records import TimeExpression
from ruydad.text import Sentence, Text, Token, fold


@dataclass(slots=True, eq=False)
class ParsedSentence:
    """One sentence with its tokens, items and clauses; token indices count from its first token."""

    index: int
    sentence: Sentence
    tokens: Sequence[Token]
    keys: list[str]
    items: list[Item]
    clauses: list[Clause]
    text: str

    @property
    def quote_opens(self) -> bool:
        """Whether the sentence begins with a quotation, whose speaker may be named after it."""
        return bool(self.tokens) and self.tokens[0].text in ("«", '"', "“")

    def quote(self, start: int, end: int) -> str:
        """The characters ``[start, end)`` of the whole text."""
        return self.text[start:end]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of tokens ``[first, last)``."""
        return self.tokens[first].start, self.tokens[last - 1].end


class Vocabulary:
    """The event words the frames bring to the grammar: nouns, pairs, compound verbs."""

    def __init__(self) -> None:
        self.nouns = NounTable()
        self.elidable: set[str] = set()
        self.predicative: set[str] = set()
        self.compounds: set[str] = set()
        self.verbs_of: dict[str, set[str]] = {}

    def reader(self) -> VerbReader:
        """A verb reader that knows the compound light verbs."""
        return VerbReader(self.compounds)


class Parser:
    """Parses analysed text; holds no state between texts."""

    def __init__(self, knowledge: Knowledge, vocabulary: Vocabulary) -> None:
        predicative = frozenset(vocabulary.predicative) | frozenset(
            word_data()["predicate_adjectives"]
        )
        self._lexer = Lexer(knowledge, vocabulary.nouns, vocabulary.reader(), predicative)
        self._mentions = MentionReader(knowledge)
        self._words = EventWords(frozenset(vocabulary.elidable), predicative, vocabulary.verbs_of)

    def parse(
        self, text: Text, times: Iterable[TimeExpression] = (), day: dt.date | None = None
    ) -> list[ParsedSentence]:
        """The clauses of every sentence, in order. ``day`` decides who held an office."""
        ordered = sorted(times, key=lambda expression: expression.span)
        page = PageNames(day, self._lexer.named(text.tokens))
        pieces = [piece for s in text.sentences for piece in _pieces(s, text.tokens)]
        parsed = [self._sentence(text, i, s, ordered, page) for i, s in enumerate(pieces)]
        local = self._local_names(parsed)
        if local:
            page = replace(page, local=local)
            for index, one in enumerate(parsed):
                if any(key in local for key in one.keys):
                    parsed[index] = self._sentence(text, index, one.sentence, ordered, page)
        return parsed

    def _local_names(self, parsed: list[ParsedSentence]) -> dict[str, Entry]:
        """People the page introduces by name and office, by surname, for their later mentions."""
        found: dict[str, Entry] = {}
        for one in parsed:
            for item in one.items:
                span = item.value.name_span if item.kind == "mention" else None
                if span is None or span[1] - span[0] < 2 or item.value.person is not None:
                    continue
                name = one.quote(*one.span(*span)).strip('«»"“” ')
                surname = one.keys[span[1] - 1]
                if len(surname) > 2 and surname not in found:
                    found[surname] = self._local_entry(name, item.value)
        return found

    @staticmethod
    def _local_entry(name: str, mention: Mention) -> Entry:
        countries = mention.states(*COUNTRY_LIKE)
        bodies = mention.entries("organisation", "group")
        scopes = [role.scope or "" for role in mention.roles]
        affiliation = next((scope for scope in scopes if scope.startswith("org/")), None)
        sectors = mention.roles[0].sectors if mention.roles else ()
        return Entry(
            f"local/{fold(name)}",
            "person",
            transliterate(name),
            name,
            sectors=sectors,
            country=countries[-1] if countries else bodies[0].country if bodies else None,
            affiliation=bodies[0].id if bodies else affiliation,
        )

    def _sentence(
        self,
        text: Text,
        index: int,
        sentence: Sentence,
        times: list[TimeExpression],
        page: PageNames,
    ) -> ParsedSentence:
        tokens = text.tokens[sentence.first : sentence.last]
        inside = [t for t in times if t.span[0] < sentence.end and t.span[1] > sentence.start]
        keys = [token.text if token.kind == "punct" else token.key for token in tokens]
        items = self._mentions.read(self._lexer.read(tokens, inside, page), keys, page.day)
        clauses = read_clauses(items, keys, index, self._words)
        widen_sources(clauses, keys)
        return ParsedSentence(index, sentence, tokens, keys, items, clauses, text.text)


_LONGEST = 300
"""Tokens: no sentence of a page is longer; runs of text without a full stop are read in pieces."""


def _pieces(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Sentence]:
    """The sentence, cut where it is no sentence any more, so that time stays linear."""
    for first in range(sentence.first, sentence.last, _LONGEST):
        last = min(first + _LONGEST, sentence.last)
        start = sentence.start if first == sentence.first else tokens[first].start
        end = sentence.end if last == sentence.last else tokens[last - 1].end
        yield Sentence(start, end, first, last)
