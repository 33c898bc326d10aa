"""Drafts: candidates that were kept, with parties, time, place and sources resolved."""

from __future__ import annotations

from dataclasses import dataclass, field

from ruydad.coding.candidates import Candidate
from ruydad.records import Attribution, EventTime, Figure, Party, Place, Span, Status


@dataclass(slots=True, eq=False)
class Draft:
    """An event in the making; merging joins drafts that tell the same event."""

    candidate: Candidate
    type: str
    intent: str | None
    mode: str | None
    channel: str | None
    cameo: str
    actors: list[Party]
    recipients: list[Party]
    via: list[Party]
    time: EventTime
    place: Place | None
    status: Status
    background: bool
    attribution: list[Attribution]
    block: str
    evidence: Span
    trigger: Span
    confidence: float = 0.0
    mentions: list[Span] = field(default_factory=list)
    also: list[Candidate] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    victims: list[Party] = field(default_factory=list)

    @property
    def sides(self) -> list[Party]:
        """Everyone taking part."""
        return self.actors + self.recipients
