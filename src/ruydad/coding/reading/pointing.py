"""«این درخواست را رد کرد», «از آن انتقاد کرد»: whose act it was that the page told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ruydad.coding.candidates import Candidate
from ruydad.coding.drafts import Draft
from ruydad.coding.parties import meant_again
from ruydad.coding.reading.state import PageState
from ruydad.coding.roles.doers import parties_in
from ruydad.coding.words import folded_words, plain_words, pointed_acts
from ruydad.grammar import Clause, Phrase
from ruydad.records import Party
from ruydad.text import fold

_RESPONDING = frozenset(("ACCUSE", "REJECT", "SUPPORT", "AGREE", "CONCEDE", "THREATEN"))
_ANSWERS = frozenset(("REJECT", "AGREE", "CONCEDE"))
_MARKERS = frozenset((None, "از", "با", "به", "نسبت_به", "علیه"))
_ENDINGS = ("", "ی", "ها", "های", "هایی", "ات", "شان", "ش")
_BARE = frozenset((fold("آن"), fold("آنها")))
_UNDER = frozenset(map(fold, ("از", "با", "به")))
_AFTER = frozenset(map(fold, ("پس", "بعد", "پیش", "قبل", "حاکی", "بیش", "جدا", "غیر")))
_REACH = 8
_REACTING = (fold("واکنش"), fold("پاسخ"))


def doers_before(candidate: Candidate, actors: list[Party], state: PageState) -> list[Party]:
    """Who did the act that the candidate's words point back to; none where they do not."""
    if candidate.frame.type not in _RESPONDING or not candidate.finite or not actors:
        return []
    keys = candidate.parsed.keys
    for phrase in candidate.clause.phrases:
        if phrase.marker not in _MARKERS:
            continue
        noun = _pointed(phrase, keys)
        if noun is not None:
            return _reacted_to(candidate, state) or _again(
                _doers_of(noun, candidate, actors, state)
            )
    if _is_bare(candidate.clause, keys):
        return _reacted_to(candidate, state) or _again(_blamed_before(candidate, actors, state))
    return []


def _reacted_to(candidate: Candidate, state: PageState) -> list[Party]:
    """«در واکنش به سخنان X، این اظهارات را رد کرد»: whose words or act are answered."""
    clauses = [c for c in (candidate.clause, candidate.clause.parent) if c is not None]
    keys = candidate.parsed.keys
    for phrase in [p for clause in clauses for p in clause.phrases]:
        wording = fold(phrase.wording)
        asked = not folded_words("questions").isdisjoint(keys[phrase.first : phrase.last])
        if phrase.marker == "because" and not asked and any(w in wording for w in _REACTING):
            return state.of_mentions(parties_in(phrase))
    return []


def _is_bare(clause: Clause, keys: Sequence[str]) -> bool:
    """«آن را محکوم کرد», «از آن انتقاد کرد»; not «پس از آن», «آن کشور را»."""
    for at in range(max(clause.first, 1), clause.last - 1):
        if keys[at] in _BARE and not any(p.first <= at < p.last - 1 for p in clause.phrases):
            under = keys[at - 1] in _UNDER and keys[at - 2] not in _AFTER
            if under or keys[at + 1] == fold("را"):
                return True
    return False


def _pointed(phrase: Phrase, keys: Sequence[str]) -> str | None:
    """The noun of an act after «این» in the phrase, in its plain form."""
    pointers = folded_words("act_pointers")
    for at in range(phrase.first, min(phrase.last, len(keys)) - 1):
        if keys[at] in pointers:
            return next(_plain(keys[at + 1]), None)
    return None


def _plain(key: str) -> Iterator[str]:
    """The nouns of acts of which a word may be a form."""
    for ending in _ENDINGS:
        if key.endswith(ending) and key[: len(key) - len(ending)] in pointed_acts():
            yield key[: len(key) - len(ending)]


def _doers_of(
    noun: str, candidate: Candidate, actors: list[Party], state: PageState
) -> list[Party]:
    """The actors of the last such event, near by first; else who spoke or acted just before."""
    types, index = pointed_acts()[noun], candidate.parsed.index
    fitting = [
        draft
        for draft in reversed(state.told[-_REACH:])
        if draft.type in types and _is_anothers(draft, candidate, actors)
    ]
    here = [d for d in state.told[-_REACH:] if d.type in types and _is_here(d, index, actors)]
    if here:
        return here[-1].actors  # «X پیشنهاد کرد …، اما Y این پیشنهاد را نپذیرفت»
    near = [draft for draft in fitting if index - draft.candidate.parsed.index <= 1]
    before = [] if near else _just_before(noun, index, state)
    if before and not _shared(before, actors):
        return before
    loose = noun in folded_words("done_before")
    return next((draft.actors for draft in (near if loose else fitting)), [])


def _is_here(draft: Draft, index: int, actors: list[Party]) -> bool:
    """Whether the same sentence tells it of others."""
    here = draft.candidate.parsed.index == index
    return here and bool(draft.actors) and not _shared(draft.actors, actors)


def _is_anothers(draft: Draft, candidate: Candidate, actors: list[Party]) -> bool:
    """Whether others did it, and, where it is answered, to the side of who answers."""
    if not draft.actors or _shared(draft.actors, actors):
        return False
    if candidate.frame.type not in _ANSWERS or not draft.recipients:
        return True
    return any(
        party.country is None or party.country == actor.country
        for party in draft.recipients
        for actor in actors
    )


def _just_before(noun: str, index: int, state: PageState) -> list[Party]:
    """The speaker or the subject of the sentence before, where the noun may mean any act."""
    talk = state.discourse
    found = None
    if noun in folded_words("said_before") and talk.speaker_at == index - 1:
        found = talk.speaker
    elif noun in folded_words("done_before") and talk.topic_at == index - 1:
        found = talk.topic
    return [found] if found is not None else []


def _blamed_before(candidate: Candidate, actors: list[Party], state: PageState) -> list[Party]:
    """«این تصمیم را محکوم کرد و … از آن انتقاد کرد»: what the other act was about too."""
    for draft in reversed(state.told[-2:]):
        if candidate.parsed.index - draft.candidate.parsed.index > 1:
            return []
        doers = draft.recipients if draft.type in _RESPONDING else draft.actors
        if doers and not _shared(doers, actors):
            return doers
    return []


def points_back(candidate: Candidate) -> bool:
    """«این حمله را محکوم کرد»: the blame is for what was told before."""
    if candidate.frame.type != "ACCUSE" or candidate.recipients or not candidate.finite:
        return False
    keys = candidate.parsed.keys
    return any(
        phrase.ra and not phrase.parties and keys[phrase.first] in plain_words("pointers")
        for phrase in candidate.clause.phrases
    )


def _shared(some: list[Party], others: list[Party]) -> bool:
    """Whether one party stands among both."""
    return any(p.span == q.span or (p.id and p.id == q.id) for p in some for q in others)


def _again(parties: list[Party]) -> list[Party]:
    return [meant_again(party) for party in parties]
