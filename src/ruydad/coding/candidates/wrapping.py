"""Nouns whose verb only announces or begins them: «از اخراج … خبر داد», «دست به … زد»."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.coding.words import wrappings
from ruydad.grammar import Clause, Phrase

BARE = "bare"


def is_wrapped(phrase: Phrase, clause: Clause, keys: Sequence[str]) -> bool:
    """Whether the clause's predicate tells of the phrase's noun only that it took place."""
    verb = clause.verb
    if verb is None or verb.passive:
        return False
    under = phrase.marker if phrase.marker is not None else BARE
    beside = _predicate_words(phrase, clause, keys)
    return any(
        under in wrapping.under
        and verb.lemma in wrapping.verbs
        and (not wrapping.nouns or wrapping.nouns & beside)
        for wrapping in wrappings()
    )


def _predicate_words(phrase: Phrase, clause: Clause, keys: Sequence[str]) -> set[str]:
    """The bare words of the clause outside the phrase, and the word before the verb."""
    words = {
        keys[index]
        for other in clause.phrases
        if other is not phrase and other.marker is None and not other.mentions
        for index in range(other.first, other.last)
    }
    if clause.verb is not None and clause.verb.first:
        words.add(keys[clause.verb.first - 1])
    return words
