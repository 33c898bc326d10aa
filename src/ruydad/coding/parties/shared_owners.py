"""Heads joined by «و» that have one owner, told after the last of them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ruydad.grammar import Mention, ParsedSentence
from ruydad.grammar.mention import COUNTRY_LIKE
from ruydad.records import Party


def lend_owner(
    mentions: Sequence[Mention], parties: list[Party], parsed: ParsedSentence
) -> list[Party]:
    """«۴۵ دیپلمات و کارمند سفارت روسیه»: the state told of the last is that of the first, too."""
    if len(mentions) != len(parties):
        return parties
    found = list(parties)
    for at in reversed(range(len(mentions) - 1)):
        country = found[at + 1].country
        if country and found[at].country is None and _of_one(mentions[at : at + 2], parsed):
            found[at] = msgspec.structs.replace(found[at], country=country)
    return found


def _of_one(pair: Sequence[Mention], parsed: ParsedSentence) -> bool:
    """Two bare heads with nothing but «و» between, the second without a number of its own."""
    first, second = pair
    joined = second.first == first.last + 1 and parsed.keys[first.last] == "و"
    bare = not (first.names or first.name_span or first.pronoun or first.this)
    owned = bool(second.entries(*COUNTRY_LIKE)) and second.name_span is None
    return joined and bare and bool(first.head) and owned and _begins_with_head(second, parsed)


def _begins_with_head(mention: Mention, parsed: ParsedSentence) -> bool:
    group = mention.names[0].of_kind("group") is not None
    return parsed.keys[mention.first] == mention.head or (group and not mention.roles)
