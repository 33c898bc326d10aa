"""Broken off, two at once, no room, an older schema: nothing lost, nothing doubled."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text
from store_tools import CALL, MEETING, page, take

from ruydad.records import RuydadError
from ruydad.store import Filter, open_store
from ruydad.store.opening import _engine, configuration

RUN = [sys.executable, "-c", "from ruydad.cli import main; main()", "ingest"]


def lines(path: Path, count: int) -> Path:
    """A file of that many documents, each of another text."""
    texts = (f"{MEETING} این خبر شماره {number} است." for number in range(count))
    told = (
        {"id": f"d{n}", "text": text, "published": "2024-12-10"} for n, text in enumerate(texts)
    )
    path.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in told), "utf-8")
    return path


def test_killed_and_run_again_is_as_if_never_killed(address: str, tmp_path: Path) -> None:
    pages = lines(tmp_path / "pages.jsonl", 150)
    store = open_store(address)
    broken = subprocess.Popen([*RUN, str(pages), "--db", address], stderr=subprocess.DEVNULL)
    while broken.poll() is None and store.counts()["articles"] < 20:
        time.sleep(0.02)
    os.kill(broken.pid, signal.SIGKILL)
    broken.wait()
    reached = store.counts()
    assert 20 <= reached["articles"] == reached["events"]
    subprocess.run([*RUN, str(pages), "--db", address], check=True, capture_output=True)
    assert store.counts() == {"articles": 150, "events": 150}
    store.close()


def test_two_at_once_lose_and_double_nothing(address: str, tmp_path: Path) -> None:
    pages = lines(tmp_path / "pages.jsonl", 60)
    store = open_store(address)
    both = [
        subprocess.Popen([*RUN, str(pages), "--db", address], stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    told = [one.communicate()[1].decode() for one in both]
    assert [one.returncode for one in both] == [0, 0], told
    assert store.counts() == {"articles": 60, "events": 60}
    store.close()


def test_a_full_disk_has_a_name_and_loses_nothing(tmp_path: Path) -> None:
    pages = lines(tmp_path / "pages.jsonl", 80)
    db = tmp_path / "store.db"
    store = open_store(db)
    with store.engine.connect() as connection:
        size = connection.exec_driver_sql("PRAGMA page_count").scalar()
    store.close()
    limited = (
        "import sys; from sqlalchemy import event; from ruydad.store import opening\n"
        "known = opening._set_up_sqlite\n"
        "def full(connection, record):\n"
        "    known(connection, record)\n"
        f"    connection.execute('PRAGMA max_page_count={size + 20}')\n"
        "opening._set_up_sqlite = full\n"
        "from ruydad.cli import main; main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", limited, "ingest", str(pages), "--db", str(db)], capture_output=True
    )
    assert run.returncode == 2
    assert b"store-full" in run.stderr
    assert b"Traceback" not in run.stderr
    store = open_store(db)
    reached = store.counts()
    assert 0 < reached["articles"] == reached["events"] < 80
    store.close()
    subprocess.run([*RUN, str(pages), "--db", str(db)], check=True, capture_output=True)
    assert open_store(db).counts() == {"articles": 80, "events": 80}


def test_an_older_schema_is_migrated_and_nothing_lost(address: str) -> None:
    store = open_store(address)
    take(store, [page("a", CALL), page("b", MEETING)])
    before = list(store.events())
    with store.engine.begin() as connection:
        settings = configuration()
        settings.attributes["connection"] = connection
        command.downgrade(settings, "0001")
    store.close()
    migrated = open_store(address)
    assert list(migrated.events()) == before
    assert [event.channel for event in migrated.events(Filter(words="تلفنی"))] == ["phone"]
    migrated.close()


def test_a_newer_schema_is_left_alone(address: str) -> None:
    store = open_store(address)
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    for read_only in (False, True):
        with pytest.raises(RuydadError) as raised:
            open_store(address, read_only=read_only)
        assert raised.value.code in ("newer-store", "other-version")


def test_what_is_no_store_has_a_name(tmp_path: Path) -> None:
    page = tmp_path / "page.db"
    page.write_text("no database at all " * 100, "utf-8")
    with pytest.raises(RuydadError) as raised:
        open_store(page)
    assert raised.value.code == "not-a-store"
    with pytest.raises(RuydadError) as raised:
        open_store(tmp_path / "absent.db", read_only=True)
    assert raised.value.code == "no-store"
    with pytest.raises(RuydadError) as raised:
        open_store("postgresql://nobody@127.0.0.1:1/none")
    assert raised.value.code == "unreachable"
    assert "nobody" not in raised.value.code


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "new.db").touch()
    assert open_store(tmp_path / "new.db").counts() == {"articles": 0, "events": 0}


def test_readers_do_not_wait_for_a_writer(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.db")
    take(store, [page("a", CALL)])
    other = open_store(tmp_path / "store.db", read_only=True)
    with store.writing() as connection:
        connection.execute(text("DELETE FROM articles"))
        assert other.counts() == {"articles": 1, "events": 1}


assert _engine  # the full-disk test replaces what it listens to
