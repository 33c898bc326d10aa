"""Openers: «با میانجیگری قطر، حماس و اسرائیل …» — the subject begins after the comma."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.grammar.mention import Mention
from ruydad.grammar.phrases import Clause, Phrase

_OPENING = frozenset(("mediator", "host", "head", "after", "because", "before", "during", "basis"))
_COMMAS = frozenset("،,")


def part_opener(clause: Clause, keys: Sequence[str]) -> None:
    """Give the mentions after the comma of an opening phrase to a subject of their own."""
    if not clause.phrases or clause.verb is None or clause.phrases[0].marker not in _OPENING:
        return
    opener = clause.phrases[0]
    if opener.ra or any(p.marker is None and p.mentions and not p.ra for p in clause.phrases):
        return
    at = _after_comma(opener.parties, keys)
    if at is None:
        return
    later = opener.parties[at:]
    opener.mentions = [m for m in opener.mentions if m not in later]
    opener.inner = [m for m in opener.inner if m not in later]
    for noun in opener.nouns:
        noun.owners = [m for m in noun.owners if m not in later]
    clause.phrases.insert(1, Phrase(None, later[0].first, opener.last, mentions=later))
    opener.last = later[0].first - 1


def _after_comma(mentions: list[Mention], keys: Sequence[str]) -> int | None:
    for at in range(1, len(mentions)):
        if not _COMMAS.isdisjoint(keys[mentions[at - 1].last : mentions[at].first]):
            return at
    return None
