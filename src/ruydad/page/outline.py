"""Which lines are kicker, title, lead and body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ruydad.page.furniture import begins_with_slug, is_clause
from ruydad.page.lexicon import squeeze
from ruydad.page.lines import Line

_STOPWORDS = frozenset(
    "که از به را در این است با برای شد کرد های خود ان یک بر تا شده می اند هم".split()
)
_KICKER_END = re.compile(r"[:؛/]\s*$")
_LAST_KINDS = frozenset({"latest", "comments", "copyright", "poll", "tags"})
_ENOUGH_WORDS = 30
_SAME = 0.9
_OTHER_STORY, _SENTENCE = 0.34, 15
_STEM = 5
_TITLE_SCORE = 2.0
_MOST_LEAD_LINES = 2


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
    vocabulary = _vocabulary(lines)
    plan.title = _find_title(lines, keys, vocabulary)
    if plan.title is not None:
        plan.kicker = _find_kicker(lines, plan.title, vocabulary)
    _find_body(plan, vocabulary)
    _find_lead(plan, vocabulary)
    _drop_tail(plan)
    return plan


def _vocabulary(lines: Sequence[Line]) -> frozenset[str]:
    """The stems of the content words of the page's sentences."""
    words: set[str] = set()
    for line in lines:
        if line.kind == "prose":
            words |= _stems(line.words)
    return frozenset(words)


def _stems(words: Sequence[str]) -> set[str]:
    """Content words cut to their first letters: Persian inflects at the end."""
    return {word[:_STEM] for word in words if len(word) > 2 and word not in _STOPWORDS}


def _overlap(line: Line, vocabulary: frozenset[str]) -> float:
    """The share of a line's content words that the text uses."""
    words = _stems(line.words)
    return len(words & vocabulary) / len(words) if words else 0.0


def is_about(line: Line, plan: Outline) -> bool:
    """Whether a line shares enough words with the text to be its title."""
    return _overlap(line, _vocabulary(plan.lines)) >= _OTHER_STORY


def _find_title(
    lines: Sequence[Line], keys: Sequence[str], vocabulary: frozenset[str]
) -> int | None:
    prose = [i for i, line in enumerate(lines) if line.kind == "prose"]
    limit = _title_limit(lines, prose)
    first = prose[0] if prose else len(lines)
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.key] = counts.get(line.key, 0) + 1
    best, best_score = None, _TITLE_SCORE
    for index, line in enumerate(lines):
        if not line.content or (line.kind == "prose" and not _strong(line, keys)):
            continue
        if index >= limit and not _strong(line, keys):
            continue
        score = _title_score(line, keys, vocabulary, counts[line.key])
        following = _next_content(lines, index)
        before_copy = following < len(lines) and begins_with_slug(lines[following])
        if index > first and not before_copy and counts[line.key] == 1:
            score -= 0 if _strong(line, keys) else 1
        score += 1 if before_copy else 0.6 if following == first else 0
        if score > best_score:
            best, best_score = index, score
    return best


def _strong(line: Line, keys: Sequence[str]) -> bool:
    return "h1" in line.zones or "title" in line.zones or _meta_match(line, keys) > 0


def _title_limit(lines: Sequence[Line], prose: Sequence[int]) -> int:
    """Above which line a title may stand: the body, one lead (before agency copy) let pass."""
    if not prose:
        return len(lines)
    slug = next((i for i in prose[:3] if begins_with_slug(lines[i])), None)
    if slug is not None:
        return slug
    data_above = any(line.kind in ("code", "date", "published") for line in lines[: prose[0]])
    if data_above and len(prose) > 2 and not lines[prose[0] + 1].kind == "prose":
        return prose[1] if prose[1] == prose[0] + 2 else prose[0]
    return prose[0]


def _meta_match(line: Line, keys: Sequence[str]) -> float:
    """5 for a line that is the stated title, 3 for one that is most of it (or the reverse)."""
    if len(line.words) < 3:
        return 0.0
    best = 0.0
    for key in keys:
        if line.key == key:
            return 5.0
        if line.key in key or (len(key) > 15 and key in line.key):
            short, long = sorted((len(key), len(line.key)))
            best = max(best, 3.0 if short > 0.4 * long else 1.0)
    return best


