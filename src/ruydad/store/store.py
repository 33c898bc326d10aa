"""The store in use: reads and writes, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select
from sqlalchemy.exc import DBAPIError

from ruydad.records import Event
from ruydad.store.errors import named
from ruydad.store.rows import event_of
from ruydad.store.selecting import Filter, conditions
from ruydad.store.tables import articles, events
from ruydad.stories import Page, Report


class Store:
    """An opened store; safe to share between threads, each call has a connection of its own."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.name = str(engine.url.database or engine.url)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store and changes nothing."""
        try:
            with self.engine.connect().execution_options(reading=True) as connection:
                yield connection
        except DBAPIError as error:
            raise named(self.name, error) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it is kept, or nothing."""
        try:
            with self.engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise named(self.name, error) from error

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()

    def counts(self) -> dict[str, int]:
        """How many current articles and events there are."""
        with self.reading() as connection:
            kept = articles.c.current.is_(True)
            pages = connection.scalar(select(func.count()).select_from(articles).where(kept))
            told = connection.scalar(
                select(func.count()).select_from(events).where(events.c.current.is_(True))
            )
        return {"articles": pages or 0, "events": told or 0}

    def events(self, wanted: Filter | None = None) -> Iterator[Event]:
        """The events of current articles that a filter lets through, oldest first, streamed."""
        chosen = wanted or Filter()
        with self.reading() as connection:
            query = (
                select(events.c.record)
                .where(*conditions(chosen, connection.dialect.name))
                .order_by(events.c.start, events.c.key)
            )
            for (record,) in connection.execution_options(yield_per=500).execute(query):
                yield event_of(record)

    def reports(self, wanted: Filter | None = None) -> Iterator[Report]:
        """The same events, each with what stories need of its page."""
        chosen = wanted or Filter()
        told = (
            articles.c.document, articles.c.outlet, articles.c.origin, articles.c.published,
            articles.c.text,
        )  # fmt: skip
        with self.reading() as connection:
            query = (
                select(events.c.record, *told)
                .select_from(events.join(articles, events.c.article == articles.c.id))
                .where(*conditions(chosen, connection.dialect.name))
                .order_by(events.c.start, events.c.key)
            )
            for row in connection.execution_options(yield_per=500).execute(query):
                page = Page(
                    id=row.document, outlet=row.outlet, origin=row.origin,
                    published=row.published, text=row.text,
                )  # fmt: skip
                yield Report(event=event_of(row.record), page=page)

    def article(self, document: str, version: int | None = None) -> Row[Any] | None:
        """A page's row: its current version, or the one asked for."""
        query = select(articles).where(articles.c.document == document)
        which = articles.c.current.is_(True) if version is None else articles.c.version == version
        with self.reading() as connection:
            return connection.execute(query.where(which)).first()
