"""What the tests of the knowledge room share."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from ruydad.knowledge import Knowledge, Match, load
from ruydad.text import analyse

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SOURCES = ROOT / "tools" / "sources" / "knowledge"
ZWNJ = "\u200c"


@lru_cache(maxsize=1)
def shipped() -> Knowledge:
    """The knowledge of the package, loaded once."""
    return load()


def matches(text: str, knowledge: Knowledge | None = None) -> dict[str, Match]:
    """The longest names in a text, by the words they cover."""
    tokens = analyse(text).tokens
    found = (knowledge or shipped()).find(tokens)
    return {" ".join(t.text for t in tokens[m.first : m.last]): m for m in found}


def whole(text: str) -> Match:
    """The match that covers all tokens of a text."""
    tokens = analyse(text).tokens
    found = [m for m in shipped().find(tokens) if (m.first, m.last) == (0, len(tokens))]
    assert found, f"{text} is no known name"
    return found[0]


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table beside the tests."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
