"""The folded words of a candidate's object, actor, predicate and sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles import object_head
from ruydad.grammar import Clause, Phrase

_NO_OBJECT = frozenset(("according", "topic", "because", "after", "during", "margin", "dateline"))


def object_text(candidate: Candidate) -> str:
    """The folded words of the object and of what hangs on the trigger noun."""
    alone = candidate.use is None
    words = _object_words(candidate)
    words += _words_of(
        candidate,
        lambda phrase: phrase.ra or phrase is candidate.phrase or (alone and phrase.marker is None),
    )
    words += _words_up_to_verb(candidate)
    if candidate.passive or alone:
        words += _words_of(candidate, lambda phrase: phrase.marker is None)
    return padded(words)


def actor_text(candidate: Candidate) -> str:
    """The folded words of the actors."""
    keys = candidate.parsed.keys
    return padded(key for m in candidate.actors for key in keys[m.first : m.last])


def predicate_text(candidate: Candidate) -> str:
    """The folded words of the clause but its subject and its sources."""
    if not candidate.finite:
        return ""
    bare = (p for p in candidate.clause.phrases if p.marker is None and p.mentions and not p.ra)
    subject = next(bare, None)
    return padded(_words_of(candidate, lambda p: p is not subject and p.marker not in _NO_OBJECT))


def sentence_text(candidate: Candidate) -> str:
    """The folded words of the whole sentence."""
    return padded(candidate.parsed.keys)


def told_text(candidate: Candidate) -> str:
    """The folded words of the sentence but for whom it cites and what it promises besides.

    «به گزارش خبرگزاری کیودو …», «با X دیدار کرد و قول داد … میلیون دلار کمک کند».
    """
    aside = {at for phrase in _cited(candidate) for at in range(phrase.first, phrase.last)}
    aside |= _told_beside(candidate)
    return padded(key for at, key in enumerate(candidate.parsed.keys) if at not in aside)


def _cited(candidate: Candidate) -> list[Phrase]:
    phrases = (phrase for clause in candidate.parsed.clauses for phrase in clause.phrases)
    return [phrase for phrase in phrases if phrase.marker == "according"]


def _told_beside(candidate: Candidate) -> set[int]:
    """Of a meeting whose sides are told: the words of the other coordinated clauses."""
    frame = candidate.frame
    if not (frame.type == "CONSULT" and frame.symmetric and candidate.finite):
        return set()
    if not (candidate.actors and candidate.recipients):
        return set()
    own = _top(candidate.clause)
    return {
        at
        for clause in candidate.parsed.clauses
        if _top(clause) is not own
        for phrase in clause.phrases
        for at in range(phrase.first, phrase.last)
    }


def _top(clause: Clause) -> Clause:
    """The clause of the sentence under which it stands in the end."""
    while clause.parent is not None:
        clause = clause.parent
    return clause


def padded(keys: Iterable[str]) -> str:
    """The words with a blank on either side of each, to look words up in."""
    return " " + " ".join(keys) + " "


def _words_of(candidate: Candidate, wanted: Callable[[Phrase], bool]) -> list[str]:
    """The words of those phrases of the clause that are wanted."""
    phrases = filter(wanted, candidate.clause.phrases)
    return [key for p in phrases for key in candidate.parsed.keys[p.first : p.last]]


def _words_up_to_verb(candidate: Candidate) -> list[str]:
    """The trigger noun with the words around it, up to the verb."""
    use, verb = candidate.use, candidate.clause.verb
    if use is None or verb is None or not candidate.finite:
        return []
    return candidate.parsed.keys[max(use.first - 3, 0) : max(verb.first, use.last)]


def _object_words(candidate: Candidate) -> list[str]:
    """The object from its head to «را», with the phrases inside it."""
    phrases = candidate.clause.phrases
    for index, phrase in enumerate(phrases):
        if phrase.ra:
            head = object_head(candidate, index)
            return candidate.parsed.keys[head.first : phrase.last]
    return _shared_object(candidate)


def _shared_object(candidate: Candidate) -> list[str]:
    """«یک قاچاقچی را دستگیر و به بلژیک تحویل داد»: the object of the verb left out before «و»."""
    before = candidate.clause.previous
    if before is None or not before.elided:
        return []
    ra = next((p for p in before.phrases if p.ra), None)
    return candidate.parsed.keys[before.phrases[0].last : ra.last] if ra is not None else []
