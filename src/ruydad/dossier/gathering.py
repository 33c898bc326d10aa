"""What a dossier tells: the events, the months, the network, the pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ruydad.records import Event, Party
from ruydad.stories import Page, Report

MOST_NODES = 30


class Node(NamedTuple):
    """A party of the network: how often it stands in an event of the dossier."""

    key: str
    party: Party
    events: int


class Edge(NamedTuple):
    """Two parties in contact or at odds: how often by each channel or type, the commonest first."""

    one: str
    other: str
    kinds: tuple[tuple[str, int], ...]

    @property
    def events(self) -> int:
        """How many events stand behind it."""
        return sum(count for _, count in self.kinds)


class Dossier(NamedTuple):
    """All that the page shows."""

    actor: str
    reports: list[Report]
    months: list[tuple[str, dict[str, int]]]
    kinds: list[str]
    nodes: list[Node]
    edges: list[Edge]
    pages: list[Page]


def gather(actor: str, reports: Iterable[Report]) -> Dossier:
    """The dossier of some reports, oldest event first, those without a day last."""
    told = sorted(reports, key=lambda r: (r.event.time.start or "9", r.page.id, r.event.id))
    kinds = Counter(kind_of(report.event) for report in told)
    order = [kind for kind, _ in kinds.most_common()]
    nodes, edges = _network(told)
    pages = {report.page.id: report.page for report in told}
    return Dossier(actor, told, _months(told), order, nodes, edges, list(pages.values()))


def kind_of(event: Event) -> str:
    """The channel of a contact, else the type."""
    return event.channel or event.type


def key_of(party: Party) -> str:
    """By what a party is one node."""
    return party.id or party.name_fa


def _months(reports: Sequence[Report]) -> list[tuple[str, dict[str, int]]]:
    """How many events of each kind each month has; empty months between are kept."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in reports:
        if report.event.time.start:
            counts[report.event.time.start[:7]][kind_of(report.event)] += 1
    if not counts:
        return []
    return [(month, dict(counts[month])) for month in months_between(min(counts), max(counts))]


def months_between(first: str, last: str) -> list[str]:
    """All months from one to another, ``YYYY-MM``."""
    year, month = int(first[:4]), int(first[5:7])
    found = []
    while (text := f"{year:04}-{month:02}") <= last:
        found.append(text)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return found


def _network(reports: Sequence[Report]) -> tuple[list[Node], list[Edge]]:
    """The parties named most often, and what happened between them."""
    parties: dict[str, Party] = {}
    counts: Counter[str] = Counter()
    between: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for report in reports:
        event = report.event
        for party in (*event.actors, *event.recipients):
            parties.setdefault(key_of(party), party)
        counts.update({key_of(party) for party in (*event.actors, *event.recipients)})
        for pair in _pairs(event):
            between[pair][kind_of(event)] += 1
    most = [key for key, _ in counts.most_common(MOST_NODES)]
    nodes = [Node(key, parties[key], counts[key]) for key in most]
    edges = [
        Edge(one, other, tuple(kinds.most_common()))
        for (one, other), kinds in sorted(between.items())
        if one in most and other in most
    ]
    return nodes, edges


def _pairs(event: Event) -> set[tuple[str, str]]:
    """Who stands over against whom; of an event with one side, its parties among themselves."""
    actors, others = list(map(key_of, event.actors)), list(map(key_of, event.recipients))
    met = [(a, b) for a in actors for b in others or actors if a != b]
    return {(min(pair), max(pair)) for pair in met}
