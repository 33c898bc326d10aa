"""Whole pages, written in the manner of many outlets, against what each page is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ruydad.page import read_page
from ruydad.records import Article
from ruydad.text import fold

PAGES = sorted((Path(__file__).parent / "pages").glob("*.json"))


def key(text: str | None) -> str:
    return "".join(c for c in fold(text or "") if c.isalnum())


def load(path: Path) -> tuple[dict[str, Any], Article]:
    record = json.loads(path.read_text(encoding="utf-8"))
    return record["page"], read_page((path.parent / record["file"]).read_bytes())


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_fields(path: Path) -> None:
    gold, article = load(path)
    assert key(article.title) == key(gold["title"])
    assert key(article.kicker) == key(gold["kicker"])
    assert key(gold["lead_has"]) in key(article.lead)
    assert bool(article.lead) == bool(gold["lead_has"])
    assert (article.published or "").startswith(gold["published"] or "")
    assert bool(article.published) == bool(gold["published"])
    assert article.code == gold["code"]
    assert article.language == gold["language"]
    assert key(gold["outlet"]) in key(article.outlet)
    assert bool(article.outlet) == bool(gold["outlet"])
    assert key(article.origin) == key(gold["origin"])
    assert gold["url"] in (None, article.url)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_text(path: Path) -> None:
    gold, article = load(path)
    text = key(article.text)
    assert key(gold["first"]) in text
    assert text.endswith(key(gold["last"]))
    assert [line for line in gold["not"] if key(line) in text] == []
    for part in gold.get("has", []):
        assert part in article.text
    if "once" in gold:
        assert text.count(key(gold["once"])) == 1
    if "lines" in gold:
        kinds = [block.kind for block in article.blocks]
        assert kinds.count("paragraph") + kinds.count("lead") == gold["lines"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_blocks_are_the_lines_of_the_text(path: Path) -> None:
    _, article = load(path)
    assert "\n".join(article.quote(block.span) for block in article.blocks) == article.text
    order = ["kicker", "title", "lead", "paragraph"]
    ranks = [order.index(block.kind) for block in article.blocks]
    assert ranks == sorted(ranks)
