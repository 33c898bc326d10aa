"""Stores to test on: a SQLite file, and a PostgreSQL server of our own where one is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine

from ruydad.store import Store, open_store

SERVERS = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
"""Where Debian's package postgresql puts the server."""


def _run(*command: str | Path) -> None:
    """Run a program of the server; as ``postgres`` where we are root, which it refuses to be."""
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*user, *map(str, command)], check=True, capture_output=True, timeout=60)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The socket folder of a PostgreSQL server made for these tests."""
    if not SERVERS:
        pytest.skip("no PostgreSQL server: apt-get install postgresql")
    programs = SERVERS[-1].parent
    folder = Path("/tmp") / f"ruydad-pg-{uuid4().hex[:8]}"  # a socket's path is short
    folder.mkdir()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data = folder / "data"
    _run(programs / "initdb", "-D", data, "-U", "ruydad", "--auth=trust", "-E", "UTF8",
         "--no-sync", "--locale=C.UTF-8")  # fmt: skip
    _run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o",
         f"-k {folder} -c listen_addresses='' -c fsync=off", "start")  # fmt: skip
    yield str(folder)
    _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


def new_database(folder: str) -> str:
    """The address of an empty database on the server."""
    name = f"t{uuid4().hex[:12]}"
    base = f"postgresql+psycopg://ruydad@/postgres?host={folder}"
    engine = create_engine(base, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return f"postgresql://ruydad@/{name}?host={folder}"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new store may be made."""
    if request.param == "sqlite":
        return str(tmp_path / "store.db")
    folder: Any = request.getfixturevalue("server")
    return new_database(folder)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """A new store."""
    opened = open_store(address)
    yield opened
    opened.close()
