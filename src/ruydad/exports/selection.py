"""Which events are wanted: all conditions given must hold, of each any one value."""

from __future__ import annotations

import datetime as dt

import msgspec

from ruydad.exports.days import day_of
from ruydad.exports.names import means, same_outlet
from ruydad.records import Event


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """Conditions on events; an empty one holds for every event.

    ``actors`` and ``parties`` are ids, names or country codes, ``countries`` ISO 3166-1 alpha-3.
    ``first`` and ``last`` are days that the event must touch; an event without a day touches none.
    """

    types: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    actors: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()
    outlets: tuple[str, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None
    min_confidence: float = 0.0
    background: bool | None = None

    def wants(self, event: Event) -> bool:
        """Whether the event meets every condition but that on its status."""
        return (
            (not self.types or event.type in self.types)
            and (not self.channels or event.channel in self.channels)
            and event.confidence >= self.min_confidence
            and self.background in (None, event.background)
            and self._in_time(event)
            and self._of_parties(event)
            and (not self.countries or bool(self.countries & _countries(event)))
            and (
                not self.outlets
                or any(same_outlet(name, event.article.outlet) for name in self.outlets)
            )
        )

    def _in_time(self, event: Event) -> bool:
        if self.first is None and self.last is None:
            return True
        start = day_of(event.time.start)
        end = day_of(event.time.end) or start
        if start is None or end is None:
            return False
        return (self.last is None or start <= self.last) and (
            self.first is None or end >= self.first
        )

    def _of_parties(self, event: Event) -> bool:
        sides = (*event.actors, *event.recipients, *event.via)
        return (
            not self.actors
            or any(means(asked, party) for asked in self.actors for party in event.actors)
        ) and (
            not self.parties
            or any(means(asked, party) for asked in self.parties for party in sides)
        )


def _countries(event: Event) -> frozenset[str | None]:
    sides = (*event.actors, *event.recipients, *event.via)
    place = event.place.country if event.place else None
    return frozenset((place, *(party.country for party in sides)))
