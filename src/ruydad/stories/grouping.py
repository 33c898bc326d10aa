"""Reports into incidents: likely pairs joined, the surest first, groups kept of one mind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ruydad.stories.blocking import candidates
from ruydad.stories.copies import copies
from ruydad.stories.incident import Incident, incident
from ruydad.stories.independence import sources_of
from ruydad.stories.likeness import likeness, weights
from ruydad.stories.report import Report


class Ruling(NamedTuple):
    """What a person said of two events, by their ids: of one incident, or of two."""

    one: str
    other: str
    same: bool


class _Pair(NamedTuple):
    score: float
    one: int
    other: int


def incidents(reports: Iterable[Report], rulings: Iterable[Ruling] = ()) -> list[Incident]:
    """The incidents of all reports, in the order of their first report.

    ``rulings`` win over the score: two events ruled to be of one incident are joined, two ruled to
    be of two never are, whatever stands between them.
    """
    told = sorted(reports, key=lambda r: (r.page.published or "9", r.page.id, r.event.id))
    copied_from = copies({report.page.id: report.page for report in told}.values())
    ruled = {frozenset((ruling.one, ruling.other)): ruling.same for ruling in rulings}
    groups = _Groups(told, copied_from, ruled)
    groups.join()
    sources = sources_of(told, copied_from)
    found = [incident([told[at] for at in group], score, sources) for group, score in groups.all()]
    return sorted(found, key=lambda one: (one.start or "9", one.first or "9", one.id))


class _Groups:
    """Groups of report numbers, each the reports of one incident so far."""

    def __init__(
        self,
        reports: Sequence[Report],
        copied_from: Mapping[str, str],
        ruled: Mapping[frozenset[str], bool],
    ) -> None:
        self._reports = reports
        self._copied_from = copied_from
        self._ruled = ruled
        self._group = [{at} for at in range(len(reports))]
        self._score = [1.0] * len(reports)
        self._known: dict[tuple[int, int], float] = {}

    def join(self) -> None:
        """Join groups along likely pairs while all their reports may be of one incident."""
        least = weights()["threshold"]
        pairs = [pair for pair in self._pairs() if pair.score >= least]
        pairs += self._ruled_same()
        for pair in sorted(pairs, key=lambda p: (-p.score, p.one, p.other)):
            if self._group[pair.one] is not self._group[pair.other]:
                self._try(pair, least)

    def _pairs(self) -> Iterator[_Pair]:
        return (_Pair(self._likeness(a, b), a, b) for a, b in candidates(self._reports))

    def all(self) -> Iterator[tuple[list[int], float]]:
        """Each group once, with its lowest score."""
        seen: set[int] = set()
        for at, group in enumerate(self._group):
            if at not in seen:
                seen |= group
                yield sorted(group), self._score[at]

    def _try(self, pair: _Pair, least: float) -> None:
        """Join two groups unless, on the whole, their reports are of two incidents."""
        one, other = self._group[pair.one], self._group[pair.other]
        scores = [self._likeness(a, b) for a in one for b in other]
        apart = self._ruled_apart(one, other)
        if not apart and (pair.score > 1 or sum(scores) / len(scores) >= least):
            joined = one | other
            score = min(self._score[pair.one], self._score[pair.other], pair.score)
            for at in joined:
                self._group[at] = joined
                self._score[at] = score

    def _likeness(self, one: int, other: int) -> float:
        key = (min(one, other), max(one, other))
        if key not in self._known:
            a, b = self._reports[key[0]], self._reports[key[1]]
            first = self._copied_from
            copied = a.page.id != b.page.id and first[a.page.id] == first[b.page.id]
            score = likeness(a, b, copied=copied).score
            if not score:  # ruled out at once: found again as fast as looked up
                return score
            self._known[key] = score
        return self._known[key]

    def _ruled_apart(self, one: set[int], other: set[int]) -> bool:
        ids = self._reports
        return bool(self._ruled) and any(
            self._ruled.get(frozenset((ids[a].event.id, ids[b].event.id))) is False
            for a in one
            for b in other
        )

    def _ruled_same(self) -> Iterator[_Pair]:
        at = {report.event.id: number for number, report in enumerate(self._reports)}
        for both, same in self._ruled.items():
            if same and len(both) == 2 and both <= at.keys():
                one, other = sorted(both)
                yield _Pair(2.0, at[one], at[other])
