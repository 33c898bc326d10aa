"""Where: the place that belongs to an event, by its roles or the phrase after «در»."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.grammar import Mention, ParsedSentence, Phrase
from ruydad.knowledge import Entry, Knowledge
from ruydad.records import Place, Span
from ruydad.text import fold


def event_place(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """The place the frame's roles give, else the phrase after «در» nearest the trigger."""
    named = (as_place(m, candidate.parsed, knowledge) for m in _nearest_first(candidate))
    return next(filter(None, named), None) or _posting(candidate, knowledge)


def _nearest_first(candidate: Candidate) -> Iterator[Mention]:
    """What may name the place: the mentions in the role, then those under «در» within reach."""
    yield from candidate.places
    phrases = [p for p in candidate.clause.phrases if p.marker == "در" and _spots(p)]
    if not candidate.finite and candidate.phrase in candidate.clause.phrases:
        start = candidate.clause.phrases.index(candidate.phrase)
        phrases = [p for p in candidate.clause.phrases[start + 1 : start + 5] if p in phrases]
    for phrase in sorted(phrases, key=lambda p: abs(p.first - candidate.trigger[0])):
        yield _spots(phrase)[0]


def _spots(phrase: Phrase) -> list[Mention]:
    """What a phrase under «در» names; of «در هتل کوبورگ وین» the place at its end."""
    inside = [m for m in phrase.inner if m.is_place_only and not phrase.nouns]
    return phrase.mentions or inside[-1:]


def _posting(candidate: Candidate, knowledge: Knowledge) -> Place | None:
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
            return _place(entry, words, (start, end))
    return None


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
