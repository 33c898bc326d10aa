"""Events that are only the object of another: what is condemned, asked for, refused or promised."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles import inside_object
from ruydad.grammar import Phrase

_ABOUT = frozenset(("ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN", "AGREE"))
_ENDING = frozenset(("COERCE", "SANCTION"))
_ENDED = frozenset(("PROTEST", "AID", "AGREE", "COOPERATE", "CONSULT", "SUPPORT"))
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
        if owner.frame.type in _ENDING and owner.finite and not owner.dropped:
            _drop_ended(owner, candidates)
    for owner in candidates:
        if owner.frame.channel == "letter" and owner.finite and not owner.dropped:
            _drop_letters(owner, candidates)


def _drop_ended(owner: Candidate, candidates: list[Candidate]) -> None:
    """«تظاهرات را ممنوع کرد», «کمک‌هایش به … را قطع کرد»: what is ended is no second event."""
    inside = inside_object(owner)
    for other in candidates:
        phrase = other.phrase
        if phrase is None or other.finite or other.dropped or other.clause is not owner.clause:
            continue
        if other.frame.type not in _ENDED or other is owner or phrase is owner.phrase:
            continue
        if phrase.ra or phrase in inside or _heads_object(phrase, owner):
            other.drop(f"only the object of {owner.frame.id}")


def _heads_object(phrase: Phrase, owner: Candidate) -> bool:
    """«کمک‌هایش [به افغانستان را]», «از [برگزاری تظاهرات] جلوگیری کرد»."""
    phrases = owner.clause.phrases
    if phrase.marker == "از":
        return owner.frame.type == "COERCE"
    index = phrases.index(phrase) if phrase in phrases else len(phrases)
    following = phrases[index + 1] if index + 1 < len(phrases) else None
    return phrase.marker is None and following is not None and following.ra


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
