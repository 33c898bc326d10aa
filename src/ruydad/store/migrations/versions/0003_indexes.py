"""Events know whether they are current; indexes that answer lists and counts alone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OLD = {
    "ix_events_channel_start": ["channel", "start"],
    "ix_events_confidence": ["confidence"],
    "ix_events_start": ["start"],
    "ix_events_type_start": ["type", "start"],
}
NEW = {
    "ix_events_type": ["current", "type", "start", "end"],
    "ix_events_confidence": ["current", "confidence", "start"],
    "ix_events_listed": [
        "current", "start", "end", "type", "channel", "status", "place_country", "confidence",
        "background", "article",
    ],
}  # fmt: skip


PARTIES = {
    "ix_parties_affiliation": ["affiliation"],
    "ix_parties_country": ["country", "event"],
    "ix_parties_entity": ["entity", "event"],
}


def upgrade() -> None:
    """Tell each event whether its article is current, and make the indexes anew."""
    flag: sa.Column[bool] = sa.Column(
        "current", sa.Boolean(), nullable=False, server_default=sa.true()
    )
    op.add_column("events", flag)
    old = "SELECT id FROM articles WHERE NOT current"
    op.execute(f"UPDATE events SET current = false WHERE article IN ({old})")
    for name in OLD:
        op.drop_index(name, "events")
    for name, columns in NEW.items():
        op.create_index(name, "events", columns)
    for name, columns in PARTIES.items():
        op.drop_index(name, "parties")
        op.create_index(name, "parties", [columns[0], "event", "side"])
    op.create_index("ix_articles_outlet_current", "articles", ["outlet", "current"])


def downgrade() -> None:
    """The indexes as they were."""
    op.drop_index("ix_articles_outlet_current", "articles")
    for name, columns in PARTIES.items():
        op.drop_index(name, "parties")
        op.create_index(name, "parties", columns)
    for name in NEW:
        op.drop_index(name, "events")
    op.drop_column("events", "current")
    for name, columns in OLD.items():
        op.create_index(name, "events", columns)
