"""Sentences broken over several lines, put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ruydad.page.lines import Line, join

_STOPPED = re.compile(r"[.؟?!:؛…»\"”)\]]\s*$")
_CARRIES_ON = re.compile(r"^[،؛,.)»:]\s*\S")
# A line that ends in one of these cannot be a whole paragraph.
_HANGING = re.compile(
    r"(?:،|,|(?<![^\W\d_])(?:و|که|از|به|در|با|تا|بر|برای|این|آن|را که|توسط|علیه|مانند|میان|بین))\s*$"
)
_WIDEST, _NARROWEST = 130, 45
_NEED = 4
_FULL = 0.8


def unwrap(lines: Sequence[Line]) -> list[Line]:
    """The lines with hard line breaks taken out; only lines that may be text are joined.

    On a page whose text is broken at a fixed width, a line goes on when it is full: when the
    first word of the next would not have fitted. Elsewhere only a line that cannot end where
    it does goes on.
    """
    width = _wrap_width(lines)
    joined: list[list[Line]] = []
    for line in lines:
        if joined and _goes_on(joined[-1][-1], line, width):
            joined[-1].append(line)
        else:
            joined.append([line])
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


def _goes_on(line: Line, following: Line, width: int) -> bool:
    if following.gap or not (line.content and following.content):
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
