"""A mention while it is read: items are added one step at a time as long as they belong to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_items import SentenceItems


@dataclass(slots=True)
class GrowingMention:
    """A mention, the items around it, and for each kind of item the step that may add it.

    A step returns the index after what it added: the index it was given where that is nothing.
    """

    mention: Mention
    line: SentenceItems
    steps: Mapping[str, Callable[[GrowingMention, int], int]]

    def __post_init__(self) -> None:
        self.mention.opens = self.line.opens(self.mention.first)

    def grow(self, index: int) -> int:
        """Add items from ``index`` on; returns the index after the mention."""
        while index < len(self.line.items):
            step = self.steps.get(self.line.items[index].kind)
            after = step(self, index) if step else index
            if after == index:
                return index
            index = after
        return index

    @property
    def has_name(self) -> bool:
        """Whether a personal name, known or not, stands in it."""
        return self.mention.person is not None or self.mention.name_span is not None

    @property
    def has_office(self) -> bool:
        """Whether an office or a head stands in it."""
        return bool(self.mention.roles or self.mention.head)


Step = Callable[[GrowingMention, int], int]
