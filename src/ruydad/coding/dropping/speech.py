"""What is only the object of an act of speech: condemned, asked for, refused, alleged, granted."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.object_phrases import inside_object
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Phrase

_ABOUT = frozenset(("ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN", "AGREE"))


_KIND_ACTS = frozenset(("SUPPORT", "AID", "AGREE", "COOPERATE", "CONCEDE", "RETREAT", "REJECT"))


_HARMING = frozenset(("ASSAULT", "COERCE", "SANCTION"))
_REAL = frozenset(("در", "با", "during", "after", "margin", "before"))


def drop_spoken_of(candidates: list[Candidate]) -> None:
    """Drop the nominal candidates that stand in the object of an act of speech.

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


def _inside(other: Candidate, owner: Candidate) -> bool:
    """Whether the noun stands in what the act of speech is about."""
    if owner.frame.type == "REJECT" and other.phrase in inside_object(owner):
        return True  # «دخالت در ترور … را رد کرد»: what stands before «را» is refused
    if owner.finite and other.phrase is not None:
        marker = other.phrase.marker
        if marker == "در" and owner.frame.type == "ACCUSE" and other.frame.type in _HARMING:
            return bool(other.actors) and other.actors == owner.actors  # «در قتل … دخیل دانست»
        if _is_effort(other):
            return True
        return marker not in _REAL or (marker == "با" and marker in _slots(owner))
    return _follows(other, owner)


def _is_effort(other: Candidate) -> bool:
    """«از نقش قطر [در آزادی اسیران] قدردانی کرد»: what somebody's part or effort was in."""
    phrase, phrases = other.phrase, other.clause.phrases
    if phrase is None or phrase.marker not in ("در", "برای", "جهت"):
        return False
    before = next((p for p in phrases if p.last == phrase.first), None)
    keys = other.parsed.keys
    return before is not None and not folded_words("efforts").isdisjoint(
        keys[before.first : before.last]
    )


def _follows(other: Candidate, owner: Candidate) -> bool:
    """«محکومیت حمله»: of two nouns of a clause the first has the second as its object."""
    if owner.phrase is None or other.phrase is None:
        return False
    phrases = owner.clause.phrases
    if owner.phrase not in phrases or other.phrase not in phrases:
        return False
    later = phrases.index(other.phrase) >= phrases.index(owner.phrase)
    return later and other.trigger[0] > owner.trigger[0]


def _slots(owner: Candidate) -> set[str]:
    """The slots the frame itself fills, without their parts."""
    roles = owner.frame.roles
    slots = roles.recipient + roles.topic + roles.content + roles.actor
    return {slot.partition(".")[0] for slot in slots}


def drop_granted(candidates: list[Candidate]) -> None:
    """«با درخواست فراکسیون‌ها کنار آمد»: the demand one gives way to."""
    granted = [c.clause for c in candidates if c.frame.type == "CONCEDE" and not c.dropped]
    for other in candidates:
        if other.frame.type == "REQUEST" and not other.finite and other.clause in granted:
            other.drop("only the demand that is granted")


def drop_judged(candidates: list[Candidate]) -> None:
    """«حمله به کورسک را تحریک بزرگ خواند»: what is judged is not told as news."""
    for other in candidates:
        verb, phrase = other.clause.verb, other.phrase
        if verb is None or phrase is None or other.finite or other.dropped:
            continue
        judged = verb.lemma in plain_words("labelling")
        object_of = phrase.ra or (phrase.marker is None and _before_object(phrase, other))
        held_guilty = phrase.marker == "در" and other.frame.type == "ASSAULT"
        if judged and (object_of or held_guilty):  # «در حمله … دخیل دانست»
            other.drop("only what is judged")


def _before_object(phrase: Phrase, other: Candidate) -> bool:
    """«[حمله] [به کورسک را]»."""
    phrases = other.clause.phrases
    at = phrases.index(phrase) + 1 if phrase in phrases else len(phrases)
    return any(p.ra for p in phrases[at : at + 2])


def drop_alleged(candidates: list[Candidate]) -> None:
    """«متهم کرد که به شورشیان پناه داده است»: what one is accused of is no kindness of its own."""
    for owner in candidates:
        if owner.frame.type != "ACCUSE" or owner.dropped or not owner.finite:
            continue
        for other in candidates:
            if other is owner or other.dropped or other.frame.type not in _KIND_ACTS:
                continue
            if _alleged(other, owner):
                other.drop(f"what {owner.frame.id} alleges")


def _alleged(other: Candidate, owner: Candidate) -> bool:
    """Whether the accusation tells the act, in its complement or beside it."""
    clause = other.clause
    told = clause.parent is owner.clause and clause.previous is None
    by_speaker = "speaker" in owner.frame.roles.actor
    beside = by_speaker and clause.parent is owner.clause.parent
    return told or (beside and other.actors == owner.recipients)


def drop_said(owner: Candidate, candidates: list[Candidate]) -> None:
    """«هند پاکستان را متهم کرد که … گلوله‌باران کرده است»: what an accusation says."""
    if owner.frame.id != "accuse.accuse" or not (owner.finite and owner.understood):
        return
    for other in candidates:
        inside = other.clause.parent is owner.clause and other.clause.kind == "complement"
        if inside and not other.dropped:
            other.drop(f"only what {owner.frame.id} says")
