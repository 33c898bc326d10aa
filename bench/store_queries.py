"""The queries that a desk makes, each with values drawn anew for every run."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from typing import Any

from sqlalchemy import Select, func, select

from ruydad.records.event import EVENT_TYPES
from ruydad.store import Filter
from ruydad.store.selecting import conditions, newest
from ruydad.store.tables import articles, events, parties

PAGE = 50
JOINED = events.join(articles, events.c.article == articles.c.id)


def _newest(wanted: Filter) -> Select[Any]:
    """One page of a list: the records of the newest events that a filter lets through."""
    query = select(events.c.record, articles.c.outlet).select_from(JOINED)
    query = query.where(events.c.key.in_(newest(wanted, "sqlite", PAGE)))
    return query.order_by(events.c.start.desc(), events.c.key.desc())


def _count(wanted: Filter) -> Select[Any]:
    """How many events a filter lets through."""
    query = select(func.count()).select_from(events)
    return query.where(*conditions(wanted, "sqlite"))


def _month(chance: random.Random) -> tuple[dt.date, dt.date]:
    first = dt.date(2015 + chance.randrange(10), 1 + chance.randrange(12), 1)
    return first, first + dt.timedelta(days=30)


def _typed(chance: random.Random) -> Filter:
    first, last = _month(chance)
    return Filter(types=(chance.choice(EVENT_TYPES),), start=first, end=last)


def _outlets(_: random.Random) -> Select[Any]:
    kept = articles.c.current.is_(True)
    return select(articles.c.outlet).where(kept).distinct()


def _pairs(chance: random.Random) -> Select[Any]:
    """Who did how much to whom in a month."""
    one, other = parties.alias("one"), parties.alias("other")
    first, last = _month(chance)
    joined = events.join(one, (one.c.event == events.c.key) & (one.c.side == "actor"))
    joined = joined.join(other, (other.c.event == events.c.key) & (other.c.side == "recipient"))
    number = func.count()
    query = select(one.c.entity, other.c.entity, number).select_from(joined)
    query = query.where(*conditions(Filter(start=first, end=last), "sqlite"))
    return query.group_by(one.c.entity, other.c.entity).order_by(number.desc()).limit(PAGE)


def _by_type(_: random.Random) -> Select[Any]:
    query = select(events.c.type, func.count())
    return query.where(*conditions(Filter(), "sqlite")).group_by(events.c.type)


def _words(*told: str) -> Callable[[random.Random], Select[Any]]:
    return lambda _: _newest(Filter(words=" ".join(told)))


QUERIES: dict[str, Callable[[random.Random], Select[Any]]] = {
    "newest 50": lambda _: _newest(Filter()),
    "of a type and month": lambda chance: _newest(_typed(chance)),
    "of a type and month, count": lambda chance: _count(_typed(chance)),
    "of the commonest party": lambda _: _newest(Filter(party=("country/IRN",))),
    "of the commonest party, count": lambda _: _count(Filter(party=("country/IRN",))),
    "of an actor": lambda _: _newest(Filter(actor=("country/ISR",))),
    "in a country": lambda _: _newest(Filter(countries=("IRN",))),
    "with one word": _words("ایران"),
    "with two words": _words("وزیر", "گفت‌وگو"),
    "with one word, count": lambda _: _count(Filter(words="ایران")),
    "of a confidence": lambda _: _newest(Filter(min_confidence=0.9)),
    "of a confidence, count": lambda _: _count(Filter(min_confidence=0.9)),
    "count": lambda _: _count(Filter()),
    "count by type": _by_type,
    "outlets": _outlets,
    "pairs of a month": _pairs,
}
"""Each by its name."""
