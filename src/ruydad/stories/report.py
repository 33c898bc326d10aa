"""A report: one event as one page tells it, and what stories need of the page."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

import msgspec

from ruydad.grammar import is_foreign
from ruydad.records import Event, Party
from ruydad.stories.naming import Named, last_word, named
from ruydad.text import analyse

_MEETINGS = frozenset(("meeting", "visit", "talks"))
_SHORTEST = 3


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What a page is: its name, who publishes it, whom it credits, when, and its text."""

    id: str
    outlet: str | None
    origin: str | None
    published: str | None
    text: str


class Report(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """An event and the page that reports it."""

    event: Event
    page: Page

    @cached_property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """First and last day the event may have happened; ``None`` where nothing is known."""
        time = self.event.time
        if time.start is None or time.end is None:
            return None
        return dt.date.fromisoformat(time.start), dt.date.fromisoformat(time.end)

    @cached_property
    def sides(self) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Who did it, to or with whom."""
        return self.event.actors, self.event.recipients

    @cached_property
    def countries(self) -> frozenset[str]:
        """The states of the parties and of the place."""
        parties = (*self.event.actors, *self.event.recipients)
        told = {party.country for party in parties}
        told.add(self.event.place.country if self.event.place else None)
        return frozenset(country for country in told if country)

    @cached_property
    def words(self) -> frozenset[str]:
        """The folded words of the sentence the event was read from, short ones left out."""
        tokens = analyse(self.event.evidence.text).tokens
        return frozenset(t.key for t in tokens if t.kind == "word" and len(t.key) >= _SHORTEST)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of that sentence that are no words of the language: names, mostly."""
        return frozenset(word for word in self.words if is_foreign(word))

    @cached_property
    def _named(self) -> Named:
        return named(self.event.evidence.text)

    @cached_property
    def states(self) -> frozenset[str]:
        """The states the sentence names, and those of its parties and place."""
        return self._named.states | self.countries

    @cached_property
    def towns(self) -> frozenset[str]:
        """The towns the sentence names; a place no table has by its last word."""
        place = self.event.place
        unknown = place is not None and place.lat is None and place.country is None
        found = self._named.towns
        return found | {last_word(place.text)} if place and unknown else found

    @property
    def way(self) -> str | None:
        """The channel, all that happens face to face as one."""
        channel = self.event.channel
        return "meeting" if channel in _MEETINGS else channel
