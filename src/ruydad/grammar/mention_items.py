"""A sentence's items as the mention reader looks at them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Sequence
from dataclasses import dataclass

from ruydad.grammar.items import Item
from ruydad.grammar.numbers import is_number
from ruydad.grammar.ordinary import is_foreign
from ruydad.knowledge import Knowledge

QUOTES = frozenset("«\"“„‹'")
OPENING = QUOTES | {"("}
CLOSING = frozenset("»\"”)›'")
COMMAS = "،,"
DASHES = frozenset("-–—ـ")
NAME_WORDS = ("word", "honorific")
_BEFORE_OPENING = frozenset(("time", "adverb", "contrast", "punct"))
_LABEL = 6
"""Items within which the dash after a label stands."""
_BEFORE_SUBJECT = frozenset(
    ("punct", "time", "adverb", "that", "and", "contrast", "verb", "det", "sub")
)


@dataclass(frozen=True, slots=True)
class SentenceItems:
    """Items, the folded keys of the tokens under them, and the knowledge to ask about names."""

    items: Sequence[Item]
    keys: Sequence[str]
    knowledge: Knowledge
    day: dt.date | None

    def at(self, index: int) -> Item | None:
        """The item, or ``None`` after the last one."""
        return self.items[index] if index < len(self.items) else None

    def kind(self, index: int) -> str:
        """The item's kind, empty after the last one."""
        return self.items[index].kind if index < len(self.items) else ""

    def kind_before(self, index: int) -> str:
        """The kind of the item before; a sentence opens as after a mark."""
        return self.items[index - 1].kind if index else "punct"

    def key(self, index: int) -> str:
        """The folded first word of an item."""
        return self.keys[self.items[index].first]

    def is_mark(self, index: int, marks: Container[str]) -> bool:
        """Whether one of the punctuation marks stands there."""
        return self.kind(index) == "punct" and self.items[index].value in marks

    def is_office(self, index: int) -> bool:
        """Whether a head («رئیس») or the name of an office stands there.

        What somebody is («…، خلبان فرانسوی») counts as one only after a mark, plurals never.
        """
        kind = self.kind(index)
        if kind == "head" and self.items[index].value in ("person", "people"):
            return self.items[index].value == "person" and self.kind_before(index) == "punct"
        if kind == "entity" and self.kind_before(index) == "punct":
            group = self.items[index].value.of_kind("group")
            if group is not None and not self.items[index].value.plural:
                return True
        return kind == "head" or (
            kind == "entity" and self.items[index].value.of_kind("role") is not None
        )

    def is_given(self, index: int) -> bool:
        """Whether the item begins with a given name."""
        return self.knowledge.is_given(self.key(index))

    def is_surname(self, index: int) -> bool:
        """Whether the item begins with a surname."""
        return self.knowledge.is_surname(self.key(index))

    def is_name(self, index: int) -> bool:
        """Whether the item begins with a given name or a surname."""
        return self.is_given(index) or self.is_surname(index)

    def is_foreign(self, index: int) -> bool:
        """Whether a plain word is none of everyday Persian («توپاک»), nor a number."""
        return self.kind(index) == "word" and is_foreign(self.key(index))

    def run_end(self, index: int, kinds: Container[str], most: int) -> int:
        """The index after the run of items of these kinds, ``most`` at most."""
        end = index
        while end - index < most and self.kind(end) in kinds:
            end += 1
        return end

    def may_open(self, token: int) -> bool:
        """Whether a subject may begin at a token: no party stands right before it."""
        if not token:
            return True
        before = next(item for item in self.items if item.last >= token)
        return before.kind in _BEFORE_SUBJECT

    def opens(self, token: int) -> bool:
        """Whether the sentence begins there, words of time and a label («یمن - …») aside."""
        before = [item for item in self.items if item.last <= token]
        label = next((at for at in range(min(len(before), _LABEL)) if self.is_mark(at, DASHES)), -1)
        return all(item.kind in _BEFORE_OPENING for item in before[label + 1 :])

    def name_end(self, index: int, most: int) -> int:
        """The index after the words there that may be a personal name: no number is one."""
        end = self.run_end(index, NAME_WORDS, most)
        return next((at for at in range(index, end) if self.is_number(at)), end)

    def is_number(self, index: int) -> bool:
        """Whether a plain word is a number («رضا شهابی شش سال …»)."""
        return self.kind(index) == "word" and is_number(self.key(index))

    def span(self, first: int, end: int) -> tuple[int, int]:
        """The tokens of the items ``[first, end)``."""
        return self.items[first].first, self.items[end - 1].last
