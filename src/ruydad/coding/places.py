"""Where: the place that belongs to an event, known to the tables or named by the page alone."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.place_words import as_place, of_phrase
from ruydad.coding.scenes import told_otherwise
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Clause, Phrase
from ruydad.knowledge import Knowledge
from ruydad.records import Place

_OF_WORDS = frozenset(("ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "CONCEDE"))
_SIGNED = "057"


def event_place(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """The place of an event.

    In this order: what the frame's roles give; the phrase after «در» nearest the trigger; that of
    the clause it shares its subject with; what tells it otherwise.
    """
    parsed = candidate.parsed
    named = (as_place(mention, parsed, knowledge) for mention in candidate.places)
    around = (of_phrase(phrase, parsed, knowledge) for phrase in _nearest_first(candidate))
    first = next(filter(None, (*named, *around)), None)
    return first or told_otherwise(candidate, knowledge)


def _nearest_first(candidate: Candidate) -> Iterator[Phrase]:
    for phrases in _settings(candidate):
        yield from sorted(phrases, key=lambda p: abs(p.first - candidate.trigger[0]))


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
