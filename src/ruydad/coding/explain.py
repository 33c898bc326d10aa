"""Why each event was coded, and why near misses were not, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.grammar import Clause, ParsedSentence


class CandidateView(msgspec.Struct, frozen=True):
    """One candidate: the frame, the words that proposed it, what was decided and why."""

    frame: str
    trigger: str
    decision: str
    reasons: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


class Explanation(msgspec.Struct, frozen=True):
    """One sentence as it was understood."""

    sentence: str
    clauses: tuple[str, ...]
    candidates: tuple[CandidateView, ...]


def explain(
    sentences: Sequence[ParsedSentence], candidates: Sequence[Candidate]
) -> list[Explanation]:
    """The explanation of every sentence."""
    out = []
    for parsed in sentences:
        mine = [c for c in candidates if c.parsed.index == parsed.index]
        out.append(
            Explanation(
                parsed.quote(parsed.sentence.start, parsed.sentence.end).strip(),
                tuple(_clause(clause, parsed) for clause in parsed.clauses),
                tuple(_view(candidate) for candidate in mine),
            )
        )
    return out


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


def _view(candidate: Candidate) -> CandidateView:
    parsed = candidate.parsed
    words = parsed.quote(*parsed.span(*candidate.trigger))

    def quote(mentions: list) -> tuple[str, ...]:  # type: ignore[type-arg]
        return tuple(parsed.quote(*parsed.span(m.first, m.last)) for m in mentions)

    return CandidateView(
        candidate.frame.id, words, candidate.decision, tuple(candidate.reasons),
        quote(candidate.actors), quote(candidate.recipients),
    )  # fmt: skip
