"""The tables; what each holds and what makes its rows one."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    true,
)

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("coder", String(80), nullable=False),
    Column("knowledge", String(64), nullable=False),
    Column("settings", JSON, nullable=False),
    Column("started", DateTime(timezone=True), nullable=False),
    Column("finished", DateTime(timezone=True)),
)
"""One call of ``ruydad ingest``: which coder, which knowledge. ``finished`` is empty while it runs
and after it was broken off."""

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("raw_digest", String(32), nullable=False),
    Column("digest", String(32), nullable=False),
    Column("name", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text),
    Column("origin", Text),
    Column("code", Text),
    Column("kicker", Text),
    Column("title", Text),
    Column("lead", Text),
    Column("published", String(40)),
    Column("day", Date),
    Column("language", String(8), nullable=False),
    Column("text", Text, nullable=False),
    Column("blocks", JSON, nullable=False),
    Column("raw_spans", JSON, nullable=False),
    Column("coded_by", String(160), nullable=False),
    Column("run", ForeignKey("runs.id"), nullable=False),
    UniqueConstraint("document", "version"),
    Index("ix_articles_document_digest", "document", "digest"),
    Index("ix_articles_raw_digest", "raw_digest"),
    Index("ix_articles_day", "day"),
    Index("ix_articles_outlet_day", "outlet", "day"),
    Index("ix_articles_outlet_current", "outlet", "current"),
)
"""Every version of every page. ``document`` is its address, else the name it was given;
``raw_digest`` tells the same input, ``digest`` the same article; ``coded_by`` the coder and the
knowledge that made its events."""

LISTED = (
    "current", "start", "end", "type", "channel", "status", "place_country", "confidence",
    "background", "article",
)  # fmt: skip
"""Every column of ``events`` that filters ask for, by day."""

events = Table(
    "events",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String(32), nullable=False),
    Column("article", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("current", Boolean, nullable=False, server_default=true()),
    Column("position", Integer, nullable=False),
    Column("type", String(12), nullable=False),
    Column("intent", String(12)),
    Column("mode", String(40)),
    Column("channel", String(12)),
    Column("cameo", String(8), nullable=False),
    Column("quad", String(24), nullable=False),
    Column("intensity", Float),
    Column("status", String(12), nullable=False),
    Column("background", Boolean, nullable=False),
    Column("start", Date),
    Column("end", Date),
    Column("place", Text),
    Column("place_country", String(3)),
    Column("geonameid", Integer),
    Column("lat", Float),
    Column("lon", Float),
    Column("confidence", Float, nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("record", JSON, nullable=False),
    Index("ix_events_id", "id"),
    Index("ix_events_article", "article"),
    Index("ix_events_type", "current", "type", "start", "end"),
    Index("ix_events_confidence", "current", "confidence", "start"),
    Index("ix_events_listed", *LISTED),
)
"""The events of every version; ``current`` is their article's, so that an index alone tells which
events a filter lets through. ``record`` is the whole record of the contract. ``id`` is the
record's: two pages of one name and one text have events of one id."""

parties = Table(
    "parties",
    metadata,
    Column("event", ForeignKey("events.key", ondelete="CASCADE"), primary_key=True),
    Column("side", String(10), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("entity", Text),
    Column("kind", String(12), nullable=False),
    Column("name", Text, nullable=False),
    Column("name_fa", Text, nullable=False),
    Column("country", String(3)),
    Column("affiliation", Text),
    Index("ix_parties_entity", "entity", "event", "side"),
    Index("ix_parties_country", "country", "event", "side"),
    Index("ix_parties_affiliation", "affiliation", "event", "side"),
)
"""Actors, recipients and go-betweens of events."""

mentions = Table(
    "mentions",
    metadata,
    Column("event", ForeignKey("events.key", ondelete="CASCADE"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
)
"""Where else in its article an event is told: characters of the article's text."""

refusals = Table(
    "refusals",
    metadata,
    Column("document", Text, primary_key=True),
    Column("raw_digest", String(32), primary_key=True),
    Column("stage", String(20), nullable=False),
    Column("code", String(40), nullable=False),
    Column("message", Text, nullable=False),
    Column("help", Text, nullable=False),
    Column("run", ForeignKey("runs.id"), nullable=False),
)
"""Documents that gave no article, and why."""

judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", String(32)),
    Column("document", Text, nullable=False),
    Column("digest", String(32), nullable=False),
    Column("type", String(12), nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("verdict", String(10), nullable=False),
    Column("field", String(20)),
    Column("old", JSON),
    Column("new", JSON),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("undone", Boolean, nullable=False),
    Index("ix_judgements_event", "event"),
    Index("ix_judgements_document_digest", "document", "digest"),
)
"""What people said of events. A judgement is tied to the words of a version of a page, so that it
finds its event again after another coder coded the page."""
