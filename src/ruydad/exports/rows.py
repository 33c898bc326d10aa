"""An event as the values of one flat row: what CSV, Parquet and Excel tables have in common."""

from __future__ import annotations

from collections.abc import Iterable

from ruydad.records import Event, Figure, Party

JOIN = "; "
"""Between the parts of a cell that holds several values."""

Value = str | int | float | bool | tuple[str | None, ...] | None
"""A tuple where the column holds several values; ``None`` where the fact is absent."""

_PARTY_FIELDS = ("id", "name", "name_fa", "text", "kind", "country", "affiliation", "title")


def event_values(event: Event) -> list[Value]:
    """The values of the columns ``columns("events")``, in their order."""
    return [
        *_article(event),
        *_act(event),
        *_side(event.actors),
        *_side(event.recipients),
        *_side(event.via),
        *_time_and_place(event),
        event.status,
        event.background,
        tuple(map(_figure, event.figures)),
        tuple(link.name or link.text for link in event.attribution),
        *_evidence(event),
        tuple(f"{start}-{end}" for start, end in event.mentions),
        event.confidence,
        event.coder,
    ]


def joined(value: Value) -> str | int | float | bool | None:
    """The value for a cell that holds one thing: several texts joined by ``; ``."""
    return JOIN.join(part or "" for part in value) if isinstance(value, tuple) else value


def _article(event: Event) -> list[Value]:
    page = event.article
    return [
        event.id, page.id, page.url, page.outlet, page.code,
        page.title, page.published, page.language,
    ]  # fmt: skip


def _act(event: Event) -> list[Value]:
    return [
        event.type, event.intent, event.mode, event.channel, event.cameo, event.quad,
        event.intensity, event.contexts,
    ]  # fmt: skip


def _side(parties: Iterable[Party]) -> list[Value]:
    """The parties of one side, each column with one part a party, so that parts stay in step."""
    parties = list(parties)
    values: list[Value] = [tuple(getattr(p, name) for p in parties) for name in _PARTY_FIELDS]
    return [*values, tuple(" ".join(party.sectors) for party in parties)]


def _time_and_place(event: Event) -> list[Value]:
    time, place = event.time, event.place
    when: list[Value] = [time.start, time.end, time.precision, time.basis, time.text]
    if place is None:
        return [*when, None, None, None, None, None, None]
    return [*when, place.name, place.text, place.country, place.geonameid, place.lat, place.lon]


def _evidence(event: Event) -> list[Value]:
    evidence = event.evidence
    return [
        evidence.text,
        *evidence.span,
        *evidence.raw_span,
        evidence.trigger.text,
        evidence.frame,
    ]


def _figure(figure: Figure) -> str:
    bound = ">=" if figure.at_least else ""
    unit = f" {figure.unit}" if figure.unit else ""
    value = int(figure.value) if figure.value == int(figure.value) else figure.value
    return f"{figure.kind} {bound}{value}{unit}"
