"""Lines of a page, each tied to the characters of the source it came from."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ruydad.records import Alignment

Run = tuple[int, int, int, int]
"""``(start, end, source_start, source_end)``: letter for letter where both lengths are equal,
otherwise every character stands for the whole source range (an HTML entity)."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
BLANKS = " \t\u00a0\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2009\u3000\ufeff"


@dataclass(slots=True)
class Line:
    """One line with what the page says of its place.

    ``gap``: a blank line or a block boundary stands before it. ``tag``: the nearest block element.
    ``zones``: names of the enclosing parts (see ``data/classes.tsv``). ``link``: share of its
    characters inside links. The other fields are filled by the classifier.
    """

    text: str
    runs: tuple[Run, ...]
    gap: bool = False
    tag: str = ""
    zones: frozenset[str] = frozenset()
    link: float = 0.0
    kind: str = ""
    value: int = 0
    words: list[str] = field(default_factory=list)
    key: str = ""
    stop: bool = False

    @property
    def content(self) -> bool:
        """Whether the line may belong to the article (it is not furniture)."""
        return self.kind in ("prose", "headline", "short")


def cut(line: Line, start: int, end: int) -> Line:
    """The characters ``[start, end)`` of ``line``, without blanks at the edges."""
    text = line.text[start:end]
    start += len(text) - len(text.lstrip(BLANKS))
    text = text.strip(BLANKS)
    end = start + len(text)
    runs = tuple(_clipped(line.runs, start, end))
    return Line(text, runs, line.gap, line.tag, line.zones, line.link)


def _clipped(runs: Iterable[Run], start: int, end: int) -> Iterable[Run]:
    for a, b, source_a, source_b in runs:
        low, high = max(a, start), min(b, end)
        if low >= high:
            continue
        if b - a == source_b - source_a:
            yield low - start, high - start, source_a + low - a, source_a + high - a
        else:
            yield low - start, high - start, source_a, source_b


def join(lines: Sequence[Line]) -> Line:
    """Lines broken inside a sentence, as one; the blank between them stands for the break."""
    first = lines[0]
    text, runs = first.text, list(first.runs)
    for line in lines[1:]:
        at, here = runs[-1][3], line.runs[0][2]
        runs.append((len(text), len(text) + 1, at, max(at, here)))
        text += " "
        shift = len(text)
        runs += [(a + shift, b + shift, c, d) for a, b, c, d in line.runs]
        text += line.text
    return Line(text, tuple(runs), first.gap, first.tag, first.zones, first.link)


def inserted(text: str) -> Line:
    """A line that stands nowhere in the source (a title given beside the text)."""
    return Line(text, ((0, len(text), 0, 0),))


def split(text: str) -> list[Line]:
    """The non-blank lines of a text dump, in order."""
    lines: list[Line] = []
    done = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        raw = match.group()
        stripped = raw.strip(BLANKS)
        if not stripped:
            continue
        start += len(raw) - len(raw.lstrip(BLANKS))
        end = start + len(stripped)
        gap = len(_NEWLINE.findall(text, done, start)) > 1
        lines.append(Line(stripped, ((0, len(stripped), start, end),), gap))
        done = end
    return lines


def alignment(lines: Sequence[Line]) -> Alignment:
    """The alignment of the lines, joined by newlines, to their source.

    A newline stands for nothing in the source. It goes forward within a line; from one line to
    the next it may go back (a lead that stands above its title).
    """
    starts, ends = array("L"), array("L")
    for line in lines:
        if starts:
            starts.append(ends[-1])
            ends.append(ends[-1])
        for a, b, source_a, source_b in line.runs:
            if b - a == source_b - source_a:
                starts.extend(range(source_a, source_b))
                ends.extend(range(source_a + 1, source_b + 1))
            else:
                starts.extend([source_a] * (b - a))
                ends.extend([source_b] * (b - a))
    return Alignment(starts, ends)
