"""Whose an office, a group or some of its people are, told after a marker."""

from __future__ import annotations

from ruydad.grammar.mention import COUNTRY_LIKE, Mention
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_offices import add_posting, is_local
from ruydad.grammar.mention_quantities import past_quantity
from ruydad.grammar.words import word_set

_OWN_PEOPLE = ("انش", "انشان", "هایش", "هایشان", "انمان")


def add_marked(growing: GrowingMention, index: int) -> int:
    """What follows «در» or «از» and still belongs to the mention."""
    marker = growing.line.items[index].value
    if marker == "از":
        return _add_members(growing, index)
    if marker == "near" and growing.line.key(index) == "نزدیک":
        return index + 1 if growing.mention.head in word_set("kin") else index
    if growing.line.kind(index + 1) != "entity":
        return index
    if marker == "در" and growing.mention.tail == "sides":
        return _add_scene(growing, index)
    if marker == "بر" and growing.line.key(index - 1) == "حاکم":
        return _add_ruled(growing, index)
    if marker == "در" and (growing.has_office or is_local(growing.mention, growing.line)):
        return add_posting(growing, index)
    return index


def _add_scene(growing: GrowingMention, index: int) -> int:
    """«طرف‌های درگیر در سودان»: where those are who fight each other."""
    match = growing.line.items[index + 1].value
    if match.of_kind("country", "place", "metonym") is None:
        return index
    growing.mention.names.append(match)
    growing.mention.tail = "country"
    return index + 2


def add_belonging(growing: GrowingMention, index: int) -> int:
    """«گروهی وابسته به ایران»: whose it is stands after a marker."""
    mention, line = growing.mention, growing.line
    if line.key(index) not in word_set("belonging"):
        return index
    if line.kind(index + 1) != "marker" or line.kind(index + 2) != "entity":
        return index
    if mention.person is not None or not (mention.names or mention.head):
        return index
    if not mention.entries(*COUNTRY_LIKE):
        mention.names.append(line.items[index + 2].value)
    return index + 3


def _add_ruled(growing: GrowingMention, index: int) -> int:
    """«نظامیان حاکم بر مالی»: whose rulers they are."""
    following, mention = growing.line.items[index + 1].value, growing.mention
    titled = len(mention.names) == 1 and mention.names[0].of_kind("role") is not None
    if not mention.head or not following.of_kind("country", "place"):
        return index
    if mention.names and not titled:
        return index
    mention.add_owner(following, alone=True)
    return index + 2


def _add_members(growing: GrowingMention, index: int) -> int:
    """«هیئتی از حماس», «ده نفر از هواداران X»: some of a body or group, and whose it is."""
    mention, line = growing.mention, growing.line
    if mention.names or mention.head not in word_set("indefinite"):
        return index
    start = past_quantity(line, index + 1)
    following = line.at(start)
    if following is None:
        return index
    if following.kind == "head" and following.value != "person":
        _head_members(mention, line.key(start))
        return start + 1
    if following.kind == "word" and _are_own(mention, line.key(start)):
        return start + 1
    if following.kind != "entity" or following.value.of_kind("person"):
        return index
    mention.add_owner(following.value)
    return start + 1


def _head_members(mention: Mention, key: str) -> None:
    """«ده نفر از هواداران»: after a word that counts them it is they who head the mention."""
    if mention.head in word_set("counters"):
        mention.head = key
    mention.tail = "head"


def _are_own(mention: Mention, key: str) -> bool:
    """«هفت تن از همسایگانش»."""
    return mention.head in word_set("counters") and key.endswith(_OWN_PEOPLE)
