"""Longest match of word sequences over folded keys, whatever the blanks and half-spaces between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from ruydad.text import fold

Value = TypeVar("Value")
_BREAK = re.compile(r"[\s\u200c]+")


class KeyTable(Generic[Value]):
    """Values found by a run of token keys; the run's keys are compared as one joined string.

    Joining makes «به دست», «به‌دست» and «بهدست» one key; a match begins and ends at token
    boundaries because whole token keys are appended.
    """

    def __init__(self, items: Iterable[tuple[str, Value]] = ()) -> None:
        self._values: dict[str, Value] = {}
        self._prefixes: set[str] = set()
        for words, value in items:
            self.add(words, value)

    def __len__(self) -> int:
        return len(self._values)

    def add(self, words: str, value: Value) -> str:
        """Enter ``words`` (spelt with blanks and half-spaces where they may break).

        Returns their key.
        """
        first, *rest = _BREAK.split(words.strip())
        joined = fold(first)
        for part in rest:
            if joined:
                self._prefixes.add(joined)
            joined += fold(part)
        self._values[joined] = value
        return joined

    def replace(self, key: str, value: Value) -> None:
        """Give the words entered under a key another value."""
        self._values[key] = value

    def get(self, key: str) -> Value | None:
        """The value of one already joined key."""
        return self._values.get(key)

    def longest(self, keys: Sequence[str], first: int) -> tuple[int, Value] | None:
        """The longest match starting at token ``first``: (index after its last token, value)."""
        joined = keys[first]
        best: tuple[int, Value] | None = None
        index = first + 1
        while True:
            value = self._values.get(joined)
            if value is not None:
                best = (index, value)
            if joined not in self._prefixes or index >= len(keys):
                return best
            joined += keys[index]
            index += 1
