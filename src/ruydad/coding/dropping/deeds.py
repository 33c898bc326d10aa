"""What belongs to another deed: its noun, its means, what it ends, the letter it hands over."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.object_phrases import inside_object
from ruydad.grammar import Phrase

_MATERIAL = frozenset(("AID", "COOPERATE"))
_ENDING = frozenset(("COERCE", "SANCTION"))
_ENDED = frozenset(("PROTEST", "AID", "AGREE", "COOPERATE", "CONSULT", "SUPPORT", "RETREAT"))


def drop_parts(owner: Candidate, candidates: list[Candidate]) -> None:
    """Drop the nouns of the owner's clause that tell its act again, or only what it is made of."""
    if not owner.finite or owner.dropped:
        return
    if owner.actors:
        _drop_nobodys_cause(owner, candidates)
    if owner.actors and owner.frame.type in _MATERIAL:
        _drop_named_again(owner, candidates)
    if owner.frame.type == "ASSAULT":
        _drop_means(owner, candidates)
    if owner.frame.type in _ENDING:
        _drop_ended(owner, candidates)
    if owner.frame.channel == "letter":
        _drop_letters(owner, candidates)


def _drop_named_again(owner: Candidate, candidates: list[Candidate]) -> None:
    """«صادرات نفت به چین را آغاز کرد»: the noun and its verb tell one act."""
    for other in candidates:
        same = other.clause is owner.clause and other.frame.type == owner.frame.type
        bare = other.phrase is not None and other.phrase.marker is None
        if same and bare and not other.finite and not other.dropped:
            other.drop(f"the act of {owner.frame.id}")


def _drop_nobodys_cause(owner: Candidate, candidates: list[Candidate]) -> None:
    """«در واکنش به اخراج مهاجران تعرفه وضع کرد»: a cause of which no doer is told."""
    for other in candidates:
        named = other.phrase is not None and other.phrase.marker == "because" and not other.finite
        if named and other.clause is owner.clause and not other.actors and not other.dropped:
            other.drop(f"only the cause of {owner.frame.id}")


def _drop_means(owner: Candidate, candidates: list[Candidate]) -> None:
    """«با شلیک هوایی تجمع را برهم زدند»: how the attack was made is no second attack."""
    for other in candidates:
        same = other.clause is owner.clause and other.frame.type == owner.frame.type
        if not same or other is owner or other.finite or other.dropped or other.phrase is None:
            continue
        if other.phrase.marker in ("با", "through") and owner.actors and not owner.passive:
            other.drop(f"how {owner.frame.id} was done")


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
