"""GDELT 2.0: the 61 columns of the event table, without a header, a row a pair of parties."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from typing import IO

from ruydad.exports.cleaning import ascii_text, one_line
from ruydad.exports.columns import data_rows
from ruydad.exports.days import event_day, published_utc
from ruydad.exports.dyads import dyads
from ruydad.exports.geography import country, is_country, is_town
from ruydad.records import Event, Party, Place

OPENING = 400
"""Characters of an article that count as its opening: title and lead of a usual page."""

_QUADS = {
    "verbal cooperation": 1,
    "material cooperation": 2,
    "verbal conflict": 3,
    "material conflict": 4,
}

Cell = str | int | float | None


def write(events: Iterable[Event], out: IO[bytes]) -> int:
    """Write a row a pair of parties, tab-separated, UTF-8; returns how many events."""
    count = 0
    for event in events:
        for number, (first, second) in enumerate(_pairs(event)):
            cells = _cells(event, number, first, second)
            out.write(("\t".join(map(_text, cells)) + "\n").encode())
        count += 1
    return count


def _pairs(event: Event) -> list[tuple[Party | None, Party | None]]:
    """The pairs of the event; its only side beside nobody where it has no two."""
    pairs = [(dyad.first, dyad.second) for dyad in dyads(event)]
    return [*pairs] or [(next(iter(event.actors), None), next(iter(event.recipients), None))]


def _cells(event: Event, number: int, first: Party | None, second: Party | None) -> list[Cell]:
    added = published_utc(event)
    return [
        _number(event.id, number),
        *_dates(event_day(event)),
        *_actor(first),
        *_actor(second),
        *_act(event),
        *[None] * 16,
        *_place(event.place),
        None if added is None else f"{added.year:04}{added:%m%d%H%M%S}",
        event.article.url or event.article.id,
    ]


def _number(event_id: str, pair: int) -> int:
    """A number below 2^53, which R and JavaScript hold exactly."""
    digest = blake2b(f"{event_id}#{pair}".encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest) >> 11


def _dates(day: dt.date | None) -> list[Cell]:
    if day is None:
        return [None] * 4
    fraction = (30 * (day.month - 1) + day.day) / 365
    month = f"{day.year:04}{day.month:02}"
    return [f"{month}{day.day:02}", month, day.year, f"{day.year + fraction:.4f}"]


def _actor(party: Party | None) -> list[Cell]:
    if party is None:
        return [None] * 10
    roles = [role for sector in party.sectors if (role := _roles().get(sector))]
    code = (party.country or "") + "".join(roles[:3])
    types: list[Cell] = [*roles[:3], None, None, None]
    name = ascii_text(party.name).upper()
    return [code, name, party.country, None, None, None, None, *types[:3]]


def _act(event: Event) -> list[Cell]:
    begins = min(start for start, _ in (event.evidence.span, *event.mentions))
    goldstein = _goldstein().get(event.cameo)
    mentions = len({event.evidence.span, *event.mentions})
    return [
        int(begins < OPENING), event.cameo, event.cameo[:3], event.cameo[:2],
        _QUADS.get(event.quad), goldstein, mentions, 1, 1, None,
    ]  # fmt: skip


def _place(place: Place | None) -> list[Cell]:
    if place is None:
        return [None] * 8
    kind = 1 if is_country(place) else None
    if is_town(place):
        kind = 3 if place.country == "USA" else 4
    fips = country(place.country).fips
    whole = fips if kind == 1 else None
    return [kind, ascii_text(place.name), fips, whole, None, place.lat, place.lon, whole]


def _text(cell: Cell) -> str:
    return "" if cell is None else one_line(str(cell))


@cache
def _roles() -> dict[str, str]:
    return {row["sector"]: row["role"] for row in data_rows("cameo_roles.tsv")}


@cache
def _goldstein() -> dict[str, str]:
    return {row["code"]: row["goldstein"] for row in data_rows("goldstein.tsv")}
