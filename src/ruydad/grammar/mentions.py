"""Party mentions put together from items: offices, bodies, countries, names, in either order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ruydad.grammar.items import Item
from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_entities import add_entity
from ruydad.grammar.mention_growth import GrowingMention, Step
from ruydad.grammar.mention_heads import add_head
from ruydad.grammar.mention_items import CLOSING, QUOTES, SentenceItems
from ruydad.grammar.mention_marks import add_marked_off
from ruydad.grammar.mention_names import add_titled_name
from ruydad.grammar.mention_offices import add_joint
from ruydad.grammar.mention_owners import add_belonging, add_marked
from ruydad.grammar.mention_pointers import add_demonstrative, add_other, add_pronoun
from ruydad.grammar.mention_quantities import is_tonne, past_quantity
from ruydad.grammar.mention_unknown import is_given_before_known, quoted_name, unknown_name
from ruydad.grammar.mention_words import add_noun, add_words, leads_to_owner
from ruydad.grammar.words import word_set
from ruydad.knowledge import Knowledge


def _or_belonging(step: Step) -> Step:
    def added(growing: GrowingMention, index: int) -> int:
        after = add_belonging(growing, index)
        return after if after > index else step(growing, index)

    return added


_STEPS: dict[str, Step] = {
    "entity": _or_belonging(add_entity),
    "head": _or_belonging(add_head),
    "honorific": add_titled_name,
    "noun": add_noun,
    "word": _or_belonging(add_words),
    "pronoun": add_pronoun,
    "det": add_demonstrative,
    "adverb": add_other,
    "punct": add_marked_off,
    "marker": add_marked,
    "and": add_joint,
}
_AFTER_HONORIFIC = ("word", "entity", "punct", "honorific")


class MentionReader:
    """Replaces runs of items that name a party by one ``mention`` item."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def read(self, items: Sequence[Item], keys: Sequence[str], day: dt.date | None) -> list[Item]:
        """The items with mentions assembled; ``day`` decides who held an office."""
        line = SentenceItems(items, keys, self._knowledge, day)
        out: list[Item] = []
        index = 0
        while index < len(items):
            found = _mention(line, index)
            if found is None:
                out.append(items[index])
                index += 1
                continue
            mention, index = found
            out.append(Item("mention", mention.first, mention.last, mention))
        return out


def _mention(line: SentenceItems, index: int) -> tuple[Mention, int] | None:
    """The mention that begins with an item, and the index after it."""
    item = line.items[index]
    if item.kind == "entity" and _is_cultural(line, index):
        return None
    if item.kind == "pronoun":
        return Mention(item.first, item.last, pronoun=item.value), index + 1
    if item.kind == "det" and _is_adjective(line, index):
        return None
    start = past_quantity(line, index)
    if item.kind == "word" and start > index and not _is_counted(line, start):
        return None
    if start > index and line.kind(start) == "head" and not _is_counted(line, start):
        return None
    this = start > index and line.key(index) in word_set("pointers")
    if line.is_mark(start, QUOTES):
        return _quoted(line, index, start + 1, this)
    counted = start > index and not this
    return _grown(line, index, start, this) if _starts(line, start, counted) else None


def _is_cultural(line: SentenceItems, index: int) -> bool:
    """«زبان روسی»: a nation's name that tells what a thing is."""
    if line.kind_before(index) != "word" or line.key(index - 1) not in word_set("cultural"):
        return False
    return line.items[index].value.of_kind("demonym") is not None


def _is_adjective(line: SentenceItems, index: int) -> bool:
    """«فشار بیشتر واشنگتن»: «بیشتر» after a noun is its adjective, not «most of»."""
    after_noun = line.kind_before(index) in ("noun", "word")
    return after_noun and line.key(index) in word_set("adjective_determiners")


def _is_counted(line: SentenceItems, index: int) -> bool:
    """«۱۲ معترض», «۳ وزیر»: what a number may count of parties."""
    if line.kind(index) == "head":
        return not is_tonne(line, index)
    if line.kind(index) != "entity":
        return False
    return line.items[index].value.of_kind("role", "group") is not None


def _starts(line: SentenceItems, index: int, counted: bool = False) -> bool:
    kind = line.kind(index)
    if kind == "head" and (_before_in(line, index) or is_tonne(line, index)):
        return False
    if kind == "head" and line.items[index].value == "person" and not counted:
        return _is_described(line, index)
    if kind == "honorific":
        return line.kind(index + 1) in _AFTER_HONORIFIC
    if kind == "word":
        return unknown_name(line, index) is not None or is_given_before_known(line, index)
    return kind in ("entity", "head")


def _is_described(line: SentenceItems, index: int) -> bool:
    """«خلبان فرانسوی»: one of a kind, uncounted, is a party where its owner follows."""
    if line.kind_before(index) in ("word", "noun", "head"):
        return False
    return line.key(index) not in word_set("counters") and leads_to_owner(line, index + 1, 0)


def _before_in(line: SentenceItems, index: int) -> bool:
    """«از شرکت در مذاکرات»: taking part, no company."""
    if line.key(index) not in word_set("before_in") or line.kind(index + 1) != "marker":
        return False
    return line.key(index + 1) == "در"


def _quoted(line: SentenceItems, index: int, start: int, this: bool) -> tuple[Mention, int] | None:
    """A mention that opens with a quotation mark before ``start``."""
    unknown = quoted_name(line, start)
    if unknown is not None:
        close, office = unknown
        mention = Mention(line.items[start - 1].first, line.items[close].last)
        mention.name_span = line.span(start, close)
        growing = GrowingMention(mention, line, _STEPS)
        return _ended(growing, growing.grow(office))
    if not _starts(line, start) or not _is_quoted_party(line, start):
        return None
    return _grown(line, index, start, this, quoted=True)


def _is_quoted_party(line: SentenceItems, start: int) -> bool:
    """A quotation mark opens a mention only where the quoted words are one short name."""
    for item in line.items[start : start + 6]:
        if item.kind == "punct":
            return item.value in CLOSING
        if item.kind not in ("entity", "word", "honorific", "head", "and"):
            return False
    return False


def _grown(
    line: SentenceItems, index: int, start: int, this: bool, quoted: bool = False
) -> tuple[Mention, int] | None:
    """The mention from ``index`` on whose first name or head stands at ``start``."""
    mention = Mention(line.items[index].first, line.items[start].last, this=this)
    growing = GrowingMention(mention, line, _STEPS)
    end = growing.grow(start)
    if quoted and line.is_mark(end, CLOSING):
        end = growing.grow(end + 1)
    return _ended(growing, end)


def _ended(growing: GrowingMention, end: int) -> tuple[Mention, int] | None:
    """The mention up to ``end``, unless it names nothing."""
    mention = growing.mention
    mention.last = growing.line.items[end - 1].last
    named = mention.names or mention.head or mention.name_span is not None
    return (mention, end) if named else None
