"""``--knowledge DIR``: an analyst's own frames, beside the built-in ones, without code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ruydad.cli.app import app

FRAMES = """
type: ACCUSE
frames:
  - id: sharp-pen
    cameo: "112"
    predicates: [زیر تیغ نقد بردن]
    roles: {actor: [subj], recipient: [obj, obj.party]}
"""
SENTENCE = "وزیر خارجه هند پاکستان را زیر تیغ نقد برد.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(SENTENCE, "utf-8")
    return path


def run(*args: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(app, ["code", *args, "--format", "jsonl"])
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_own_frame_codes_what_the_built_in_ones_do_not(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own" / "frames"
    folder.mkdir(parents=True)
    (folder / "accuse.yaml").write_text(FRAMES, "utf-8")
    assert run(str(page)) == []
    events = run(str(page), "--knowledge", str(folder.parent))
    assert [event["type"] for event in events] == ["ACCUSE"]


def test_a_bad_own_frame_is_refused_by_name(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own" / "frames"
    folder.mkdir(parents=True)
    (folder / "accuse.yaml").write_text(FRAMES.replace("cameo", "kameo"), "utf-8")
    result = CliRunner().invoke(app, ["code", str(page), "--knowledge", str(folder.parent)])
    assert result.exit_code == 2
    assert "sharp-pen" in result.stderr
    assert "Traceback" not in result.stderr
