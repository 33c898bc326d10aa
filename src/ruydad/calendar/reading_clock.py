"""Readers of the rules that name a day without a date: weekdays, «دیروز», clock times."""

from __future__ import annotations

import datetime as dt
import re

from ruydad.calendar.days import DAY, nearest_weekday, week_days
from ruydad.calendar.pieces import Context, Match, Piece


def relative_day(match: Match) -> Piece | None:
    """«دیروز», «پس‌فردا»."""
    atom = match.chain.atoms[match.span[0]]
    if atom is None:
        return None
    reference = match.context.reference
    found = reference + atom.value[0] * DAY if reference else None
    return Piece("relative", *match.span, found, found, target=atom.key)


def night(match: Match) -> Piece | None:
    """«شب گذشته», «شامگاه گذشته»: last night, dated by the evening."""
    part, which = match.all("q")[0], match.chain.atoms[match.span[1] - 1]
    if which is None or part.value[0] != 3 or which.value[0] == 0 or which.value[1] in (3, 4):
        return None
    if which.value[1] == 1 and re.match(" *از ", match.after()):
        return None
    reference = match.context.reference
    found = reference + which.value[0] * DAY if reference else None
    return Piece("relative", *match.span, found, found)


def weekday(match: Match) -> Piece | None:
    """«دوشنبه», «سه‌شنبه گذشته», «چهارشنبه هفته آینده»."""
    word = match.all("w")[0]
    wanted = word.value[0]
    after = match.all("p") if match.has("p") else []
    alone = match.span[1] - match.span[0] == 1
    if after and after[0].cls == "G" and after[0].value[0] != 1:
        return None
    found = _weekday_meant(wanted, [(a.cls, a.value) for a in after], match.context)
    return Piece(
        "weekday", *match.span, found, found, weekday=wanted,
        target=word.key.removesuffix("شب") if alone and not word.key.endswith("شب") else "",
        dated=bool(after),
    )  # fmt: skip


def _weekday_meant(
    wanted: int, after: list[tuple[str, tuple[int, ...]]], context: Context
) -> dt.date | None:
    reference = context.reference
    if reference is None:
        return None
    if not after:
        return nearest_weekday(reference, wanted, future=context.future, strict=context.future)
    cls, value = after[-1]
    side = value[1] if cls == "G" else value[0]
    if len(after) == 1 and cls == "P" and side:
        return nearest_weekday(reference, wanted, future=side > 0, strict=True)
    weeks = after[0][1][0] if len(after) == 3 else 1
    return week_days(reference, side * weeks)[0] + wanted * DAY


def weekdays(match: Match) -> Piece | None:
    """«شنبه و یکشنبه» before «۲۵ و ۲۶ مرداد»: the first one is checked."""
    return Piece("weekday", *match.span, weekday=match.all("w")[0].value[0])


def clock(match: Match) -> Piece | None:
    """«ساعت ۱۵:۳۰», «ساعت ۳ بعدازظهر», «ساعت ۱۰ و نیم»."""
    value = match.all("h")[0].value
    hour, minute = value[0], value[1] if len(value) > 1 else 0
    if match.has("i"):
        minute = match.number("i")
        if "I" not in match.match.group() and minute < 25:
            return None  # «ساعت ۹ و ۱۰» may be two hours
    elif match.has("b") and match.match["b"]:
        minute = 30
    if match.has("q") and match.match["q"]:
        hour = hour_of(hour, match.number("q"))
    if hour > 24 or minute > 59:
        return None
    return Piece(
        "time", *match.span, precision="minute", time=f"{hour % 24:02}:{minute:02}",
        hours=(hour,), weak=not match.has("H"),
    )  # fmt: skip


def hour_of(hour: int, part: int) -> int:
    """The hour of the 24-hour clock for one said with a part of the day (class Q)."""
    if part == 0:
        return 0 if hour == 12 else hour
    if part == 1:
        return hour + 12 if hour <= 4 else hour
    if part == 2:
        return hour + 12 if hour < 12 else hour
    return hour + 12 if 5 <= hour < 12 else 0 if hour == 12 else hour


def part_of_day(match: Match) -> Piece | None:
    """«بامداد», «شب»: no time by itself."""
    atom = match.chain.atoms[match.span[0]]
    return Piece("time", *match.span, hours=atom.value if atom else (), weak=True)


def zone(match: Match) -> Piece | None:
    """«به وقت تهران»: belongs to the time it stands with."""
    return Piece("time", *match.span, weak=True)
