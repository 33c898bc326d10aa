"""What the pages ask of the store; every query is one statement over indexed columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Row, exists, func, or_, select

from ruydad.desk.asking import Asked
from ruydad.desk.pairs import JOINED, Conditions, over_against
from ruydad.records import Event
from ruydad.store import Store
from ruydad.store.rows import event_of
from ruydad.store.selecting import conditions
from ruydad.store.tables import articles, events, judgements, parties

PAGE = 50


class Found(NamedTuple):
    """One page of events and how many there are in all."""

    events: list[Event]
    total: int
    page: int

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // PAGE))


class Told(NamedTuple):
    """An event and the row of its article."""

    event: Event
    article: Row[Any]
    key: int


def wanted(store: Store, asked: Asked) -> Conditions:
    """The conditions of a question over :data:`JOINED`."""
    filter = asked.filter
    named = {side: _meant(store, getattr(filter, side)) for side in ("party", "actor", "recipient")}
    told = conditions(msgspec.structs.replace(filter, **named), store.engine.dialect.name)
    return [*told, over_against(*asked.pair, asked.wide)] if asked.pair else told


def _meant(store: Store, names: tuple[str, ...]) -> tuple[str, ...]:
    """Ids and codes as they are; a name as the ids of the parties that bear it."""
    spoken = [name for name in names if "/" not in name and not _is_code(name)]
    if not spoken:
        return names
    bears = or_(parties.c.name.in_(spoken), parties.c.name_fa.in_(spoken))
    query = select(parties.c.entity).where(bears, parties.c.entity.is_not(None)).distinct()
    with store.reading() as connection:
        return (*names, *connection.execute(query.limit(PAGE)).scalars())


def _is_code(name: str) -> bool:
    return len(name) == 3 and name.isascii() and name.isupper()


def found(store: Store, asked: Asked, *, review: bool = False) -> Found:
    """A page of events: newest first, or for review those least sure and not judged yet."""
    told = wanted(store, asked)
    order: tuple[ColumnElement[Any], ...]
    if review:
        told.append(~exists().where(judgements.c.event == events.c.id, ~judgements.c.undone))
        order = (events.c.confidence, events.c.key)
    else:
        order = (events.c.start.desc().nulls_last(), events.c.key.desc())
    query = select(events.c.record).select_from(JOINED).where(*told).order_by(*order)
    with store.reading() as connection:
        count = select(func.count()).select_from(JOINED).where(*told)
        total = connection.scalar(count) or 0
        rows = connection.execute(query.limit(PAGE).offset((asked.page - 1) * PAGE))
        return Found([event_of(record) for (record,) in rows], total, asked.page)


def streamed(store: Store, asked: Asked) -> Iterator[Event]:
    """All events of a question in the order of the pages."""
    order = (events.c.start.desc().nulls_last(), events.c.key.desc())
    told = wanted(store, asked)
    query = select(events.c.record).select_from(JOINED).where(*told).order_by(*order)
    with store.reading() as connection:
        for (record,) in connection.execution_options(yield_per=500).execute(query):
            yield event_of(record)


def event(store: Store, id: str) -> Told | None:
    """An event with its article; of several versions the current one."""
    query = select(events.c.record, events.c.key, *articles.c).select_from(JOINED)
    newest = (articles.c.current.desc(), articles.c.version.desc(), events.c.key)
    with store.reading() as connection:
        row = connection.execute(query.where(events.c.id == id).order_by(*newest)).first()
    return None if row is None else Told(event_of(row.record), row, row.key)


def others(store: Store, told: Told) -> list[Event]:
    """The other events of the page."""
    query = select(events.c.record).where(
        events.c.article == told.article.id, events.c.key != told.key
    )
    with store.reading() as connection:
        rows = connection.execute(query.order_by(events.c.position).limit(200))
        return [event_of(record) for (record,) in rows]


def newest(store: Store) -> int:
    """A number that grows with every event that is written."""
    with store.reading() as connection:
        return connection.scalar(select(func.max(events.c.key))) or 0


def choices(store: Store) -> dict[str, list[str]]:
    """Outlets and countries of the store, to choose from."""
    columns = {"outlet": articles.c.outlet, "country": events.c.place_country}
    lists = {}
    with store.reading() as connection:
        for name, column in columns.items():
            query = select(column).select_from(JOINED if name == "country" else articles)
            query = query.where(column.is_not(None)).distinct().order_by(column).limit(300)
            lists[name] = [str(value) for value in connection.execute(query).scalars()]
    return lists


class Known(NamedTuple):
    """A party of the store and how many events name it."""

    id: str
    name: str
    name_fa: str
    events: int


def commonest(store: Store, told: Conditions, most: int) -> list[Known]:
    """The parties named most often in some events, by their ids."""
    count = func.count(parties.c.event.distinct())
    source = JOINED.join(parties, parties.c.event == events.c.key)
    query = (
        select(parties.c.entity, func.max(parties.c.name), func.max(parties.c.name_fa), count)
        .select_from(source)
        .where(parties.c.entity.is_not(None), parties.c.side != "via", *told)
        .group_by(parties.c.entity)
        .order_by(count.desc(), parties.c.entity)
        .limit(most)
    )
    with store.reading() as connection:
        return [Known(*row) for row in connection.execute(query)]


def named(store: Store, ids: list[str]) -> list[Known]:
    """Parties by their ids, as the store names them."""
    return commonest(store, [parties.c.entity.in_(ids[:500])], len(ids)) if ids else []


def months(store: Store, told: Conditions) -> Iterable[tuple[str, str, int]]:
    """Month, channel or type, and how many events; events without a day are left out."""
    kind = func.coalesce(events.c.channel, events.c.type)
    query = (
        select(events.c.start, kind, func.count())
        .select_from(JOINED)
        .where(events.c.start.is_not(None), *told)
        .group_by(events.c.start, kind)
    )
    with store.reading() as connection:
        rows = connection.execute(query).all()
    return [(day.isoformat()[:7], name, count) for day, name, count in rows]
