"""What rules out that two reports are of one incident."""

from __future__ import annotations

import datetime as dt
import math

from ruydad.records import Party, Place
from ruydad.stories.parties import SYMMETRIC, others
from ruydad.stories.report import Report

VICTIMS = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST"))
"""Types whose recipients one page may call by the place, another by the people struck."""
_SECOND_VARIES = VICTIMS | {"ACCUSE"}
"""Whom a page condemns may be who struck, another page's who was struck."""
_NEAR_KM = 40.0


def barred(one: Report, other: Report, *, furthest: float) -> str | None:
    """What makes two reports those of two incidents, whatever else they share."""
    a, b = one.event, other.event
    if a.type != b.type or a.intent != b.intent:
        return "another type"
    if one.page.id == other.page.id:
        return "told apart by one page"
    if one.way and other.way and one.way != other.way:
        return "another way"
    if _contradict(one, other):
        return "other parties"
    apart = days_apart(one, other)
    if apart is not None and apart > furthest:
        return "too far apart"
    if apart is not None and apart > 1 and a.time.basis == b.time.basis == "stated":
        return "another day"
    return "another place" if _elsewhere(one, other) else None


def _elsewhere(one: Report, other: Report) -> bool:
    """Whether both tell a place, and the two are certainly not one."""
    a, b = one.event.place, other.event.place
    if a is None or b is None or None in (a.lat, a.lon, b.lat, b.lon):
        return False
    return _kilometres((a.lat or 0, a.lon or 0), (b.lat or 0, b.lon or 0)) > _NEAR_KM


def is_wide(place: Place) -> bool:
    """Whether a place is a state or a region, whose point says little; or one no table has."""
    return place.lat is None or place.lon is None or place.geonameid is None


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two points given in degrees; good enough for near ones."""
    north = (one[0] - other[0]) * 111.2
    east = (one[1] - other[1]) * 111.2 * math.cos(math.radians(one[0]))
    return math.hypot(north, east)


def _contradict(one: Report, other: Report) -> bool:
    """Whether a side is certainly somebody else's, read straight and, where it may be, crossed."""
    ways = [other.sides]
    if one.event.type in SYMMETRIC:
        ways.append((other.sides[1], other.sides[0]))
    return all(_other_sides(one, theirs) for theirs in ways)


def _other_sides(one: Report, theirs: tuple[tuple[Party, ...], ...]) -> bool:
    actors, recipients = (others(a, b) for a, b in zip(one.sides, theirs, strict=True))
    return actors or (recipients and one.event.type not in _SECOND_VARIES)


def days_apart(one: Report, other: Report) -> int | None:
    """Days between two events, 0 where they may be of one day."""
    if one.days is None or other.days is None:
        return None
    gap: dt.timedelta = max(one.days[0], other.days[0]) - min(one.days[1], other.days[1])
    return max(0, gap.days)
