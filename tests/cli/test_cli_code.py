"""``ruydad code``: forms, filters, refusals, exit status."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import msgspec
import pytest
from cli_fakes import PAGE
from typer.testing import CliRunner

from ruydad.cli.app import app
from ruydad.exports import COLUMNS
from ruydad.records import Event


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    (pages / "inner").mkdir(parents=True)
    (pages / "b.txt").write_text(PAGE, "utf-8")
    (pages / "a.txt").write_text(PAGE, "utf-8")
    (pages / "inner" / "c.txt").write_text(PAGE, "utf-8")
    (pages / ".hidden").write_text("x", "utf-8")
    return pages


def records(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_jsonl_is_the_default_in_a_pipe_and_round_trips(runner: CliRunner, folder: Path) -> None:
    result = runner.invoke(app, ["code", str(folder)])
    assert result.exit_code == 0
    assert result.stderr == ""
    for line in result.stdout.splitlines():
        event = msgspec.json.decode(line, type=Event)
        assert msgspec.json.encode(event) == line.encode()
    ids = [record["article"]["id"] for record in records(result.stdout)]  # type: ignore[index]
    assert ids == ["a.txt", "a.txt", "b.txt", "b.txt", "inner/c.txt", "inner/c.txt"]


def test_keys_stand_in_the_order_of_the_contract(runner: CliRunner, folder: Path) -> None:
    record = records(runner.invoke(app, ["code", str(folder / "a.txt")]).stdout)[0]
    assert list(record)[:6] == ["id", "article", "type", "intent", "mode", "channel"]
    assert list(record)[-3:] == ["mentions", "confidence", "coder"]
    assert list(record["actors"][0]) == [  # type: ignore[index]
        "id", "name", "name_fa", "text", "span", "kind", "country", "affiliation", "sectors",
        "title", "resolved_by", "score",
    ]  # fmt: skip


def test_min_confidence_leaves_out(runner: CliRunner, folder: Path) -> None:
    result = runner.invoke(app, ["code", str(folder / "a.txt"), "--min-confidence", "0.9"])
    assert [record["confidence"] for record in records(result.stdout)] == [0.91]


@pytest.mark.parametrize("value", ["1.5", "-1", "much"])
def test_wrong_confidence_is_wrong_usage(runner: CliRunner, folder: Path, value: str) -> None:
    assert runner.invoke(app, ["code", str(folder), "--min-confidence", value]).exit_code == 2


def test_csv_has_the_documented_columns(runner: CliRunner, folder: Path) -> None:
    result = runner.invoke(app, ["code", str(folder / "a.txt"), "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["actor_name"] == "Foreign Minister of Oman"
    assert rows[0]["figures"] == "crowd >=1200000"
    assert rows[1]["place"] == ""


@pytest.mark.parametrize("columns", ["60", "100", "140"])
@pytest.mark.parametrize("lang", ["en", "fa"])
def test_table_fits(
    runner: CliRunner, folder: Path, monkeypatch: pytest.MonkeyPatch, columns: str, lang: str
) -> None:
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", columns)
    result = runner.invoke(app, ["code", str(folder), "--format", "table", "--lang", lang])
    assert result.exit_code == 0
    assert all(cell_len(line) <= int(columns) for line in result.stdout.splitlines())
    expected = "CONSULT·phone" if lang == "en" else "رایزنی·تلفنی"
    assert expected in result.stdout
    for opening, closing in (("\u2067", "\u2069"),):
        for line in result.stdout.splitlines():
            assert line.count(opening) == line.count(closing)
    assert result.stderr == "6 events of 3 pages, 0 refusals\n"


def test_table_says_what_did_not_occur(
    runner: CliRunner, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    result = runner.invoke(app, ["code", str(folder / "a.txt"), "--format", "table"])
    assert "planned" in result.stdout
    assert "Foreign Minister of Oman (OMN) → Foreign Minister of Iran (IRN)" in " ".join(
        result.stdout.split()
    )


def test_one_bad_document_never_stops_the_others(runner: CliRunner, folder: Path) -> None:
    (folder / "aa.bin").write_bytes(bytes(range(256)) * 40)
    (folder / "ab.txt").write_text(PAGE.replace("تحولات", "خرابی"), "utf-8")
    result = runner.invoke(app, ["code", str(folder), str(folder / "missing.txt")])
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 6
    refused = {record["id"]: record for record in records(result.stderr)}
    assert set(refused) == {"aa.bin", "ab.txt", str(folder / "missing.txt")}
    assert refused["ab.txt"]["code"] == "internal-error"
    for record in refused.values():
        assert list(record) == ["id", "stage", "code", "message", "help"]
        assert all(record.values())


def test_refusals_go_to_a_file(runner: CliRunner, folder: Path, tmp_path: Path) -> None:
    log = tmp_path / "refusals.jsonl"
    result = runner.invoke(app, ["code", "missing.txt", str(folder), "--refusals", str(log)])
    assert (result.exit_code, result.stderr) == (1, "")
    assert [record["code"] for record in records(log.read_text("utf-8"))] == ["not-found"]


def test_unwritable_refusals_file_is_wrong_usage(runner: CliRunner, folder: Path) -> None:
    result = runner.invoke(app, ["code", str(folder), "--refusals", str(folder / "no" / "file")])
    assert result.exit_code == 2


def test_standard_input(runner: CliRunner) -> None:
    result = runner.invoke(app, ["code", "-"], input=PAGE.encode())
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 2
    packed = runner.invoke(app, ["code", "-"], input=gzip.compress(PAGE.encode()))
    assert packed.stdout == result.stdout


def test_json_lines_keep_their_ids(runner: CliRunner) -> None:
    lines = "\n".join(
        json.dumps({"id": name, "text": PAGE}, ensure_ascii=False) for name in ("x", "y")
    )
    result = runner.invoke(app, ["code", "-"], input=lines.encode())
    names = [record["article"]["id"] for record in records(result.stdout)]  # type: ignore[index]
    assert names == ["x", "x", "y", "y"]


@pytest.mark.parametrize("arguments", [[], ["code"], ["code", "--format", "xml", "a"], ["none"]])
def test_wrong_usage(runner: CliRunner, arguments: list[str]) -> None:
    assert runner.invoke(app, arguments).exit_code == 2
