"""«این کشور» told of another side: not the actor's own state, but one named before."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.coding.reading.state import PageState
from ruydad.coding.words import folded_words
from ruydad.grammar import Mention
from ruydad.records import Party

_BETWEEN_STATES = frozenset(
    ("ACCUSE", "REJECT", "THREATEN", "SANCTION", "REQUEST", "SUPPORT", "AGREE", "CONSULT")
)


def other_state(
    candidate: Candidate, actors: list[Party], recipients: list[Party], state: PageState
) -> list[Party]:
    """«پکن … سفیر این کشور را احضار کرد»: a state does so to the other one, not to itself."""
    own = {actor.country for actor in actors} - {None}
    if candidate.frame.type not in _BETWEEN_STATES or not own:
        return recipients
    pointing = {p.span: m for m in candidate.recipients if m.this for p in state.of_mention(m)}
    return [
        _another(party, own, candidate, state) or party
        if party.country in own and _stands_for_state(pointing.get(party.span), candidate)
        else party
        for party in recipients
    ]


def _stands_for_state(mention: Mention | None, candidate: Candidate) -> bool:
    """«این کشور» alone, or its envoys and embassy; no state puts sanctions on its own officials."""
    if mention is None:
        return False
    if candidate.frame.type == "SANCTION" and candidate.frame.mode != "convict":
        return True
    keys = candidate.parsed.keys
    bare = mention.last - mention.first == 2 and keys[mention.last - 1] in folded_words("nation")
    return bare or keys[mention.first] in folded_words("envoys")


def _another(
    party: Party, own: set[str | None], candidate: Candidate, state: PageState
) -> Party | None:
    """The same words said of the last other state that the sentence names before them."""
    before = _before(party, candidate, state)
    named = next((p for p in before if p.country is not None and p.country not in own), None)
    entry = state.knowledge.get(f"country/{named.country}") if named is not None else None
    if entry is None:
        return None
    known = party.kind == "country"
    name = entry.name if known else f"{party.name.partition(' of ')[0]} of {entry.name}"
    return msgspec.structs.replace(
        party, id=entry.id if known else None, name=name, country=entry.country,
        name_fa=entry.name_fa if known else party.name_fa, affiliation=None,
        resolved_by="coreference",
    )  # fmt: skip


def _before(party: Party, candidate: Candidate, state: PageState) -> Iterator[Party]:
    start = candidate.parsed.sentence.start
    for before in reversed(state.discourse.parties):
        if before.span[0] < start:
            return
        if before.span[1] <= party.span[0]:
            yield before
