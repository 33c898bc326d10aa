"""The tables of articles, events, parties, refusals, runs and judgements."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(length=32), nullable=True),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=32), nullable=False),
        sa.Column("type", sa.String(length=12), nullable=False),
        sa.Column("trigger_start", sa.Integer(), nullable=False),
        sa.Column("trigger_end", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("field", sa.String(length=20), nullable=True),
        sa.Column("old", sa.JSON(), nullable=True),
        sa.Column("new", sa.JSON(), nullable=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
    )
    op.create_index(
        "ix_judgements_document_digest", "judgements", ["document", "digest"], unique=False
    )
    op.create_index("ix_judgements_event", "judgements", ["event"], unique=False)
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coder", sa.String(length=80), nullable=False),
        sa.Column("knowledge", sa.String(length=64), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("raw_digest", sa.String(length=32), nullable=False),
        sa.Column("digest", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("kicker", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("lead", sa.Text(), nullable=True),
        sa.Column("published", sa.String(length=40), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("raw_spans", sa.JSON(), nullable=False),
        sa.Column("coded_by", sa.String(length=160), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_articles_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("document", "version", name=op.f("uq_articles_document_version")),
    )
    op.create_index("ix_articles_raw_digest", "articles", ["raw_digest"], unique=False)
    op.create_index("ix_articles_day", "articles", ["day"], unique=False)
    op.create_index("ix_articles_document_digest", "articles", ["document", "digest"], unique=False)
    op.create_index("ix_articles_outlet_day", "articles", ["outlet", "day"], unique=False)
    op.create_table(
        "refusals",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("raw_digest", sa.String(length=32), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("help", sa.Text(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_refusals_run")),
        sa.PrimaryKeyConstraint("document", "raw_digest", name=op.f("pk_refusals")),
    )
    op.create_table(
        "events",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(length=12), nullable=False),
        sa.Column("intent", sa.String(length=12), nullable=True),
        sa.Column("mode", sa.String(length=40), nullable=True),
        sa.Column("channel", sa.String(length=12), nullable=True),
        sa.Column("cameo", sa.String(length=8), nullable=False),
        sa.Column("quad", sa.String(length=24), nullable=False),
        sa.Column("intensity", sa.Float(), nullable=True),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("background", sa.Boolean(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_country", sa.String(length=3), nullable=True),
        sa.Column("geonameid", sa.Integer(), nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("trigger_start", sa.Integer(), nullable=False),
        sa.Column("trigger_end", sa.Integer(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_events_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_events")),
    )
    op.create_index("ix_events_article", "events", ["article"], unique=False)
    op.create_index("ix_events_channel_start", "events", ["channel", "start"], unique=False)
    op.create_index("ix_events_confidence", "events", ["confidence"], unique=False)
    op.create_index("ix_events_id", "events", ["id"], unique=False)
    op.create_index("ix_events_start", "events", ["start"], unique=False)
    op.create_index("ix_events_type_start", "events", ["type", "start"], unique=False)
    op.create_table(
        "mentions",
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event"], ["events.key"], name=op.f("fk_mentions_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event", "start", "end", name=op.f("pk_mentions")),
    )
    op.create_table(
        "parties",
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(length=10), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_fa", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=3), nullable=True),
        sa.Column("affiliation", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event"], ["events.key"], name=op.f("fk_parties_event"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event", "side", "position", name=op.f("pk_parties")),
    )
    op.create_index("ix_parties_affiliation", "parties", ["affiliation"], unique=False)
    op.create_index("ix_parties_country", "parties", ["country", "event"], unique=False)
    op.create_index("ix_parties_entity", "parties", ["entity", "event"], unique=False)


def downgrade() -> None:
    """Drop them, those that others refer to last."""
    for name in ("mentions", "parties", "events", "judgements", "refusals", "articles", "runs"):
        op.drop_table(name)
