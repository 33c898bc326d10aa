"""The promise of the record: every field's span, cut from the article, gives its words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import pytest

from quoting import quotes
from ruydad import Coder
from ruydad.records import Article, Event, Refusal
from ruydad.sources import read_articles

SAMPLES = Path(__file__).parent.parent / "samples" / "pages"


@cache
def coder() -> Coder:
    return Coder()


def articles() -> list[Article | Refusal]:
    return list(read_articles([SAMPLES]))


@pytest.mark.parametrize("article", articles(), ids=lambda item: item.id)
def test_spans_give_the_words(article: Article | Refusal) -> None:
    assert isinstance(article, Article)
    events = coder().code(article)
    for event in events:
        for words, span in quotes(event):
            assert article.quote(span) == words, f"{event.type} {event.evidence.frame}"
        assert event.evidence.raw_span == article.raw_span(event.evidence.span)
        line = msgspec.json.encode(event)
        assert msgspec.json.encode(msgspec.json.decode(line, type=Event)) == line
    assert len({event.id for event in events}) == len(events)
    assert [event.id for event in coder().code(article)] == [event.id for event in events]
