"""Linking: every party and place a page names, with what each was resolved to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ruydad.coding.place_words import as_place
from ruydad.coding.reading import PageReading
from ruydad.grammar import Mention, ParsedSentence
from ruydad.knowledge import Knowledge
from ruydad.records import Party, Place


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One mention: the party it names, and the place where its words are a place's.

    ``method`` says how it was resolved, finer than ``party.resolved_by``: a key of
    ``data/resolution.yaml``, empty where it was not.
    """

    party: Party
    place: Place | None = None
    method: str = ""


def links(
    reading: PageReading, sentences: Sequence[ParsedSentence], knowledge: Knowledge
) -> Iterator[Link]:
    """The mentions of a page that was read, in reading order; pronouns by their antecedents."""
    for parsed in sentences:
        official: list[Party] = []
        shared = reading.shared(parsed)
        for mention in _mentions(parsed):
            place = as_place(mention, parsed, knowledge) if mention.is_place_only else None
            alone = reading.parties(mention, official)
            found = [shared[id(mention)]] if id(mention) in shared else alone
            official = [p for p in found if p.kind in ("person", "office")] or official
            for party in found:
                method = reading.method(party, mention, parsed)
                yield Link(party=party, place=place, method=method)
            yield from _served(mention, parsed, reading)


def _served(mention: Mention, parsed: ParsedSentence, reading: PageReading) -> Iterator[Link]:
    """«جانشین لیز تراس», «دفتر نتانیاهو»: the person by whom the mention says whose it is."""
    for name in mention.inner:
        if name.entries[0].kind == "person":
            inner = Mention(name.first, name.last, names=[name])
            for party in reading.resolved(inner, parsed):
                yield Link(party=party, method=reading.method(party, inner, parsed))


def _mentions(parsed: ParsedSentence) -> Iterator[Mention]:
    return (item.value for item in parsed.items if item.kind == "mention")
