"""Channels told by words beside the trigger, go-betweens, and courtesies that travel by letter."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.drafts import Draft
from ruydad.coding.roles import own_subject
from ruydad.coding.same_party import same_party
from ruydad.coding.words import folded_words, status_words
from ruydad.grammar import Clause, Mention, Phrase
from ruydad.text import fold

_OPEN = frozenset(("talks", "meeting"))
_MEDIATED = frozenset(("CONSULT", "AGREE", "RETREAT", "CONCEDE", "SUPPORT", "COOPERATE"))
_THROUGH = frozenset(("در", "during", "through"))


def channel_of(candidate: Candidate) -> str | None:
    """``video``, ``phone``, ``letter`` … where the words say so."""
    courtesy = candidate.frame.id in status_words()["courtesies"]
    if candidate.frame.channel is None and not courtesy:
        return _went_through(candidate)
    if candidate.frame.channel not in _OPEN and not courtesy:
        return None
    words = _around(candidate)
    for channel, wanted in status_words()["channel_words"].items():
        if channel == "letter" and not courtesy:
            continue
        if any(fold(word) in words for word in wanted):
            return str(channel)
    return None


def _went_through(candidate: Candidate) -> str | None:
    """«در نامه‌ای به …», «در تماس تلفنی با …»: by what contact something was said."""
    if candidate.frame.type not in status_words()["spoken_types"] | {"AGREE"}:
        return None
    keys, channels = candidate.parsed.keys, status_words()["contact_words"]
    for phrase in _shared_phrases(candidate):
        if phrase.marker in _THROUGH and phrase is not candidate.phrase:
            words = set(keys[phrase.first : phrase.last])
            for channel, wanted in channels.items():
                if any(fold(word) in words for word in wanted):
                    return str(channel)
    return None


def _shared_phrases(candidate: Candidate) -> list[Phrase]:
    """«در نامه‌ای به دبیرکل … را مسئول دانست و از او خواست …»: the first tells how for both."""
    clause, before = candidate.clause, candidate.clause.previous
    if before is None or own_subject(clause, candidate) or before.kind != clause.kind:
        return clause.phrases
    return clause.phrases + before.phrases


def _around(candidate: Candidate) -> set[str]:
    """The words of the trigger's neighbourhood, of «از طریق …» and the adverbs."""
    keys, clause = candidate.parsed.keys, candidate.clause
    first, last = candidate.trigger
    words = set(keys[max(first - 2, 0) : last + 2]) | set(clause.adverbs)
    for phrase in clause.phrases:
        if (
            phrase.marker == "through"
            or phrase is candidate.phrase
            or phrase.marker in ("در", "during", "با")
        ) and not phrase.mentions:
            words |= set(keys[phrase.first : phrase.last])
    previous = clause.previous
    if previous is not None and candidate.frame.channel is None:
        for use in previous.nouns:
            words |= set(keys[use.first : use.last])
    return words


def go_betweens(candidate: Candidate) -> list[Mention]:
    """«با میانجیگری عمان», «از طریق سوئیس»: who stood between the sides."""
    kind, found = candidate.frame.type, mediators(candidate)
    if kind in status_words()["spoken_types"] | {"AGREE", "CONSULT"}:
        found += [m for p in _under("through", candidate.clause) for m in _carrying(p)]
    sides = [*candidate.actors, *candidate.recipients]
    return [mention for mention in found if mention not in sides]


def mediators(candidate: Candidate) -> list[Mention]:
    """«با میانجیگری مصر», «معامله‌ای که با میانجیگری مصر به سرانجام رسید»."""
    if candidate.frame.type not in _MEDIATED:
        return []
    clauses = [candidate.clause]
    clauses += [c for c in candidate.parsed.clauses if _is_told_of(c, candidate)]
    return [m for c in clauses for p in _under("mediator", c) for m in p.parties]


def _is_told_of(clause: Clause, candidate: Candidate) -> bool:
    """A relative clause that tells of something in the candidate's own."""
    return clause.kind == "relative" and clause.parent is candidate.clause


def _under(marker: str, clause: Clause) -> list[Phrase]:
    return [phrase for phrase in clause.phrases if phrase.marker == marker]


def _carrying(phrase: Phrase) -> list[Mention]:
    """Who carries a word to another: no medium, and no mere place."""
    return [m for m in phrase.mentions if not m.is_media and m.pronoun is None]


def mediated_channel(candidate: Candidate) -> str | None:
    """By what contact an act came about that others mediated."""
    if not mediators(candidate):
        return None
    if candidate.frame.type == "CONSULT":
        indirect = folded_words("indirect").intersection(candidate.parsed.keys)
        return "mediation" if indirect and candidate.frame.channel == "talks" else None
    return "talks" if candidate.frame.type == "AGREE" else "mediation"


def without_courtesy_letters(drafts: list[Draft]) -> list[Draft]:
    """A letter that only carries a congratulation or condolence is that, not a consultation."""
    polite = [d for d in drafts if d.candidate.frame.id in status_words()["courtesies"]]
    return [d for d in drafts if not any(_carries(d, p) for p in polite)]


def _carries(letter: Draft, courtesy: Draft) -> bool:
    """Whether the courtesy went by this letter; its channel is then the letter."""
    if letter.channel != "letter" or letter.type != "CONSULT":
        return False
    if not any(same_party(a, b) for a in letter.actors for b in courtesy.actors):
        return False
    same = not courtesy.recipients or any(
        same_party(a, b) for a in letter.recipients for b in courtesy.recipients
    )
    if same:
        courtesy.channel = "letter"
    return same
