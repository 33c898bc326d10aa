"""Who it is that a noun for one person speaks of: «خواننده رپ توماج صالحی»."""

from __future__ import annotations

from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_items import SentenceItems
from ruydad.grammar.people import singular_people
from ruydad.grammar.words import word_set


def is_one_person(mention: Mention) -> bool:
    """Whether one of a kind, of a nation at most, is named so far: «شهروند سوئدی», «فعال مدنی»."""
    if mention.head:
        nations = all(name.of_kind("demonym") for name in mention.names)
        return nations and mention.head in singular_people()
    first = mention.names[0] if mention.names else None
    single = first is not None and first.of_kind("group") is not None and not first.plural
    return single and all(name.of_kind("demonym") for name in mention.names[1:])


def add_bearer(growing: GrowingMention, index: int) -> int:
    """«خواننده رپ توماج صالحی»: a full name after what its bearer is, one word between at most."""
    mention, line = growing.mention, growing.line
    if growing.has_name or not is_one_person(mention):
        return index
    if line.kind(index + 1) == "entity" and _is_of_this_page(line, index + 1):
        near = mention.tail == "demonym" or mention.head in word_set("kin")
        return index if near else index + 1
    at = index if _is_first_name(line, index) else index + 1
    full = _is_first_name(line, at) and line.kind(at + 1) == "word"
    if not full or not (line.is_surname(at + 1) or line.is_foreign(at + 1)):
        return index
    if line.name_end(at, 3) - at > 2:
        return index
    mention.name_span = line.span(at, at + 2)
    return at + 2


def _is_of_this_page(line: SentenceItems, index: int) -> bool:
    """Whether the page alone knows the person."""
    return str(line.items[index].value.entries[0].id).startswith("local/")


def _is_first_name(line: SentenceItems, index: int) -> bool:
    return line.kind(index) == "word" and (line.is_given(index) or line.is_foreign(index))
