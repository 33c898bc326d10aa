"""Events that another act takes for granted: what it judges, grants or protests against."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.words import plain_words
from ruydad.grammar import Phrase


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
        if judged and (
            object_of or (phrase.marker == "در" and other.frame.type == "ASSAULT")
        ):  # «در حمله … دخیل دانست»
            other.drop("only what is judged")


def _before_object(phrase: Phrase, other: Candidate) -> bool:
    """«[حمله] [به کورسک را]»."""
    phrases = other.clause.phrases
    at = phrases.index(phrase) + 1 if phrase in phrases else len(phrases)
    return any(p.ra for p in phrases[at : at + 2])


def drop_causes(candidates: list[Candidate]) -> None:
    """«در اعتراض به بازداشت همکاران خود تجمع کردند»: what a crowd protests against is its cause."""
    crowds = [c for c in candidates if c.frame.type == "PROTEST" and not c.dropped]
    for other in candidates:
        phrase = other.phrase
        if phrase is None or other.finite or other.dropped or phrase.marker != "because":
            continue
        if other.frame.type != "PROTEST" and any(c.clause is other.clause for c in crowds):
            other.drop("only the cause of a protest")
