"""Pairs of reports worth comparing, found without looking at all of them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from ruydad.stories.likeness import weights
from ruydad.stories.report import Report

_FULL = 100
"""Reports of a type on a day from which on one state in common is not enough."""
_Cell = tuple[str, str | None, dt.date | None]


def candidates(reports: Sequence[Report]) -> list[tuple[int, int]]:
    """Pairs worth comparing: of one type and intent, within a few days, with states in common.

    On full days two states where both name as many: on a day of a war one state is in every report.
    Who names one state or none may be of one incident with anybody who names that one.
    """
    cells: defaultdict[_Cell, list[int]] = defaultdict(list)
    reach = int(weights()["furthest_days"])
    for at, report in enumerate(reports):
        for day in _days(report, reach):
            cells[report.event.type, report.event.intent, day].append(at)
    found = {pair for numbers in cells.values() for pair in _within(reports, numbers)}
    return sorted(found)


def _within(reports: Sequence[Report], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of one cell, the smaller number first; some come more than once."""
    few: defaultdict[str, list[int]] = defaultdict(list)
    many: defaultdict[str, list[int]] = defaultdict(list)
    both: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in numbers:
        states = sorted(reports[at].countries) or ["?"]
        for state in states:
            by_itself = len(states) == 1 or len(numbers) < _FULL
            (few if by_itself else many)[state].append(at)
        for two in combinations(states, 2):
            both[two].append(at)
    for state, alone in few.items():
        yield from combinations(alone, 2)
        yield from ((min(a, b), max(a, b)) for a in alone for b in many.get(state, ()))
    for told in both.values():
        yield from combinations(told, 2)


def _days(report: Report, reach: int) -> Iterator[dt.date | None]:
    """The days under which a report is filed, so that near ones meet; long spans by their ends."""
    if report.days is None:
        yield None
        return
    first, last = report.days
    span = min((last - first).days, 31)
    for offset in range(-(reach // 2), span + reach - reach // 2 + 1):
        yield first + dt.timedelta(days=offset)
