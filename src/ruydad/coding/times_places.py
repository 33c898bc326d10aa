"""When and where: the time expression and the place that belong to an event, not to the page."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from ruydad.calendar import as_future
from ruydad.coding.candidates import Candidate
from ruydad.grammar import Clause, Mention, ParsedSentence, Phrase
from ruydad.knowledge import Entry, Knowledge
from ruydad.records import EventTime, Place, Span, TimeExpression
from ruydad.text import fold

UNKNOWN = EventTime(start=None, end=None, precision=None, basis="unknown")
_REACH = 12


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
        return UNKNOWN
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
    clause: Clause | None = candidate.clause
    trigger = candidate.parsed.span(*candidate.trigger)
    steps = 0
    while clause is not None and steps < 3:
        placed = (_counted(t, anchor) for t in clause.times)
        times = [
            t for t in placed if t.start is not None and not _of_anniversary(t, candidate.parsed)
        ]
        if not candidate.finite and not _shares_time(candidate):
            times = [t for t in times if t.span[0] > trigger[0]]
        if times:
            return _nearest(times, trigger, candidate.finite and steps == 0)
        clause = clause.previous
        steps += 1
    return None


_ANNIVERSARY = re.compile(r"سال(?:گرد|روز)(?:\s+\S+){0,4}\s*$")


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
    def distance(expression: TimeExpression) -> tuple[bool, int]:
        behind = expression.span[0] > trigger[1]
        return (behind and finite, abs(expression.span[0] - trigger[0]))

    return min(times, key=distance)


def event_place(candidate: Candidate, knowledge: Knowledge) -> tuple[Place, Mention] | None:
    """The place the frame's roles give, else the phrase after «در» nearest the trigger."""
    for mention in candidate.places:
        place = as_place(mention, candidate.parsed, knowledge)
        if place is not None:
            return place, mention
    phrases = [p for p in candidate.clause.phrases if p.marker == "در" and _spots(p)]
    if not candidate.finite and candidate.phrase in candidate.clause.phrases:
        start = candidate.clause.phrases.index(candidate.phrase)
        phrases = [p for p in candidate.clause.phrases[start + 1 : start + 5] if p in phrases]
    for phrase in sorted(phrases, key=lambda p: _gap(p, candidate)):
        mention = _spots(phrase)[0]
        place = as_place(mention, candidate.parsed, knowledge)
        if place is not None:
            return place, mention
    return _posting(candidate, knowledge)


def _spots(phrase: Phrase) -> list[Mention]:
    """What a phrase under «در» names; of «در هتل کوبورگ وین» the place at its end."""
    inside = [m for m in phrase.inner if m.is_place_only and not phrase.nouns]
    return phrase.mentions or inside[-1:]


def _posting(candidate: Candidate, knowledge: Knowledge) -> tuple[Place, Mention] | None:
    """«با سفیر سوریه در مسکو دیدار کرد»: an ambassador is met where the post is."""
    if candidate.frame.channel not in ("meeting", "talks") or candidate.frame.type != "CONSULT":
        return None
    for mention in (*candidate.recipients, *candidate.actors):
        if mention.posting is None:
            continue
        start, end = candidate.parsed.span(*mention.posting)
        words = candidate.parsed.quote(start, end)
        match = knowledge.lookup(fold(words))
        entry = match.of_kind("place") or match.of_kind("country") if match else None
        if entry is not None:
            return _place(entry, words, (start, end)), mention
    return None


def _gap(phrase: Phrase, candidate: Candidate) -> int:
    return abs(phrase.first - candidate.trigger[0])


def as_place(mention: Mention, parsed: ParsedSentence, knowledge: Knowledge) -> Place | None:
    """The place a mention names, with coordinates where the knowledge has them."""
    if mention.pronoun or mention.roles or mention.head or mention.person:
        return None
    for name in mention.names:
        entry = name.of_kind("place") or name.of_kind("country")
        if entry is None:
            continue
        start, end = parsed.span(mention.first, mention.last)
        return _place(entry, parsed.quote(start, end).strip("،, "), (start, end))
    return None


def _place(entry: Entry, text: str, span: Span) -> Place:
    span = (span[0], span[0] + len(text))
    return Place(
        name=entry.name, text=text, span=span, country=entry.country,
        geonameid=entry.geonameid, lat=entry.lat, lon=entry.lon,
    )  # fmt: skip
