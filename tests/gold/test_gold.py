"""The gold is well formed, true to its own text, and as large as it says."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from ruydad.evaluate import GoldPage, GoldSentence, split_of
from ruydad.evaluate.gold import SentenceEvent
from ruydad.evaluate.words import key
from ruydad.records.event import Channel, EventType, Status

ROOT = Path(__file__).parent.parent.parent
PARTS = ("build", "held", "unseen")
FILES = {part: ROOT / "gold" / "sentences" / f"{part}.jsonl" for part in PARTS}
LINES = [line for path in FILES.values() for line in path.read_text("utf-8").splitlines()]
SENTENCES = [msgspec.json.decode(line, type=GoldSentence) for line in LINES]
PAGE_GOLD = sorted((ROOT / "samples" / "gold").glob("*.json"))
PAGES = [msgspec.json.decode(path.read_bytes(), type=GoldPage) for path in PAGE_GOLD]
TYPES, CHANNELS, STATUSES = (set(get_args(kind)) for kind in (EventType, Channel, Status))


def name_of(page: GoldPage) -> str:
    return page.file


def words_of(event: SentenceEvent) -> list[list[str]]:
    """The Persian alternatives of each party named."""
    parties = [*event.actors, *event.recipients, *event.via, *event.attribution]
    lists = [[party] if isinstance(party, str) else party for party in parties]
    return [[word for word in words if not re.fullmatch("[A-Z]{3}", word)] for words in lists]


def test_ids_and_texts_are_unique() -> None:
    assert len({sentence.id for sentence in SENTENCES}) == len(SENTENCES)
    assert len({sentence.text for sentence in SENTENCES}) == len(SENTENCES)


def test_types_are_balanced() -> None:
    counts = Counter(e.type for s in SENTENCES for e in s.events if not e.optional)
    assert min(counts[kind] for kind in TYPES) >= 35, counts
    assert {e.channel for s in SENTENCES for e in s.events if e.type == "CONSULT"} >= CHANNELS


def test_gold_is_large_and_a_quarter_has_no_event() -> None:
    assert len(SENTENCES) >= 1200
    assert sum(not s.wanted() for s in SENTENCES) >= 0.25 * len(SENTENCES)


def test_split_is_the_seeded_draw() -> None:
    assert all(sentence.split == split_of(sentence.id) for sentence in SENTENCES)
    for part, path in FILES.items():
        assert all(
            json.loads(line)["split"] == part for line in path.read_text("utf-8").splitlines()
        )
    unseen = sum(sentence.split == "unseen" for sentence in SENTENCES) / len(SENTENCES)
    assert 0.2 <= unseen <= 0.4


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.id)
def test_sentence_events_use_the_records_words(sentence: GoldSentence) -> None:
    dt.date.fromisoformat(sentence.published)
    text = key(sentence.text)
    for event in sentence.events:
        assert {event.type, *event.alt} <= TYPES
        assert event.status in STATUSES
        assert event.channel is None or event.channel in CHANNELS
        assert event.intent is None or event.intent in TYPES
        assert not event.date or dt.date.fromisoformat(event.date)
        for words in words_of(event):
            assert not words or any(key(word) in text for word in words), words
        assert all(key(place) for place in event.place)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_page_gold_is_true_to_its_page(page: GoldPage) -> None:
    raw = (ROOT / "samples" / "pages" / page.file).read_text("utf-8")
    text = key(re.sub(r"<[^>]+>", "", raw))
    for part in (page.page.body_first, page.page.body_last, page.page.title or ""):
        assert key(part) in text
    assert all(key(line) in text for line in page.page.body_not)
    assert key(page.page.code) in key(raw)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_page_events_use_the_records_words(page: GoldPage) -> None:
    for event in (*page.required, *page.allowed, *page.forbidden):
        assert event.type and set(event.type) <= TYPES
        assert set(event.channel) <= CHANNELS
        assert set(event.status) <= STATUSES
    assert all(event.why for event in page.forbidden)
    assert len({event.key for event in page.required}) == len(page.required)


def test_every_page_has_its_gold() -> None:
    pages = {path.name for path in (ROOT / "samples" / "pages").iterdir()}
    assert pages == {page.file for page in PAGES}
    assert sum(page.page.language == "prs" for page in PAGES) >= 4
    assert sum(not page.required for page in PAGES) >= 4
