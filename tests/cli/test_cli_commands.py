"""``page``, ``dates``, ``explain``, ``knowledge``."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from cli_fakes import PAGE, OneEventCoder
from typer.testing import CliRunner

from ruydad.cli.app import app
from ruydad.coding.explain import CandidateView, Explanation

KEYS = [
    "id", "url", "outlet", "origin", "code", "kicker", "title", "lead", "published", "language",
    "text", "blocks", "raw_spans",
]  # fmt: skip


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


def test_page_json(runner: CliRunner, page: Path) -> None:
    result = runner.invoke(app, ["page", str(page), "--format", "json"])
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert list(record) == KEYS
    assert record["id"] == "page.txt"
    end = 0
    for text_start, text_end, raw_start, raw_end in record["raw_spans"]:
        assert text_start == end
        end = text_end
        assert 0 <= raw_start <= raw_end <= len(PAGE)
    assert end == len(record["text"])


def test_page_text(runner: CliRunner, page: Path) -> None:
    result = runner.invoke(app, ["page", str(page)])
    assert result.exit_code == 0
    assert "title      وزیر خارجه عمان" in result.stdout
    assert "\u2067" not in result.stdout  # plain text in a pipe


def test_page_of_the_missing(runner: CliRunner) -> None:
    result = runner.invoke(app, ["page", "missing.txt", "--format", "json"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads(result.stderr)["code"] == "not-found"


def test_dates(runner: CliRunner) -> None:
    words = ["dates", "دیروز در مسکو دیدار کردند", "--reference", "2022-09-14"]
    found = json.loads(runner.invoke(app, words).stdout)
    assert (found["text"], found["span"], found["start"]) == ("دیروز", [0, 5], "2022-09-13")
    table = runner.invoke(app, [*words, "--format", "table"])
    assert table.stdout.startswith("2022-09-13 … 2022-09-13")


def test_dates_from_standard_input(runner: CliRunner) -> None:
    result = runner.invoke(app, ["dates", "-"], input="۱۲ آذر ۱۳۹۷".encode())
    assert json.loads(result.stdout)["start"] == "2018-12-03"


def test_dates_without_a_date(runner: CliRunner) -> None:
    result = runner.invoke(app, ["dates", "سلام"])
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_reference_that_is_no_day(runner: CliRunner) -> None:
    assert runner.invoke(app, ["dates", "دیروز", "--reference", "1401-13-40"]).exit_code == 2


def test_explain(runner: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    coded = CandidateView(
        frame="consult.meeting", type="CONSULT", trigger="دیدار کرد", decision="coded",
        reasons=(), actors=("او",), recipients=(), confidence=0.9, confident=("told by: finite",),
    )  # fmt: skip
    missed = msgspec.structs.replace(coded, decision="dropped", reasons=("a question",))
    explanation = Explanation("او دیدار کرد.", ("S V",), (coded, missed))
    monkeypatch.setattr(
        OneEventCoder, "explain", lambda self, article: [explanation], raising=False
    )
    sentence = "وزیر خارجه عمان با همتای ایرانی خود در تهران دیدار کرد."
    result = runner.invoke(app, ["explain", "--text", sentence])
    assert result.exit_code == 0, result.stderr
    for part in ("consult.meeting", "Coded CONSULT", "0.90", "a question", "S V", "who: "):
        assert part in result.stdout


@pytest.mark.parametrize("arguments", [["explain"], ["explain", "a.txt", "--text", "b"]])
def test_explain_takes_one_of_two(runner: CliRunner, arguments: list[str]) -> None:
    assert runner.invoke(app, arguments).exit_code == 2
