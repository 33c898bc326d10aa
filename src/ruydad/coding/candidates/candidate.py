"""One possible event: a frame, where its words stand, and what was found for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ruydad.grammar import Clause, Mention, NounUse, ParsedSentence, Phrase
from ruydad.knowledge.frames import Frame
from ruydad.records import Status


@dataclass(slots=True, eq=False)
class Candidate:
    """One possible event: a frame, where it stands, and what was found for its roles."""

    frame: Frame
    parsed: ParsedSentence
    clause: Clause
    trigger: tuple[int, int]
    wording: str
    finite: bool
    passive: bool = False
    negative: bool = False
    use: NounUse | None = None
    tail: NounUse | None = None
    content: Candidate | None = None
    patients: frozenset[str] = frozenset()
    phrase: Phrase | None = None
    speakers: list[Mention] = field(default_factory=list)
    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    victims: list[Mention] = field(default_factory=list)
    via: list[Mention] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    status: Status = "occurred"
    background: bool = False
    decision: str = "open"
    understood: bool = False
    guessed: bool = False
    refused: bool = False
    reasons: list[str] = field(default_factory=list)

    def drop(self, reason: str) -> None:
        """Decide against the candidate, saying why."""
        self.decision = "dropped"
        self.reasons.append(reason)

    @property
    def dropped(self) -> bool:
        """True once decided against."""
        return self.decision == "dropped"
