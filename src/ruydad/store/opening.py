"""Open a store: the engine, its settings, the schema brought up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import msgspec
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from ruydad.store.errors import StoreError, named
from ruydad.store.store import Store

BUSY_SECONDS = 60
"""How long a writer waits for another before it gives up."""


JSON: dict[str, Any] = {
    "json_serializer": lambda value: msgspec.json.encode(value).decode(),
    "json_deserializer": msgspec.json.decode,
}
"""Persian letters as they are: escaped ones, which others write, take three times the room."""


def open_store(where: str | Path, *, read_only: bool = False) -> Store:
    """The store in a SQLite file, or at ``postgresql://…``; made or migrated where needed.

    Raises ``StoreError``: ``no-store``, ``not-a-store``, ``newer-store``, ``unreachable``.
    """
    name = str(where)
    if "://" not in name and read_only and not Path(name).exists():
        raise StoreError("no-store", f"{name} does not exist", "make one with `ruydad ingest`")
    try:
        engine = _engine(name, read_only)
        if not read_only:
            migrate(engine)
        else:
            _check_version(engine, name)
        return Store(engine)
    except CommandError as error:
        raise StoreError(
            "newer-store", f"{name} was made by a newer Ruydad: {error}", "upgrade Ruydad"
        ) from error
    except (DBAPIError, sqlite3.DatabaseError, ArgumentError, NoSuchModuleError) as error:
        raise named(name, error) from error


def _engine(name: str, read_only: bool) -> Engine:
    if "://" in name:
        address = name.replace("postgresql://", "postgresql+psycopg://", 1)
        return create_engine(address, pool_pre_ping=True, **JSON)
    mode = "ro" if read_only else "rwc"
    path = Path(name).absolute()
    engine = create_engine(f"sqlite:///file:{path}?mode={mode}&uri=true", **JSON)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_reading if read_only else _begin_writing)
    return engine


def _set_up_sqlite(connection: Any, _: Any) -> None:
    """Readers never wait for the writer (WAL), writers wait for each other."""
    connection.isolation_level = None  # transactions are begun below, not by the driver
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA temp_store=MEMORY")
    cursor.close()


def _begin_reading(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Any) -> None:
    """Take the writer's place at once: a transaction that first reads could not wait for it."""
    options = connection.get_execution_options()
    connection.exec_driver_sql("BEGIN" if options.get("reading") else "BEGIN IMMEDIATE")


def migrate(engine: Engine) -> None:
    """Bring the schema to the newest version; nothing is done where it is there."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")  # WAL is set outside a transaction
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            connection.exec_driver_sql("BEGIN")
    with engine.begin() as connection:
        settings = configuration()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")


def configuration() -> Config:
    """Alembic's settings for the migrations of the package."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return settings


def _check_version(engine: Engine, name: str) -> None:
    head = ScriptDirectory.from_config(configuration()).get_current_head()
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if found != head:
        raise StoreError(
            "other-version", f"{name} has schema {found}, this Ruydad reads {head}",
            "open it once for writing, as `ruydad ingest` does: that migrates it",
        )  # fmt: skip
