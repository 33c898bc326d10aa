"""Drafting: the candidates that hold as drafts of events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.channels import channel_of
from ruydad.coding.drafts import Draft
from ruydad.coding.reading.completeness import Kind, announced, lacking
from ruydad.coding.reading.sides import Sides, one_each, sides_of
from ruydad.coding.reading.state import PageState
from ruydad.coding.times_places import as_place, event_place, event_time
from ruydad.coding.words import status_words
from ruydad.grammar import ParsedSentence
from ruydad.records import EventTime, Party, Place

_OLD_DAYS = 45


def drafts_of(candidate: Candidate, block: str, state: PageState) -> Iterator[Draft]:
    """The drafts of one candidate: none where something lacks, several for an itinerary."""
    sides = sides_of(candidate, state)
    placed = event_place(candidate, state.knowledge)
    place = placed[0] if placed else None
    problem = lacking(candidate, sides, place)
    if problem:
        candidate.drop(problem)
        return
    kind = announced(candidate)
    if kind is None:
        return
    for one, there in _split(candidate, sides, place, state):
        yield _draft(candidate, block, kind, one, there, state)
    candidate.decision = "coded"


def is_whole(candidate: Candidate, state: PageState) -> bool:
    """Whether the candidate has the sides its type needs."""
    placed = event_place(candidate, state.knowledge)
    sides = sides_of(candidate, state)
    return lacking(candidate, sides, placed[0] if placed else None) is None


def _split(
    candidate: Candidate, sides: Sides, place: Place | None, state: PageState
) -> Iterator[tuple[Sides, Place | None]]:
    if not one_each(candidate, sides.recipients):
        yield sides, place
        return
    for party in sides.recipients:
        there = _place_of(party, candidate, state)
        yield Sides(sides.actors, [party], sides.via), there or place


def _place_of(party: Party, candidate: Candidate, state: PageState) -> Place | None:
    """The place of one stop of an itinerary."""
    for mention in candidate.recipients:
        if any(other.span == party.span for other in state.of_mention(mention)):
            return as_place(mention, candidate.parsed, state.knowledge)
    return None


def _draft(
    candidate: Candidate,
    block: str,
    kind: Kind,
    sides: Sides,
    place: Place | None,
    state: PageState,
) -> Draft:
    parsed = candidate.parsed
    time = event_time(candidate, state.published)
    channel, mode = _channel_and_mode(candidate)
    return Draft(
        candidate, kind.type, kind.intent, mode if kind.type == candidate.frame.type else None,
        channel, kind.cameo, list(sides.actors), list(sides.recipients), list(sides.via),
        time, place, candidate.status,
        background=candidate.background or _is_old(time, state) or _opens_background(parsed),
        attribution=state.chain.attribution(candidate, sides.actors),
        block=block,
        evidence=(parsed.sentence.start, parsed.sentence.end),
        trigger=parsed.span(*candidate.trigger),
    )  # fmt: skip


def _channel_and_mode(candidate: Candidate) -> tuple[str | None, str | None]:
    """Words beside the trigger before the frame, the frame before that of what is promised."""
    frame, channel = candidate.frame, candidate.frame.channel
    if candidate.refused:
        return None, None
    if candidate.content is not None:
        channel = channel or candidate.content.frame.channel
    channel = channel_of(candidate) or channel
    by_phone = channel in ("phone", "video") and frame.type == "CONSULT"
    return channel, "phone" if by_phone else frame.mode


def _is_old(time: EventTime, state: PageState) -> bool:
    if state.published is None or time.end is None or time.basis != "stated":
        return False
    return (state.published - dt.date.fromisoformat(time.end)).days > _OLD_DAYS


def _opens_background(parsed: ParsedSentence) -> bool:
    """«گفتنی است …», «پیش از این …»."""
    opening = "".join(parsed.keys[:4])
    openers = status_words()["background_openers"]
    return any(opening.startswith(word.replace(" ", "")) for word in openers)
