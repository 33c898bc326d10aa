"""Slots: the mentions that stand where a frame's role looks for them (docs/frames.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.naming import owners, parties_in
from ruydad.coding.roles.objects import (
    ABOUT_ACTS,
    agent_of,
    inside_object,
    object_mentions,
    object_subject,
)
from ruydad.coding.roles.subjects import first_person, subject
from ruydad.coding.words import folded_words, slot_markers
from ruydad.grammar import Mention, Phrase
from ruydad.knowledge.frames import Roles

# «با حضور تهران مخالفت کرد»: the marker's noun is what is refused.
_SAME_MARKER = {"با": ("with_presence", "mediator")}
_NOMINAL_STOPS = frozenset(("purpose", "after", "because", "before", "topic", "according", "basis"))


def slot_mentions(candidate: Candidate, slot: str) -> list[Mention]:
    """The mentions in one slot (see docs/frames.md), possibly none."""
    name, _, part = slot.partition(".")
    inner = bool(part)
    if name == "subj":
        return _in_subject(candidate)
    if name == "obj":
        find = object_subject if candidate.passive else object_mentions
        return find(candidate, inner)
    if name == "_" and candidate.tail is not None:
        return candidate.tail.owners
    if name in ("ez", "_"):
        return owners(candidate, inner)
    return _after_marker(candidate, slot_markers().get(name, name), inner)


def _in_subject(candidate: Candidate) -> list[Mention]:
    """Who does it: the agent of a passive, the speaker of a first person, else the subject."""
    clause = candidate.clause
    if candidate.passive:
        used = candidate.use is not None and candidate.use.hit.preposition == "مورد"
        return _after_marker(candidate, "agent") or (owners(candidate, False) if used else [])
    if not candidate.finite:
        return []
    if clause.verb is not None and clause.verb.person in (1, 4):
        return first_person(clause, candidate)
    return subject(clause, candidate)


def _after_marker(candidate: Candidate, marker: str, inner: bool = False) -> list[Mention]:
    found = _under_marker(candidate, marker, inner, _reachable(candidate))
    if not found and candidate.finite and candidate.frame.type not in ("SUPPORT", "ACCUSE"):
        found = _under_marker(candidate, marker, inner, inside_object(candidate))
    own = candidate.phrase
    if not found and marker == "بین" and own is not None and own.marker == "بین":
        return own.inner
    return found


def _under_marker(
    candidate: Candidate, marker: str, inner: bool, phrases: Iterable[Phrase]
) -> list[Mention]:
    found: list[Mention] = []
    blaming = candidate.frame.type in ("ACCUSE", "THREATEN")
    patients = candidate.patients if blaming else frozenset()
    same = _SAME_MARKER.get(marker, ()) if candidate.frame.type in ("REJECT", "AGREE") else ()
    for phrase in phrases:
        if marker == "با" and _belongs_to_noun(candidate, phrase):
            continue
        if phrase is not candidate.phrase and (phrase.marker == marker or phrase.marker in same):
            doer = _doer_of(candidate, phrase) if inner else []
            found += doer or (parties_in(phrase, patients) if inner else phrase.mentions)
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
                return
        elif phrase.marker is None or phrase.marker in _NOMINAL_STOPS or phrase.nouns:
            return


def _licensed(roles: Roles) -> frozenset[str]:
    """The markers under which the noun's own roles may stand."""
    slots = roles.actor + roles.recipient + roles.via + roles.place + roles.topic
    names = (slot.partition(".")[0] for slot in slots)
    return frozenset(slot_markers().get(name, name) for name in names)
