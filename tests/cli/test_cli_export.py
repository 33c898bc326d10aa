"""``ruydad export``: formats, filters, refusals, files."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
from pathlib import Path

import msgspec
import openpyxl
import pytest
from cli_fakes import make_event, party
from typer.testing import CliRunner

from ruydad.cli.app import app
from ruydad.exports import FORMATS
from ruydad.page import read_text
from ruydad.records import Event, RuydadError


def events() -> list[Event]:
    article = read_text("وزیر خارجه عمان با همتای ایرانی خود دیدار کرد. " * 5, id="x.txt")
    denied = make_event(article, id="x#2", status="denied", confidence=0.4)
    attack = make_event(
        article, id="x#3", type="ACCUSE", channel=None, background=True,
        actors=(party("Foreign Minister of Oman", "وزیر خارجه عمان", "OMN"),),
    )  # fmt: skip
    return [make_event(article, id="x#1"), denied, attack]


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "events.jsonl"
    path.write_bytes(b"".join(msgspec.json.encode(event) + b"\n" for event in events()))
    return path


def ids(output: str) -> list[str]:
    return [json.loads(line)["id"] for line in output.splitlines()]


def test_json_lines_are_the_default_and_unchanged(runner: CliRunner, records: Path) -> None:
    result = runner.invoke(app, ["export", str(records)])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.encode() == records.read_bytes()


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (["--type", "consult"], ["x#1", "x#2"]),
        (["--type", "CONSULT", "--type", "ACCUSE"], ["x#1", "x#2", "x#3"]),
        (["--channel", "phone", "--min-confidence", "0.5"], ["x#1"]),
        (["--status", "denied"], ["x#2"]),
        (["--background"], ["x#3"]),
        (["--no-background", "--actor", "OMN"], ["x#1", "x#2"]),
        (["--actor", "IRN"], []),
        (["--party", "وزیر خارجه ایران"], ["x#1", "x#2", "x#3"]),
        (["--country", "omn", "--from", "2022-09-13"], []),
        (["--from", "2022-09-12", "--to", "2022-09-12"], ["x#1", "x#2", "x#3"]),
        (["--outlet", "ISNA"], []),
    ],
)
def test_filters(runner: CliRunner, records: Path, filters: list[str], wanted: list[str]) -> None:
    result = runner.invoke(app, ["export", str(records), *filters])
    assert result.exit_code == 0, result.stderr
    assert ids(result.stdout) == wanted


@pytest.mark.parametrize(
    ("arguments", "legal"),
    [
        (["--format", "xml"], ["unknown-format", *FORMATS]),
        (["--type", "FIGHT"], ["unknown-value", "ASSAULT"]),
        (["--channel", "fax"], ["unknown-value", "letter"]),
        (["--status", "true"], ["unknown-value", "planned"]),
        (["--country", "Iran"], ["unknown-value", "IRN"]),
        (["--from", "1401-13-40"], ["--from"]),
    ],
)
def test_wrong_usage_names_what_is_legal(
    runner: CliRunner, records: Path, arguments: list[str], legal: list[str]
) -> None:
    result = runner.invoke(app, ["export", str(records), *arguments])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert all(word in result.stderr for word in legal)


@pytest.mark.parametrize("line", [b"{}", b"[1]", b"no JSON", b'{"id": "x"}', b"\xff\xfe"])
def test_a_line_that_is_no_event_is_refused_by_number(
    runner: CliRunner, records: Path, line: bytes
) -> None:
    first, *rest = records.read_bytes().splitlines()
    records.write_bytes(b"\n".join([first, b"", line, *rest]))
    result = runner.invoke(app, ["export", str(records)])
    assert result.exit_code == 1
    assert ids(result.stdout) == ["x#1", "x#2", "x#3"]
    refusal = json.loads(result.stderr)
    assert (refusal["id"], refusal["code"]) == ("events.jsonl:3", "no-event")


def test_a_day_that_is_none_is_refused(runner: CliRunner, records: Path) -> None:
    records.write_bytes(records.read_bytes().replace(b'"start":"2022-09-12"', b'"start":"1401/6"'))
    result = runner.invoke(app, ["export", str(records)])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "1401/6" in json.loads(result.stderr.splitlines()[0])["message"]


def test_standard_input_also_packed(runner: CliRunner, records: Path) -> None:
    plain = runner.invoke(app, ["export", "-"], input=records.read_bytes())
    packed = runner.invoke(app, ["export", "-"], input=gzip.compress(records.read_bytes()))
    assert ids(plain.stdout) == ids(packed.stdout) == ["x#1", "x#2", "x#3"]


@pytest.mark.parametrize("format", ["csv", "polecat", "gdelt", "contacts"])
def test_empty_input(runner: CliRunner, format: str) -> None:
    result = runner.invoke(app, ["export", "-", "--format", format], input=b"")
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) == (0 if format == "gdelt" else 1)


def test_denied_events_are_left_out_where_no_column_tells(runner: CliRunner, records: Path) -> None:
    result = runner.invoke(app, ["export", str(records), "--format", "gdelt"])
    assert len(result.stdout.splitlines()) == 2
    assert "left out: 1 " in result.stderr
    asked = [*["--format", "gdelt", "--status", "denied"]]
    result = runner.invoke(app, ["export", str(records), *asked])
    assert (len(result.stdout.splitlines()), result.stderr) == (1, "")


def test_contacts(runner: CliRunner, records: Path) -> None:
    result = runner.invoke(app, ["export", str(records), "--format", "contacts"])
    row = next(csv.DictReader(io.StringIO(result.stdout)))
    assert (row["month"], row["channel"], row["events"]) == ("2022-09", "phone", "1")


def test_the_ending_of_the_file_is_the_format(runner: CliRunner, records: Path) -> None:
    target = records.parent / "events.xlsx"
    result = runner.invoke(app, ["export", str(records), "-o", str(target)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert openpyxl.load_workbook(target)["events"].max_row == 4
    assert sorted(path.name for path in records.parent.iterdir()) == [
        "events.jsonl", "events.xlsx",
    ]  # fmt: skip


def test_binary_formats_go_through_pipes(runner: CliRunner, records: Path) -> None:
    result = runner.invoke(app, ["export", str(records), "--format", "parquet"])
    assert result.stdout_bytes[:4] == result.stdout_bytes[-4:] == b"PAR1"


def test_an_input_may_be_its_own_output(runner: CliRunner, records: Path) -> None:
    arguments = ["export", str(records), "--background", "-o", str(records)]
    assert runner.invoke(app, arguments).exit_code == 0
    assert ids(records.read_text("utf-8")) == ["x#3"]


def test_an_unwritable_file_is_wrong_usage(runner: CliRunner, records: Path) -> None:
    target = records.parent / "no" / "file.csv"
    result = runner.invoke(app, ["export", str(records), "-o", str(target)])
    assert result.exit_code == 2
    assert "cannot write" in result.stderr


def test_a_missing_library_is_told(
    runner: CliRunner, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    target = records.parent / "parties.gexf"
    target.write_text("the one before", "utf-8")
    result = runner.invoke(app, ["export", str(records), "-o", str(target)])
    assert isinstance(result.exception, RuydadError)  # main() prints it and ends with status 2
    assert result.exception.code == "missing-library"
    assert target.read_text("utf-8") == "the one before"
    assert len(list(records.parent.iterdir())) == 2
