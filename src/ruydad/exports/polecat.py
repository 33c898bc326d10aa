"""POLECAT: the forty columns of the released files, for scripts that read those."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import IO

from ruydad.exports.cleaning import ascii_text, one_line
from ruydad.exports.columns import header
from ruydad.exports.days import event_day, published_day
from ruydad.exports.geography import country, is_town
from ruydad.exports.names import english_outlet
from ruydad.records import Event, Party, Place

MISSING = "None"

_SEPARATORS = str.maketrans({";": ",", "|": "/"})
"""Readers split cells at both signs, so no value may hold them."""


def write(events: Iterable[Event], out: IO[bytes]) -> int:
    """Write the header and a row an event, tab-separated, UTF-8; returns how many events."""
    out.write(_line(header("polecat")))
    count = 0
    for event in events:
        out.write(_line(_cells(event)))
        count += 1
    return count


def _line(cells: Iterable[str]) -> bytes:
    return ("\t".join(cells) + "\n").encode()


def _cells(event: Event) -> list[str]:
    return [
        *_event(event),
        *_side(event.actors),
        *_side(event.recipients),
        *_place(event.place),
        _name(event.article.outlet and english_outlet(event.article.outlet)),
        _text(published_day(event)),
        MISSING, MISSING, MISSING,
        _text(event.article.language),
        _text(event.coder),
    ]  # fmt: skip


def _event(event: Event) -> list[str]:
    article = event.article.id.replace("_", "-")
    return [
        _text(f"{article}_{event.type}_{event.id}"),
        _text(event_day(event)),
        event.type,
        _text(event.mode),
        _text(event.intensity),
        _text(event.quad.upper()),
        "; ".join(map(_text, event.contexts)) or MISSING,
    ]


def _side(parties: Iterable[Party]) -> list[str]:
    return ["; ".join(map(read, parties)) or MISSING for read in _PARTY]


_PARTY: tuple[Callable[[Party], str], ...] = (
    lambda party: _name(party.name),
    lambda party: _text(party.country),
    lambda party: _text(country(party.country).cow),
    lambda party: _text(party.sectors[0] if party.sectors else None),
    lambda party: "|".join(map(_text, party.sectors)) or MISSING,
    lambda party: _text(party.title),
    lambda party: _text(party.text),
    lambda party: MISSING,
)
"""The eight columns of a side, in order; the parts of all stand in step."""


def _place(place: Place | None) -> list[str]:
    if place is None:
        return [MISSING] * 10
    name = _name(place.name)
    return [
        name, name if is_town(place) else MISSING, MISSING, MISSING, _text(place.country),
        _text(place.lat), _text(place.lon), _text(place.geonameid), _text(place.text), MISSING,
    ]  # fmt: skip


def _text(value: object) -> str:
    return one_line(str(value)).translate(_SEPARATORS) or MISSING if value is not None else MISSING


def _name(name: str | None) -> str:
    return _text(ascii_text(name or ""))
