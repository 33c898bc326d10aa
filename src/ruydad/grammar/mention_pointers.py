"""«رئیس این جنبش», «چند گروه دیگر فلسطینی»: demonstratives and «دیگر» inside a mention."""

from __future__ import annotations

from ruydad.grammar.mention_entities import COUNTRY_LIKE
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.words import word_set


def add_demonstrative(growing: GrowingMention, index: int) -> int:
    """«رئیس این جنبش», «وزیر خارجه آن کشور»: the owner is named before."""
    mention, line = growing.mention, growing.line
    following, key = line.at(index + 1), line.key(index)
    if not growing.has_office or following is None:
        return index
    if key in word_set("of_some") and mention.head in word_set("heading_one"):
        return index + 1 if following.kind == "head" else index
    if key in word_set("counted"):
        owner = following.kind == "entity" and following.value.of_kind(*COUNTRY_LIKE)
        return index + 1 if owner and not mention.names else index
    owner = following.kind == "head" or (
        following.kind == "entity" and following.value.of_kind("role", "group", "organisation")
    )
    owner = owner or (following.kind == "word" and line.key(index + 1) in word_set("areas"))
    if key not in word_set("pointers") or not owner:
        return index
    mention.this = mention.complete = True
    return index + 2


def add_other(growing: GrowingMention, index: int) -> int:
    """«چند گروه دیگر فلسطینی»: «دیگر» between a head and whose it is."""
    mention, following = growing.mention, growing.line.at(index + 1)
    other = growing.line.key(index) in word_set("adjective_determiners")
    if not other or following is None or not mention.head or mention.names:
        return index
    nation = following.kind == "entity" and following.value.of_kind("demonym")
    return index + 1 if nation else index
