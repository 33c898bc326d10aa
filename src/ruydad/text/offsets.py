"""Compact alignments: a long text with few changes needs memory for the changes only."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import overload

from ruydad.records import Alignment

Edit = tuple[int, int, str]
"""``(start, end, replacement)``: the characters ``[start, end)`` become ``replacement``."""


class Offsets(Sequence[int]):
    """A sequence of offsets made of runs that rise by one, kept as one pair of numbers a run."""

    __slots__ = ("_firsts", "_length", "_shifts")

    def __init__(self, source: range = range(0)) -> None:
        self._firsts = array("q")
        self._shifts = array("q")
        self._length = 0
        self.add_run(source.start, len(source))

    def add_run(self, value: int, length: int) -> None:
        """Append ``value, value + 1, …`` (``length`` numbers)."""
        if length <= 0:
            return
        shift = value - self._length
        if not self._shifts or self._shifts[-1] != shift:
            self._firsts.append(self._length)
            self._shifts.append(shift)
        self._length += length

    def add_slice(self, other: Offsets, start: int, end: int) -> None:
        """Append ``other[start:end]``."""
        if start >= end:
            return
        run = bisect_right(other._firsts, start) - 1
        while start < end:
            run += 1
            stop = min(end, other._firsts[run]) if run < len(other._firsts) else end
            self.add_run(start + other._shifts[run - 1], stop - start)
            start = stop

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._length))]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        return index + self._shifts[bisect_right(self._firsts, index) - 1]

    def __iter__(self) -> Iterator[int]:
        ends = chain(self._firsts[1:], (self._length,))
        runs = zip(self._firsts, ends, self._shifts, strict=True)
        return chain.from_iterable(range(a + shift, b + shift) for a, b, shift in runs)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


class Draft:
    """A text under repair, with its alignment to the text first given."""

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = Offsets(range(len(text)))
        self._ends = Offsets(range(1, len(text) + 1))

    def replace_letters(self, text: str) -> None:
        """Take ``text`` instead, which differs from the current one letter for letter."""
        if len(text) != len(self.text):
            raise ValueError("a letter-for-letter replacement keeps the length")
        self.text = text

    def rewrite(self, edits: Iterable[Edit]) -> None:
        """Carry out edits, given in order and without overlap, in offsets of the current text.

        Every character of a replacement stands for the whole of what it replaces; where nothing
        is replaced it is an insertion.
        """
        text, old_starts, old_ends = self.text, self._starts, self._ends
        starts, ends, done = Offsets(), Offsets(), 0
        pieces: list[str] = []
        source_end = old_ends[-1] if text else 0
        for start, end, replacement in edits:
            pieces += (text[done:start], replacement)
            starts.add_slice(old_starts, done, start)
            ends.add_slice(old_ends, done, start)
            first = old_starts[start] if start < len(text) else source_end
            # An insertion inside a ligature taken apart stands for the whole ligature.
            last = old_ends[end - 1] if end else first
            last = last if start < end else max(first, last)
            for _ in replacement:
                starts.add_run(first, 1)
                ends.add_run(last, 1)
            done = end
        if not pieces:
            return
        starts.add_slice(old_starts, done, len(text))
        ends.add_slice(old_ends, done, len(text))
        self.text = "".join([*pieces, text[done:]])
        self._starts, self._ends = starts, ends

    def alignment(self) -> Alignment:
        """The alignment of the current text to the text first given."""
        if len(self._starts._firsts) <= 1 and len(self._ends._firsts) <= 1:
            first = self._starts[0] if len(self._starts) else 0
            size = len(self._starts)
            return Alignment(range(first, first + size), range(first + 1, first + 1 + size))
        return Alignment(self._starts, self._ends)
