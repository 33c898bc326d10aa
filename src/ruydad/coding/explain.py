"""Why each event was coded, and why near misses were not, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.coding.drafts import Draft
from ruydad.grammar import Clause, Mention, ParsedSentence

_KINDS = {
    "relative": "in a relative clause",
    "complement": "in what somebody says",
    "content": "in a clause that tells what was said or done",
    "condition": "in a condition",
    "purpose": "in a clause of purpose",
    "time": "in a clause of time",
    "reason": "in a clause of reason",
}


class Weighed(NamedTuple):
    """A draft with its confidence and what counted most for and against it."""

    draft: Draft
    reasons: list[tuple[str, float]]


class CandidateView(msgspec.Struct, frozen=True):
    """One candidate: the words that proposed it, how they were read, what was decided and why.

    ``confidence`` is ``None`` where the candidate fell before it was weighed; ``confident`` and
    ``doubtful`` are what counted most for and against it.
    """

    frame: str
    type: str
    trigger: str
    decision: str
    reasons: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    told_by: str = ""
    status: str = ""
    confidence: float | None = None
    confident: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()

    @property
    def coded(self) -> bool:
        """Whether an event came of it."""
        return self.decision == "coded"


class Explanation(msgspec.Struct, frozen=True):
    """One sentence as it was understood; ``off_topic`` names the domain whose words it has."""

    sentence: str
    clauses: tuple[str, ...]
    candidates: tuple[CandidateView, ...]
    off_topic: str | None = None


def explain(
    sentences: Sequence[ParsedSentence],
    candidates: Sequence[Candidate],
    weighed: Iterable[Weighed],
    domains: dict[int, str],
) -> list[Explanation]:
    """The explanation of every sentence; ``domains`` has those left out, by sentence index."""
    drafts = {
        id(candidate): one
        for one in weighed
        for candidate in (one.draft.candidate, *one.draft.also)
    }
    return [
        Explanation(
            parsed.quote(parsed.sentence.start, parsed.sentence.end).strip(),
            tuple(_clause(clause, parsed) for clause in parsed.clauses),
            tuple(
                _view(candidate, drafts.get(id(candidate)))
                for candidate in candidates
                if candidate.parsed.index == parsed.index
            ),
            domains.get(parsed.index),
        )
        for parsed in sentences
    ]


def _clause(clause: Clause, parsed: ParsedSentence) -> str:
    parts = []
    for phrase in clause.phrases:
        words = parsed.quote(*parsed.span(phrase.first, max(phrase.last, phrase.first + 1)))
        mark = f"{phrase.marker}: " if phrase.marker else ""
        parts.append(f"[{mark}{words}{' +را' if phrase.ra else ''}]")
    verb = clause.verb
    if verb is not None:
        polarity = "not " if verb.negative else ""
        parts.append(
            f"({polarity}{verb.lemma}, {verb.tense}{', understood' if clause.elided else ''})"
        )
    modal = f" {{{', '.join(clause.modals)}}}" if clause.modals else ""
    return f"{clause.kind}{modal}: {' '.join(parts)}"


def _view(candidate: Candidate, weighed: Weighed | None) -> CandidateView:
    parsed = candidate.parsed

    def quotes(mentions: Iterable[Mention]) -> tuple[str, ...]:
        return tuple(parsed.quote(*parsed.span(m.first, m.last)) for m in mentions)

    draft = weighed.draft if weighed is not None else None
    reasons = weighed.reasons if weighed is not None else []
    return CandidateView(
        frame=candidate.frame.id,
        type=draft.type if draft else candidate.frame.type,
        trigger=parsed.quote(*parsed.span(*candidate.trigger)),
        decision=candidate.decision,
        reasons=tuple(dict.fromkeys(candidate.reasons)),
        actors=tuple(p.text for p in draft.actors) if draft else quotes(candidate.actors),
        recipients=(
            tuple(p.text for p in draft.recipients) if draft else quotes(candidate.recipients)
        ),
        told_by="; ".join(_told_by(candidate)),
        status=draft.status if draft else "",
        confidence=draft.confidence if draft else None,
        confident=tuple(name for name, weight in reasons if weight > 0),
        doubtful=tuple(name for name, weight in reasons if weight < 0),
    )


def _told_by(candidate: Candidate) -> Iterator[str]:
    """How the words stand in the sentence."""
    verb = candidate.clause.verb
    if candidate.frame.modal is not None:
        yield "a demand in what somebody says"
    elif not candidate.finite:
        yield "named by a noun"
    elif verb is not None:
        voice = "passive" if candidate.passive else "active"
        yield f"told by a verb, {verb.tense}, {voice}"
    if candidate.clause.kind in _KINDS:
        yield _KINDS[candidate.clause.kind]
    if candidate.clause.elided:
        yield "the light verb is understood from the next one"
