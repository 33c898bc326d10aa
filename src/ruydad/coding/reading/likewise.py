"""«بحرین نیز یک روز بعد به همین اقدام دست زد»: the act told before, by others."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

from ruydad.coding.drafts import Draft
from ruydad.coding.reading.sides import Sides
from ruydad.coding.reading.state import PageState
from ruydad.coding.reading.timing import time_of
from ruydad.coding.roles import own_subject
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Clause, ParsedSentence
from ruydad.records import Party

_NEAR = 2


def likewise(parsed: ParsedSentence, block: str, state: PageState) -> list[Draft]:
    """The last act once more, by the subject of a sentence that says «did the same»."""
    clause = next((c for c in parsed.clauses if _does_the_same(c, parsed)), None)
    done = (d for d in reversed(state.told[-4:]) if d.candidate.finite and d.actors)
    last = next(done, None)
    if clause is None or last is None or last.type == "CONSULT" or last.status != "occurred":
        return []
    actors = state.of_mentions(own_subject(clause))
    distance = parsed.index - last.candidate.parsed.index
    if not actors or distance > _NEAR or any(a.id == b.id for a in actors for b in last.actors):
        return []
    return [_done_again(last, clause, parsed, actors, block, state)]


def _done_again(
    last: Draft,
    clause: Clause,
    parsed: ParsedSentence,
    actors: list[Party],
    block: str,
    state: PageState,
) -> Draft:
    """The last act as these actors did it, where and when the clause says."""
    assert clause.verb is not None
    trigger = (clause.verb.first, clause.verb.last)
    candidate = dataclasses.replace(
        last.candidate, parsed=parsed, clause=clause, trigger=trigger, actors=own_subject(clause),
        use=None, phrase=None, finite=True, decision="coded", reasons=["does what was told before"],
    )  # fmt: skip
    return dataclasses.replace(
        last, candidate=candidate, actors=actors, place=None, block=block,
        time=time_of(candidate, Sides(actors, last.recipients, []), state),
        evidence=(parsed.sentence.start, parsed.sentence.end), trigger=parsed.span(*trigger),
        attribution=state.chain.attribution(candidate, actors), background=candidate.background,
        via=[], mentions=[], also=[], figures=[],
    )  # fmt: skip


def _does_the_same(clause: Clause, parsed: ParsedSentence) -> bool:
    """«به همین اقدام دست زد», «چنین کرد», «همین کار را انجام داد»."""
    verb = clause.verb
    if clause.kind != "main" or verb is None or verb.negative:
        return False
    done = verb.tense in ("past", "perfect") and verb.lemma in plain_words("doing_the_same")
    if not done:
        return False
    keys = parsed.keys[max(clause.first, 0) : verb.first]
    pairs = set(pairwise(keys))
    same = any(a in ("همین", "چنین") and b in folded_words("same_acts") for a, b in pairs)
    return same or keys[-1:] == ["چنین"]
