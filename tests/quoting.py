"""The words of a record and where they stand, for the tests that compare the two."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.records import Event, Span


def quotes(event: Event) -> Iterator[tuple[str | None, Span]]:
    """Each quoted field of a record with its span."""
    yield event.evidence.text, event.evidence.span
    yield event.evidence.trigger.text, event.evidence.trigger.span
    for party in (*event.actors, *event.recipients, *event.via):
        yield party.text, party.span
    for link in event.attribution:
        if link.span is not None:
            yield link.text, link.span
    if event.place is not None:
        yield event.place.text, event.place.span
    if event.time.span is not None:
        yield event.time.text, event.time.span
