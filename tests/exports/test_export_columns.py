"""Every CSV column is documented, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

from ruydad.exports import COLUMNS

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "columns.md"


def test_documented_columns_are_the_columns() -> None:
    documented: list[str] = []
    for cell in re.findall(r"^\| (`.*?) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE):
        documented += re.findall(r"`(\w+)`", cell)
    assert documented == list(COLUMNS)
