"""Join the pieces of a chain that speak of one time, and check them against each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ruydad.calendar.atoms import Chain
from ruydad.calendar.days import DAY, WEEKDAYS, weekday
from ruydad.calendar.pieces import Context, Piece
from ruydad.calendar.reading_clock import hour_of
from ruydad.calendar.rules import piece_at

# Marks over which two pieces are one expression, by what the pieces are.
_DAY_MARKS = frozenset(["", ",", "(", "-", "=", "/", ")", ",-", "-("])
_SAME_DAY_MARKS = frozenset(["(", "=", "/", "|", "-"])
_CLOCK_MARKS = frozenset(["", ",", "-", "(", "|", "/", ")", ":"])


class Group(NamedTuple):
    """Pieces that are one expression, with the chain they stand in."""

    pieces: list[Piece]
    chain: Chain


class Reading(NamedTuple):
    """What a group means, before its span is mapped to the source."""

    start: dt.date | None
    end: dt.date | None
    head: Piece
    time: str | None
    problems: tuple[str, ...]


def grouped(found: list[Piece], chain: Chain) -> Iterator[Group]:
    """Join neighbouring pieces that speak of the same time."""
    group: list[Piece] = []
    for piece in found:
        if group and _joins(group, piece, chain.classes[group[-1].last : piece.first]):
            group.append(piece)
            continue
        if group:
            yield Group(group, chain)
        group = [piece]
    if group:
        yield Group(group, chain)


def role_of(piece: Piece) -> str:
    if piece.target == "now":
        return "now"
    if piece.kind == "time":
        return "clock" if piece.time else "part" if piece.hours else "zone"
    if piece.kind == "relative" and piece.precision != "day":
        return "period"
    return piece.kind


def _joins(group: list[Piece], piece: Piece, marks: str) -> bool:
    """Whether a piece belongs to the group before it."""
    role, roles = role_of(piece), [role_of(member) for member in group]
    if "now" in (role, *roles):
        return False
    if role in ("clock", "part", "zone") or roles[-1] in ("clock", "part", "zone"):
        if role in roles and role != "part":
            return False
        if "part" in (role, roles[-1]) and role not in ("clock", "zone") and marks:
            return False
        if "partial" in (role, *roles) or "period" in (role, *roles):
            return False
        repeated = role in ("date", "weekday", "relative") and role in roles
        return marks in _CLOCK_MARKS and not repeated
    if role in roles:
        others = [member for member in group if role_of(member) == role]
        differ = all(member.calendar != piece.calendar for member in others)
        return role in ("date", "partial") and differ and marks in _SAME_DAY_MARKS
    if "partial" in (role, *roles) or "period" in (role, *roles):
        return False
    return marks in _DAY_MARKS


def read(group: Group, text: str) -> Reading:
    """Join the pieces of a group: the head gives the days, the others are checked against it."""
    head = head_of(group.pieces)
    members = group.pieces
    if head.dated and head.start and head.kind == "date":
        nearby = Context(head.start, slack=15)
        members = [p if p.kind == "weekday" else _again(group, p, text, nearby) for p in members]
    problems = list(head.problems)
    for piece in members:
        if piece is not head:
            problems.extend(_contradiction(head, piece, group.chain, text))
    time = next((piece for piece in members if piece.time), None)
    said = _clock_time(time, members) if time else None
    return Reading(head.start, head.end, head, said, tuple(dict.fromkeys(problems)))


def head_of(members: list[Piece]) -> Piece:
    """The piece that says most surely which days are meant."""
    ranks = {"date": 0, "relative": 1, "weekday": 2, "partial": 3, "time": 4}

    def rank(piece: Piece) -> tuple[bool, int, bool, bool]:
        lunar = piece.calendar == "hijri"
        failed = piece.start is None and bool(piece.problems)
        return failed, ranks[piece.kind], lunar, not piece.dated

    return min(members, key=rank)


def _again(group: Group, piece: Piece, text: str, context: Context) -> Piece:
    """Read a piece again from another reference day, if it hangs on one."""
    if piece.dated or piece.kind not in ("date", "weekday", "partial"):
        return piece
    return piece_at(group.chain, piece.first, text, context) or piece


def read_from(group: Group, text: str, context: Context) -> Reading:
    """Read a whole group from another reference day."""
    members = [_again(group, piece, text, context) for piece in group.pieces]
    return read(Group(members, group.chain), text)


def _contradiction(head: Piece, other: Piece, chain: Chain, text: str) -> list[str]:
    """What in ``other`` does not fit the day of the head."""
    if head.start is None or (head.start != head.end and other.weekday is None):
        return list(other.problems)
    found = list(other.problems)
    if other.weekday is not None:
        if weekday(head.start) != other.weekday:
            named, is_on = WEEKDAYS[other.weekday], WEEKDAYS[weekday(head.start)]
            found.append(f"weekday does not fit: {named} stated, {head.start} is {is_on}")
        elif other.dated and other.start and abs(other.start - head.start) > 7 * DAY:
            found.append(f"dates disagree: {head.start} and {other.start}")
    elif other.start and other.kind in ("date", "relative"):
        doubt = 1 if "hijri" in (head.calendar, other.calendar) else 0
        if abs(other.start - head.start) > doubt * DAY:
            found.append(f"dates disagree: {head.start} and {other.start}")
    return found


def _clock_time(piece: Piece, members: list[Piece]) -> str | None:
    """The hour, moved to the half of the day that a part of the day beside it names."""
    part = next((m.hours[0] for m in members if m.weak and m.hours and not m.time), None)
    if part is None or piece.time is None or piece.hours[0] > 12:
        return piece.time
    return f"{hour_of(piece.hours[0], part) % 24:02}{piece.time[2:]}"
