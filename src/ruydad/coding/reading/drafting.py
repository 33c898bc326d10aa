"""Drafting: the candidates that hold as drafts of events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.channels import channel_of, mediated_channel
from ruydad.coding.drafts import Draft
from ruydad.coding.places import event_place
from ruydad.coding.reading.actors import parties_of
from ruydad.coding.reading.announcing import Kind, announced
from ruydad.coding.reading.completeness import lacking
from ruydad.coding.reading.gapped import Part
from ruydad.coding.reading.itineraries import each_act
from ruydad.coding.reading.pointing import points_back
from ruydad.coding.reading.sides import sides_of
from ruydad.coding.reading.state import PageState
from ruydad.coding.reading.timing import time_of
from ruydad.coding.times import event_time
from ruydad.coding.words import folded_words, status_words
from ruydad.grammar import ParsedSentence
from ruydad.records import EventTime, Place

_OLD_DAYS = 45


def drafts_of(candidate: Candidate, block: str, state: PageState) -> Iterator[Draft]:
    """The drafts of one candidate: none where something lacks, several for an itinerary."""
    sides = sides_of(candidate, state)
    if not sides.recipients and points_back(candidate):
        sides.recipients = [p for p in state.doers if p.id not in {a.id for a in sides.actors}]
    place = event_place(candidate, state.knowledge)
    problem = lacking(candidate, sides, place)
    if problem:
        candidate.drop(problem)
        return
    if not candidate.finite and candidate.status == "occurred" and _is_to_come(candidate, state):
        candidate.status = "planned"
    kind = announced(candidate)
    if kind is None:
        return
    for part in each_act(candidate, sides, place, state):
        yield _draft(candidate, block, kind, part, state)
    candidate.decision = "coded"
    if candidate.frame.type != "ACCUSE":
        state.doers = list(sides.actors)


def _is_to_come(candidate: Candidate, state: PageState) -> bool:
    """«از سفر هفته آینده … خبر داد»: the day stated lies after the day of the page."""
    phrase, time = candidate.phrase, event_time(candidate, state.published)
    if phrase is None or phrase.marker in status_words()["real_markers"]:
        return False
    if state.published is None or time.basis != "stated" or time.start is None:
        return False
    return dt.date.fromisoformat(time.start) > state.published


def is_whole(candidate: Candidate, state: PageState) -> bool:
    """Whether the candidate has the sides its type needs."""
    return (
        lacking(candidate, sides_of(candidate, state), event_place(candidate, state.knowledge))
        is None
    )


def _draft(
    candidate: Candidate,
    block: str,
    kind: Kind,
    part: Part,
    state: PageState,
) -> Draft:
    parsed, sides = candidate.parsed, part.sides
    place = part.place or _place_again(candidate, state)
    time = part.time or time_of(candidate, sides, state)
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
        victims=parties_of(candidate.victims, candidate, state),
    )  # fmt: skip


def _place_again(candidate: Candidate, state: PageState) -> Place | None:
    """«در این منطقه»: the place of the event told before."""
    keys, words = candidate.parsed.keys, folded_words("pointed_places")
    for phrase in candidate.clause.phrases:
        here = phrase.marker == "در" and phrase.last - phrase.first > 2
        pointed = here and keys[phrase.first + 1] in folded_words("pointers")
        if pointed and keys[phrase.first + 2] in words:
            near = [d for d in state.told if _is_near(d, candidate)]
            return next((d.place for d in reversed(near) if d.place), None)
    return None


def _is_near(draft: Draft, candidate: Candidate) -> bool:
    """Whether the draft was told as a fact in this sentence or the one before."""
    distance = candidate.parsed.index - draft.candidate.parsed.index
    return distance <= 1 and draft.status in ("occurred", "ongoing")


def _channel_and_mode(candidate: Candidate) -> tuple[str | None, str | None]:
    """Words beside the trigger before the frame, the frame before that of what is promised."""
    frame, channel = candidate.frame, candidate.frame.channel
    if candidate.refused:
        return None, None
    if candidate.content is not None:
        channel = channel or candidate.content.frame.channel
    channel = mediated_channel(candidate) or channel_of(candidate) or channel
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
