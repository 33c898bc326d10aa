"""Which lines are kicker, title, lead and body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ruydad.page.lexicon import squeeze
from ruydad.page.lines import Line
from ruydad.page.shapes import begins_with_slug, is_clause, is_reported
from ruydad.page.titles import find_kicker, find_title, overlap, previous_content, vocabulary_of

_LAST_KINDS = frozenset({"latest", "comments", "copyright", "poll", "tags"})
_ENOUGH_WORDS = 30
_SAME = 0.9
_OTHER_STORY, _SENTENCE = 0.34, 15
_MOST_LEAD_LINES = 2
_OWN, _RESUMED = 0.35, 0.2


@dataclass(slots=True)
class Outline:
    """Indices into the page's lines; ``body`` and ``captions`` in reading order."""

    lines: list[Line]
    title: int | None = None
    kicker: int | None = None
    leads: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    captions: list[int] = field(default_factory=list)
    end: int = 0

    def first(self) -> int:
        """The index of the first line of the body (the number of lines if there is none)."""
        return self.body[0] if self.body else len(self.lines)

    def prose_words(self) -> int:
        """The number of words in the sentences of lead and body."""
        chosen = (*self.leads, *self.body)
        return sum(len(self.lines[i].words) for i in chosen if self.lines[i].kind == "prose")


def outline(lines: list[Line], titles: Sequence[str]) -> Outline:
    """The parts of the article among classified lines; ``titles`` are those of the metadata."""
    plan = Outline(lines, end=len(lines))
    keys = [squeeze(title) for title in titles]
    vocabulary = vocabulary_of(lines)
    plan.title = find_title(lines, keys, vocabulary)
    if plan.title is not None:
        plan.kicker = find_kicker(lines, plan.title, vocabulary)
    _find_body(plan, vocabulary)
    _find_lead(plan, vocabulary)
    _drop_tail(plan)
    return plan


def is_about(line: Line, plan: Outline) -> bool:
    """Whether a line shares enough words with the text to be its title."""
    return overlap(line, vocabulary_of(plan.lines)) >= _OTHER_STORY


def _find_body(plan: Outline, vocabulary: frozenset[str]) -> None:
    """Collect the lines of lead and body, from the title to the end of the story."""
    lines = plan.lines
    seen = {lines[i].key for i in (plan.title, plan.kicker) if i is not None}
    skipping, words = False, 0
    for index in range(_body_start(plan), len(lines)):
        line = lines[index]
        if (line.kind == "end" and words) or _is_last(plan, index, words):
            plan.end = index
            return
        if line.kind == "related":
            skipping = line.value >= len(line.text.rstrip(" :：.…»<>!؛-–*"))
        elif line.kind == "caption":
            plan.captions.append(index)
        elif line.content and line.words:
            skipping = skipping and not _resumes(line, plan)
            if not skipping and _belongs(line, seen, vocabulary, words):
                plan.body.append(index)
                seen.add(line.key)
                words += len(line.words) if line.kind == "prose" else 0


def _resumes(line: Line, plan: Outline) -> bool:
    """Whether a line after a heading of related stories is the story again."""
    if line.kind != "prose" or len(line.words) < 6:
        return False
    so_far = [plan.lines[i] for i in plan.body]
    return overlap(line, vocabulary_of(so_far)) >= _RESUMED or len(line.words) >= _ENOUGH_WORDS


def _body_start(plan: Outline) -> int:
    if plan.title is not None:
        return plan.title + 1
    lines = plan.lines
    return next((i for i, line in enumerate(lines) if line.kind == "prose"), 0)


def _is_last(plan: Outline, index: int, words: int) -> bool:
    """Whether the story is over: a heading of the page's tail, and no text of the story after."""
    line = plan.lines[index]
    if line.kind not in _LAST_KINDS or words < _ENOUGH_WORDS:
        return line.kind == "ticker" and words >= 3 * _ENOUGH_WORDS
    return (
        not any(
            later.kind == "prose" and begins_with_slug(later)
            for later in plan.lines[index + 1 : index + 8]
        )
        or words >= 4 * _ENOUGH_WORDS
    )


