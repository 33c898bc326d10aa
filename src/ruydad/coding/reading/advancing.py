"""What a sentence leaves to those after it: who speaks, who is talked of, which two met."""

from __future__ import annotations

from ruydad.coding.drafts import Draft
from ruydad.coding.reading.state import PageState
from ruydad.coding.roles import own_subject
from ruydad.coding.times import from_expression
from ruydad.grammar import Clause, ParsedSentence


def back_date(parsed: ParsedSentence, drafts: list[Draft]) -> None:
    """«در این دیدار که دوشنبه شب برگزار شد»: the meeting told before gets its time."""
    pointing = any(use.this for clause in parsed.clauses for use in clause.nouns)
    relative = [c for c in parsed.clauses if c.kind == "relative" and c.times and not c.antecedent]
    if not pointing or not relative:
        return
    for draft in reversed(drafts):
        if draft.type == "CONSULT" and draft.status == "occurred":
            if draft.time.basis != "stated":
                draft.time = from_expression(relative[0].times[0])
            return


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
