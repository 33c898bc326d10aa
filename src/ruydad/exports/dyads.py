"""Who with whom: the pairs of parties of an event, for tables and networks of two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from ruydad.records import Event, Party


class Dyad(NamedTuple):
    """Two parties of one event; ``mutual``: both stand on the same side of it."""

    first: Party
    second: Party
    mutual: bool


def dyads(event: Event) -> Iterator[Dyad]:
    """Each actor with each recipient; without recipients each two actors. Nobody with himself."""
    if event.recipients:
        pairs = [(actor, other) for actor in event.actors for other in event.recipients]
    else:
        pairs = list(combinations(event.actors, 2))
    seen = set()
    for first, second in pairs:
        keys = (party_key(first), party_key(second))
        if keys[0] != keys[1] and keys not in seen:
            seen.add(keys)
            yield Dyad(first, second, not event.recipients)


def party_key(party: Party) -> str:
    """What tells a party from others: its id, or ``name/…`` where it is not resolved."""
    return party.id or f"name/{party.name or party.text}"
