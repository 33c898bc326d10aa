"""How sure a resolution is: a figure for each method (``data/resolution.yaml``)."""

from __future__ import annotations

from functools import cache

import msgspec

from ruydad.coding.parties.naming import Context
from ruydad.coding.words import read_data
from ruydad.grammar import Mention
from ruydad.knowledge import Match
from ruydad.knowledge.entry import SPELLING, WEAK
from ruydad.knowledge.tenure import Fit, fit
from ruydad.records import Party


@cache
def _shares() -> dict[str, float]:
    return dict(read_data("resolution.yaml"))


def again_score(score: float | None) -> float | None:
    """The score of a party meant a second time, by a pronoun or nothing at all."""
    return None if score is None else round(score * _shares()["again"], 2)


def scored(party: Party, mention: Mention, context: Context) -> Party:
    """The party with the score of the method by which the mention was resolved."""
    if party.id is None or party.resolved_by is None or party.score is not None:
        return party
    method = method_of(party, mention, context)
    return msgspec.structs.replace(party, score=_shares().get(method))


def method_of(party: Party, mention: Mention, context: Context) -> str:
    """How the mention was resolved: a key of ``data/resolution.yaml``, empty where it was not."""
    if party.id is None:
        return ""
    if party.resolved_by == "coreference":
        return "again"
    if mention.former and party.resolved_by == "office-at-date":
        return "predecessor"
    if party.resolved_by == "office-at-date":
        return "office-at-date" if _surely_held(party, mention, context) else "office-in-doubt"
    if party.resolved_by == "name" and party.kind == "person":
        return next((_of_name(name, party) for name in _naming(mention, party)), "name")
    return party.resolved_by or ""


def _naming(mention: Mention, party: Party) -> list[Match]:
    """The names in the mention that are the person's."""
    names = [*mention.names, *mention.inner]
    return [name for name in names if any(entry.id == party.id for entry in name.entries)]


def _of_name(name: Match, party: Party) -> str:
    people = [entry for entry in name.entries if entry.kind == "person"]
    if len(people) > 1:
        return "namesake"
    flags = name.flags[[entry.id for entry in name.entries].index(party.id or "")]
    if flags & SPELLING:
        return "spelling"
    return "surname" if flags & WEAK else "name"


def _surely_held(party: Party, mention: Mention, context: Context) -> bool:
    """Whether the office's term covers the day whatever its dates are to the day."""
    holder = context.entry(party.id)
    if holder is None or holder.kind != "person":
        return True  # the office itself, whoever holds it
    wanted = {role.office for role in mention.roles}
    return context.day is not None and any(
        office.office in wanted and fit(office.start, office.end, context.day) is Fit.CERTAIN
        for office in holder.offices
    )
