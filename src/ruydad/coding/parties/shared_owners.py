"""Heads joined by «و» that have one owner, told after the last of them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ruydad.coding.parties.naming import Context, words_of
from ruydad.coding.parties.offices import office
from ruydad.grammar import Mention, ParsedSentence
from ruydad.grammar.mention import COUNTRY_LIKE
from ruydad.records import Party


def lend_owner(
    mentions: Sequence[Mention], parties: list[Party], parsed: ParsedSentence, context: Context
) -> list[Party]:
    """«۴۵ دیپلمات و کارمند سفارت روسیه»: the state told of the last is that of the first, too."""
    if len(mentions) != len(parties):
        return parties
    found = _same_state(mentions, parties, parsed, context)
    for at in reversed(range(len(mentions) - 1)):
        country = found[at + 1].country
        if country and found[at].country is None and _of_one(mentions[at : at + 2], parsed):
            found[at] = msgspec.structs.replace(found[at], country=country)
    return found


def _same_state(
    mentions: Sequence[Mention], parties: list[Party], parsed: ParsedSentence, context: Context
) -> list[Party]:
    """«رئیس‌جمهور سوریه، وزیر دفاع و رئیس مجلس این کشور»: a bare office in a list of one state."""
    bare = [_is_bare_office(mention) for mention in mentions]
    told = {p.country for p, alone in zip(parties, bare, strict=True) if not alone}
    country = next(iter(told), None)
    if len(mentions) < 3 or len(told) != 1 or country is None:
        return list(parties)
    return [
        office(mention, words_of(mention, parsed), country, [], context) if alone else party
        for mention, party, alone in zip(mentions, parties, bare, strict=True)
    ]


def _is_bare_office(mention: Mention) -> bool:
    """«وزیر دفاع», of which nobody says whose it is."""
    alone = len(mention.names) == 1 and not (mention.this or mention.own or mention.counterpart)
    return alone and bool(mention.roles) and not (mention.own_country or mention.name_span)


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
