"""Events that are only the object of another: what is condemned, asked for, refused or promised."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate

_ABOUT = frozenset(("ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN", "AGREE"))
_MATERIAL = frozenset(("AID", "COOPERATE"))
_REAL = frozenset(("در", "با", "during", "after", "margin", "before"))


def drop_objects(candidates: list[Candidate]) -> None:
    """Drop the nominal candidates that stand in the object of a finite one of the same clause.

    Rule 10 of the record: a condemned attack is no second event; what a demand asks for is part
    of the demand.
    """
    for owner in candidates:
        if owner.frame.type not in _ABOUT or not owner.understood:
            continue
        for other in candidates:
            if other is owner or other.clause is not owner.clause or other.finite or other.dropped:
                continue
            if _inside(other, owner):
                other.drop(f"only the object of {owner.frame.id}")
    for owner in candidates:
        if owner.finite and not owner.dropped and owner.actors and owner.frame.type in _MATERIAL:
            _drop_named_again(owner, candidates)
        if owner.frame.channel == "letter" and owner.finite and not owner.dropped:
            _drop_letters(owner, candidates)


def _drop_named_again(owner: Candidate, candidates: list[Candidate]) -> None:
    """«صادرات نفت به چین را آغاز کرد»: the noun and its verb tell one act."""
    for other in candidates:
        same = other.clause is owner.clause and other.frame.type == owner.frame.type
        bare = other.phrase is not None and other.phrase.marker is None
        if same and bare and not other.finite and not other.dropped:
            other.drop(f"the act of {owner.frame.id}")


def _drop_letters(owner: Candidate, candidates: list[Candidate]) -> None:
    """«نامه X به Y از سوی Z تسلیم شد» is one letter, not two."""
    for other in candidates:
        same = other.clause is owner.clause and other.frame.channel == "letter"
        if same and other is not owner and not other.finite and not other.dropped:
            other.drop(f"the letter of {owner.frame.id}")


def _slots(owner: Candidate) -> set[str]:
    roles = owner.frame.roles
    slots = roles.recipient + roles.topic + roles.content + roles.actor
    return {slot.partition(".")[0] for slot in slots}


def _inside(other: Candidate, owner: Candidate) -> bool:
    if owner.finite and other.phrase is not None:
        marker = other.phrase.marker
        return marker not in _REAL or (marker == "با" and marker in _slots(owner))
    if owner.phrase is None or other.phrase is None:
        return False
    phrases = owner.clause.phrases
    if owner.phrase not in phrases or other.phrase not in phrases:
        return False
    return (
        phrases.index(other.phrase) >= phrases.index(owner.phrase)
        and other.trigger[0] > owner.trigger[0]
    )
