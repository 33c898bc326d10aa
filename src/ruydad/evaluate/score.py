"""Counts over many sentences or pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from ruydad.evaluate.findings import Finding, confuse, describe, describe_expected
from ruydad.evaluate.gold import Expected
from ruydad.evaluate.match import Record, fields_right, fits, pair, type_fits
from ruydad.records import Event

Coded = Sequence[Event | Record]
"""The records of one document, as structs or as plain data."""


@dataclass
class Score:
    """Counts of a run, by event type and by field.

    ``wanted`` events the gold asks for; ``found`` those met by a record; ``written`` records but
    those that meet only an optional event; ``right`` those that meet a wanted one (a second record
    of one event counts as wrong). ``typed``: wanted events with a record of their type; ``whole``:
    those with all parties. ``eventless`` and ``false``: documents without event, and
    records written for them. ``confidences``: (confidence, right) of every written record.
    """

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    typed: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    correct: Counter[str] = field(default_factory=Counter)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    eventless: int = 0
    false: int = 0
    confidences: list[tuple[float, bool]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

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

    def type_right(self, kind: str | None = None) -> float:
        """Wanted events for which a record of the type was written."""
        return _share(self.typed, self.wanted, kind)

    def whole_right(self, kind: str | None = None) -> float:
        """Wanted events with type, all actors and all recipients right."""
        return _share(self.whole, self.wanted, kind)

    def false_rate(self) -> float:
        """Records written per document that has no event."""
        return self.false / self.eventless if self.eventless else 0.0

    def field_share(self, name: str) -> float:
        """Right among asked for one field of `ruydad.evaluate.match.FIELDS`."""
        return _share(self.correct, self.asked, name)

    def count(
        self,
        name: str,
        coded: Coded,
        wanted: list[Expected],
        permitted: list[Expected],
        text: str = "",
    ) -> None:
        """Add one document."""
        records = [plain(event) for event in coded]
        pairs = pair(records, wanted)
        met = {i: j for i, j in pairs if fits(records[i], wanted[j])}
        self._count_fields(name, [(records[i], wanted[j]) for i, j in pairs], text)
        self._count_wanted(name, records, wanted, met, text)
        self._count_written(name, records, met, permitted, text)
        self.confusion += confuse(
            wanted, [r for i, r in enumerate(records) if not _permitted(r, i, met, permitted)],
            _renumbered(records, met, permitted),
        )  # fmt: skip
        if not wanted:
            self.eventless += 1
            self.false += sum(not _permitted(r, i, met, permitted) for i, r in enumerate(records))

    def _count_fields(self, name: str, pairs: list[tuple[Record, Expected]], text: str) -> None:
        for record, expected in pairs:
            for part, right in fields_right(record, expected).items():
                self.asked[part] += 1
                self.correct[part] += right
                if not right:
                    detail = f"{part}: {describe(record)}"
                    self.findings.append(Finding("wrong field", name, record["type"], detail, text))

    def _count_wanted(
        self,
        name: str,
        records: list[Record],
        wanted: list[Expected],
        met: dict[int, int],
        text: str,
    ) -> None:
        typed = _typed(records, wanted)
        for j, expected in enumerate(wanted):
            kind = expected.types[0]
            self.wanted[kind] += 1
            self.typed[kind] += j in typed
            self.whole[kind] += any(
                fits(record, expected, loose=True, whole=True) for record in records
            )
            if j in met.values() or _covered(records, expected):
                self.found[kind] += 1
            else:
                detail = " ".join(filter(None, (expected.key, describe_expected(expected))))
                self.findings.append(Finding("missed", name, kind, detail, text))

    def _count_written(
        self,
        name: str,
        records: list[Record],
        met: dict[int, int],
        permitted: list[Expected],
        text: str,
    ) -> None:
        for i, record in enumerate(records):
            if _permitted(record, i, met, permitted):
                continue
            kind = record["type"]
            self.written[kind] += 1
            self.right[kind] += i in met
            self.confidences.append((float(record.get("confidence") or 0.0), i in met))
            if i not in met:
                self.findings.append(Finding("invented", name, kind, describe(record), text))


def plain(event: Event | Record) -> Record:
    """A record as plain data."""
    if not isinstance(event, Event):
        return event
    data: dict[str, Any] = msgspec.to_builtins(event)
    return data


def _permitted(record: Record, index: int, met: dict[int, int], permitted: list[Expected]) -> bool:
    """The record meets no wanted event, but an optional one."""
    return index not in met and any(fits(record, event, loose=True) for event in permitted)


def _renumbered(
    records: list[Record], met: dict[int, int], permitted: list[Expected]
) -> list[tuple[int, int]]:
    """The pairs, records counted without those that are only permitted."""
    kept = [i for i, r in enumerate(records) if not _permitted(r, i, met, permitted)]
    return [(kept.index(i), j) for i, j in met.items()]


def _typed(records: list[Record], wanted: list[Expected]) -> set[int]:
    """The wanted events that a record of their type stands for, each record once."""
    free = list(range(len(records)))
    out = set()
    for j, expected in enumerate(wanted):
        i = next((i for i in free if type_fits(records[i], expected)), None)
        if i is not None:
            free.remove(i)
            out.add(j)
    return out


def _covered(records: list[Record], expected: Expected) -> bool:
    """One record with several parties on a side may stand for several events of the gold."""
    return any(
        len(record.get("actors") or ()) + len(record.get("recipients") or ()) > 2
        and fits(record, expected)
        for record in records
    )


def _share(part: Counter[str], whole: Counter[str], key: str | None) -> float:
    above = part[key] if key is not None else part.total()
    below = whole[key] if key is not None else whole.total()
    return above / below if below else 0.0
