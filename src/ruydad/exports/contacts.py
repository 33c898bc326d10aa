"""The table of contacts: how often two parties were in contact in a month, by channel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import IO

from ruydad.exports.columns import header
from ruydad.exports.csv_table import csv_line
from ruydad.exports.dyads import Dyad, dyads, party_key
from ruydad.records import Event, Party

Contact = tuple[str, str, str, str]
"""Month, the two parties in the order of their keys, channel."""


def write(events: Iterable[Event], out: IO[bytes]) -> int:
    """Write the table in CSV, sorted; returns how many events were contacts."""
    counts: Counter[Contact] = Counter()
    names: dict[str, str] = {}
    found = 0
    for event in events:
        contacts = _contacts(event, names)
        counts.update(contacts)
        found += bool(contacts)
    out.write(csv_line(header("contacts")).encode())
    for (month, first, second, channel), number in sorted(counts.items()):
        row = (month, first, names[first], second, names[second], channel, number)
        out.write(csv_line(row).encode("utf-8", "replace"))
    return found


def _contacts(event: Event, names: dict[str, str]) -> list[Contact]:
    if event.channel is None:
        return []
    month = (event.time.start or "")[:7]
    pairs = {_ordered(dyad, names) for dyad in dyads(event)}
    return [(month, first, second, event.channel) for first, second in pairs]


def _ordered(dyad: Dyad, names: dict[str, str]) -> tuple[str, str]:
    first, second = sorted((_named(dyad.first, names), _named(dyad.second, names)))
    return first, second


def _named(party: Party, names: dict[str, str]) -> str:
    key = party_key(party)
    names.setdefault(key, party.name or party.text)
    return key
