"""One act told of several: a visit to each stop, a call to each, meetings held one by one."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.place_words import as_place
from ruydad.coding.reading.gapped import Part, gapped
from ruydad.coding.reading.sides import Sides
from ruydad.coding.reading.state import PageState
from ruydad.coding.words import word_list
from ruydad.records import Party, Place


def each_act(
    candidate: Candidate, sides: Sides, place: Place | None, state: PageState
) -> Iterator[Part]:
    """The sides and the place of each act told in one; mostly there is one only."""
    if parts := gapped(candidate, sides, state):
        yield from parts
        return
    if not _one_each(candidate, sides.recipients):
        apart = candidate.frame.type == "CONSULT" and sides.recipients and _one_by_one(candidate)
        for actors in [[a] for a in sides.actors] if apart else [sides.actors]:
            yield Part(Sides(actors, sides.recipients, sides.via), place)
        return
    for party in sides.recipients:
        there = _place_of(party, candidate, state)
        yield Part(Sides(sides.actors, [party], sides.via), there or place)


def _place_of(party: Party, candidate: Candidate, state: PageState) -> Place | None:
    """The place of one stop of an itinerary."""
    if candidate.frame.channel != "visit":
        return None
    for mention in candidate.recipients:
        if any(other.span == party.span for other in state.of_mention(mention)):
            return as_place(mention, candidate.parsed, state.knowledge)
    return None


def _one_each(candidate: Candidate, recipients: list[Party]) -> bool:
    """An itinerary is a visit each, a call to several a call each; «جداگانه» a meeting each."""
    if len(recipients) < 2:
        return False
    if candidate.frame.channel == "visit":
        return all(party.kind in ("country", "place") for party in recipients)
    if candidate.frame.channel == "phone" and not any(
        "جانبه" in key for key in candidate.parsed.keys
    ):
        return all(party.kind in ("person", "office", "country") for party in recipients)
    return _one_by_one(candidate)


def _one_by_one(candidate: Candidate) -> bool:
    """«جداگانه», «به طور جداگانه»."""
    return any(word in key for word in word_list("one_by_one") for key in candidate.parsed.keys)
