"""Sources with more words: «به گزارش X، ارگان خبری Y، …», «بنا بر ویدیوهای رسیده به Z، …»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ruydad.grammar.mention_items import COMMAS
from ruydad.grammar.phrases import Clause
from ruydad.grammar.words import word_set

_SOURCES = ("according", "basis")


def widen_sources(clauses: Sequence[Clause], keys: Sequence[str]) -> None:
    """Put under the marker of a source what only describes it, so that it does nothing."""
    for clause in clauses:
        for before, phrase in pairwise(clause.phrases):
            if before.marker not in _SOURCES:
                continue
            reached = phrase.marker == "به" and keys[before.last - 1] in word_set("reaching_whom")
            if reached or _describes_source(before.last, phrase.first, keys):
                phrase.marker = before.marker


def _describes_source(end: int, start: int, keys: Sequence[str]) -> bool:
    """Whether words after a source, up to the next comma, say whose organ it is."""
    comma = next((at for at in range(end - 1, start + 1) if keys[at] in COMMAS), None)
    opened = start if comma is not None else _opening(start, keys)
    return opened is not None and keys[opened] in word_set("organs")


def _opening(start: int, keys: Sequence[str]) -> int | None:
    """Where the words between the last comma and a phrase begin."""
    commas = (at for at in range(start - 1, max(start - 6, -1), -1) if keys[at] in COMMAS)
    return next((at + 1 for at in commas), None)
