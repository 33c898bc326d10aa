"""``ingest``, ``search``, ``stories`` and ``export --db`` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ruydad.cli.app import app

CALL = "عباس عراقچی یکشنبه با هاکان فیدان وزیر خارجه ترکیه تلفنی گفت‌وگو کرد."
SAME = "وزیران خارجه ایران و ترکیه روز یکشنبه درباره سوریه تلفنی گفت‌وگو کردند."


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store of two reports of one call."""
    folder: Path = tmp_path_factory.mktemp("commands")
    pages = folder / "pages.jsonl"
    told = [
        {"id": name, "text": text, "published": "2024-11-18", "outlet": outlet}
        for name, text, outlet in (("a", CALL, "ایرنا"), ("b", SAME, "ایسنا"))
    ]
    pages.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in told), "utf-8")
    done = run("ingest", str(pages), "--db", str(folder / "s.db"))
    assert "2 new" in done.stderr
    return str(folder / "s.db")


def run(*arguments: str):  # type: ignore[no-untyped-def]
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.output
    return result


def lines(*arguments: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run(*arguments).stdout.splitlines()]


def test_search_by_words_party_and_day(db: str) -> None:
    assert len(lines("search", "تلفني", "--db", db)) == 2
    assert len(lines("search", "سوریه", "--db", db, "--party", "TUR")) == 1
    assert lines("search", "--db", db, "--from", "2025-01-01") == []
    assert "CONSULT" in run("search", "--db", db, "--format", "table").stdout


def test_stories_say_how_many_tell_it(db: str) -> None:
    (one,) = lines("stories", "--db", db)
    assert (len(one["events"]), one["outlets"], one["independent"]) == (2, 2, 2)  # type: ignore[arg-type]
    shown = run("stories", "--db", db, "--format", "table").stdout
    assert "2 reports, 2 outlets, 2 of their own" in shown


def test_a_store_is_a_source_of_exports(db: str) -> None:
    found = lines("export", "--db", db, "--format", "jsonl")
    assert [one["channel"] for one in found] == ["phone", "phone"]
    assert CliRunner().invoke(app, ["export", "--db", db, "x.jsonl"]).exit_code == 2
    assert CliRunner().invoke(app, ["export"]).exit_code == 2
