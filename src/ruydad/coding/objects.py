"""Events that are only the object of another: what is condemned, asked for, refused or promised."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.presupposed import drop_causes, drop_granted, drop_judged
from ruydad.coding.roles.objects import inside_object
from ruydad.grammar import Phrase

_ABOUT = frozenset(("ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN", "AGREE"))
_MATERIAL = frozenset(("AID", "COOPERATE"))
_KIND_ACTS = frozenset(("SUPPORT", "AID", "AGREE", "COOPERATE", "CONCEDE", "RETREAT", "REJECT"))
_ENDING = frozenset(("COERCE", "SANCTION"))
_ENDED = frozenset(("PROTEST", "AID", "AGREE", "COOPERATE", "CONSULT", "SUPPORT"))
_HARMING = frozenset(("ASSAULT", "COERCE", "SANCTION"))
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
    drop_granted(candidates)
    drop_judged(candidates)
    drop_causes(candidates)
    _drop_second_protests(candidates)
    _drop_alleged(candidates)
    _drop_street_demands(candidates)
    for owner in candidates:
        if owner.finite and not owner.dropped and owner.actors and owner.frame.type in _MATERIAL:
            _drop_named_again(owner, candidates)
        if owner.frame.id == "accuse.accuse" and owner.finite and owner.understood:
            _drop_said(owner, candidates)
        if owner.frame.type == "ASSAULT" and owner.finite and not owner.dropped:
            _drop_means(owner, candidates)
        if owner.frame.type in _ENDING and owner.finite and not owner.dropped:
            _drop_ended(owner, candidates)
        if owner.frame.channel == "letter" and owner.finite and not owner.dropped:
            _drop_letters(owner, candidates)


def _drop_named_again(owner: Candidate, candidates: list[Candidate]) -> None:
    """«صادرات نفت به چین را آغاز کرد»: the noun and its verb tell one act."""
    for other in candidates:
        same = other.clause is owner.clause and other.frame.type == owner.frame.type
        bare = other.phrase is not None and other.phrase.marker is None
        if same and bare and not other.finite and not other.dropped:
            other.drop(f"the act of {owner.frame.id}")


def _drop_said(owner: Candidate, candidates: list[Candidate]) -> None:
    """«هند پاکستان را متهم کرد که … گلوله‌باران کرده است»: what an accusation says."""
    for other in candidates:
        inside = other.clause.parent is owner.clause and other.clause.kind == "complement"
        if inside and not other.dropped:
            other.drop(f"only what {owner.frame.id} says")


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


def _drop_second_protests(candidates: list[Candidate]) -> None:
    """«سفیر … فراخوانده شد و مراتب اعتراض به وی ابلاغ شد» is one protest (CAMEO 114)."""
    protests = [c for c in candidates if c.frame.type == "ACCUSE" and c.frame.cameo == "114"]
    held = [c for c in protests if c.finite and not c.dropped]
    for other in held[1:]:
        same = other.clause is held[0].clause
        if same or any(mention.pronoun for mention in other.recipients):
            other.drop(f"the protest of {held[0].frame.id}")


def _drop_alleged(candidates: list[Candidate]) -> None:
    """«متهم کرد که به شورشیان پناه داده است»: what one is accused of is no kindness of its own."""
    for owner in candidates:
        if owner.frame.type != "ACCUSE" or owner.dropped or not owner.finite:
            continue
        by_speaker = "speaker" in owner.frame.roles.actor
        for other in candidates:
            if other is owner or other.dropped or other.frame.type not in _KIND_ACTS:
                continue
            clause = other.clause
            told = clause.parent is owner.clause and clause.previous is None
            beside = by_speaker and clause.parent is owner.clause.parent
            if told or (beside and other.actors == owner.recipients):
                other.drop(f"what {owner.frame.id} alleges")


def _drop_street_demands(candidates: list[Candidate]) -> None:
    """What a crowd demands in the street is the topic of its protest."""
    crowds = [c for c in candidates if c.frame.type == "PROTEST" and not c.dropped]
    crowd = [mention for candidate in crowds for mention in candidate.actors]
    for demand in candidates:
        said = demand.frame.modal is not None and bool(crowds)
        if demand.frame.type == "REQUEST" and (said or any(m in crowd for m in demand.actors)):
            _ask_of(demand, crowds)
            demand.drop("the demand of a protest")


def _ask_of(demand: Candidate, crowds: list[Candidate]) -> None:
    """«جاده را بستند و از دولت خواستند …»: whom a crowd asks is whom it protests against."""
    for crowd in crowds:
        asked = [m for m in demand.recipients if m not in crowd.actors and not m.pronoun]
        if not crowd.recipients and crowd.parsed is demand.parsed:
            crowd.recipients = asked


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
    if owner.frame.type == "REJECT" and other.phrase in inside_object(owner):
        return True  # «دخالت در ترور … را رد کرد»: what stands before «را» is refused
    if owner.finite and other.phrase is not None:
        marker = other.phrase.marker
        if marker == "در" and owner.frame.type == "ACCUSE" and other.frame.type in _HARMING:
            return bool(other.actors) and other.actors == owner.actors  # «در قتل … دخیل دانست»
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
