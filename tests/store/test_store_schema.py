"""The migrated schema is the one of the tables, and a migration keeps what was stored."""

from __future__ import annotations

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from store_tools import CALL, MEETING, page, take

from ruydad.store import Store
from ruydad.store.opening import configuration
from ruydad.store.tables import metadata


def _differences(store: Store) -> list[object]:
    """What the tables say and the schema does not, and the other way round; search is SQL's own."""
    with store.engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), metadata)
    return [one for one in found if not _of_search(one)]


def _of_search(difference: object) -> bool:
    kind, thing, *_ = difference  # type: ignore[misc]
    table = getattr(thing, "table", thing)
    return kind.startswith("remove") and table.name.startswith("search")


def test_the_migrated_schema_is_that_of_the_tables(store: Store) -> None:
    assert _differences(store) == []


def _migrate(store: Store, step: str, version: str) -> None:
    with store.engine.begin() as connection:
        settings = configuration()
        settings.attributes["connection"] = connection
        getattr(command, step)(settings, version)


def test_events_of_old_versions_are_told_from_current_ones(store: Store) -> None:
    take(store, [page("a", CALL)])
    take(store, [page("a", MEETING)])
    before = list(store.events())
    _migrate(store, "downgrade", "0002")
    _migrate(store, "upgrade", "head")
    assert list(store.events()) == before
    assert _differences(store) == []
    with store.reading() as connection:
        flags = connection.execute(text("SELECT current FROM events ORDER BY key")).scalars()
        assert list(map(bool, flags)) == [False, True]
