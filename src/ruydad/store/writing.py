"""What is written of one page: its version, its events, the judgements that find them again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    Connection,
    CursorResult,
    Row,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from ruydad.records import Article, Event, Refusal
from ruydad.store import searching
from ruydad.store.rows import article_row, digest_of, event_row, mention_rows, party_rows
from ruydad.store.tables import articles, events, judgements, mentions, parties, refusals


class Known(NamedTuple):
    """What the store has of a page: the digest of its current version, and what coded it."""

    digest: str
    coded_by: str


def known_page(connection: Connection, document: str) -> Known | None:
    """The current version of a page."""
    query = select(articles.c.digest, articles.c.coded_by)
    query = query.where(articles.c.document == document, articles.c.current.is_(True))
    found = connection.execute(query).first()
    return Known(found.digest, found.coded_by) if found is not None else None


def is_known_input(connection: Connection, raw_digest: str, coded_by: str) -> bool:
    """Whether this very input is a current page that this very coder coded."""
    query = select(articles.c.id).where(
        articles.c.raw_digest == raw_digest,
        articles.c.current.is_(True),
        articles.c.coded_by == coded_by,
    )
    return connection.execute(query.limit(1)).first() is not None


def keep_article(
    connection: Connection, document: str, article: Article, raw_digest: str, coder: str, run: int
) -> int:
    """The row of this version of the page, new or known before; it is now the current one."""
    _wait_for_others(connection, document)
    digest = digest_of(article)
    same = (articles.c.document == document, articles.c.digest == digest)
    found = connection.scalar(select(articles.c.id).where(*same))
    told = {"raw_digest": raw_digest, "coded_by": coder, "run": run}
    _retire(connection, document)
    if found is None:
        return _new_version(connection, document, article_row(article) | told)
    connection.execute(update(articles).where(articles.c.id == found).values(**told, current=True))
    return int(found)


def _retire(connection: Connection, document: str) -> None:
    """Make the current version of a page, and its events, those of an old one."""
    current = (articles.c.document == document, articles.c.current.is_(True))
    for old in connection.scalars(select(articles.c.id).where(*current)).all():
        connection.execute(update(events).where(events.c.article == old).values(current=False))
        connection.execute(update(articles).where(articles.c.id == old).values(current=False))


def _wait_for_others(connection: Connection, document: str) -> None:
    """One writer a page at a time; SQLite has one writer at all."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtext(document))))


def new_key(done: CursorResult[Any]) -> int:
    """The number that an inserted row was given."""
    assert done.inserted_primary_key is not None
    return int(done.inserted_primary_key[0])


def _new_version(connection: Connection, document: str, row: dict[str, Any]) -> int:
    last = connection.scalar(
        select(func.max(articles.c.version)).where(articles.c.document == document)
    )
    values = row | {"document": document, "version": (last or 0) + 1, "current": True}
    key = new_key(connection.execute(insert(articles).values(values)))
    searching.enter(connection, key, row["text"])
    return key


def keep_events(connection: Connection, article: int, found: Sequence[Event]) -> None:
    """Put the events in the place of those the page had; judgements follow their events."""
    connection.execute(delete(events).where(events.c.article == article))
    if found:
        keys = _insert_events(connection, article, found)
        told = list(zip(found, keys, strict=True))
        _insert_all(connection, parties, [row for one in told for row in party_rows(*one)])
        _insert_all(connection, mentions, [row for one in told for row in mention_rows(*one)])
    _lead_judgements(connection, article, found)


def _insert_events(connection: Connection, article: int, found: Sequence[Event]) -> list[int]:
    """The keys of a page's events, in their order; one statement for all."""
    rows = [event_row(event, article, position) for position, event in enumerate(found)]
    given = insert(events).returning(events.c.position, events.c.key)
    return [key for _, key in sorted(tuple(row) for row in connection.execute(given, rows))]


def _insert_all(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _lead_judgements(connection: Connection, article: int, found: Sequence[Event]) -> None:
    """Tie each judgement on this version to the event of its type at its words, if there is one."""
    page = connection.execute(
        select(articles.c.document, articles.c.digest).where(articles.c.id == article)
    ).one()
    on_page = (judgements.c.document == page.document, judgements.c.digest == page.digest)
    for row in connection.execute(select(judgements).where(*on_page)).all():
        same = next((event.id for event in found if _is_judged(row, event)), None)
        if same != row.event:
            connection.execute(
                update(judgements).where(judgements.c.id == row.id).values(event=same)
            )


def _is_judged(judgement: Row[Any], event: Event) -> bool:
    start, end = event.evidence.trigger.span
    overlap = start < judgement.trigger_end and judgement.trigger_start < end
    return bool(overlap and event.type == judgement.type)


def keep_refusal(connection: Connection, refusal: Refusal, raw_digest: str, run: int) -> None:
    """File why a document gave nothing; the same refusal again changes nothing."""
    same = (refusals.c.document == refusal.id, refusals.c.raw_digest == raw_digest)
    connection.execute(delete(refusals).where(*same))
    connection.execute(
        insert(refusals).values(
            document=refusal.id, raw_digest=raw_digest, stage=refusal.stage, code=refusal.code,
            message=refusal.message, help=refusal.help, run=run,
        )
    )  # fmt: skip
