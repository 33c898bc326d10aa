"""Entries and their forms while they are collected, then packed."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable

from ruydad.knowledge import store
from ruydad.knowledge.compiling.forms import acronym_flag, pieces
from ruydad.knowledge.entry import ACRONYM, ALIAS, AMBIGUOUS, PLURAL, WEAK, Entry

_ORDER = ("country", "metonym", "organisation", "group", "person", "role", "demonym", "place")


class Index:
    """Collects entries and the keys they are found under."""

    def __init__(self, known: Callable[[str], Entry | None] | None = None) -> None:
        self._known = known
        self.entries: list[Entry] = []
        self.ids: dict[str, int] = {}
        self.readings: dict[str, dict[int, int]] = {}
        self.breaks: dict[str, tuple[str, ...]] = {}
        self.holders: dict[str, list[tuple[int, str | None, str | None]]] = {}

    def add(self, entry: Entry) -> int:
        """Add an entry. Raises ``ValueError`` for an id that is already there."""
        if entry.id in self.ids:
            raise ValueError(f"two entries have the id {entry.id}")
        self.ids[entry.id] = len(self.entries)
        self.entries.append(entry)
        return len(self.entries) - 1

    def number(self, entry_id: str) -> int:
        """The number of an entry, borrowed from the shipped knowledge where it is not here.

        Raises ``ValueError`` for an id that is nowhere.
        """
        if entry_id not in self.ids:
            entry = self._known(entry_id) if self._known else None
            if entry is None:
                raise ValueError(f"no entry has the id {entry_id}")
            self.add(entry)
        return self.ids[entry_id]

    def name(self, index: int, form: str, flags: int = 0) -> None:
        """File the entry under a form; a form given twice keeps the stronger reading."""
        parts = pieces(form, person=self.entries[index].kind == "person")
        if not parts:
            return
        key = "".join(parts)
        known = self.readings.setdefault(key, {})
        if self.entries[index].kind in ("organisation", "outlet", "country"):
            flags |= acronym_flag(form)
        before = known.get(index)
        known[index] = flags if before is None else before & flags | (before | flags) & ACRONYM
        for stop in range(1, len(parts)):
            self.breaks.setdefault("".join(parts[:stop]), ())

    def names(self, index: int, forms: Iterable[str], flags: int = 0) -> None:
        """File the entry under several forms."""
        for form in forms:
            self.name(index, form, flags)

    def sections(self) -> dict[str, bytes]:
        """The packed sections of the compiled file."""
        encoded = [store.pack(entry) for entry in self.entries]
        offsets = array("I", [0])
        for data in encoded:
            offsets.append(offsets[-1] + len(data))
        return {
            "keys": store.pack({key: self._posting(key) for key in sorted(self.readings)}),
            "prefixes": store.pack(sorted(self.breaks)),
            "offsets": offsets.tobytes(),
            "entries": b"".join(encoded),
            "ids": store.pack(self.ids),
            "holders": store.pack(self.holders),
        }

    def ranked(self, key: str) -> list[tuple[int, int]]:
        """Readings of a key as (entry index, flags), best first."""
        return sorted(self.readings[key].items(), key=self._rank)

    def _posting(self, key: str) -> store.Posting:
        packed = tuple(i << store.FLAG_BITS | flags for i, flags in self.ranked(key))
        return packed[0] if len(packed) == 1 else packed

    def _rank(self, reading: tuple[int, int]) -> tuple[int, int, int, int, int]:
        index, flags = reading
        entry = self.entries[index]
        order = _ORDER.index(entry.kind) if entry.kind in _ORDER else len(_ORDER)
        doubt = flags & (WEAK | AMBIGUOUS)
        return doubt, order, flags & (ALIAS | PLURAL), -(entry.population or 0), index
