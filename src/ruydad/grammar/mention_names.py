"""Steps that add a personal name to a mention: alone, after an office, after an honorific."""

from __future__ import annotations

from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_unknown import is_given_before_known, named_object, unknown_name
from ruydad.grammar.ordinary import is_listed


def add_unknown_name(growing: GrowingMention, index: int) -> int:
    """An unknown name, or an unknown given name, that opens the mention."""
    if is_given_before_known(growing.line, index):
        return index + 1
    end = unknown_name(growing.line, index)
    if end is None:
        return index
    growing.mention.name_span = growing.line.span(index, end)
    return end


def add_name_after_office(growing: GrowingMention, index: int) -> int:
    """An unknown personal name after an office: up to four words, the first a known name."""
    line = growing.line
    if _is_nobodys(growing, index):
        return index
    end = index
    while line.kind(end) == "word" and end - index < 4 and not line.is_number(end):
        if not (line.is_name(end) or line.is_foreign(end)) and end - index != 1:
            break
        end += 1
    if end > index:
        growing.mention.name_span = line.span(index, end)
    return end


def _is_nobodys(growing: GrowingMention, index: int) -> bool:
    """Whether no one person can hold what the mention names, so that a name is another party."""
    mention, line = growing.mention, growing.line
    office = mention.roles[0].form if mention.roles and not mention.person else None
    if mention.head.endswith(("ها", "ان")) or office == "group":
        return True  # «دادستان‌ها میلوشویچ را …»
    if office != "body" and not mention.is_placed_body:
        return False
    placed = len(mention.names) > 1 and line.is_given(index)
    # «دادگاه پاریس نیکلا سارکوزی را …»
    return placed or named_object(line, index) is not None


def add_titled_name(growing: GrowingMention, index: int) -> int:
    """An honorific and the name after it."""
    line = growing.line
    start = index + 1
    if growing.has_name or _is_whole(growing):
        return index
    if line.kind(start) == "entity":
        return start
    end = start
    while end < line.name_end(start, 3):
        if end > start and not line.is_name(end) and is_listed(line.key(end)):
            break
        end += 1
    if end == start:
        return index if start < len(line.items) else start
    growing.mention.name_span = line.span(start, end)
    return end


def _is_whole(growing: GrowingMention) -> bool:
    """«طالبان استاد زلاند را …»: a state or body has no person's name; its office has one."""
    mention = growing.mention
    plain = bool(mention.names) and not mention.head and not mention.roles
    return plain and mention.tail in ("country", "metonym", "organisation")
