"""What the scorer looks at: named facts of a draft that are either there or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.drafts import Draft
from ruydad.records import Party

_LENGTHS = (8, 15, 25, 40)
_FAR = (1, 3, 6, 12)
_POINTING = frozenset(("این", "ان"))


class Surroundings:
    """What stands around the drafts of a page: how many a sentence gives, and of which types."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        kept = list(drafts)
        self._in_sentence = Counter(d.candidate.parsed.index for d in kept)
        self._of_type = Counter((d.candidate.parsed.index, d.type) for d in kept)

    def features(self, draft: Draft) -> Iterator[str]:
        """How crowded the draft's sentence is."""
        index = draft.candidate.parsed.index
        yield f"drafts in sentence: {min(self._in_sentence[index], 4)}"
        if self._of_type[index, draft.type] > 1:
            yield "another of its type in the sentence"


def features(draft: Draft, around: Surroundings) -> list[str]:
    """The names of the features that hold for a draft."""
    return [
        f"type: {draft.type}",
        f"frame: {draft.candidate.frame.id}",
        *_wording(draft),
        *_clause(draft.candidate),
        *_sides(draft),
        *_circumstances(draft),
        *around.features(draft),
    ]


def _wording(draft: Draft) -> Iterator[str]:
    """How the words report the event."""
    candidate = draft.candidate
    how = "modal" if candidate.frame.modal else "finite" if candidate.finite else "noun"
    yield f"told by: {how}"
    yield f"{draft.type} told by: {how}"
    if candidate.passive:
        yield "passive"
    words = candidate.wording.count("_") + candidate.wording.count(" ") + 1
    yield f"words of the predicate: {min(words, 3)}"
    if candidate.finite and candidate.use is None:
        yield "a bare verb"
    guards = candidate.frame.guards
    if guards.object_words or guards.near or guards.recipient_class or guards.object_class:
        yield "its frame has guards"
    if candidate.content is not None:
        yield "with its content"


def _clause(candidate: Candidate) -> Iterator[str]:
    """The clause the words stand in."""
    clause, parsed = candidate.clause, candidate.parsed
    yield f"clause: {clause.kind}"
    if clause.parent is not None:
        yield "subordinate"
    verb = clause.verb
    tense = verb.tense if verb is not None else "none"
    yield f"tense: {tense}"
    if not candidate.finite:
        marker = candidate.phrase.marker if candidate.phrase is not None else None
        yield f"noun under: {marker}"
        yield f"noun in tense: {tense}"
    if clause.elided:
        yield "verb left out"
    if clause.modals:
        yield "under a modal"
    if parsed.quote_opens or clause.quoted:
        yield "in a quotation"
    yield f"sentence: {_step(len(parsed.keys), _LENGTHS)}"
    yield f"clauses: {min(len(parsed.clauses), 5)}"


def _sides(draft: Draft) -> Iterator[str]:
    """Who takes part, how they were named and found."""
    candidate = draft.candidate
    blamed = _blames_a_deed(draft)  # the deed stands for its doer
    others = draft.recipients or draft.victims  # whom a blamed act struck says what is blamed
    for name, parties in (("actor", draft.actors), ("recipient", others)):
        count = 1 if name == "recipient" and blamed else len(parties)
        yield f"{name}s: {min(count, 3)}"
        yield f"{draft.type} {name}s: {min(count, 2)}"
        if parties:
            yield from _party(name, parties[0])
    if draft.actors and others:
        first, second = draft.actors[0].country, others[0].country
        same = "unknown" if None in (first, second) else "yes" if first == second else "no"
        yield f"same country: {same}"
    if candidate.guessed:
        yield "recipient guessed from beside"
        yield f"{draft.type} recipient guessed"
    if "subject left out; taken from before" in candidate.reasons:
        yield "subject left out"
    for name, mentions in (
        ("actor", candidate.actors),
        ("recipient", candidate.recipients or candidate.victims),
    ):
        if mentions:
            gap = min(abs(m.first - candidate.trigger[0]) for m in mentions)
            yield f"{name} distance: {_step(gap, _FAR)}"


def _blames_a_deed(draft: Draft) -> bool:
    """«حمله به کنسولگری را محکوم کرد»: whole, though nobody is named who did it."""
    candidate = draft.candidate
    if draft.recipients or candidate.frame.id != "accuse.condemn" or not candidate.finite:
        return False
    keys = candidate.parsed.keys
    objects = [phrase for phrase in candidate.clause.phrases if phrase.ra]
    return any(keys[phrase.first] not in _POINTING for phrase in objects)


def _party(name: str, party: Party) -> Iterator[str]:
    yield f"{name} kind: {party.kind}"
    yield f"{name} known: {party.id is not None}"
    yield f"{name} has country: {party.country is not None}"
    yield f"{name} by: {party.resolved_by}"


def _circumstances(draft: Draft) -> Iterator[str]:
    """Status, time, place, channel, where on the page, how often told."""
    yield f"status: {draft.status}"
    yield f"block: {draft.block}"
    yield f"time: {draft.time.basis}"
    yield f"place: {draft.place is not None}"
    yield f"channel: {draft.channel}"
    yield f"attributed: {min(len(draft.attribution), 2)}"
    if draft.background:
        yield "background"
    if draft.mentions:
        yield "told more than once"
    if draft.figures:
        yield "with figures"


def _step(value: int, steps: tuple[int, ...]) -> str:
    """The range a number falls in, by its upper bound."""
    return next((f"up to {step}" for step in steps if value <= step), f"over {steps[-1]}")
