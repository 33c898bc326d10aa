"""The tables of a score as rows of text, for the terminal and for the report page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ruydad.evaluate.findings import NOTHING
from ruydad.evaluate.match import FIELDS
from ruydad.evaluate.reliability import calibration_error, reliability
from ruydad.evaluate.score import Score


class Table(NamedTuple):
    """A titled table; the first column is a name, the rest are figures."""

    title: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    note: str = ""


def tables(score: Score) -> list[Table]:
    """By type, by field, confusion, reliability."""
    return [by_type(score), by_field(score), confusion(score), calibration(score)]


def by_type(score: Score) -> Table:
    """Precision, recall and F1 by event type, the last row over all."""
    rows = [_row(score, kind) for kind in (*sorted({*score.wanted, *score.written}), None)]
    head = ("type", "wanted", "found", "written", "right", "P", "R", "F1", "typed", "whole")
    note = (
        f"on {score.eventless} documents without event {score.false} records were written "
        f"({score.false_rate():.3f} each)"
    )
    return Table("By event type", head, rows, note)


def by_field(score: Score) -> Table:
    """Right values among those the gold gives, over the events found."""
    rows = [
        (name, str(score.asked[name]), str(score.correct[name]), f"{score.field_share(name):.2f}")
        for name in FIELDS
        if score.asked[name]
    ]
    return Table(
        "By field, of events of the right type", ("field", "asked", "right", "share"), rows
    )


def confusion(score: Score) -> Table:
    """Which type was coded for which; rows are wanted, columns got."""
    kinds = sorted({kind for pair in score.confusion for kind in pair} - {NOTHING})
    got = [*kinds, NOTHING]
    rows = [
        (wanted, *(str(score.confusion[wanted, kind] or "·") for kind in got))
        for wanted in (*kinds, NOTHING)
    ]
    note = f"{NOTHING}: no event (right column missed, last row invented)"
    return Table(
        "Confusion: wanted by row, got by column", ("", *(_short(k) for k in got)), rows, note
    )


def calibration(score: Score) -> Table:
    """Confidence against the share of records that are right."""
    rows = [
        (f"{b.low:.1f}–{b.high:.1f}", str(b.records), f"{b.confidence:.2f}", f"{b.right:.2f}")
        for b in reliability(score.confidences)
    ]
    note = f"expected calibration error {calibration_error(score.confidences):.3f}"
    return Table(
        "Reliability of confidence", ("confidence", "records", "mean", "right"), rows, note
    )


def as_text(table: Table) -> str:
    """The table in columns, figures to the right."""
    lines = [table.head, *table.rows]
    wide = [max(len(line[i]) for line in lines) for i in range(len(table.head))]
    out = [table.title]
    for line in lines:
        cells = [
            line[0].ljust(wide[0]),
            *(c.rjust(w) for c, w in zip(line[1:], wide[1:], strict=True)),
        ]
        out.append("  ".join(cells).rstrip())
    return "\n".join([*out, table.note] if table.note else out)


def _row(score: Score, kind: str | None) -> tuple[str, ...]:
    counters = (score.wanted, score.found, score.written, score.right)
    counts = (str(c.total() if kind is None else c[kind]) for c in counters)
    shares = (
        score.precision(kind), score.recall(kind), score.f1(kind),
        score.type_right(kind), score.whole_right(kind),
    )  # fmt: skip
    return (kind or "all", *counts, *(f"{share:.2f}" for share in shares))


def _short(kind: str) -> str:
    return kind[:4]
