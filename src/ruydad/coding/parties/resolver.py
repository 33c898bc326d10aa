"""The resolver: the parties each mention of an article means."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ruydad.coding.discourse import Discourse
from ruydad.coding.parties.coreference import (
    of_pronoun,
    official_again,
    people_again,
    pointed_at,
    several_again,
)
from ruydad.coding.parties.event_day import at_its_time
from ruydad.coding.parties.named import named
from ruydad.coding.parties.naming import COUNTRY_LIKE, Context, Words, served_by, words_of
from ruydad.coding.parties.people import known_person
from ruydad.coding.parties.records import again, unknown
from ruydad.coding.parties.shared_offices import distributed, with_counterparts
from ruydad.coding.parties.shared_owners import lend_owner
from ruydad.coding.parties.sureness import method_of, scored
from ruydad.coding.words import folded_words
from ruydad.grammar import Mention, ParsedSentence
from ruydad.knowledge import Knowledge
from ruydad.records import Party, Span


class Resolver:
    """Resolves mentions of one article; ``day`` decides who held an office."""

    def __init__(self, knowledge: Knowledge, discourse: Discourse, day: dt.date | None) -> None:
        self._context = Context(knowledge, discourse, day)
        self.antecedents: dict[Span, Party] = {}

    def parties(self, mention: Mention, parsed: ParsedSentence) -> list[Party]:
        """The parties a mention means: two for «طرفین», one otherwise, none for a lone «خود»."""
        context = at_its_time(mention, parsed, self._context)
        if mention.first and parsed.keys[mention.first - 1] in folded_words("governing"):
            context = dataclasses.replace(context, governed=True)
        found = self._found(mention, parsed, context)
        return [scored(party, mention, context) for party in found]

    def method(self, party: Party, mention: Mention, parsed: ParsedSentence) -> str:
        """By which method the mention was resolved to the party, empty where it was not."""
        return method_of(party, mention, at_its_time(mention, parsed, self._context))

    def _found(self, mention: Mention, parsed: ParsedSentence, context: Context) -> list[Party]:
        words = words_of(mention, parsed)
        if mention.pronoun is not None:
            return self._pronoun(mention.pronoun, words)
        if mention.this and not mention.entries(*COUNTRY_LIKE, "organisation", "group", "person"):
            several = several_again(words, self._context) or people_again(words, self._context)
            return several or [pointed_at(mention, words, self._context)]
        pointed = official_again(mention, words, self._context) if mention.this else None
        return [pointed or named(mention, parsed, words, context)]

    def counterparts(
        self, mentions: list[Mention], parties: list[Party], others: list[Party]
    ) -> list[Party]:
        """«همتای روس خود»: the holder of the other side's office in that state."""
        found = with_counterparts(mentions, parties, others, self._context)
        return [scored(party, mentions[0], self._context) for party in found] if mentions else found

    def distribute(self, mentions: list[Mention], parsed: ParsedSentence) -> list[Party] | None:
        """«وزیران خارجه ایران و ترکیه»: one office for each of the states listed."""
        found = distributed(mentions, parsed, self._context) if mentions else None
        return found and [scored(party, mentions[0], self._context) for party in found]

    def lend_owner(
        self, mentions: list[Mention], parties: list[Party], parsed: ParsedSentence
    ) -> list[Party]:
        """«دیپلمات‌ها و کارمندان سفارت روسیه»: the owner of the last for all of them."""
        return lend_owner(mentions, parties, parsed, self._context)

    def owner(self, mention: Mention, party: Party) -> Party | None:
        """«دفتر نتانیاهو»: the person whose office it is, whom «او» may mean."""
        person = served_by(mention)
        if person is None or not mention.head or party.kind in ("person", "office"):
            return None
        words = Words(party.text, party.span)
        return known_person(person, mention, words, "name", self._context)

    def _pronoun(self, kind: str, words: Words) -> list[Party]:
        if kind in ("self", "both", "speaker_side", "plural"):
            return of_pronoun(kind, words, self._context)
        person = self._context.discourse.person()
        if person is None:
            return [unknown(words, "person")]
        self.antecedents[words.span] = self.antecedents.get(person.span, person)
        return [again(person, words)]