def _belongs(line: Line, seen: set[str], vocabulary: frozenset[str], words: int) -> bool:
    """Whether a content line is part of the story, not a repetition or another headline."""
    if line.key in seen and len(line.words) > 2:
        return False
    if line.kind == "prose":
        return line.link < 0.8 or line.stop
    if line.link > 0.7 or line.zones & {"byline", "date", "source", "code"}:
        return False
    if line.kind == "short" and not words:
        return False
    if is_clause(line) and len(line.words) >= _SENTENCE:
        return True
    least = _OTHER_STORY if len(line.words) >= 4 else 0.5
    return overlap(line, vocabulary) >= least


def _find_lead(plan: Outline, vocabulary: frozenset[str]) -> None:
    """Take the lead out of the collected lines, or from above the title."""
    lines, title = plan.lines, plan.title
    zoned = [i for i in plan.body[:3] if "lead" in lines[i].zones]
    prose = [i for i in plan.body if lines[i].kind == "prose" or is_clause(lines[i])]
    above = previous_content(lines, title) if title is not None else None
    if above is not None and lines[above].kind == "prose" and _leads(plan, above):
        plan.leads = [above]
        plan.kicker = plan.kicker if plan.kicker != above else None
    elif zoned:
        plan.leads = zoned[:1]
    elif count := _lines_before_copy(plan, prose):
        plan.leads = prose[:count]
    plan.body = [i for i in plan.body if i not in plan.leads]
    _drop_repeated_lead(plan)
    if title is not None and plan.body:
        first = plan.leads[0] if plan.leads and plan.leads[0] > title else plan.body[0]
        plan.body = [i for i in plan.body if i >= first or lines[i].kind == "prose"]


def _leads(plan: Outline, above: int) -> bool:
    """Whether a sentence above the title is about the story below it."""
    line = plan.lines[above]
    return "lead" in line.zones or overlap(line, vocabulary_of(plan.lines[above + 1 :])) >= _OWN


def _lines_before_copy(plan: Outline, prose: Sequence[int]) -> int:
    """How many of the first sentences are lead: those before the agency copy or page data."""
    lines = plan.lines
    first = prose[: _MOST_LEAD_LINES + 1]
    reported = [count for count, index in enumerate(first) if is_reported(lines[index])]
    slugs = [count for count, index in enumerate(first) if begins_with_slug(lines[index])]
    if reported or slugs:
        return (reported or slugs)[0]
    if len(prose) < 2 or plan.title is None:
        return 0
    between = lines[prose[0] + 1 : prose[1]]
    title = lines[plan.title].key
    parted = any(line.kind in ("code", "date", "caption", "published") or line.key == title
                 for line in between)  # fmt: skip
    return 1 if parted and len(lines[prose[0]].words) <= 70 else 0


def _drop_repeated_lead(plan: Outline) -> None:
    """Many systems print the lead twice; the second is dropped."""
    for lead in plan.leads:
        words = set(plan.lines[lead].words)
        plan.body = [
            i for i in plan.body
            if i == lead or not _same(words, set(plan.lines[i].words))
        ]  # fmt: skip


def _same(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= _SAME * max(len(one), len(other), 1)


def _drop_tail(plan: Outline) -> None:
    """Drop headlines and names after the last sentence, where the text ends in full stops."""
    lines = plan.lines
    stopped = [i for i in plan.body if lines[i].kind == "prose" and lines[i].stop]
    if not stopped:
        return
    if len(stopped) == 1 and len(plan.body) > 6:
        return
    while plan.body and plan.body[-1] > stopped[-1] and lines[plan.body[-1]].kind != "prose":
        plan.body.pop()
