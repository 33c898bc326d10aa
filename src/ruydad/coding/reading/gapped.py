"""One verb for two meetings: «دیروز در الف با X و امروز در ب با Y دیدار کرد»."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.coding.place_words import as_place
from ruydad.coding.reading.sides import Sides
from ruydad.coding.reading.state import PageState
from ruydad.coding.times import from_expression
from ruydad.grammar import Phrase
from ruydad.records import EventTime, Place, TimeExpression


class Part(msgspec.Struct):
    """The sides of one of several acts, with the place and the time of its own."""

    sides: Sides
    place: Place | None = None
    time: EventTime | None = None


def gapped(candidate: Candidate, sides: Sides, state: PageState) -> list[Part]:
    """The acts that one verb tells apart by place or time; none where it tells one."""
    met = [p for p in candidate.clause.phrases if p.marker == "با" and p.mentions]
    if candidate.frame.type != "CONSULT" or not candidate.finite or len(met) < 2:
        return []
    if not all(_is_joined(candidate, first.last) for first in met[:-1]):
        return []
    parts = list(_parts(candidate, sides, met, state))
    whole = all(part.sides.recipients for part in parts)
    told = all(part.place or part.time for part in parts)
    return parts if whole and told else []


def _is_joined(candidate: Candidate, at: int) -> bool:
    """«و» stands right after the first whom one met."""
    return list(candidate.parsed.keys[at : at + 1]) == ["و"]


def _parts(
    candidate: Candidate, sides: Sides, met: list[Phrase], state: PageState
) -> Iterator[Part]:
    start = candidate.clause.first
    for phrase in met:
        spans = {party.span for m in phrase.mentions for party in state.of_mention(m)}
        own = [party for party in sides.recipients if party.span in spans]
        place, time = _place(candidate, start, phrase, state), _time(candidate, start, phrase)
        yield Part(Sides(sides.actors, own, sides.via), place, time)
        start = phrase.last


def _place(candidate: Candidate, start: int, phrase: Phrase, state: PageState) -> Place | None:
    """The place between one part and whom it names."""
    for other in candidate.clause.phrases:
        if other.marker == "در" and start <= other.first < phrase.first:
            for mention in other.parties:
                return as_place(mention, candidate.parsed, state.knowledge)
    return None


def _time(candidate: Candidate, start: int, phrase: Phrase) -> EventTime | None:
    """The time between one part and whom it names."""
    first, last = candidate.parsed.span(max(start, 0), phrase.first)
    inside = (t for t in candidate.clause.times if first <= t.span[0] < last)
    found: TimeExpression | None = next((t for t in inside if t.start is not None), None)
    return from_expression(found) if found is not None else None
