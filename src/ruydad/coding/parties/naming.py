"""A mention as it stands in its sentence, and what it is resolved against."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from ruydad.coding.discourse import Discourse
from ruydad.grammar import Mention, ParsedSentence
from ruydad.knowledge import Entry, Knowledge
from ruydad.records import Span

COUNTRY_LIKE = ("country", "demonym", "metonym")
_TRIMMED = frozenset("،,؛:.")


class Words(NamedTuple):
    """The words by which a party is named, and where they stand."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Context:
    """What mentions are resolved against; ``day`` decides who held an office.

    ``until`` is the last day of a longer time told of, through which one person must have held it.
    ``governed`` tells that a preposition stands before the mention, ``foreign`` that its words are
    of no office of Iran («رئیس مجلس نمایندگان»).
    """

    knowledge: Knowledge
    discourse: Discourse
    day: dt.date | None
    until: dt.date | None = None
    governed: bool = False
    foreign: bool = False

    def entry(self, name: str | None) -> Entry | None:
        """The entry of an id."""
        return self.knowledge.get(name) if name else None

    def state(self, country: str | None) -> Entry | None:
        """The entry of a country code."""
        return self.knowledge.get(f"country/{country}") if country else None

    def holder(self, role: str | Entry, scope: str | None) -> Entry | None:
        """Who holds the office on the day, or all the time told of."""
        found = self.knowledge.holder(role, scope, self.day)
        if self.until is None or found is None:
            return found
        return found if self.knowledge.holder(role, scope, self.until) is found else None

    def predecessor(self, role: str | Entry, scope: str | None) -> Entry | None:
        """Who held the office before its holder on the day."""
        return self.knowledge.predecessor(role, scope, self.day) if self.day else None


def words_of(mention: Mention, parsed: ParsedSentence) -> Words:
    """The mention's words without the punctuation after them."""
    first, last = mention.first, mention.last
    while last - first > 1 and parsed.tokens[last - 1].text in _TRIMMED:
        last -= 1
    start, end = parsed.span(first, last)
    return Words(parsed.quote(start, end), (start, end))


def country_of(mention: Mention, context: Context) -> str | None:
    """The state a mention belongs to, by its own words or by «کشورمان», «کشورش»."""
    discourse = context.discourse
    if mention.own_country:
        return discourse.own_country
    owned = mention.roles or mention.head or mention.entries("group")
    if countries := mention.states(*COUNTRY_LIKE):
        return countries[-1] if owned else countries[0]
    if bodies := mention.states("organisation", "group"):
        return bodies[-1]
    if places := mention.states("place"):
        return places[-1] if owned else None
    if mention.name_span and mention.inner:
        told = mention.inner[0].of_kind("country", "demonym", "metonym")
        if told is not None:
            return told.country
    if mention.own and not mention.counterpart and discourse.parties:
        return discourse.parties[-1].country  # «پادشاه کشورش»
    return None


def bearer_of(mention: Mention) -> str | None:
    """The body or state whose office a mention names."""
    return next((e.id for e in mention.entries("organisation", "country", "demonym")), None)


def served_by(mention: Mention) -> Entry | None:
    """The person inside «دفتر نتانیاهو», «نماینده ویژه پوتین»."""
    return next((m.entries[0] for m in mention.inner if m.entries[0].kind == "person"), None)


def is_body(role: Entry) -> bool:
    """Whether a role is a body («وزارت خارجه») and no office of a person."""
    return role.form == "body"
