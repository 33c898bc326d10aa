"""The units a sentence is read in: each covers tokens ``[first, last)`` and has one kind."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

ItemKind = Literal[
    "marker", "entity", "noun", "verb", "ra", "and", "that", "contrast", "sub", "modal", "adverb",
    "pronoun", "time", "det", "neg", "honorific", "head", "punct", "word", "mention",
]  # fmt: skip


class Item(NamedTuple):
    """One unit; ``value`` is the marker's name, the entity match, the verb group and so on."""

    kind: ItemKind
    first: int
    last: int
    value: Any = None


class NounHit(NamedTuple):
    """An event noun as found: the noun as frames spell it, and the ending it carries."""

    noun: str
    ending: str
    preposition: str | None = None

    @property
    def possessive(self) -> bool:
        """True for «دیدارش»: the owner is the subject or the last speaker."""
        return self.ending in ("ش", "شان", "هایش", "هایشان", "اش", "م", "مان")

    @property
    def indefinite(self) -> bool:
        """True for «تماسی», «نامه‌ای»: only adjectives can hang on it."""
        return self.ending in ("ی", "یی", "ای", "هایی") or (
            " " not in self.noun and self.noun.endswith(("\u200cای", "\u200cهایی"))
        )

    @property
    def plural(self) -> bool:
        """True for «تماس‌های», «دیدارهایی»."""
        return self.ending.startswith("ها")
