"""How far a verb or a noun reaches: the phrases in which its roles may stand."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.object_phrases import inside_object
from ruydad.coding.words import slot_markers
from ruydad.grammar import Phrase
from ruydad.knowledge.frames import Roles

_NOMINAL_STOPS = frozenset(("purpose", "after", "because", "before", "topic", "according", "basis"))


def reachable(candidate: Candidate) -> Iterator[Phrase]:
    """All phrases of the clause for a finite use; for a noun those after it, up to a break."""
    if candidate.finite:
        inside = inside_object(candidate)
        yield from (phrase for phrase in candidate.clause.phrases if phrase not in inside)
    else:
        yield from _after_noun(candidate)


def _after_noun(candidate: Candidate) -> Iterator[Phrase]:
    """The phrases after the noun under its own markers, until one that belongs elsewhere."""
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
