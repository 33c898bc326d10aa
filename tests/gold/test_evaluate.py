"""``ruydad evaluate``: gold of one's own in, figures, examples and a report page out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ruydad.cli.app import app
from ruydad.evaluate import calibration_error, evaluate_records, read_gold, reliability
from ruydad.evaluate.html_report import report
from ruydad.evaluate.tables import as_text, confusion
from ruydad.records import RuydadError

HOSTILE = "<script>alert(1)</script>"
SENTENCES: list[dict[str, Any]] = [
    {
        "id": "one", "published": "2024-05-06",
        "text": "وزیر خارجه فرانسه حمله روسیه به اوکراین را محکوم کرد.",
        "events": [{"type": "ACCUSE", "status": "occurred", "actors": [["فرانسه", "FRA"]],
                    "recipients": [["روسیه", "RUS"]]}],
    },
    {"id": "two", "published": "2024-05-06", "text": "قیمت نفت بالا رفت.", "events": []},
    {
        "id": "three", "published": "2024-05-06", "text": f"غول سنگ را خورد. {HOSTILE}",
        "events": [{"type": "AID", "status": "occurred", "actors": ["غول"], "recipients": []}],
    },
]  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "mine.jsonl"
    lines = (json.dumps(sentence, ensure_ascii=False) for sentence in SENTENCES)
    path.write_text("\n".join(lines), "utf-8")
    return path


def run(*arguments: object) -> Any:
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


def test_figures_examples_and_report(gold: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    result = run(gold, "--examples", 3, "--html", page)
    assert result.exit_code == 0, result.output
    for part in ("By event type", "By field", "Confusion", "Reliability", "MISSED", "three"):
        assert part in result.stdout
    html = page.read_text("utf-8")
    assert "غول" in html
    assert HOSTILE not in html
    assert "http" not in html


def test_figures_only_show_no_text(gold: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    result = run(gold, "--figures-only", "--examples", 3, "--html", page)
    assert result.exit_code == 0
    assert "غول" not in result.stdout
    assert "غول" not in page.read_text("utf-8")


def test_records_of_another_coder_are_scored(gold: Path, tmp_path: Path) -> None:
    events = tmp_path / "events.jsonl"
    party = {"text": "فرانسه", "name": "France", "name_fa": "فرانسه", "country": "FRA"}
    record = {"article": {"id": "one"}, "type": "ACCUSE", "status": "occurred", "actors": [party],
              "recipients": [party | {"text": "روسیه", "country": "RUS"}]}  # fmt: skip
    events.write_text(json.dumps(record), "utf-8")
    result = run(gold, "--events", events)
    assert result.exit_code == 0, result.output
    row = next(line for line in result.stdout.splitlines() if line.startswith("ACCUSE"))
    assert row.split()[1:8] == ["1", "1", "1", "1", "1.00", "1.00", "1.00"]


@pytest.mark.parametrize("content", ["{", '{"id": 1}', '{"id": "a", "txt": "b"}'])
def test_bad_gold_is_refused_by_file_and_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(content, "utf-8")
    with pytest.raises(RuydadError, match="line 1"):
        list(read_gold([path]))


def test_gold_without_its_page_and_no_gold_at_all_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RuydadError, match="no gold"):
        list(read_gold([tmp_path]))
    (tmp_path / "a.txt").write_text("a", "utf-8")
    with pytest.raises(RuydadError, match="neither"):
        list(read_gold([tmp_path / "a.txt"]))


def test_confusion_names_what_was_taken_for_what(gold: Path) -> None:
    party = {"text": "فرانسه", "name": "", "name_fa": "", "country": "FRA"}
    wrong = {"type": "REJECT", "status": "occurred", "actors": [party], "recipients": []}
    evaluation = evaluate_records(read_gold([gold]), {"one": [wrong], "two": [wrong]})
    table = evaluation.sentences.confusion
    assert table["ACCUSE", "REJECT"] == 1
    assert table["—", "REJECT"] == 1
    assert table["AID", "—"] == 1
    assert evaluation.sentences.false_rate() == 1.0
    assert "ACCUSE" in as_text(confusion(evaluation.sentences))


def test_reliability_and_its_error() -> None:
    pairs = [(0.95, True)] * 9 + [(0.95, False)] + [(0.25, False)] * 4
    assert [(b.records, round(b.right, 2)) for b in reliability(pairs)] == [(4, 0.0), (10, 0.9)]
    assert calibration_error(pairs) == pytest.approx((10 * 0.05 + 4 * 0.25) / 14)
    assert calibration_error([]) == 0.0


def test_report_of_nothing_is_a_page(gold: Path) -> None:
    assert report(evaluate_records([], {}), "empty").startswith("<!doctype html>")
