"""Where on the page an event was read: the text cut at the ends of its spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ruydad.records import Event

KINDS = (
    "evidence", "mention", "actor", "recipient", "via", "time", "place", "source", "figure",
    "trigger",
)  # fmt: skip
"""What is marked, in the order of the legend; of overlapping kinds the later colours."""

Mark = tuple[str, int, int]


class Piece(NamedTuple):
    """Characters of a text and the kinds they are marked with, in the order of the legend."""

    text: str
    kinds: tuple[str, ...]


def marks_of(event: Event) -> list[Mark]:
    """The spans of an event."""
    return [(kind, *span) for kind, span in _spans(event) if span is not None]


def _spans(event: Event) -> Iterator[tuple[str, tuple[int, int] | None]]:
    yield "evidence", event.evidence.span
    yield "trigger", event.evidence.trigger.span
    yield "time", event.time.span
    yield from (("mention", span) for span in event.mentions)
    for kind, side in (
        ("actor", event.actors),
        ("recipient", event.recipients),
        ("via", event.via),
    ):
        yield from ((kind, party.span) for party in side)
    yield from (("source", link.span) for link in event.attribution)
    yield from (("figure", figure.span) for figure in event.figures)
    if event.place:
        yield "place", event.place.span


def pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> list[Piece]:
    """The characters ``[start, end)`` cut where a mark begins or ends."""
    end = min(end, len(text))
    cuts = {start, end, *_ends(marks, start, end)}
    order = sorted(cuts)
    found = []
    for first, last in pairwise(order):
        over = {kind for kind, begin, stop in marks if begin <= first and last <= stop}
        found.append(Piece(text[first:last], tuple(kind for kind in KINDS if kind in over)))
    return found


def _ends(marks: Iterable[Mark], start: int, end: int) -> Iterator[int]:
    for _, begin, stop in marks:
        yield from (at for at in (begin, stop) if start < at < end)
