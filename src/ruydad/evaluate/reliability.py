"""Whether confidence means what it says: of the records at 0.9, nine in ten are right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

BINS = 10


class Bin(NamedTuple):
    """Records with a confidence in ``[low, high)``: how many, their mean, the share right."""

    low: float
    high: float
    records: int
    confidence: float
    right: float


def reliability(pairs: Sequence[tuple[float, bool]], bins: int = BINS) -> list[Bin]:
    """The table over (confidence, right); empty bins are left out."""
    table = []
    for index in range(bins):
        low, high = index / bins, (index + 1) / bins
        inside = [p for p in pairs if low <= p[0] < high or (p[0] == 1.0 and index == bins - 1)]
        if inside:
            mean = sum(confidence for confidence, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            table.append(Bin(low, high, len(inside), mean, share))
    return table


def calibration_error(pairs: Sequence[tuple[float, bool]], bins: int = BINS) -> float:
    """Expected calibration error: the mean gap between confidence and share right, by bin size."""
    if not pairs:
        return 0.0
    table = reliability(pairs, bins)
    return sum(b.records * abs(b.confidence - b.right) for b in table) / len(pairs)
