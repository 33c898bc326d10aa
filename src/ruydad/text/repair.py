"""Spelling repair: the canonical text of a page's characters, aligned with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ruydad.records import Alignment
from ruydad.text.chars import LETTERS
from ruydad.text.halfspaces import half_spaces
from ruydad.text.letters import canonical_letters
from ruydad.text.offsets import Draft, Edit

_PERSIAN = re.compile(f"[{LETTERS}]")
_STRETCH = 1 << 15
_PAUSE = re.compile("[.،؛:؟!»)] ")


class RepairedText(msgspec.Struct, frozen=True):
    """A canonical text and its alignment to the text it was made from (code points)."""

    text: str
    alignment: Alignment


def repair_spelling(text: str) -> RepairedText:
    """The canonical text: letters normalised, half-spaces repaired, everything else kept.

    Digits, dates, numbers, Latin words, web addresses, quotes and punctuation stay as they are,
    and so do line breaks. Repairing a repaired text changes nothing.
    """
    draft = Draft(text)
    canonical_letters(draft)
    if _PERSIAN.search(draft.text):
        draft.rewrite(_half_space_edits(draft.text))
    return RepairedText(draft.text, draft.alignment())


def _half_space_edits(text: str) -> Iterator[Edit]:
    repairer = half_spaces()
    for start, end in _stretches(text):
        yield from repairer.edits(text, start, end)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Pieces of lines, short enough to be split into words at once.

    A line is cut only after a mark of punctuation (or, where it has none, at a blank): words are
    never joined across one.
    """
    start, size = 0, len(text)
    while start < size:
        line_end = text.find("\n", start, start + _STRETCH)
        if line_end < 0 and start + _STRETCH < size:
            line_end = _cut(text, start + _STRETCH)
        end = line_end if line_end >= 0 else size
        yield start, end
        start = end + 1


def _cut(text: str, target: int) -> int:
    """The offset of a blank or line break after ``target`` to cut a long line at."""
    line_end = text.find("\n", target)
    limit = line_end if line_end >= 0 else len(text)
    pause = _PAUSE.search(text, target, min(limit, target + _STRETCH))
    if pause:
        return pause.end() - 1
    blank = text.find(" ", target, limit)
    return blank if blank >= 0 else limit
