"""Who held which office when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Mapping, Sequence

import msgspec

from ruydad.knowledge.entry import Entry, Office
from ruydad.knowledge.tenure import Fit, bounds, fit

Holding = tuple[int, str | None, str | None]
"""Entry index, start and end of one term."""

_decode = msgspec.msgpack.Decoder(dict[str, list[Holding]]).decode


class Standing(msgspec.Struct, frozen=True):
    """What a person was on a day: offices held and what follows from them."""

    offices: tuple[Office, ...]
    country: str | None
    affiliation: str | None
    sectors: tuple[str, ...]


class Holdings:
    """The terms of every office, filed under «office|scope» («foreign-minister|TUR»)."""

    def __init__(self, data: bytes | memoryview) -> None:
        self._terms = _decode(data)

    def add(self, terms: Mapping[str, Sequence[Holding]], base: int) -> None:
        """Add terms whose entry indices count from ``base``."""
        for office, added in terms.items():
            shifted = [(base + index, start, end) for index, start, end in added]
            self._terms.setdefault(office, []).extend(shifted)

    def forget(self, people: Container[int]) -> None:
        """Drop the terms of people whose rows are replaced."""
        for office, terms in self._terms.items():
            self._terms[office] = [term for term in terms if term[0] not in people]

    def holder(self, office: str, scope: str, day: dt.date | None) -> int | None:
        """The index of the one holder on the day; ``None`` for nobody and for several alike."""
        return _pick(self._terms.get(f"{office}|{scope}", []), day)

    def before(self, office: str, scope: str, day: dt.date) -> int | None:
        """The index of who held the office last before whoever holds it on the day."""
        terms = self._terms.get(f"{office}|{scope}", [])
        holding = {index for index, start, end in terms if fit(start, end, day) is not Fit.OUTSIDE}
        holder = _pick(terms, day)
        ended = [
            (bounds(end)[1], index)
            for index, _, end in terms
            if end is not None
            and bounds(end)[1] <= day
            and (index not in holding or holder not in (None, index))
        ]
        last = max(ended, default=None)
        rivals = {index for end, index in ended if last and end == last[0]}
        return last[1] if last and len(rivals) == 1 else None


def bare(scope: str | Entry | None) -> str | None:
    """The scope as holders are filed: ISO code for countries, id for bodies."""
    name = scope.id if isinstance(scope, Entry) else scope
    return name.removeprefix("country/") if name else None


def _pick(terms: Sequence[Holding], day: dt.date | None) -> int | None:
    """The one holder of the best fit; no day counts every term as possible."""
    fits: dict[int, Fit] = {}
    for index, start, end in terms:
        how = Fit.POSSIBLE if day is None else fit(start, end, day)
        fits[index] = max(how, fits.get(index, Fit.OUTSIDE))
    best = max(fits.values(), default=Fit.OUTSIDE)
    chosen = [index for index, how in fits.items() if how is best]
    if best is Fit.CERTAIN and len(chosen) > 1:
        chosen = _last_begun(terms, chosen)
    return chosen[0] if best is not Fit.OUTSIDE and len(chosen) == 1 else None


def _last_begun(terms: Sequence[Holding], chosen: list[int]) -> list[int]:
    """Without those who began before another, where the end is unknown or the very same day."""
    starts = {index: bounds(start)[0] for index, start, _ in terms if start and index in chosen}
    latest = max(starts.values(), default=dt.date.min)
    latest_day = latest.isoformat()
    left = {index for index, _, end in terms if end is None or end == latest_day}
    return [i for i in chosen if i not in left or starts.get(i, dt.date.min) == latest]
