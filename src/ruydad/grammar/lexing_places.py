"""Which of several places of one name is meant: that of a state named nearby, else the larger."""

from __future__ import annotations

from collections.abc import Mapping

from ruydad.grammar.lexing_state import PageNames
from ruydad.knowledge import Entry, Match
from ruydad.knowledge.entry import ALIAS

_STATES = ("country", "demonym", "metonym")
_TELLING = (*_STATES, "place", "organisation")
_PLACES = ("place", "metonym")
_UNCOUNTED = 1_000_000
"""What a site or a province counts for, of which no number of people is known."""

_BARE_PROVINCE = 100_000
"""What a province counts for without «استان»: «زابل» is the town in Iran."""


def settle_places(names: dict[int, Match], page: PageNames) -> None:
    """Put first, in every match of several places, the place that the page rather means."""
    doubtful = {at: match for at, match in names.items() if _of_several_states(match)}
    if not doubtful:
        return
    here = _states({at: match for at, match in names.items() if at not in doubtful})
    seen = (entry_id.split("/") for entry_id in page.seen)
    told = {code for kind, code in seen if kind in _STATES}
    for at, match in doubtful.items():
        names[at] = _reordered(match, here, told)


def _of_several_states(match: Match) -> bool:
    states = {entry.country for entry in match.entries if entry.kind in _PLACES}
    return match.entries[0].kind in _PLACES and len(states) > 1


def _states(names: Mapping[int, Match]) -> set[str]:
    """The states named in the sentence, by name, people, capital, a body or an only town."""
    sure = (match for match in names.values() if not (match.ambiguous or match.weak))
    entries = (match.entries[0] for match in sure)
    return {e.country for e in entries if e.kind in _TELLING and e.country}


def _reordered(match: Match, here: set[str], told: set[str]) -> Match:
    def rank(at: int) -> tuple[bool, bool, bool, bool, int]:
        entry = match.entries[at]
        near = entry.country in here, entry.country in told
        other = entry.kind not in _PLACES
        size = _size(entry, bool(match.flags[at] & ALIAS))
        return other, not near[0], not near[1], entry.kind == "place", -size

    order = sorted(range(len(match.entries)), key=rank)
    entries = tuple(match.entries[at] for at in order)
    return Match(match.first, match.last, entries, tuple(match.flags[at] for at in order))


def _size(entry: Entry, alias: bool) -> int:
    if entry.population is not None:
        return entry.population
    if alias and entry.feature == "admin1":
        return _BARE_PROVINCE
    return 0 if entry.feature == "city" else _UNCOUNTED
