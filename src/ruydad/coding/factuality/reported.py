"""The present of reporting («طالبان سه خبرنگار را بازداشت می‌کند»), told from habits and truths."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.words import folded_words, status_words
from ruydad.grammar import Clause, Mention

_STOPS = (".", "…", "!", "؟", "؛", ":")


def is_reported(candidate: Candidate) -> bool:
    """Whether a present tense that is no plan tells one act of one party.

    A party that is named did it, at no time to come, and either the line has no full stop, as
    titles have none, or its object is counted: what is always so is told of many, without number.
    """
    clause, keys = candidate.clause, candidate.parsed.keys
    told = clause.governed_by("relative", "condition", "purpose", "time", "complement", "content")
    if told or clause.quoted or clause.verb is None:
        return False
    if clause.verb.person in (1, 2, 4, 5) or _is_timed(clause, keys):
        return False
    if not any(map(_is_named, candidate.actors)):
        return False
    return _is_headline(candidate) or _is_counted(candidate)


def _is_timed(clause: Clause, keys: list[str]) -> bool:
    """A day beside a present is to come, and «سال‌ها» says that it is always so."""
    words = status_words()["coming"] | folded_words("long_times")
    passed = not folded_words("just_past").isdisjoint(keys)
    return not words.isdisjoint(keys) or bool(clause.times and not passed)


def _is_named(mention: Mention) -> bool:
    """One party with a name; «دولت‌های غربی», «حکومت‌ها» do what they do at any time."""
    kind = [name for name in mention.names if name.of_kind("role")]
    several = len(mention.names) == len(kind) and any(name.plural for name in kind)
    one = mention.names or mention.name_span or mention.head in folded_words("single_bodies")
    return bool(one) and not (several or _is_many(mention.head))


def _is_many(head: str) -> bool:
    return head.endswith(("ها", "های")) and head not in folded_words("armed_heads")


def _is_headline(candidate: Candidate) -> bool:
    """A line of its own that ends in the verb, without a full stop."""
    parsed, verb = candidate.parsed, candidate.clause.verb
    start, end = parsed.sentence.start, parsed.sentence.end
    before, after = parsed.text[:start].rstrip(" "), parsed.text[end:].lstrip(" ")
    alone = before[-1:] in ("", "\n") and after[:1] in ("", "\n")
    assert verb is not None
    said = parsed.text[start:end].rstrip()
    return alone and not said.endswith(_STOPS) and verb.last == len(parsed.keys)


def _is_counted(candidate: Candidate) -> bool:
    """«سه خبرنگار را», «یک فعال مدنی را»: the object has a number."""
    keys, counted = candidate.parsed.keys, folded_words("counted")
    objects = [p for p in candidate.clause.phrases if p.ra]
    return any(
        not counted.isdisjoint(keys[p.first : p.last - 1]) or keys[p.first].isdigit()
        for p in objects
    )
