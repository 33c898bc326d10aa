"""The title and the kicker above it, among classified lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ruydad.page.lexicon import word_set
from ruydad.page.lines import Line
from ruydad.page.shapes import begins_with_slug

_STOPWORDS = word_set("stopwords")
_KICKER_END = re.compile(r"[:؛/]\s*$")
_LONGEST_KICKER = 15
_STEM = 5
_TITLE_SCORE = 2.0


def vocabulary_of(lines: Sequence[Line]) -> frozenset[str]:
    """The stems of the content words of the page's sentences."""
    words: set[str] = set()
    for line in lines:
        if line.kind == "prose":
            words |= _stems(line.words)
    return frozenset(words)


def _stems(words: Sequence[str]) -> set[str]:
    """Content words cut to their first letters: Persian inflects at the end."""
    return {word[:_STEM] for word in words if len(word) > 2 and word not in _STOPWORDS}


def overlap(line: Line, vocabulary: frozenset[str]) -> float:
    """The share of a line's content words that the text uses."""
    words = _stems(line.words)
    return len(words & vocabulary) / len(words) if words else 0.0


def find_title(
    lines: Sequence[Line], keys: Sequence[str], vocabulary: frozenset[str]
) -> int | None:
    """The index of the title; ``keys`` are the titles of the metadata, squeezed."""
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
        score += 1.5 if index and _is_kicker_like(lines[index - 1]) else 0
        if score > best_score:
            best, best_score = index, score
    if best is None or "h1" in lines[best].zones:
        return best
    return next(i for i, line in enumerate(lines) if line.content and line.key == lines[best].key)


def _is_kicker_like(line: Line) -> bool:
    return line.content and line.kind != "prose" and bool(_KICKER_END.search(line.text))


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
    if data_above and len(prose) > 2 and lines[prose[0] + 1].kind != "prose":
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
    score = 3 * overlap(line, vocabulary) + _meta_match(line, keys)
    score += 4 if "h1" in line.zones else 0
    score += 3 if "title" in line.zones else 0
    score += 1 if line.tag in ("h2", "h3") else 0
    score += 1.5 if count > 1 else 0
    score += 1 if 5 <= words <= 15 else 0.5 if words <= 18 else -0.5
    score -= 0 if words > 3 else 1.5 if words == 3 else 3
    score -= 1.5 if line.kind == "prose" or line.text.endswith(".") else 0
    score -= 2.5 if _KICKER_END.search(line.text) else 0
    score -= 3 if line.zones & {"kicker", "lead", "date", "byline", "source"} else 0
    score -= 2 if line.link > 0.8 and "h1" not in line.zones else 0
    return score


def _next_content(lines: Sequence[Line], index: int) -> int:
    return next((i for i in range(index + 1, len(lines)) if lines[i].content), len(lines))


def previous_content(lines: Sequence[Line], index: int) -> int | None:
    """The nearest content line above, if only page data stands between."""
    for i in range(index - 1, -1, -1):
        if lines[i].content:
            return i
        if lines[i].kind in ("menu", "nav", "site", "zone"):
            return None
    return None


def find_kicker(lines: Sequence[Line], title: int, vocabulary: frozenset[str]) -> int | None:
    above = previous_content(lines, title)
    zoned = next(
        (i for i, line in enumerate(lines) if "kicker" in line.zones and line.content), None
    )
    if zoned is not None and abs(zoned - title) <= 4 and zoned != title:
        return zoned
    if above is None or (lines[above].kind == "prose" and lines[above].stop):
        return None
    line = lines[above]
    if line.key == lines[title].key or len(line.words) > _LONGEST_KICKER:
        return None
    if _KICKER_END.search(line.text):
        return above
    alike = overlap(line, vocabulary) >= 0.5 and 3 <= len(line.words) <= 12
    return above if alike and "date" not in line.zones and line.link < 0.8 else None
