"""Where people met: by the name of the meeting, the visit it was part of, or an envoy's post."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.place_words import as_place, at_end, place_of
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Clause, Mention, Phrase
from ruydad.knowledge import Knowledge
from ruydad.records import Place
from ruydad.text import fold

_MET = frozenset(("meeting", "talks"))
_POSTED = frozenset(("PROTEST", "ASSAULT", "COERCE"))


def held_at(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«در حاشیه کنفرانس بن», «در نشست فوق‌العاده لوزاکا»: where a meeting has its name from."""
    if candidate.frame.type not in ("CONSULT", "AGREE") or candidate.frame.channel == "phone":
        return None
    keys, held = candidate.parsed.keys, folded_words("held")
    for phrase in candidate.clause.phrases:
        told = phrase.marker in ("در", "margin") and held.intersection(
            keys[phrase.first : phrase.last]
        )
        for mention in phrase.parties[-1:] if told else ():
            elsewhere = keys[mention.first] in folded_words("held_elsewhere")
            if mention.is_place_only and not elsewhere:
                return as_place(mention, candidate.parsed, knowledge)
            if not elsewhere and mention.entries("organisation"):
                return _named_after(mention, candidate, knowledge)
    return None


def _named_after(mention: Mention, candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«کنفرانس امنیتی مونیخ»: the town that a listed meeting has its name from."""
    last = mention.last
    found = at_end(last - 1, last, candidate.parsed, knowledge)
    return found if found is not None and found.lat is not None else None


def visited(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«در سفر به زاهدان … دیدار کرد», «وارد آکرا شد و … گفت‌وگو کرد»: where the visit went."""
    frame, clause = candidate.frame, candidate.clause
    if frame.type != "CONSULT" or frame.channel not in _MET:
        return None
    phrases = list(_travelled(candidate, clause.phrases))
    before = clause.previous
    if before is not None and before.verb is not None and _arrives(candidate):
        phrases += [p for p in before.phrases if p.marker in ("به", None) and not p.ra]
    phrases += [p for c in _told_to_come(candidate) for p in c.phrases if p.marker == "به"]
    named = (as_place(m, candidate.parsed, knowledge) for p in phrases for m in p.mentions)
    return next(filter(None, named), None)


def _told_to_come(candidate: Candidate) -> Iterator[Clause]:
    """«عراقچی را که به دوحه رفته است به حضور پذیرفت»."""
    for clause in candidate.parsed.clauses:
        verb = clause.verb
        told = clause.kind == "relative" and clause.parent is candidate.clause
        coming = verb is not None and verb.lemma in plain_words("arriving")
        if told and coming and verb is not None and verb.tense != "future":
            yield clause


def _travelled(candidate: Candidate, phrases: list[Phrase]) -> Iterator[Phrase]:
    keys = candidate.parsed.keys
    for at, phrase in enumerate(phrases[1:]):
        words = keys[phrases[at].first : phrases[at].last]
        if phrase.marker == "به" and words[:1] == ["در"] and set(words) & folded_words("travels"):
            yield phrase


def _arrives(candidate: Candidate) -> bool:
    """Whether the clause before tells that the same people came to a place."""
    before = candidate.clause.previous
    if before is None or before.verb is None:
        return False
    words = candidate.parsed.keys[before.first : before.last]
    coming = before.verb.lemma in plain_words("arriving")
    return coming or not folded_words("arrivals").isdisjoint(words)


def posted_at(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«با سفیر سوریه در مسکو», «مقابل سفارت سوریه در مسکو»: it was where the post is."""
    frame = candidate.frame
    met = frame.type == "CONSULT" and frame.channel in _MET
    if not met and frame.type not in _POSTED:
        return None
    for mention in (*candidate.recipients, *candidate.actors):
        if mention.posting is None:
            continue
        start, end = candidate.parsed.span(*mention.posting)
        words = candidate.parsed.quote(start, end)
        match = knowledge.lookup(fold(words))
        entry = match.of_kind("place") or match.of_kind("country") if match else None
        if entry is not None:
            return place_of(entry, words, (start, end))
    return None
