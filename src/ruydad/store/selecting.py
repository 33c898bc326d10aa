"""Which events are wanted: one filter for searches, exports and the desk."""

from __future__ import annotations

import datetime as dt

import msgspec
from sqlalchemy import ColumnElement, or_, select

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
    """The conditions over ``events`` joined with ``articles``."""
    told: list[ColumnElement[bool]] = [articles.c.current.is_(True)]
    listed = (
        (events.c.type, wanted.types),
        (events.c.channel, wanted.channels),
        (events.c.status, wanted.statuses),
        (articles.c.outlet, wanted.outlets),
        (events.c.place_country, wanted.countries),
    )
    told += [column.in_(values) for column, values in listed if values]
    sides = ((wanted.party, None), (wanted.actor, "actor"), (wanted.recipient, "recipient"))
    told += [_has_party(names, side) for names, side in sides if names]
    told += _of_day(wanted)
    if wanted.min_confidence:
        told.append(events.c.confidence >= wanted.min_confidence)
    if wanted.background is not None:
        told.append(events.c.background.is_(wanted.background))
    matching = found(dialect, wanted.words)
    return told if matching is None else [*told, matching]


def _has_party(names: tuple[str, ...], side: str | None) -> ColumnElement[bool]:
    """Whether a party of the side has one of the ids, affiliations or country codes."""
    among = select(parties.c.event).where(
        or_(
            parties.c.entity.in_(names),
            parties.c.affiliation.in_(names),
            parties.c.country.in_([name.removeprefix("country/") for name in names]),
        )
    )
    return events.c.key.in_(among if side is None else among.where(parties.c.side == side))


def _of_day(wanted: Filter) -> list[ColumnElement[bool]]:
    told: list[ColumnElement[bool]] = []
    if wanted.start is not None:
        told.append(events.c.end >= wanted.start)
    if wanted.end is not None:
        told.append(events.c.start <= wanted.end)
    return told