def _title_score(line: Line, keys: Sequence[str], vocabulary: frozenset[str], count: int) -> float:
    words = len(line.words)
    score = 3 * _overlap(line, vocabulary) + _meta_match(line, keys)
    score += 4 if "h1" in line.zones else 0
    score += 3 if "title" in line.zones else 0
    score += 1 if line.tag in ("h2", "h3") else 0
    score += 1.5 if count > 1 else 0
    score += 1 if 5 <= words <= 22 else -1.5 if words < 4 else 0
    score -= 1.5 if line.kind == "prose" or line.text.endswith(".") else 0
    score -= 2.5 if _KICKER_END.search(line.text) else 0
    score -= 3 if line.zones & {"kicker", "lead", "date", "byline", "source"} else 0
    score -= 2 if line.link > 0.8 and "h1" not in line.zones else 0
    return score


def _next_content(lines: Sequence[Line], index: int) -> int:
    return next((i for i in range(index + 1, len(lines)) if lines[i].content), len(lines))


def _previous_content(lines: Sequence[Line], index: int) -> int | None:
    """The nearest content line above, if only page data stands between."""
    for i in range(index - 1, -1, -1):
        if lines[i].content:
            return i
        if lines[i].kind in ("menu", "nav", "site", "zone"):
            return None
    return None


def _find_kicker(lines: Sequence[Line], title: int, vocabulary: frozenset[str]) -> int | None:
    above = _previous_content(lines, title)
    zoned = next(
        (i for i, line in enumerate(lines) if "kicker" in line.zones and line.content), None
    )
    if zoned is not None and abs(zoned - title) <= 4 and zoned != title:
        return zoned
    if above is None or lines[above].kind == "prose" and lines[above].stop:
        return None
    line = lines[above]
    if line.key == lines[title].key or len(line.words) > _ENOUGH_WORDS // 2:
        return None
    if _KICKER_END.search(line.text):
        return above
    alike = _overlap(line, vocabulary) >= 0.5 and 3 <= len(line.words) <= 12
    return above if alike and "date" not in line.zones and line.link < 0.8 else None


def _find_body(plan: Outline, vocabulary: frozenset[str]) -> None:
    """Collect the lines of lead and body, from the title to the end of the story."""
    lines = plan.lines
    seen = {lines[i].key for i in (plan.title, plan.kicker) if i is not None}
    skipping, words = False, 0
    for index in range(_body_start(plan), len(lines)):
        line = lines[index]
        if line.kind == "end" and words or _is_last(plan, index, words):
            plan.end = index
            return
        if line.kind == "related":
            skipping = line.value >= len(line.text.rstrip(" :：.…»<>!؛-–*"))
        elif line.kind == "caption":
            plan.captions.append(index)
        elif line.content and line.words:
            skipping = skipping and line.kind != "prose"
            if not skipping and _belongs(line, seen, vocabulary, words):
                plan.body.append(index)
                seen.add(line.key)
                words += len(line.words) if line.kind == "prose" else 0


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
    return _overlap(line, vocabulary) >= least


def _find_lead(plan: Outline, vocabulary: frozenset[str]) -> None:
    """Take the lead out of the collected lines, or from above the title."""
    lines, title = plan.lines, plan.title
    zoned = [i for i in plan.body[:3] if "lead" in lines[i].zones]
    prose = [i for i in plan.body if lines[i].kind == "prose"]
    above = _previous_content(lines, title) if title is not None else None
    if above is not None and lines[above].kind == "prose" and _overlap(lines[above], vocabulary):
        plan.leads = [above]
        plan.kicker = plan.kicker if plan.kicker != above else None
    elif zoned:
        plan.leads = zoned[:1]
    elif title is not None and (count := _lines_before_copy(plan, prose)):
        plan.leads = prose[:count]
    plan.body = [i for i in plan.body if i not in plan.leads]
    _drop_repeated_lead(plan)
    if title is not None and plan.body:
        first = plan.leads[0] if plan.leads and plan.leads[0] > title else plan.body[0]
        plan.body = [i for i in plan.body if i >= first or lines[i].kind == "prose"]


def _lines_before_copy(plan: Outline, prose: Sequence[int]) -> int:
    """How many of the first sentences are lead: those before the agency copy or page data."""
    lines = plan.lines
    for count, index in enumerate(prose[: _MOST_LEAD_LINES + 1]):
        if begins_with_slug(lines[index]):
            return count
    if len(prose) < 2:
        return 0
    between = lines[prose[0] + 1 : prose[1]]
    title = lines[plan.title].key if plan.title is not None else ""
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
