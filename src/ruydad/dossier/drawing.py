"""The pictures of a dossier as numbers for SVG: bars by month, a ring of parties."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from ruydad.dossier.gathering import Dossier, Edge, Node

WIDTH, HEIGHT = 900, 200
RING = 680
_STEEP = 0.4
_PALETTE = (
    "#2a5d9f", "#c0562b", "#3d8361", "#8a4f9e", "#b08a1e", "#4a9bb5", "#a53a4e", "#6b6f76",
    "#7a8f2f", "#5a4fb0",
)  # fmt: skip
"""Told apart also by those who see few colours; the last is used again for what comes after."""


class Bar(NamedTuple):
    """One month's events of one kind: a rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    label: str


class Dot(NamedTuple):
    """A party on the ring, and where its name stands."""

    x: float
    y: float
    radius: float
    node: Node
    text_x: float
    text_y: float
    anchor: str


class Line(NamedTuple):
    """What lies between two parties."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    edge: Edge


def colours(kinds: Sequence[str]) -> dict[str, str]:
    """A colour for each kind, the commonest first."""
    return {kind: _PALETTE[min(at, len(_PALETTE) - 1)] for at, kind in enumerate(kinds)}


def bars(dossier: Dossier) -> list[Bar]:
    """The bars of the timeline, stacked."""
    shown = colours(dossier.kinds)
    most = max((sum(counts.values()) for _, counts in dossier.months), default=1)
    step = WIDTH / max(len(dossier.months), 1)
    found = []
    for at, (month, counts) in enumerate(dossier.months):
        top = float(HEIGHT)
        for kind in dossier.kinds:
            height = HEIGHT * counts.get(kind, 0) / most
            if height:
                top -= height
                label = f"{month}: {kind} {counts[kind]}"
                width = min(step * 0.8, 40)
                x = at * step + (step - width) / 2
                found.append(Bar(x, top, width, height, shown[kind], label))
    return found


def dots(dossier: Dossier) -> list[Dot]:
    """The party of the dossier in the middle, the others around it."""
    if not dossier.nodes:
        return []
    middle = RING / 2
    first, *others = dossier.nodes
    found = [
        Dot(middle, middle, _radius(first), first, middle, middle - _radius(first) - 6, "middle")
    ]
    for at, node in enumerate(others):
        angle = 2 * math.pi * at / len(others) - math.pi / 2
        across, down = math.cos(angle), math.sin(angle)
        x, y = middle + across * middle * 0.6, middle + down * middle * 0.78
        size = _radius(node)
        anchor = "start" if across > 0.15 else "end" if across < -0.15 else "middle"
        text_x = x + across * (size + 6)
        lower = 15 * (at % 2) if abs(across) < _STEEP else 0  # names above each other, not on
        found.append(Dot(x, y, size, node, text_x, y + down * (size + 12 + lower) + 4, anchor))
    return found


def lines(dossier: Dossier, placed: Sequence[Dot]) -> list[Line]:
    """The edges between the dots."""
    where = {dot.node.key: dot for dot in placed}
    return [
        Line(where[e.one].x, where[e.one].y, where[e.other].x, where[e.other].y,
             min(1 + e.events, 10), e)
        for e in dossier.edges
    ]  # fmt: skip


def _radius(node: Node) -> float:
    return min(5 + 2.5 * math.sqrt(node.events), 26)
