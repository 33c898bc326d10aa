"""The pictures of the desk as numbers for SVG; bars are those of a dossier."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ruydad.desk.queries import Known
from ruydad.dossier import Dossier
from ruydad.dossier.gathering import Edge, months_between

SIZE = 900
_CIRCLE = 250
KINDS = 8
MONTHS = 60
"""A picture shows so many months at most, the last ones."""


class Dot(NamedTuple):
    """A party on the ring; its name is written outwards, turned with the ring."""

    x: float
    y: float
    radius: float
    party: Known
    turn: float
    text_x: float
    anchor: str


class Line(NamedTuple):
    """What lies between two dots: a curve that bends inwards."""

    path: str
    width: float
    edge: Edge


def edges(rows: Iterable[tuple[str, str, str, int]], known: Iterable[str]) -> list[Edge]:
    """Pairs of known parties, those with most events first."""
    shown = set(known)
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one, other, kind, count in rows:
        if one in shown and other in shown:
            counts[one, other][kind] += count
    found = [Edge(*pair, tuple(kinds.most_common())) for pair, kinds in counts.items()]
    return sorted(found, key=lambda edge: (-edge.events, edge.one, edge.other))


def timeline(actor: str, rows: Iterable[tuple[str, str, int]]) -> Dossier:
    """The months of an actor's events, as bars are drawn from."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for month, kind, count in rows:
        counts[month][kind] += count
    if not counts:
        return Dossier(actor, [], [], [], [], [], [])
    shown = months_between(min(counts), max(counts))[-MONTHS:]
    kinds: Counter[str] = sum((counts[month] for month in shown), Counter())
    order = few([kind for kind, _ in kinds.most_common()])
    told = [(month, _merged(counts[month], order)) for month in shown]
    return Dossier(actor, [], told, order, [], [], [])


def few(kinds: Sequence[str]) -> list[str]:
    """So many kinds as colours can tell apart; what comes after is «other»."""
    return list(kinds) if len(kinds) <= KINDS else [*kinds[: KINDS - 1], "other"]


def _merged(counts: Counter[str], order: Sequence[str]) -> dict[str, int]:
    merged: Counter[str] = Counter()
    for kind, count in counts.items():
        merged[kind if kind in order else "other"] += count
    return dict(merged)


def ring(parties: Sequence[Known]) -> list[Dot]:
    """The parties around a circle."""
    most = max((party.events for party in parties), default=1)
    return [_dot(party, 2 * math.pi * at / len(parties), most) for at, party in enumerate(parties)]


def _dot(party: Known, angle: float, most: int) -> Dot:
    middle, radius = SIZE / 2, 4 + 9 * math.sqrt(party.events / most)
    across, down = math.cos(angle), math.sin(angle)
    left = across < -1e-9
    turn = math.degrees(angle) + (180 if left else 0)
    away = radius + 6
    return Dot(
        middle + across * _CIRCLE, middle + down * _CIRCLE, radius, party, turn,
        -away if left else away, "end" if left else "start",
    )  # fmt: skip


def curves(found: Iterable[Edge], placed: Sequence[Dot]) -> list[Line]:
    """The lines between the dots."""
    where = {dot.party.id: dot for dot in placed}
    return [Line(_path(where[e.one], where[e.other]), min(1 + e.events / 2, 8), e) for e in found]


def _path(one: Dot, other: Dot) -> str:
    """Bent towards the middle, so that lines of neighbours stay inside the ring."""
    x, y = ((one.x + other.x) / 2 + SIZE / 2) / 2, ((one.y + other.y) / 2 + SIZE / 2) / 2
    return f"M{one.x:.1f} {one.y:.1f}Q{x:.1f} {y:.1f} {other.x:.1f} {other.y:.1f}"
