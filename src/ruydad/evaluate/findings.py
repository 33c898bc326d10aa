"""What was found wrong, one by one, and which type was taken for which."""

from __future__ import annotations

from collections import Counter
from typing import Literal, NamedTuple

from ruydad.evaluate.gold import Expected
from ruydad.evaluate.match import Record, shares_party

NOTHING = "—"
"""Stands for no event in a confusion table."""

Kind = Literal["missed", "invented", "wrong type", "wrong field", "trap", "article"]


class Finding(NamedTuple):
    """One error: its kind, the document, the event's type, and what was wanted or got."""

    kind: Kind
    document: str
    type: str
    detail: str
    text: str = ""

    def __str__(self) -> str:
        return f"{self.kind.upper():11s} {self.document} {self.type} {self.detail}"


def confuse(
    wanted: list[Expected], records: list[Record], pairs: list[tuple[int, int]]
) -> Counter[tuple[str, str]]:
    """Pairs of types (wanted, got); `NOTHING` where one side has no event.

    A missed event and an invented one that share a party are taken for one with the wrong type.
    """
    table: Counter[tuple[str, str]] = Counter()
    met, used = {j for _, j in pairs}, {i for i, _ in pairs}
    for i, j in pairs:
        kind = wanted[j].types[0]
        table[kind, kind if records[i]["type"] in wanted[j].types else records[i]["type"]] += 1
    for j in sorted(set(range(len(wanted))) - met):
        other = next(
            (
                i
                for i in range(len(records))
                if i not in used and shares_party(records[i], wanted[j])
            ),
            None,
        )
        used |= {other} if other is not None else set()
        table[wanted[j].types[0], NOTHING if other is None else records[other]["type"]] += 1
    for i in sorted(set(range(len(records))) - used):
        table[NOTHING, records[i]["type"]] += 1
    return table


def describe_expected(expected: Expected) -> str:
    """A wanted event in one line, for people."""
    sides = [
        "; ".join(alternatives[0] for alternatives in side)
        for side in (expected.actors, expected.recipients)
    ]
    head = "/".join(("|".join(expected.types), *expected.channels[:1], *expected.statuses[:1]))
    return f"{head} {sides[0]} -> {sides[1]}"


def describe(record: Record) -> str:
    """A record in one line, for people."""
    sides = [
        "; ".join(str(party.get("text")) for party in record.get(side) or ())
        for side in ("actors", "recipients")
    ]
    evidence = (record.get("evidence") or {}).get("text") or ""
    head = "/".join(filter(None, (record["type"], record.get("channel"), record.get("status"))))
    return f"{head} {sides[0]} -> {sides[1]} | {evidence[:110]}"
