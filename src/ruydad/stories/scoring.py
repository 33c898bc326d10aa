"""Pairwise precision and recall of incidents on gold: pages whose events bear a story's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path

import msgspec

from ruydad.evaluate.reading import read_lines
from ruydad.page import Hints, read_text
from ruydad.records import Article, Event
from ruydad.stories.grouping import incidents
from ruydad.stories.likeness import likeness
from ruydad.stories.report import Page, Report


class GoldStory(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page, and for each type of event the story it belongs to; other events are not scored."""

    id: str
    outlet: str | None = None
    published: str
    text: str
    stories: dict[str, str]


class StoryScore(msgspec.Struct):
    """Pairs of reports: rightly joined, wrongly joined, missed; each fault in words."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    findings: list[str] = []

    def precision(self) -> float:
        """The share of joined pairs that are of one incident."""
        return self.right / ((self.right + self.wrong) or 1)

    def recall(self) -> float:
        """The share of pairs of one incident that were joined."""
        return self.right / ((self.right + self.missed) or 1)


def read_stories(path: Path) -> list[GoldStory]:
    """The pages of a JSON Lines file. Raises `RuydadError` naming the line that cannot be read."""
    return read_lines(path, GoldStory)


def score_stories(
    gold: Iterable[GoldStory], code: Callable[[Article], Sequence[Event]]
) -> StoryScore:
    """Code the pages, group their events, compare every two that the gold names."""
    reports, named = [], {}
    for page in gold:
        for report in _reports(page, code):
            reports.append(report)
            if report.event.type in page.stories:
                named[report.event.id] = (page.stories[report.event.type], report)
    where = {name: one.id for one in incidents(reports) for name in one.events}
    score = StoryScore()
    for one, other in combinations(sorted(named), 2):
        (story, report), (another, second) = named[one], named[other]
        if report.page.id != second.page.id:
            _count(score, story == another, where[one] == where[other], report, second)
    return score


def _reports(gold: GoldStory, code: Callable[[Article], Sequence[Event]]) -> list[Report]:
    hints = Hints(published=gold.published, outlet=gold.outlet)
    article = read_text(gold.text, id=gold.id, hints=hints)
    page = Page(
        id=gold.id, outlet=article.outlet, origin=article.origin, published=article.published,
        text=article.text,
    )  # fmt: skip
    return [Report(event=event, page=page) for event in code(article)]


def _count(score: StoryScore, same: bool, joined: bool, one: Report, other: Report) -> None:
    score.right += same and joined
    score.wrong += joined and not same
    score.missed += same and not joined
    if same != joined:
        told = likeness(one, other)
        fault = "missed" if same else "joined"
        reasons = ", ".join(f"{name} {value:+.1f}" for name, value in told.reasons)
        score.findings.append(f"{fault} {one.page.id} {other.page.id} {told.score:.2f}: {reasons}")
