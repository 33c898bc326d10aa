"""Where: the place that belongs to an event, known to the tables or named by the page alone."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.coding.place_words import as_place, of_phrase
from ruydad.coding.scenes import struck, told_otherwise
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Clause, Mention, Phrase
from ruydad.knowledge import Knowledge, transliterate
from ruydad.records import Place
from ruydad.text import fold

_OF_WORDS = frozenset(("ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "CONCEDE"))
_SIGNED = "057"
_WIDE = (None, "", "region", "admin1", "worldregion")


def event_place(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """The place of an event.

    In this order: what the frame's roles give; the phrase after «در» nearest the trigger; that of
    the clause it shares its subject with; what tells it otherwise. A town that was struck is told
    rather than the state around it.
    """
    if _in_this_meeting(candidate):
        return None
    parsed = candidate.parsed
    named = (as_place(mention, parsed, knowledge) for mention in _named_nearest(candidate))
    around = (of_phrase(phrase, parsed, knowledge) for phrase in _nearest_first(candidate))
    first = next(filter(None, (*named, *around)), None)
    if first is None:
        return told_otherwise(candidate, knowledge)
    return _narrower(first, candidate, knowledge) or first


def _in_this_meeting(candidate: Candidate) -> bool:
    """«در این دیدار … تجاوز به مردم در قدس را بررسی کردند»: the meeting was where it was told."""
    met = candidate.frame.type == "CONSULT" and candidate.finite
    within = [p for p in candidate.clause.phrases if p.marker == "در"] if met else []
    return any(use.this for phrase in within for use in phrase.nouns)


def _named_nearest(candidate: Candidate) -> list[Mention]:
    """What the frame's roles give; of several places after «در» the nearest first."""
    if len(candidate.places) < 2:
        return candidate.places
    within = [p for p in candidate.clause.phrases if p.marker == "در"]
    order = [mention for phrase in _ordered(within, candidate) for mention in phrase.mentions]
    ranks = {id(mention): rank for rank, mention in enumerate(order)}
    if not all(id(mention) in ranks for mention in candidate.places):
        return candidate.places
    return sorted(candidate.places, key=lambda mention: ranks[id(mention)])


def _ordered(phrases: list[Phrase], candidate: Candidate) -> list[Phrase]:
    """Nearest to the trigger first, but «در قلعه سکر در استان ذی‌قار» as it stands."""
    runs: list[list[Phrase]] = []
    for phrase in phrases:
        if runs and runs[-1][-1].last == phrase.first:
            runs[-1].append(phrase)
        else:
            runs.append([phrase])
    at = candidate.trigger[0]
    runs.sort(key=lambda run: min(abs(phrase.first - at) for phrase in run))
    return [phrase for run in runs for phrase in run]


def _narrower(wide: Place, candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«در لیبی به طرابلس حمله کردند»: what was struck within a state, a region or a province."""
    match = knowledge.lookup(fold(wide.text))
    entry = match.entries[0] if match is not None else None
    if wide.country is None or (entry is not None and entry.feature not in _WIDE):
        return None
    if entry is None and wide.name != knowledge.entry(f"country/{wide.country}").name:
        return None
    found = struck(candidate, knowledge)
    if found is None or found.name == wide.name:
        return None
    if found.country in (None, wide.country):
        return msgspec.structs.replace(found, country=wide.country)
    beside = 0 <= wide.span[0] - found.span[1] <= len(" در ")
    return _namesake(found, wide) if beside else None


def _namesake(found: Place, wide: Place) -> Place:
    """«منطقه القصر در شمال لبنان»: not the town of that name in another state."""
    name = transliterate(found.text)
    return Place(name=name, text=found.text, span=found.span, country=wide.country)


def _nearest_first(candidate: Candidate) -> Iterator[Phrase]:
    for phrases in _settings(candidate):
        yield from _ordered(phrases, candidate)


def _settings(candidate: Candidate) -> Iterator[list[Phrase]]:
    """The phrases that may say where, the surest first."""
    clause = candidate.clause
    phrases = clause.phrases
    if not candidate.finite and candidate.phrase in phrases:
        start = phrases.index(candidate.phrase)
        phrases = phrases[start + 1 : start + 5]
        yield _saying_where(phrases, candidate)
        yield _told_of(candidate)
        return
    if candidate.frame.type in _OF_WORDS and candidate.frame.cameo != _SIGNED:
        opening = [p for at, p in enumerate(phrases) if _opens(phrases[:at])]
        yield [p for p in opening if p.marker == "در" and not p.ra]
        return
    yield _saying_where(phrases, candidate)
    if _goes_on(clause) and clause.previous is not None:
        yield [p for p in clause.previous.phrases if p.marker == "در"]


def _saying_where(phrases: list[Phrase], candidate: Candidate) -> list[Phrase]:
    """«در بصره», «در نزدیکی حلب»; not «روی خط آهن مزار شریف»."""
    near, keys = folded_words("near_places"), candidate.parsed.keys
    return [
        p
        for p in phrases
        if p.marker == "در" or (p.marker == "near" and near & set(keys[p.first : p.first + 2]))
    ]


def _opens(before: list[Phrase]) -> bool:
    """«وزیر خارجه در دوحه از … انتقاد کرد», not «از کشتار در غزه انتقاد کرد»: near the subject."""
    return all(p.marker is None and not p.ra and not p.nouns for p in before[-1:])


def _told_of(candidate: Candidate) -> list[Phrase]:
    """«دیدار … که در بصره برگزار شد»: the clause that says of the noun that it was held."""
    held = plain_words("held_verbs")
    for clause in candidate.parsed.clauses:
        behind = clause.first >= candidate.trigger[1]
        if clause.kind == "relative" and clause.parent is candidate.clause and behind:
            verb = clause.verb
            if verb is not None and verb.lemma in held:
                return [p for p in clause.phrases if p.marker == "در"]
    return []


def _goes_on(clause: Clause) -> bool:
    """«در برلین یورش برد و … دستگیر کرد»: a clause without a subject of its own."""
    before = clause.previous
    if before is None or clause.kind != before.kind or before.verb is None:
        return False
    return all(p.marker is not None or p.ra for p in clause.phrases if p.mentions)
