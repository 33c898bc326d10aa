"""Party records that need nothing but an entry or the words."""

from __future__ import annotations

import msgspec

from ruydad.coding.parties.naming import Words
from ruydad.coding.parties.sureness import again_score
from ruydad.knowledge import Entry
from ruydad.records import Party

_KINDS = {"country": "country", "place": "place", "person": "person", "demonym": "country"}


def entity(entry: Entry, words: Words, how: str) -> Party:
    """The party of an entry that is no person."""
    return Party(
        text=words.text, span=words.span, id=entry.id, name=entry.name, name_fa=entry.name_fa,
        kind=_KINDS.get(entry.kind, "organisation"),  # type: ignore[arg-type]
        country=entry.country, affiliation=entry.affiliation,
        sectors=entry.sectors or (("GOV",) if entry.kind == "country" else ()),
        resolved_by=how,  # type: ignore[arg-type]
    )  # fmt: skip


def counterpart(words: Words, country: str | None, state: Entry | None) -> Party:
    """«همتای روس خود», its office not yet known."""
    name = f"counterpart of {state.name}" if state else "counterpart"
    return Party(
        text=words.text, span=words.span, kind="office", name=name, name_fa=words.text,
        country=country, sectors=("GOV",),
    )  # fmt: skip


def again(party: Party, words: Words) -> Party:
    """A party named before, by other words."""
    return meant_again(msgspec.structs.replace(party, text=words.text, span=words.span))


def meant_again(party: Party) -> Party:
    """A party named before, meant here without its name."""
    score = again_score(party.score)
    return msgspec.structs.replace(party, resolved_by="coreference", score=score)


def unknown(words: Words, kind: str) -> Party:
    """A party of which nothing is known but its words."""
    return Party(
        text=words.text, span=words.span, kind=kind,  # type: ignore[arg-type]
        name=words.text, name_fa=words.text,
    )  # fmt: skip
