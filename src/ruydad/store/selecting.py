"""Which events are wanted: one filter for searches, exports and the desk.

Conditions ask the table of events alone, so that no page is read to find out which are wanted.
"""

from __future__ import annotations

import datetime as dt

import msgspec
from sqlalchemy import ColumnElement, Select, select, union_all

from ruydad.store.searching import found
from ruydad.store.tables import articles, events, parties


class Filter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What events must be; empty fields ask nothing, several values of a field are alternatives.

    ``party`` is an entity id, an affiliation or a country code, on either side; ``actor`` and
    ``recipient`` on theirs. ``words`` are searched in the article. ``start`` and ``end`` are the
    first and last day of the event.
    """

    types: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    words: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    min_confidence: float = 0.0
    background: bool | None = None


def conditions(wanted: Filter, dialect: str) -> list[ColumnElement[bool]]:
    """The conditions over ``events``, whatever else they are joined with."""
    told: list[ColumnElement[bool]] = [events.c.current.is_(True)]
    listed = (
        (events.c.type, wanted.types),
        (events.c.channel, wanted.channels),
        (events.c.status, wanted.statuses),
        (events.c.place_country, wanted.countries),
    )
    told += [column.in_(values) for column, values in listed if values]
    if wanted.outlets:
        told.append(among(select(articles.c.id).where(articles.c.outlet.in_(wanted.outlets))))
    sides = ((wanted.party, None), (wanted.actor, "actor"), (wanted.recipient, "recipient"))
    told += [_has_party(names, side) for names, side in sides if names]
    told += _of_day(wanted)
    if wanted.min_confidence:
        told.append(events.c.confidence >= wanted.min_confidence)
    if wanted.background is not None:
        told.append(events.c.background.is_(wanted.background))
    matching = found(dialect, wanted.words)
    return told if matching is None else [*told, among(matching)]


def among(chosen: Select[tuple[int]]) -> ColumnElement[bool]:
    """Whether an event's article is one of the chosen.

    The sum keeps SQLite from looking up the events of each article: a common word is in most of
    them, while the newest events are found at once by going back in time.
    """
    return (events.c.article + 0).in_(chosen)


def newest(wanted: Filter, dialect: str, limit: int, offset: int = 0) -> Select[tuple[int]]:
    """The keys of the newest events that are wanted; records are read for these alone."""
    query = select(events.c.key).where(*conditions(wanted, dialect))
    ordered = query.order_by(events.c.start.desc().nulls_last(), events.c.key.desc())
    return ordered.limit(limit).offset(offset)


def _has_party(names: tuple[str, ...], side: str | None) -> ColumnElement[bool]:
    """Whether a party of the side has one of the ids, affiliations or country codes."""
    codes = [name.removeprefix("country/") for name in names]
    asked = ((parties.c.entity, names), (parties.c.affiliation, names), (parties.c.country, codes))
    those = [select(parties.c.event).where(column.in_(values)) for column, values in asked]
    if side is not None:
        those = [one.where(parties.c.side == side) for one in those]
    return events.c.key.in_(union_all(*those))  # each of the three from an index alone


def _of_day(wanted: Filter) -> list[ColumnElement[bool]]:
    told: list[ColumnElement[bool]] = []
    if wanted.start is not None:
        told.append(events.c.end >= wanted.start)
    if wanted.end is not None:
        told.append(events.c.start <= wanted.end)
    return told
