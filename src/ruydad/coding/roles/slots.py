"""Slots: the mentions that stand where a frame's role looks for them (docs/frames.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.captors import captor
from ruydad.coding.roles.naming import doers_in, owners, parties_in
from ruydad.coding.roles.objects import (
    ABOUT_ACTS,
    agent_of,
    inside_object,
    object_mentions,
    object_subject,
)
from ruydad.coding.roles.subjects import first_person, subject
from ruydad.coding.roles.told import addressee, told_sides, told_subject
from ruydad.coding.words import folded_words, slot_markers
from ruydad.grammar import Mention, Phrase
from ruydad.knowledge.frames import Roles

# «با حضور تهران مخالفت کرد»: the marker's noun is what is refused.
_SAME_MARKER = {"با": ("with_presence", "mediator")}
_ORDERS = frozenset(("به", "با", "basis"))
_NOMINAL_STOPS = frozenset(("purpose", "after", "because", "before", "topic", "according", "basis"))


def slot_mentions(candidate: Candidate, slot: str) -> list[Mention]:
    """The mentions in one slot (see docs/frames.md), possibly none."""
    if "+" in slot:
        return [m for one in slot.split("+") for m in slot_mentions(candidate, one)]
    name, _, part = slot.partition(".")
    if part == "doer":
        return _doers_after(candidate, slot_markers().get(name, name))
    if part == "act":
        return _doers_named(candidate, slot_markers().get(name, name))
    inner = bool(part)
    if name == "subj":
        return (_inside_subject(candidate) if inner else []) or _in_subject(candidate)
    if name == "sufferer":
        return object_subject(candidate, inner)
    if name == "obj":
        find = object_subject if candidate.passive else object_mentions
        return find(candidate, inner)
    if name == "captor":
        return captor(candidate)
    if name == "_" and candidate.tail is not None:
        return candidate.tail.owners
    if name == "told":
        return told_sides(candidate)
    if name == "addressee":
        return addressee(candidate)
    if name == "told_subj":
        return told_subject(candidate)
    if name in ("ez", "_"):
        return owners(candidate, inner)
    return _after_marker(candidate, slot_markers().get(name, name), inner)


def _in_subject(candidate: Candidate) -> list[Mention]:
    """Who does it: the agent of a passive, the speaker of a first person, else the subject."""
    clause = candidate.clause
    if candidate.passive:
        used = candidate.use is not None and candidate.use.hit.preposition == "مورد"
        return _agent(candidate) or (owners(candidate, False) if used else [])
    if not candidate.finite:
        return []
    if clause.verb is not None and clause.verb.person in (1, 4):
        return first_person(clause, candidate)
    return subject(clause, candidate)


def _doers_after(candidate: Candidate, marker: str) -> list[Mention]:
    """«در حملهٔ X», «در درگیری با X»: who did what the noun under the marker names."""
    phrases = candidate.clause.phrases
    for index, phrase in enumerate(phrases):
        if phrase.marker != marker or phrase.mentions:
            continue
        found = doers_in(phrase, candidate.patients)
        following = phrases[index + 1] if index + 1 < len(phrases) else None
        if not found and phrase.nouns and following is not None and following.marker == "با":
            found = following.mentions
        if found:
            return found
    return []


def _agent(candidate: Candidate) -> list[Mention]:
    """«حمله … به دست الف، از سوی ب محکوم شد»: of two agents the last is the verb's own."""
    agents = [p for p in _reachable(candidate) if p.marker == "agent" and p.mentions]
    if len(agents) > 1 and candidate.frame.type in ("ACCUSE", "REJECT", "SUPPORT"):
        return agents[-1].mentions
    return _after_marker(candidate, "agent")


def _inside_subject(candidate: Candidate) -> list[Mention]:
    """«تعزیرات امریکا … وضع شد», «کاروان کمک‌های فرانسه … رسید»: who stands inside the subject."""
    bare = [p for p in candidate.clause.phrases if p.marker is None and not p.ra]
    return parties_in(bare[0]) if bare and bare[0] is not candidate.phrase else []


def _after_marker(candidate: Candidate, marker: str, inner: bool = False) -> list[Mention]:
    found = _under_marker(candidate, marker, inner, _reachable(candidate))
    if not found and marker == "agent":
        found = _by_order(candidate)
    frame = candidate.frame
    about = frame.type == "ACCUSE" or (frame.type == "SUPPORT" and marker != "با")
    if not found and candidate.finite and not (about and frame.mode != "investigate"):
        found = _under_marker(candidate, marker, inner, inside_object(candidate))
    own = candidate.phrase
    if not found and marker == "بین" and own is not None and own.marker == "بین":
        return own.inner
    return found


