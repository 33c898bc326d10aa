"""When an event was, by its own words or by the event told before."""

from __future__ import annotations

import datetime as dt

from ruydad.coding.candidates import Candidate
from ruydad.coding.drafts import Draft
from ruydad.coding.reading.sides import Sides
from ruydad.coding.reading.state import PageState
from ruydad.coding.times import event_time
from ruydad.records import EventTime


def time_of(candidate: Candidate, sides: Sides, state: PageState) -> EventTime:
    """The time stated; else that of the meeting it was said at, or of the act it goes on from."""
    time = event_time(candidate, state.published, _anchor(state.told))
    if time.basis != "inferred":
        return time
    before = _said_at(candidate, state.told) or _goes_on_from(candidate, sides, state.told)
    return before.time if before is not None else time


def _anchor(told: list[Draft]) -> dt.date | None:
    """The day of the event told last, where the page tells its day."""
    for draft in reversed(told[-3:]):
        is_told = draft.candidate.finite or draft.time.basis == "stated"
        if is_told and draft.time.start and draft.time.precision in ("day", "minute"):
            return dt.date.fromisoformat(draft.time.start)
    return None


def _said_at(candidate: Candidate, told: list[Draft]) -> Draft | None:
    """«در این دیدار از … خواست»: the meeting told before, where its day is stated."""
    if not any(use.this for use in candidate.clause.nouns):
        return None
    met = (d for d in reversed(told) if d.type == "CONSULT" and d.status == "occurred")
    draft = next(met, None)
    return draft if draft is not None and draft.time.basis == "stated" else None


def _goes_on_from(candidate: Candidate, sides: Sides, told: list[Draft]) -> Draft | None:
    """«… دیروز وارد تهران شد. وی با … دیدار کرد»: the same actor's act in the same paragraph."""
    if not told or not sides.actors:
        return None
    last, parsed = told[-1], candidate.parsed
    distance = parsed.index - last.candidate.parsed.index
    between = parsed.text[last.evidence[0] : parsed.sentence.start]
    if distance > 1 or "\n" in between or last.background or last.time.basis != "stated":
        return None
    carried = sides.actors[0].resolved_by == "coreference"
    return last if carried and last.actors and _same(sides, last) else None


def _same(sides: Sides, last: Draft) -> bool:
    one, other = sides.actors[0], last.actors[0]
    return one.id == other.id if one.id else one.name == other.name
