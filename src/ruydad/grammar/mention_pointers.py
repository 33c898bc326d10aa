"""«رئیس این جنبش», «همتای خود», «چند گروه دیگر»: what points from inside a mention."""

from __future__ import annotations

from ruydad.grammar.mention import COUNTRY_LIKE
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_objects import is_self_object
from ruydad.grammar.words import word_set

_NAMED_WHOLE = ("country", "demonym", "metonym", "place", "person")
_WE = "ما"  # no ezafe leads to it, unlike «کشورمان»


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
    if line.kind(index + 2) == "ra" and mention.tail in _NAMED_WHOLE:
        return index  # «دادگاه انقلاب تهران این روزنامه‌نگار را …»
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


def add_pronoun(growing: GrowingMention, index: int) -> int:
    """«همتای خود», «وزیر خارجه کشورمان»: the owner is the speaker or the subject."""
    mention, pronoun = growing.mention, growing.line.items[index].value
    if not growing.has_office:
        return index
    if pronoun in ("person", "plural") and mention.head in word_set("kin") and not mention.names:
        return index + 1  # «دستیاران نزدیک او»
    if pronoun == "both" and _is_pair(growing, index):
        mention.pronoun = "both"
        return index + 1
    if pronoun == "self" and is_self_object(mention, growing.line, index):
        return index
    if pronoun == "self" or (pronoun == "person" and mention.counterpart and not mention.own):
        mention.own = True
    elif pronoun == "speaker_side" and growing.line.key(index) != _WE:
        mention.own_country = True
    else:
        return index
    return index + 1


def _is_pair(growing: GrowingMention, index: int) -> bool:
    """«فرماندهان نظامی دو کشور»: officials of the two told of before."""
    mention, line = growing.mention, growing.line
    item = line.items[index]
    plural = mention.head.endswith(("ان", "های", "ات")) or any(
        name.plural for name in mention.names
    )
    words = "".join(line.keys[item.first : item.last])
    return plural and not mention.entries(*COUNTRY_LIKE) and words in word_set("pairs")
