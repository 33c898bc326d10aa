"""When: the time expression that belongs to an event, not to the page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

from ruydad.calendar import as_future
from ruydad.coding.candidates import Candidate
from ruydad.grammar import Clause, ParsedSentence
from ruydad.records import EventTime, Span, TimeExpression

_CLAUSES = 3
_UNKNOWN = EventTime(start=None, end=None, precision=None, basis="unknown")
_ANNIVERSARY = re.compile(r"سال(?:گرد|روز)(?:\s+\S+){0,4}\s*$")


def event_time(
    candidate: Candidate, published: dt.date | None, anchor: dt.date | None = None
) -> EventTime:
    """The time stated for the event; else the publication day for what has just happened.

    ``anchor`` is the day of the event told before, from which «یک روز بعد» counts.
    """
    expression = _stated(candidate, anchor)
    if expression is not None:
        if candidate.status in ("planned", "possible") and published is not None:
            expression = as_future(expression, published)
        return from_expression(expression)
    if published is None or candidate.background or candidate.status in ("planned", "possible"):
        return _UNKNOWN
    day = published.isoformat()
    return EventTime(start=day, end=day, precision="day", basis="inferred")


def from_expression(expression: TimeExpression) -> EventTime:
    """A stated time as the record holds it."""
    return EventTime(
        start=expression.start.isoformat() if expression.start else None,
        end=expression.end.isoformat() if expression.end else None,
        precision=expression.precision, basis="stated",
        text=expression.text, span=expression.span,
    )  # fmt: skip


def _stated(candidate: Candidate, anchor: dt.date | None) -> TimeExpression | None:
    """The nearest time in the event's own clause, else in one of the two before it."""
    trigger = candidate.parsed.span(*candidate.trigger)
    for steps, clause in enumerate(_back(candidate.clause)):
        times = [t for t in _times_in(clause, candidate.parsed, anchor) if t.start is not None]
        if not candidate.finite and not _shares_time(candidate):
            times = [t for t in times if t.span[0] > trigger[0]]
        if times:
            return _nearest(times, trigger, candidate.finite and steps == 0)
    return None


def _back(clause: Clause | None) -> Iterator[Clause]:
    """The clause and up to two before it that it goes on from."""
    for _ in range(_CLAUSES):
        if clause is None:
            return
        yield clause
        clause = clause.previous


def _times_in(
    clause: Clause, parsed: ParsedSentence, anchor: dt.date | None
) -> list[TimeExpression]:
    """The times a clause states, counted from the event told before where they count from one."""
    return [
        t for t in (_counted(t, anchor) for t in clause.times) if not _of_anniversary(t, parsed)
    ]


def _of_anniversary(expression: TimeExpression, parsed: ParsedSentence) -> bool:
    """«در سالگرد آبان ۹۸»: the date of what is remembered, not of what is told."""
    start = expression.span[0]
    return bool(_ANNIVERSARY.search(parsed.text[max(start - 40, parsed.sentence.start) : start]))


def _counted(expression: TimeExpression, anchor: dt.date | None) -> TimeExpression:
    """«یک روز بعد» with the days it means."""
    if expression.offset is None or anchor is None:
        return expression
    day = anchor + dt.timedelta(days=expression.offset)
    return msgspec.structs.replace(expression, start=day, end=day)


def _shares_time(candidate: Candidate) -> bool:
    """«صبح امروز در دیدار …»: the clause's time is the noun's; not «دیروز جزئیات دیدار را …»."""
    if candidate.clause.verb is None or candidate.phrase is None:
        return True
    return candidate.phrase.marker in ("در", "during", "after", "margin", "before")


def _nearest(times: list[TimeExpression], trigger: Span, finite: bool) -> TimeExpression:
    """The time nearest the trigger; of a verb's those that stand before it first."""

    def distance(expression: TimeExpression) -> tuple[bool, int]:
        behind = expression.span[0] > trigger[1]
        return (behind and finite, abs(expression.span[0] - trigger[0]))

    return min(times, key=distance)
