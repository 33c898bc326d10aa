"""The index of full-text search, filled from the articles there are."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from ruydad.store import searching

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index and enter every article."""
    connection = op.get_bind()
    searching.create(connection)
    rows = connection.execute(sa.text("SELECT id, text FROM articles ORDER BY id"))
    for article, text in rows.all():
        searching.enter(connection, article, text)


def downgrade() -> None:
    """Drop the index."""
    op.drop_table("search")
