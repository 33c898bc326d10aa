"""Read the pieces of a chain by the rules of ``data/rules.tsv``."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ruydad.calendar import reading_clock as clock
from ruydad.calendar import reading_days as days
from ruydad.calendar import reading_periods as periods
from ruydad.calendar import reading_relative as relative
from ruydad.calendar import reading_years as years
from ruydad.calendar.atoms import Chain
from ruydad.calendar.lexicon import read_table
from ruydad.calendar.pieces import Context, Match, Piece

Reader = Callable[[Match], Piece | None]


def _until_now(match: Match) -> Piece:
    """«تاکنون»: closes a stretch at the reference day."""
    reference = match.context.reference
    return Piece("relative", *match.span, reference, reference, weak=True, target="now")


READERS: dict[str, Reader] = {
    "numeric": days.numeric, "dmy": days.day_month, "mdy": days.day_month, "ymd": days.day_month,
    "days": days.day_range, "dayofmonth": days.day_of_month, "edge": days.edge,
    "relday": clock.relative_day, "night": clock.night, "weekday": clock.weekday,
    "weekdays": clock.weekdays, "clock": clock.clock, "part": clock.part_of_day, "zone": clock.zone,
    "month": periods.month, "months": periods.months, "year": years.year,
    "years": years.years, "season": years.season, "decade": years.decade,
    "unit": relative.unit, "weekend": relative.weekend, "now": _until_now,
}  # fmt: skip


@cache
def _rules() -> list[tuple[Reader, re.Pattern[str]]]:
    """The compiled rules in their order."""
    rows = list(read_table("rules.tsv"))
    macros = [(name, pattern) for name, pattern in rows if name.startswith("<")]
    rules = []
    for name, pattern in rows:
        if name.startswith("<"):
            continue
        for macro, meaning in macros:
            pattern = pattern.replace(macro, meaning)
        rules.append((READERS[name], re.compile(pattern)))
    return rules


def pieces(chain: Chain, text: str, context: Context) -> list[Piece]:
    """The pieces of a chain, left to right, none overlapping another."""
    found: list[Piece] = []
    place = 0
    while place < len(chain.classes):
        piece = None
        if chain.atoms[place] is not None:
            piece = piece_at(chain, place, text, context)
        if piece:
            found.append(piece)
        place = piece.last if piece else place + 1
    return found


def piece_at(chain: Chain, place: int, text: str, context: Context) -> Piece | None:
    """The longest piece that begins at ``place``; of two as long, the earlier rule's."""
    matches = [
        (match.end(), -order, reader, match)
        for order, (reader, pattern) in enumerate(_rules())
        if (match := pattern.match(chain.classes, place))
    ]
    for _, _, reader, match in sorted(matches, key=lambda row: row[:2], reverse=True):
        piece = reader(Match(match, chain, text, context))
        if piece:
            return piece
    return None
