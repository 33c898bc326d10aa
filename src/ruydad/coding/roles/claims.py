"""Whose claim or deed «این ادعا» is: told earlier in the sentence with its owner."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.words import folded_words
from ruydad.grammar import Mention

_POINTING = frozenset(("این", "ان"))
_TYPES = frozenset(("REJECT", "ACCUSE"))


def whose_claim(candidate: Candidate) -> list[Mention]:
    """«درباره ادعای **فرانسه** گفت: این ادعا را رد می‌کنیم»: who made what «این» points to."""
    if candidate.frame.type not in _TYPES or not candidate.finite:
        return []
    keys, claims = candidate.parsed.keys, folded_words("claims")
    for phrase in candidate.clause.phrases:
        head = keys[phrase.first : phrase.first + 2]
        if phrase.ra and len(head) > 1 and head[0] in _POINTING and head[1] in claims:
            return next(_owners_before(candidate, phrase.first), [])
    return []


def _owners_before(candidate: Candidate, end: int) -> Iterator[list[Mention]]:
    """Who stands right behind a word for a claim earlier in the sentence."""
    keys, claims = candidate.parsed.keys, folded_words("claims")
    for clause in candidate.parsed.clauses:
        for phrase in clause.phrases:
            for mention in phrase.parties:
                owned = mention.first > 0 and keys[mention.first - 1] in claims
                if owned and mention.first < end and mention not in candidate.actors:
                    yield [mention]
