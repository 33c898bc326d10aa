"""How likely two reports are of one incident, and what speaks for and against it."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ruydad.records import Party
from ruydad.stories.contradiction import VICTIMS, barred, days_apart, is_wide
from ruydad.stories.naming import each_its_own
from ruydad.stories.parties import SYMMETRIC, is_told, other_calling, same_party
from ruydad.stories.report import Report
from ruydad.text.data_files import read_yaml


class Likeness(NamedTuple):
    """The score from 0 to 1, and each reason with its weight."""

    score: float
    reasons: tuple[tuple[str, float], ...]


_OTHERS = frozenset(("other_party", "other_place", "other_states"))
"""Where these speak against it, like words say nothing: agencies fill in one form many times."""


@cache
def weights() -> dict[str, float]:
    """``data/likeness.yaml``."""
    return {name: float(value) for name, value in _data().items()}


def _data() -> dict[str, float]:
    data: dict[str, float] = read_yaml(Path(__file__).parent / "data" / "likeness.yaml")
    return data


def likeness(one: Report, other: Report, *, copied: bool = False) -> Likeness:
    """Compare two reports; 0 where something rules out that they are of one incident."""
    weight = weights()
    reason = barred(one, other, furthest=weight["furthest_days"])
    if reason:
        return Likeness(0.0, ((reason, -math.inf),))
    reasons = [("base", weight["base"]), *_of_parties(one, other), *_of_time(one, other)]
    reasons += [(name, weight[name]) for name in _of_fields(one, other)]
    if not _OTHERS & {name for name, _ in reasons}:
        reasons.append(("wording", weight["wording"] * _shared(one, other) ** 2))
    if copied:
        reasons.append(("copies", weight["copies"]))
    total = sum(value for _, value in reasons)
    return Likeness(1 / (1 + math.exp(-total)), tuple(reasons))


def _shared(one: Report, other: Report) -> float:
    """The share of the words of the shorter sentence that the other has as well."""
    shared = one.words & other.words
    return len(shared) / (min(len(one.words), len(other.words)) or 1)


def _of_parties(one: Report, other: Report) -> list[tuple[str, float]]:
    straight = _sides(one.sides, other.sides)
    if one.event.type not in SYMMETRIC:
        return straight
    crossed = _sides(one.sides, (other.sides[1], other.sides[0]))
    return max(straight, crossed, key=lambda reasons: sum(value for _, value in reasons))


def _sides(
    one: tuple[tuple[Party, ...], ...], other: tuple[tuple[Party, ...], ...]
) -> list[tuple[str, float]]:
    weight, reasons = weights(), []
    for mine, theirs in zip(one, other, strict=True):
        if not mine or not theirs:
            reasons.append(("party_missing", weight["party_missing"] if mine or theirs else 0.0))
            continue
        sure = max(same_party(a, b) for a in mine for b in theirs)
        told = any(map(is_told, mine)) and any(map(is_told, theirs))
        if not sure and not told and not all(other_calling(a, b) for a in mine for b in theirs):
            reasons.append(("party_missing", weight["party_missing"]))
            continue
        name = "same_party" if sure else "other_party"
        reasons.append((name, weight[name] * (sure or 1.0)))
    return reasons


def _of_time(one: Report, other: Report) -> list[tuple[str, float]]:
    apart = days_apart(one, other)
    if apart is None:
        return []
    stated = one.event.time.basis == other.event.time.basis == "stated"
    same = apart == 0 and one.days == other.days and stated
    name = "same_day" if same else "near_day" if apart == 0 else "next_day"
    return [(name, weights()[name] * (1 if apart < 2 else apart))]


def _of_fields(one: Report, other: Report) -> list[str]:
    """The names of the weights that the other fields bring in."""
    a, b = one.event, other.event
    told = [_of_place(one, other), _of_figures(one, other)]
    told.append("same_way" if one.way and one.way == other.way else "")
    told.append("same_mode" if a.mode and a.mode == b.mode else "")
    told.append("other_status" if a.status != b.status else "")
    told.append(_of_names(one, other))
    told.append("same_frame" if _frame(one) == _frame(other) else "")
    told.append(_of_states(one, other))
    told.append("background" if a.background != b.background else "")
    return [name for name in told if name]


def _frame(report: Report) -> str:
    return report.event.evidence.frame.partition("/")[0]


def _of_place(one: Report, other: Report) -> str:
    a, b = one.event.place, other.event.place
    if one.event.type in VICTIMS and each_its_own(one.towns, other.towns):
        return "other_place"
    if a is None or b is None:
        return ""
    if a.name == b.name or (a.geonameid and a.geonameid == b.geonameid):
        return "same_place"
    coarse = is_wide(a) or is_wide(b)
    return "same_country" if coarse and a.country == b.country else "other_place"


def _of_names(one: Report, other: Report) -> str:
    """Whether the sentences share names and other rare words, or each has its own."""
    if not (one.names and other.names):
        return ""
    return "same_names" if one.names & other.names else "other_names"


def _of_states(one: Report, other: Report) -> str:
    """Words and measures are of two things where each names a state that the other does not."""
    bodily = one.event.type in VICTIMS or one.event.type in SYMMETRIC
    return "" if bodily or not each_its_own(one.states, other.states) else "other_states"


def _of_figures(one: Report, other: Report) -> str:
    mine = {figure.kind: figure.value for figure in one.event.figures}
    theirs = {figure.kind: figure.value for figure in other.event.figures}
    both = mine.keys() & theirs.keys()
    if not both:
        return ""
    return "same_figure" if any(mine[kind] == theirs[kind] for kind in both) else "other_figure"
