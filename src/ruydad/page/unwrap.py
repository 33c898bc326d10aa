"""Sentences broken over several lines, put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ruydad.page.lines import Line, join
from ruydad.page.shapes import begins_with_slug, ends_in_verb, is_reported

_STOPPED = re.compile(r"[.؟?!:؛…»\"”)\]]\s*$")
_CARRIES_ON = re.compile(r"^[،؛,.)»:]\s*\S")
# A line that ends in one of these cannot be a whole paragraph.
_HANGING = re.compile(
    r"(?:،|,|(?<![^\W\d_])(?:و|که|از|به|در|با|تا|بر|برای|این|آن|توسط|علیه|مانند|میان|بین))\s*$"
)
_WIDEST, _NARROWEST = 130, 45
_NEED = 4
_LONG, _SHORT = 10, 3
_FULL = 0.8


def unwrap(lines: Sequence[Line]) -> list[Line]:
    """The lines with hard line breaks taken out; only lines that may be text are joined.

    On a page whose text is broken at a fixed width, a line goes on when it is full: when the
    first word of the next would not have fitted. Elsewhere only a line that cannot end where
    it does goes on.
    """
    width = _wrap_width(lines)
    stops, parted = _ends_in_stops(lines), _has_gaps(lines)
    joined: list[list[Line]] = []
    in_text = False
    for line in lines:
        if joined and (
            _goes_on(joined[-1][-1], line, width)
            or ((stops or parted) and _is_broken_off(joined[-1][-1], line, in_text, parted))
        ):
            joined[-1].append(line)
        else:
            joined.append([line])
        in_text = in_text or (line.kind == "prose" and line.stop)
    return [group[0] if len(group) == 1 else join(group) for group in joined]


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width (characters) at which the page's text is broken; 0 if it is not."""
    sizes = [len(line.text) for line in lines if line.content]
    widest = max(sizes, default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    full = [
        line for line in lines
        if line.content and len(line.text) > 0.75 * widest and not _STOPPED.search(line.text)
    ]  # fmt: skip
    return widest if len(full) >= _NEED else 0


def _ends_in_stops(lines: Sequence[Line]) -> bool:
    """Whether the page's longer lines nearly all end in a full stop."""
    long = [line for line in lines if line.content and len(line.words) >= _LONG]
    return len(long) >= 3 and sum(line.stop for line in long) >= 0.6 * len(long)


def _has_gaps(lines: Sequence[Line]) -> bool:
    """Whether the page's paragraphs stand apart, by blank lines or markup."""
    content = [line for line in lines if line.content]
    return sum(line.gap for line in content) >= 0.5 * len(content)


def _is_broken_off(line: Line, following: Line, in_text: bool, parted: bool) -> bool:
    """A line of the text with neither full stop nor verb, right above a sentence's end.

    Where paragraphs stand apart (``parted``) even a short line is; else it could be a heading.
    """
    if following.gap or not (line.content and following.content):
        return False
    if not (following.kind == "prose" and following.stop) and not (parted and in_text):
        return False
    if (
        len(line.words) < (_SHORT if parted and in_text else _LONG)
        or line.zones != following.zones
        or _STOPPED.search(line.text)
    ):
        return False
    return (in_text or begins_with_slug(line)) and not ends_in_verb(line)


def _goes_on(line: Line, following: Line, width: int) -> bool:
    if not (line.content and following.content):
        return False
    if line.text.endswith(("،", ":")) and is_reported(line) and len(line.words) < _LONG:
        return True
    if following.gap:
        return False
    if "h1" in line.zones or "title" in line.zones or line.zones != following.zones:
        return False
    if _CARRIES_ON.match(following.text):
        return True
    if _STOPPED.search(line.text):
        return False
    if width:
        first = following.text.split(maxsplit=1)[0]
        return len(line.text) + 1 + len(first) > _FULL * width and len(line.text) > width // 2
    return len(line.words) >= 3 and bool(_HANGING.search(line.text))