def _doers_named(candidate: Candidate, marker: str) -> list[Mention]:
    """«… در یورش نظامیان بازداشت شدند»: whose act it was in which it happened."""
    return [
        owner
        for phrase in candidate.clause.phrases
        if phrase.marker == marker and phrase is not candidate.phrase
        for noun in phrase.nouns
        for owner in noun.owners
    ]


def _by_order(candidate: Candidate) -> list[Mention]:
    """«… به دستور دادستان توقیف شد»: who ordered it did it, where no doer can be named."""
    clause = candidate.clause
    if not (candidate.passive if candidate.finite else clause.verb is None):
        return []
    for phrase in clause.phrases:
        opening = candidate.parsed.keys[phrase.first + 1 : min(phrase.first + 3, phrase.last)]
        if phrase.marker in _ORDERS and not folded_words("orders").isdisjoint(opening):
            return phrase.inner or phrase.mentions
    return []


def _under_marker(
    candidate: Candidate, marker: str, inner: bool, phrases: Iterable[Phrase]
) -> list[Mention]:
    found: list[Mention] = []
    frame = candidate.frame
    menacing = frame.type == "THREATEN" and "تهدید" not in candidate.wording
    blaming = frame.type in ("ACCUSE", "PROTEST") or menacing
    blaming = blaming and frame.mode != "arrest"
    patients = candidate.patients if blaming else frozenset()
    alike = candidate.frame.type in ("REJECT", "AGREE") and not candidate.frame.symmetric
    same = _SAME_MARKER.get(marker, ()) if alike else ()
    under = [
        phrase
        for phrase in phrases
        if phrase is not candidate.phrase
        and (phrase.marker == marker or phrase.marker in same)
        and not (marker == "با" and _belongs_to_noun(candidate, phrase))
    ]
    for phrase in [p for p in under if not _hangs_on_cause(p, candidate)] or under:
        if inner:
            found += _doer_of(candidate, phrase) or parties_in(phrase, patients)
        else:
            found += phrase.mentions or (phrase.inner[:1] if marker == "agent" else [])
    return found


def _belongs_to_noun(candidate: Candidate, phrase: Phrase) -> bool:
    """«درباره مبارزه با داعش گفت‌وگو کردند»: «با داعش» hangs on the noun before it."""
    if phrase.marker != "با" or not phrase.first:
        return False
    before = candidate.parsed.keys[phrase.first - 1]
    return before in folded_words("against_nouns") and phrase is not candidate.phrase


def _doer_of(candidate: Candidate, act: Phrase) -> list[Mention]:
    """«از رهایی زندانیان از سوی کابل ستایش کرد»: praise and blame are for who did it."""
    if not candidate.finite or candidate.passive or candidate.frame.type not in ABOUT_ACTS:
        return []
    return agent_of(act, candidate.clause.phrases)


def _hangs_on_cause(phrase: Phrase, candidate: Candidate) -> bool:
    """«در همبستگی با غزه روابط خود را با … قطع کرد»: the first «با» goes with what «در» names."""
    phrases = candidate.clause.phrases
    index = phrases.index(phrase)
    before = phrases[index - 1] if index else None
    return before is not None and before.marker == "در" and not before.parties


def _reachable(candidate: Candidate) -> Iterator[Phrase]:
    """All phrases of the clause for a finite use; for a noun those after it, up to a break."""
    if candidate.finite:
        inside = inside_object(candidate)
        yield from (phrase for phrase in candidate.clause.phrases if phrase not in inside)
    else:
        yield from _after_noun(candidate)


def _after_noun(candidate: Candidate) -> Iterator[Phrase]:
    phrases = candidate.clause.phrases
    start = phrases.index(candidate.phrase) if candidate.phrase in phrases else -1
    licensed = _licensed(candidate.frame.noun_roles or candidate.frame.roles)
    for phrase in phrases[start + 1 :]:
        if phrase.marker in licensed:
            yield phrase
            if phrase.nouns:
                yield from _agent_right_after(phrase, phrases)
            if phrase.nouns and candidate.frame.type != "THREATEN":  # «تهدید به حمله علیه …»
                return
        elif phrase.marker in ("after", "before") and not (phrase.nouns or phrase.parties):
            continue  # «پس از دو سال» only says when
        elif phrase.marker is None or phrase.marker in _NOMINAL_STOPS or phrase.nouns:
            return


def _agent_right_after(phrase: Phrase, phrases: list[Phrase]) -> list[Phrase]:
    """«کشته شدن X در گلوله‌باران Y به دست Z»: the agent of both nouns."""
    following = phrases[phrases.index(phrase) + 1 :][:1]
    return [p for p in following if p.marker == "agent"]


def _licensed(roles: Roles) -> frozenset[str]:
    """The markers under which the noun's own roles may stand."""
    slots = roles.actor + roles.recipient + roles.via + roles.place + roles.topic
    names = (slot.partition(".")[0] for slot in slots)
    return frozenset(slot_markers().get(name, name) for name in names)
