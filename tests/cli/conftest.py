"""Every CLI test runs with a coder that answers the same for every page."""

from __future__ import annotations

import pytest
from cli_fakes import OneEventCoder
from typer.testing import CliRunner

import ruydad.coding


@pytest.fixture(autouse=True)
def fake_coder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ruydad.coding, "Coder", OneEventCoder, raising=False)


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()
