"""Find the time expressions of a text: pieces are joined, checked against each other, resolved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ruydad.calendar.atoms import Chain, chains
from ruydad.calendar.folding import Folded, fold_text
from ruydad.calendar.groups import Group, Reading, grouped, head_of, read, read_from, role_of
from ruydad.calendar.pieces import Context, Piece
from ruydad.calendar.rules import pieces
from ruydad.calendar.traps import trapped
from ruydad.records.time import Precision, TimeExpression

_ORDER: tuple[Precision, ...] = ("minute", "day", "week", "month", "year")


def find_dates(text: str, reference: dt.date | None = None) -> list[TimeExpression]:
    """The time expressions of a text, in order, none overlapping another.

    ``text`` may be raw or repaired: all three digit sets, Arabic letters, joined or parted
    spellings. ``reference`` is the day that «دیروز» and dates without a year count from (the
    page's publication day); without it they have no value (``start`` and ``end`` are ``None``).
    A weekday is the last one up to the reference day; :func:`as_future` gives the next one.
    A lunar Hijri day is the computed Umm al-Qura day, with the problem "lunar Hijri: ±1 day".
    """
    folded = fold_text(text)
    return list(_expressions(text, folded, Context(reference), guard=True))


def as_future(expression: TimeExpression, reference: dt.date | None) -> TimeExpression:
    """The same words read as future: the next such weekday after the reference day, the next
    such day and month from it on. What states its year or its side stays as it is."""
    opening = "در "
    folded = fold_text(opening + expression.text)
    context = Context(reference, future=True)
    for found in _expressions(opening + expression.text, folded, context, guard=False):
        if found.kind == expression.kind:
            return TimeExpression(
                text=expression.text, span=expression.span, start=found.start, end=found.end,
                precision=found.precision, calendar=found.calendar, kind=found.kind,
                time=found.time, problems=found.problems,
            )  # fmt: skip
    return expression


def _expressions(
    text: str, folded: Folded, context: Context, *, guard: bool
) -> Iterator[TimeExpression]:
    for chain in chains(folded.text):
        found = pieces(chain, folded.text, context)
        if guard:
            found = _untrapped(found, chain, folded.text)
        groups = list(grouped(found, chain))
        if guard:
            groups = [group for group in groups if not _trapped_alone(group, folded.text)]
        yield from _resolved(groups, text, folded, context)


def _untrapped(found: list[Piece], chain: Chain, text: str) -> list[Piece]:
    """Without names; of «خیابان‌های ۱۲ فروردین و ۱۶ آذر» the second goes with the first."""
    kept: list[Piece] = []
    gone_at = -1
    for piece in found:
        target = piece.target
        listed = gone_at >= 0 and chain.classes[gone_at : piece.first] == "&"
        if target and (
            trapped(target, text, *chain.chars(piece.first, piece.last), alone=False)
            or (listed and target.startswith("dm"))
        ):
            gone_at = piece.last
        else:
            kept.append(piece)
    return kept


def _trapped_alone(group: Group, text: str) -> bool:
    piece = group.pieces[0]
    if len(group.pieces) > 1 or not piece.target:
        return False
    return trapped(piece.target, text, *group.chain.chars(piece.first, piece.last), alone=True)


def _resolved(
    groups: list[Group], text: str, folded: Folded, context: Context
) -> Iterator[TimeExpression]:
    """The expressions of a chain's groups; «از … تا …» is one."""
    place = 0
    while place < len(groups):
        group = groups[place]
        following = groups[place + 1] if place + 1 < len(groups) else None
        place += 1
        if all(piece.weak for piece in group.pieces):
            continue
        reading = read(group, folded.text)
        last = group
        if following:
            marks = group.chain.classes[group.pieces[-1].last : following.pieces[0].first]
            if marks == "~" or (not marks and role_of(following.pieces[0]) == "now"):
                span = _span_to(group, following, folded.text, context)
                if span:
                    reading, last, place = span, following, place + 1
            elif marks in ("&", ","):
                reading = _dated_by(group, following, reading, folded.text)
        yield _expression(reading, group, last, text, folded)


def _span_to(group: Group, following: Group, text: str, context: Context) -> Reading | None:
    """«از ۱۰ مهر تا ۵ آبان»: each end helps to date the other."""
    first, last = read(group, text), read(following, text)
    if first.head.kind == "time" or last.head.kind == "time":
        return None
    if context.future or (first.head.dated and not last.head.dated):
        if first.start:
            last = read_from(following, text, Context(first.start, future=True))
    elif last.end:
        first = read_from(group, text, Context(last.end, slack=0))
    start, end = first.start, last.end
    if start and end and start > end:
        return None
    if start is None or end is None:
        start = end = None
    precision = max(first.head.precision, last.head.precision, key=_ORDER.index)
    head = first.head._replace(precision=precision)
    return Reading(start, end, head, first.time, first.problems + last.problems)


def _dated_by(group: Group, following: Group, reading: Reading, text: str) -> Reading:
    """«۱۰ مهر و ۵ آبان ۱۴۰۲»: the year of the second is the year of the first."""
    other = head_of(following.pieces)
    if reading.head.dated or not other.dated or reading.head.kind not in ("date", "partial"):
        return reading
    if other.kind != reading.head.kind or other.end is None:
        return reading
    return read_from(group, text, Context(other.end, slack=0))


def _expression(
    reading: Reading, group: Group, last: Group, text: str, folded: Folded
) -> TimeExpression:
    start = group.chain.chars(group.pieces[0].first, group.pieces[0].last)[0]
    end = last.chain.chars(last.pieces[-1].first, last.pieces[-1].last)[1]
    end = _closed(folded.text, start, end)
    span = folded.source(start, end)
    single = reading.start is None or reading.start == reading.end
    precise = reading.time is not None and reading.head.precision == "day" and single
    return TimeExpression(
        text=text[span[0] : span[1]], span=span, start=reading.start, end=reading.end,
        precision="minute" if precise else reading.head.precision,
        calendar=reading.head.calendar, kind=reading.head.kind,
        time=reading.time, problems=reading.problems,
    )  # fmt: skip


def _closed(text: str, start: int, end: int) -> int:
    """The end of an expression, with the bracket that closes one opened inside it."""
    if text.count("(", start, end) > text.count(")", start, end):
        place = end
        while place < len(text) and text[place] == " ":
            place += 1
        if text.startswith(")", place):
            return place + 1
    return end
