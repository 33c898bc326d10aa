"""Parties over against each other; the same condition counts a line and finds its events."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, exists, func, literal, or_, select
from sqlalchemy.sql.selectable import FromClause

from ruydad.store import Store
from ruydad.store.tables import articles, events, parties

JOINED = events.join(articles, events.c.article == articles.c.id)
Conditions = list[ColumnElement[bool]]


def matches(side: FromClause, id: str, wide: bool) -> ColumnElement[bool]:
    """Whether a party is the one of an id, or where ``wide`` acts for it."""
    if not wide:
        return side.c.entity == id
    country = id.removeprefix("country/")
    return or_(side.c.entity == id, side.c.affiliation == id, side.c.country == country)


def opposed(one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Whether two parties of one event stand over against each other.

    Actor and recipient do; where nobody receives, the actors do among themselves.
    """
    got = parties.alias()
    alone = ~exists().where(got.c.event == one.c.event, got.c.side == "recipient")
    actors = one.c.side == "actor"
    return or_(
        actors & (other.c.side == "recipient"),
        (one.c.side == "recipient") & (other.c.side == "actor"),
        actors & (other.c.side == "actor") & (one.c.position != other.c.position) & alone,
    )


def over_against(one: str, other: str, wide: bool) -> ColumnElement[bool]:
    """Whether an event has two parties over against each other, by their ids."""
    a, b = parties.alias(), parties.alias()
    query: Select[tuple[int]] = select(a.c.event).where(
        a.c.event == b.c.event, matches(a, one, wide), matches(b, other, False), opposed(a, b)
    )
    return events.c.key.in_(query)


def between(
    store: Store, told: Conditions, one: str | None = None
) -> list[tuple[str, str, str, int]]:
    """Pairs of parties with channel or type and count; of one party's, if one is named."""
    a, b = parties.alias(), parties.alias()
    kind = func.coalesce(events.c.channel, events.c.type)
    first = a.c.entity < b.c.entity if one is None else matches(a, one, True)
    source = JOINED.join(a, a.c.event == events.c.key).join(b, b.c.event == events.c.key)
    shown = a.c.entity if one is None else literal(one)
    query = (
        select(shown, b.c.entity, kind, func.count(events.c.key.distinct()))
        .select_from(source)
        .where(first, b.c.entity.is_not(None), opposed(a, b), *told)
        .group_by(b.c.entity, kind, *([a.c.entity] if one is None else []))
    )
    with store.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]
