"""What a sentence leaves to those after it: who speaks, who is talked of, which two met."""

from __future__ import annotations

from ruydad.coding.drafts import Draft
from ruydad.coding.place_words import of_phrase
from ruydad.coding.reading.state import PageState
from ruydad.coding.roles import own_subject
from ruydad.coding.times import from_expression
from ruydad.grammar import Clause, ParsedSentence
from ruydad.knowledge import Knowledge


def back_date(parsed: ParsedSentence, drafts: list[Draft], knowledge: Knowledge) -> None:
    """«در این دیدار که دوشنبه در مسقط برگزار شد»: the meeting told before gets time and place."""
    pointing = any(use.this for clause in parsed.clauses for use in clause.nouns)
    met = [d for d in drafts if d.type == "CONSULT" and d.status == "occurred"]
    for clause in parsed.clauses if pointing and met else ():
        if clause.kind != "relative" or clause.antecedent:
            continue
        if clause.times and met[-1].time.basis != "stated":
            met[-1].time = from_expression(clause.times[0])
        where = [p for p in clause.phrases if p.marker == "در"]
        named = (of_phrase(phrase, parsed, knowledge) for phrase in where)
        met[-1].place = met[-1].place or next(filter(None, named), None)


def advance(parsed: ParsedSentence, drafts: list[Draft], state: PageState) -> None:
    """Who speaks and who is talked of from here on."""
    for clause in parsed.clauses:
        _note_subject(clause, state)
    discourse = state.discourse
    discourse.pair_fresh = False
    for draft in drafts:
        if draft.type == "CONSULT" and draft.actors and draft.recipients:
            discourse.pair_fresh = True
            discourse.pair = (draft.actors[0], *draft.recipients[:1])
    state.chain.advance(parsed)


def _note_subject(clause: Clause, state: PageState) -> None:
    """The subject of a clause of speaking speaks; that of a main clause is the topic."""
    subjects = state.of_mentions(own_subject(clause))
    if not subjects:
        return
    first = subjects[0]
    if state.speech.says(clause) and first.kind not in ("country", "place"):
        state.discourse.speaker = first
        state.discourse.speaker_at = clause.sentence
    if clause.parent is None and clause.verb is not None and first.kind != "place":
        state.discourse.topic = first
        state.discourse.topic_at = clause.sentence
