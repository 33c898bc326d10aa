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

_NEAR = 2


def likewise(parsed: ParsedSentence, block: str, state: PageState) -> list[Draft]:
    """The last act once more, by the subject of a sentence that says «did the same»."""
    clause = next((c for c in parsed.clauses if _does_the_same(c, parsed)), None)
    done = (d for d in reversed(state.told[-4:]) if d.candidate.finite and d.actors)
    last = next(done, None)
    if clause is None or last is None or last.type == "CONSULT" or last.status != "occurred":
        return []
    mentions = own_subject(clause)
    actors = state.of_mentions(mentions)
    distance = parsed.index - last.candidate.parsed.index
    if not actors or distance > _NEAR or any(a.id == b.id for a in actors for b in last.actors):
        return []
    assert clause.verb is not None
    trigger = (clause.verb.first, clause.verb.last)
    candidate = dataclasses.replace(
        last.candidate, parsed=parsed, clause=clause, trigger=trigger, actors=mentions,
        use=None, phrase=None, finite=True, decision="coded", reasons=["does what was told before"],
    )  # fmt: skip
    time = time_of(candidate, Sides(actors, last.recipients, []), state)
    return [
        dataclasses.replace(
            last, candidate=candidate, actors=actors, time=time, place=None, block=block,
            evidence=(parsed.sentence.start, parsed.sentence.end), trigger=parsed.span(*trigger),
            attribution=state.chain.attribution(candidate, actors), background=candidate.background,
            via=[], mentions=[], also=[], figures=[],
        )
    ]  # fmt: skip


def _does_the_same(clause: Clause, parsed: ParsedSentence) -> bool:
    """«به همین اقدام دست زد», «چنین کرد», «همین کار را انجام داد»."""
    verb = clause.verb
    if (
        clause.kind != "main"
        or verb is None
        or verb.negative
        or verb.tense not in ("past", "perfect")
    ):
        return False
    if verb.lemma not in plain_words("doing_the_same"):
        return False
    keys = parsed.keys[max(clause.first, 0) : verb.first]
    pairs = set(pairwise(keys))
    same = any(a in ("همین", "چنین") and b in folded_words("same_acts") for a, b in pairs)
    return same or keys[-1:] == ["چنین"]
