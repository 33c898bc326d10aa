"""Verbal nouns that stand apart from their object: «نامه‌ای … ارسال کرد»."""

from __future__ import annotations

from ruydad.coding.lexicon import Lexicon
from ruydad.grammar import Clause, NounUse, Phrase
from ruydad.text import fold


def carried_object(head: str, clause: Clause, tail: NounUse) -> tuple[Phrase, NounUse] | None:
    """The object «نامه‌ای» of a verbal noun «ارسال» that stands later in the clause."""
    for phrase in clause.phrases:
        if phrase.marker is None or phrase.ra:
            for use in phrase.nouns:
                if (
                    use is not tail
                    and fold(use.hit.noun).startswith(head)
                    and use.first < tail.first
                ):
                    return phrase, use
    return None


def is_carried(use: NounUse, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a later verbal noun of the clause makes its predicate with this noun."""
    noun = fold(use.hit.noun)
    for other in clause.nouns:
        if other.first > use.first:
            for head, predicate in lexicon.by_carrier.get(fold(other.hit.noun), ()):
                lemma = clause.verb.lemma if clause.verb else ""
                if noun.startswith(head) and lemma in predicate.verbs | predicate.passive_verbs:
                    return True
    return False
