"""Counts over many sentences or pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from ruydad.evaluate.gold import Expected, GoldPage, GoldSentence
from ruydad.evaluate.match import Record, fields_right, fits, pair
from ruydad.records import Event

Coded = Sequence[Event | Record]
"""The records of one document, as structs or as plain data."""


@dataclass
class Score:
    """Counts of a run: per type wanted, found, written and right; per field asked and right.

    Written records that match only an optional event are left out of the precision; a second record
    of one event counts as wrong. ``notes`` has one line for each miss, invention and wrong field.
    """

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    correct: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def precision(self, kind: str | None = None) -> float:
        """Right records among those written, of one type or of all."""
        return _share(self.right, self.written, kind)

    def recall(self, kind: str | None = None) -> float:
        """Events found among those wanted, of one type or of all."""
        return _share(self.found, self.wanted, kind)

    def f1(self, kind: str | None = None) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = self.precision(kind), self.recall(kind)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def field_share(self, name: str) -> float:
        """Right among asked for one field of `ruydad.evaluate.match.FIELDS`."""
        return _share(self.correct, self.asked, name)

    def count(
        self, name: str, coded: Coded, wanted: list[Expected], permitted: list[Expected]
    ) -> None:
        """Add one document."""
        records = [_plain(event) for event in coded]
        pairs = pair(records, wanted)
        whole = {i: j for i, j in pairs if fits(records[i], wanted[j])}
        self._count_fields(name, [(records[i], wanted[j]) for i, j in pairs])
        self._count_wanted(name, records, wanted, set(whole.values()))
        for i, record in enumerate(records):
            if i in whole:
                self.written[record["type"]] += 1
                self.right[record["type"]] += 1
            elif not any(fits(record, event, loose=True) for event in permitted):
                self.written[record["type"]] += 1
                self.notes.append(f"EXTRA {name} {describe(record)}")

    def _count_fields(self, name: str, pairs: list[tuple[Record, Expected]]) -> None:
        for record, expected in pairs:
            for part, right in fields_right(record, expected).items():
                self.asked[part] += 1
                self.correct[part] += right
                if not right:
                    self.notes.append(f"FIELD {name} {part}: {describe(record)}")

    def _count_wanted(
        self, name: str, records: list[Record], wanted: list[Expected], met: set[int]
    ) -> None:
        for j, expected in enumerate(wanted):
            kind = expected.types[0]
            self.wanted[kind] += 1
            if j in met or _covered(records, expected):
                self.found[kind] += 1
            else:
                sides = f"{expected.actors} -> {expected.recipients}"
                self.notes.append(f"MISS  {name} {expected.key} {'|'.join(expected.types)} {sides}")


def score_sentences(items: Iterable[tuple[GoldSentence, Coded]]) -> Score:
    """Score the records coded from each gold sentence."""
    score = Score()
    for gold, coded in items:
        score.count(gold.id, coded, gold.wanted(), gold.permitted())
    return score


def score_pages(items: Iterable[tuple[GoldPage, Coded]]) -> Score:
    """Score the records coded from each gold page; traps met are named in the notes."""
    score = Score()
    for gold, coded in items:
        required = [event.expected() for event in gold.required]
        score.count(gold.file, coded, required, [event.expected() for event in gold.allowed])
        for trap in gold.forbidden:
            for event in coded:
                if fits(_plain(event), trap.expected()):
                    score.notes.append(f"TRAP  {gold.file} {trap.why}: {describe(_plain(event))}")
    return score


def describe(record: Record) -> str:
    """A record in one line, for people."""
    sides = [
        "; ".join(str(party.get("text")) for party in record.get(side) or ())
        for side in ("actors", "recipients")
    ]
    evidence = (record.get("evidence") or {}).get("text") or ""
    head = "/".join(filter(None, (record["type"], record.get("channel"), record.get("status"))))
    return f"{head} {sides[0]} -> {sides[1]} | {evidence[:110]}"


def _covered(records: list[Record], expected: Expected) -> bool:
    """One record with several parties on a side may stand for several events of the gold."""
    return any(
        len(record.get("actors") or ()) + len(record.get("recipients") or ()) > 2
        and fits(record, expected)
        for record in records
    )


def _plain(event: Event | Record) -> Record:
    if not isinstance(event, Event):
        return event
    plain: dict[str, Any] = msgspec.to_builtins(event)
    return plain


def _share(part: Counter[str], whole: Counter[str], key: str | None) -> float:
    above = part[key] if key is not None else part.total()
    below = whole[key] if key is not None else whole.total()
    return above / below if below else 0.0
