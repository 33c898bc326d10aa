"""«این کشور» told of another side: not the actor's own state, but one named before."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.coding.reading.state import PageState
from ruydad.coding.roles import own_subject
from ruydad.coding.words import folded_words
from ruydad.grammar import Clause, Mention
from ruydad.records import Party

_BETWEEN_STATES = frozenset(
    ("ACCUSE", "REJECT", "THREATEN", "SANCTION", "REQUEST", "SUPPORT", "AGREE", "CONSULT")
)
_NAMED = ("country", "demonym", "metonym", "organisation", "group", "person")
_TOUCHING = frozenset(("RETREAT", "MOBILIZE", "AID"))


def other_state(
    candidate: Candidate, actors: list[Party], recipients: list[Party], state: PageState
) -> list[Party]:
    """«پکن … سفیر این کشور را احضار کرد»: a state does so to the other one, not to itself."""
    own = {actor.country for actor in actors} - {None}
    if candidate.frame.type not in _BETWEEN_STATES | _TOUCHING or not own:
        return recipients
    pointing = {p.span: m for m in candidate.recipients if m.this for p in state.of_mention(m)}
    return [
        _another(party, own, candidate, state) or party
        if party.country in own and _stands_for_state(pointing.get(party.span), candidate)
        else party
        for party in recipients
    ]


def of_subject_before(
    mention: Mention, parties: list[Party], clause: Clause | None, state: PageState
) -> list[Party]:
    """«لبنان پیشنهاد آمریکا را نپذیرفت و وزیر خارجه این کشور …»: of whom the first clause tells."""
    before = clause.previous if clause is not None else None
    told = state.of_mentions(own_subject(before)) if before is not None else []
    countries = {party.country for party in told} - {None, state.discourse.own_country}
    if len(told) != 1 or len(countries) != 1 or len(parties) != 1:
        return parties
    if parties[0].country in countries or mention.entries(*_NAMED) or not mention.roles:
        return parties
    return [_said_of(parties[0], state, *countries)]


def _said_of(party: Party, state: PageState, country: str | None) -> Party:
    """The same words said of another state."""
    entry = state.knowledge.get(f"country/{country}")
    if entry is None:
        return party
    known = party.kind == "country"
    name = entry.name if known else f"{party.name.partition(' of ')[0]} of {entry.name}"
    return msgspec.structs.replace(
        party, id=entry.id if known else None, name=name, country=entry.country,
        name_fa=entry.name_fa if known else party.text, affiliation=None,
        resolved_by="coreference",
    )  # fmt: skip


def _stands_for_state(mention: Mention | None, candidate: Candidate) -> bool:
    """«این کشور» alone, or its envoys and embassy; no state puts sanctions on its own officials."""
    if mention is None:
        return False
    keys = candidate.parsed.keys
    bare = mention.last - mention.first == 2 and keys[mention.last - 1] in folded_words("nation")
    if candidate.frame.type in _TOUCHING:
        return bare
    if candidate.frame.type == "SANCTION" and candidate.frame.mode != "convict":
        return True
    return bare or keys[mention.first] in folded_words("envoys")


def _another(
    party: Party, own: set[str | None], candidate: Candidate, state: PageState
) -> Party | None:
    """The same words said of the last other state that the sentence names before them."""
    before = _before(party, candidate, state)
    named = next((p for p in before if p.country is not None and p.country not in own), None)
    return _said_of(party, state, named.country) if named is not None else None


def _before(party: Party, candidate: Candidate, state: PageState) -> Iterator[Party]:
    start = candidate.parsed.sentence.start
    for before in reversed(state.discourse.parties):
        if before.span[0] < start:
            return
        if before.span[1] <= party.span[0]:
            yield before
