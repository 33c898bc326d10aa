"""An incident: the reports of one event, who tells it of their own, and where they differ."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from ruydad.stories.report import Report


class Conflict(msgspec.Struct, frozen=True):
    """A field on which reports differ: each value with the ids of the events that give it."""

    field: str
    values: tuple[tuple[Any, tuple[str, ...]], ...]


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that happened, however many pages report it.

    ``events`` are the ids of the reports, the first published first; ``best`` the one that tells
    most. ``independent`` counts the outlets that do not copy or credit another of the incident.
    ``score`` is the lowest likeness by which a report was joined to the others.
    """

    id: str
    type: str
    start: str | None
    end: str | None
    best: str
    events: tuple[str, ...]
    pages: tuple[str, ...]
    outlets: int
    independent: int
    first: str | None
    score: float
    conflicts: tuple[Conflict, ...]


def incident(reports: Sequence[Report], score: float, sources: dict[str, str]) -> Incident:
    """The incident of some reports; ``sources`` names for each page whose telling it is."""
    ordered = sorted(reports, key=lambda r: (r.page.published or "9", r.page.id, r.event.id))
    best = max(ordered, key=_richness).event
    first = ordered[0]
    pages = tuple(dict.fromkeys(report.page.id for report in ordered))
    return Incident(
        id=hashlib.sha256(first.event.id.encode()).hexdigest()[:16],
        type=best.type, start=best.time.start, end=best.time.end, best=best.id,
        events=tuple(report.event.id for report in ordered), pages=pages,
        outlets=len({report.page.outlet or report.page.id for report in ordered}),
        independent=len({sources[page] for page in pages}),
        first=first.page.published, score=round(score, 3), conflicts=_conflicts(ordered),
    )  # fmt: skip


def _richness(report: Report) -> tuple[int, float]:
    event = report.event
    told = (event.mode, event.channel, event.place, event.recipients, event.via, event.figures)
    known = sum(party.id is not None for party in (*event.actors, *event.recipients))
    return sum(map(bool, told)) + known + (event.time.basis == "stated"), event.confidence


_FIELDS: tuple[tuple[str, Callable[[Report], Any]], ...] = (
    ("day", lambda r: r.event.time.start if r.event.time.basis == "stated" else None),
    ("place", lambda r: r.event.place.name if r.event.place else None),
    ("channel", lambda r: r.event.channel),
    ("mode", lambda r: r.event.mode),
    ("status", lambda r: r.event.status),
    ("figures", lambda r: tuple((f.kind, f.value) for f in r.event.figures) or None),
)


def _conflicts(reports: Sequence[Report]) -> tuple[Conflict, ...]:
    """The fields for which the reports that give one give several values, commonest first."""
    found = []
    for field, value_of in _FIELDS:
        told = [(value_of(report), report.event.id) for report in reports]
        counts = Counter(value for value, _ in told if value is not None)
        if len(counts) > 1:
            values = tuple(
                (value, tuple(name for given, name in told if given == value))
                for value, _ in counts.most_common()
            )
            found.append(Conflict(field, values))
    return tuple(found)
