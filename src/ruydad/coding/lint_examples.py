"""The examples in the frame files, run through the coder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from ruydad.calendar import find_dates
from ruydad.coding.coder import Coder
from ruydad.knowledge.frames import Example, Frame
from ruydad.page import Hints, read_text
from ruydad.records import Event, Party, Refused
from ruydad.text import fold

PUBLISHED = "2023-06-20"
"""The day on which an example was published, where it names no year of its own."""


class Outcome(msgspec.Struct, frozen=True):
    """How one example came out; ``why`` it failed, or ``by`` which other frame it was coded."""

    frame: str
    type: str
    kind: Literal["match", "no_match"]
    text: str
    passed: bool
    why: str = ""
    by: str = ""


def run_examples(coder: Coder, frames: Iterable[Frame]) -> Iterator[Outcome]:
    """Code the examples of every frame, in order."""
    for frame in frames:
        for example in frame.examples.match:
            yield _match(frame, example, _events(coder, example.text))
        for example in frame.examples.no_match:
            yield _no_match(frame, example, _events(coder, example.text))


def _events(coder: Coder, text: str) -> list[Event]:
    stated = [time.end for time in find_dates(text) if time.end is not None]
    published = max(stated).isoformat() if stated else PUBLISHED
    try:
        return coder.code(read_text(text, hints=Hints(published=published)))
    except Refused:
        return []


def _match(frame: Frame, example: Example, events: Sequence[Event]) -> Outcome:
    mine = [event for event in events if frame_of(event) == frame.id]
    faults = [_faults(event, example) for event in mine]
    if "" in faults:
        return Outcome(frame.id, frame.type, "match", example.text, True)
    for event in events:
        if frame.type in (event.type, event.intent) and not _faults(event, example):
            by = frame_of(event)
            return Outcome(frame.id, frame.type, "match", example.text, True, by=by)
    coded = ", ".join(dict.fromkeys(map(frame_of, events)))
    why = faults[0] if faults else f"did not fire (coded: {coded or 'nothing'})"
    return Outcome(frame.id, frame.type, "match", example.text, False, why)


def _no_match(frame: Frame, example: Example, events: Sequence[Event]) -> Outcome:
    fired = any(frame_of(event) == frame.id for event in events)
    why = "fired on a no_match example" if fired else ""
    return Outcome(frame.id, frame.type, "no_match", example.text, not fired, why)


def frame_of(event: Event) -> str:
    """The full name of the frame that made the event."""
    return event.evidence.frame.partition("/")[0]


def _faults(event: Event, example: Example) -> str:
    """What the event lacks of what the example asks, empty where it has all."""
    asked = (
        ("actor", example.actor, event.actors),
        ("recipient", example.recipient, event.recipients),
        ("via", example.via, event.via),
    )
    faults = [
        f"{role} is {_names(parties)}, not «{wanted}»"
        for role, wanted, parties in asked
        if wanted and not any(names(party, wanted) for party in parties)
    ]
    for field in ("status", "channel"):
        wanted, found = getattr(example, field), getattr(event, field)
        if wanted and wanted != found:
            faults.append(f"{field} is {found}, not {wanted}")
    return "; ".join(faults)


def names(party: Party, words: str) -> bool:
    """Whether the words name the party: part of its text or names, or its ISO 3166 code."""
    wanted = fold(words)
    return words == party.country or any(
        wanted in fold(name) for name in (party.text, party.name, party.name_fa)
    )


def _names(parties: Sequence[Party]) -> str:
    return " + ".join(f"«{party.text}»" for party in parties) or "empty"
