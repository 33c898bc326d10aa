"""The command: what it refuses before it serves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ruydad.cli.app import app
from ruydad.records import RuydadError


@pytest.mark.parametrize("library", ["litestar", "uvicorn"])
def test_a_missing_library_is_named(
    library: str, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    result = CliRunner().invoke(app, ["desk", "--db", str(filled)])
    assert isinstance(result.exception, RuydadError)
    assert result.exception.code == "missing-library"
    assert "ruydad[desk]" in result.exception.help


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--host", "0.0.0.0"], "no-token"),
        (["--token", "short"], "short-token"),
        (["--db", "none.db"], "no-store"),
    ],
)
def test_what_is_refused(
    options: list[str], code: str, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["desk", "--db", str(filled), *options])
    assert isinstance(result.exception, RuydadError)
    assert result.exception.code == code
    assert not (tmp_path / "none.db").exists()
