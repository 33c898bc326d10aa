"""Claims of responsibility: the attack told just before is the one claimed («این حمله»)."""

from __future__ import annotations

from ruydad.coding.drafts import Draft
from ruydad.coding.words import folded_words
from ruydad.records import Party

_NEAR = 2


def claims_again(attack: Draft, claim: Draft) -> bool:
    """«… حمله کردند. طالبان مسئولیت این حمله را …»: the attack of the sentence before."""
    if not is_claim(claim) or attack.type != "ASSAULT" or claim.recipients:
        return False
    back = claim.candidate.parsed.index - attack.candidate.parsed.index
    return 0 <= back <= _NEAR and not folded_words("pointers").isdisjoint(
        claim.candidate.parsed.keys
    )


def is_claim(draft: Draft) -> bool:
    """Whether somebody says that he did it."""
    return draft.candidate.frame.id.startswith("assault.claim")


def are_nameless(parties: list[Party]) -> bool:
    """«افراد مسلح», «مهاجمان»: doers of whom nothing is known, so that the claimant is one."""
    return all(_is_crowd(p) for p in parties)


def _is_crowd(party: Party) -> bool:
    unnamed = party.id is None or party.id.startswith("group/")
    return unnamed and not (party.country or party.affiliation)
