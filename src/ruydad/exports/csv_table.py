"""A flat table: a row an event, parties joined by ``; ``; docs/columns.md explains each column."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from typing import IO, Any

from ruydad.records import Event, Figure, Party

JOIN = "; "

Cell = str | int | float | None

_PARTY_FIELDS = ("id", "name", "name_fa", "text", "kind", "country", "affiliation", "title")


def _party_columns(side: str) -> list[str]:
    return [f"{side}_{name}" for name in (*_PARTY_FIELDS, "sectors")]


COLUMNS: tuple[str, ...] = (
    "id", "article_id", "url", "outlet", "news_code", "article_title", "published", "language",
    "type", "intent", "mode", "channel", "cameo", "quad", "intensity", "contexts",
    *_party_columns("actor"), *_party_columns("recipient"), *_party_columns("via"),
    "start", "end", "precision", "time_basis", "time_text",
    "place", "place_text", "place_country", "geonameid", "lat", "lon",
    "status", "background", "figures", "attribution",
    "sentence", "sentence_start", "sentence_end", "raw_start", "raw_end", "trigger", "frame",
    "mentions", "confidence", "coder",
)  # fmt: skip
"""The header, in order."""


class CsvWriter:
    """Writes events as rows to a text stream opened with ``newline=""``; the header comes first."""

    def __init__(self, out: IO[str]) -> None:
        self._write: Callable[[Iterable[Cell]], Any] = csv.writer(out, lineterminator="\n").writerow
        self._write(COLUMNS)

    def write(self, event: Event) -> None:
        """Add one event."""
        self._write(_row(event))


def to_csv(events: Iterable[Event], out: IO[str]) -> int:
    """Write the header and a row an event; returns how many events."""
    writer = CsvWriter(out)
    count = 0
    for event in events:
        writer.write(event)
        count += 1
    return count


def _row(event: Event) -> list[Cell]:
    return [
        *_article_cells(event),
        *_act_cells(event),
        *_side(event.actors),
        *_side(event.recipients),
        *_side(event.via),
        *_time_and_place_cells(event),
        event.status,
        "true" if event.background else "false",
        JOIN.join(map(_figure, event.figures)),
        JOIN.join(link.name or link.text for link in event.attribution),
        *_evidence_cells(event),
        JOIN.join(f"{start}-{end}" for start, end in event.mentions),
        event.confidence,
        event.coder,
    ]


def _article_cells(event: Event) -> list[Cell]:
    page = event.article
    return [
        event.id, page.id, page.url, page.outlet, page.code,
        page.title, page.published, page.language,
    ]  # fmt: skip


def _act_cells(event: Event) -> list[Cell]:
    return [
        event.type, event.intent, event.mode, event.channel, event.cameo, event.quad,
        event.intensity, JOIN.join(event.contexts),
    ]  # fmt: skip


def _side(parties: Iterable[Party]) -> list[Cell]:
    """The parties of one side, each column with one part a party, so that parts stay in step."""
    parties = list(parties)
    cells: list[Cell] = [
        JOIN.join(getattr(party, name) or "" for party in parties) for name in _PARTY_FIELDS
    ]
    return [*cells, JOIN.join(" ".join(party.sectors) for party in parties)]


def _time_and_place_cells(event: Event) -> list[Cell]:
    time, place = event.time, event.place
    when: list[Cell] = [time.start, time.end, time.precision, time.basis, time.text]
    if place is None:
        return [*when, None, None, None, None, None, None]
    return [*when, place.name, place.text, place.country, place.geonameid, place.lat, place.lon]


def _evidence_cells(event: Event) -> list[Cell]:
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
