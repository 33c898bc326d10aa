"""Judgements: what a person accepts, corrects or rejects of an event; every one can be undone."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, insert, select, update

from ruydad.records import RuydadError
from ruydad.store.store import Store
from ruydad.store.tables import articles, events, judgements
from ruydad.store.writing import new_key

Verdict = Literal["accept", "correct", "reject"]
FIELDS = (
    "type", "intent", "mode", "channel", "status", "background", "time", "place", "actors",
    "recipients", "via", "attribution", "figures",
)  # fmt: skip
"""The fields of a record that a judgement may correct."""


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One judgement; ``field``, ``old`` and ``new`` are set where it corrects."""

    id: int
    event: str | None
    verdict: Verdict
    field: str | None
    old: Any
    new: Any
    who: str
    why: str
    at: dt.datetime
    undone: bool


def judge(
    store: Store,
    event: str,
    verdict: Verdict,
    *,
    who: str,
    why: str = "",
    field: str | None = None,
    new: Any = None,
    now: dt.datetime,
) -> int:
    """File a judgement; its number. Raises ``RuydadError``: ``no-event``, ``bad-judgement``."""
    if (verdict == "correct") != (field is not None) or (field and field not in FIELDS):
        legal = ", ".join(FIELDS)
        raise RuydadError("bad-judgement", f"{verdict} of {field}", f"fields to correct: {legal}")
    with store.writing() as connection:
        row = _judged(connection, event) | {
            "event": event, "verdict": verdict, "field": field, "new": new, "who": who,
            "why": why, "at": now, "undone": False,
        }  # fmt: skip
        record = row.pop("record")
        row["old"] = record[field] if field else None
        return new_key(connection.execute(insert(judgements).values(row)))


def _judged(connection: Connection, event: str) -> dict[str, Any]:
    """Where the event is told, by which it is found again."""
    wanted = (
        articles.c.document, articles.c.digest, events.c.type, events.c.trigger_start,
        events.c.trigger_end, events.c.record,
    )  # fmt: skip
    joined = events.join(articles, events.c.article == articles.c.id)
    query = select(*wanted).select_from(joined).where(events.c.id == event)
    found = connection.execute(query.order_by(articles.c.current.desc())).first()
    if found is None:
        raise RuydadError("no-event", f"{event} is no event of this store", "see `ruydad search`")
    return dict(found._mapping)


def undo(store: Store, judgement: int) -> None:
    """Take a judgement back; it stays in the history. Raises ``RuydadError``: ``no-judgement``."""
    with store.writing() as connection:
        done = connection.execute(
            update(judgements).where(judgements.c.id == judgement).values(undone=True)
        )
        if not done.rowcount:
            raise RuydadError("no-judgement", f"there is no judgement {judgement}", "list them")


def judgements_on(store: Store, event: str) -> list[Judgement]:
    """The history of an event, oldest first, undone ones included."""
    query = select(judgements).where(judgements.c.event == event).order_by(judgements.c.id)
    names = Judgement.__struct_fields__
    with store.reading() as connection:
        rows = connection.execute(query).mappings().all()
    return [Judgement(**{name: row[name] for name in names}) for row in rows]
