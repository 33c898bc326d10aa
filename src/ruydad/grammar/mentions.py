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
from ruydad.grammar.mention_quantities import past_quantity
from ruydad.grammar.mention_starts import (
    is_countable,
    is_description,
    opens_quoted_party,
    starts_mention,
)
from ruydad.grammar.mention_unknown import quoted_name
from ruydad.grammar.mention_words import add_noun, add_words
from ruydad.grammar.words import word_set
from ruydad.knowledge import Knowledge


def _or_belonging(step: Step) -> Step:
    """A step for items that may also say whose the mention is («وابسته به …»)."""

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
    if item.kind == "pronoun" and _is_two_of_a_kind(line, index):
        return _grown_from(
            Mention(item.first, item.last, head=line.keys[item.last - 1]), line, index
        )
    if item.kind == "pronoun":
        return Mention(item.first, item.last, pronoun=item.value), index + 1
    if is_description(line, index):
        return None
    start = past_quantity(line, index)
    quantified = start > index
    if quantified and _is_other_count(line, index, start):
        return None
    this = quantified and line.key(index) in word_set("pointers")
    if line.is_mark(start, QUOTES):
        return _quoted(line, index, start + 1, this)
    pointed = this and line.at(start) and line.key(start) in word_set("counters")  # «این تن»
    if not starts_mention(line, start, counted=quantified and not pointed):
        return None
    return _grown(line, index, start, this)


def _is_two_of_a_kind(line: SentenceItems, index: int) -> bool:
    """«دو دیپلمات غربی», «دو مقام اسرائیلی»: some two, not the two told of before."""
    following = line.at(index + 1)
    if line.items[index].value != "both" or following is None or line.kind(index + 2) == "ra":
        return False
    if following.kind == "entity":
        kind = following.value.entries[0].kind
        return kind == "demonym" or (kind == "group" and line.key(index + 1).endswith("ی"))
    return following.kind == "word" and line.key(index + 1) in word_set("modifiers")


def _grown_from(mention: Mention, line: SentenceItems, index: int) -> tuple[Mention, int] | None:
    """The mention whose head stands at ``index`` with what follows it."""
    growing = GrowingMention(mention, line, _STEPS)
    return _ended(growing, growing.grow(index + 1))


def _is_other_count(line: SentenceItems, index: int, start: int) -> bool:
    """Whether the number before ``start`` counts no party («پنجاه تن گندم», «۱۲ دلار»)."""
    by_number = line.kind(index) == "word" or line.kind(start) == "head"
    return by_number and not is_countable(line, start)


def _quoted(line: SentenceItems, index: int, start: int, this: bool) -> tuple[Mention, int] | None:
    """A mention that opens with a quotation mark before ``start``."""
    unknown = quoted_name(line, start)
    if unknown is not None:
        close, office = unknown
        mention = Mention(line.items[start - 1].first, line.items[close].last)
        mention.name_span = line.span(start, close)
        growing = GrowingMention(mention, line, _STEPS)
        return _ended(growing, growing.grow(office))
    if not starts_mention(line, start) or not opens_quoted_party(line, start):
        return None
    return _grown(line, index, start, this, quoted=True)


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
    return (mention, end) if mention.begun else None
