"""The knowledge base in use: find names in tokens, look entries up, say who held an office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import msgspec

from ruydad.knowledge import store
from ruydad.knowledge.entry import Entry, Match
from ruydad.knowledge.holdings import Holding, Holdings
from ruydad.knowledge.names import Names
from ruydad.knowledge.office_queries import OfficeQueries
from ruydad.knowledge.variants import Spelled, Variants


class Keyed(Protocol):
    """Anything with the folded form of a word: a token."""

    @property
    def key(self) -> str: ...


_decode_ids = msgspec.msgpack.Decoder(dict[str, int]).decode


class Knowledge(OfficeQueries):
    """Entities by name, by id and by office. Made by :func:`ruydad.knowledge.load`.

    Instances are read-only after loading and may be shared between threads.
    """

    def __init__(self, compiled: store.Compiled) -> None:
        self._compiled = compiled
        self._keys = compiled.keys
        self._prefixes = compiled.prefixes
        self._added: list[Entry] = []
        self._replaced: dict[int, int] = {}
        self._ids: dict[str, int] | None = None
        self._holdings: Holdings | None = None
        self._names: Names | None = None
        self._variants: Variants | None = None
        self._entries: dict[int, Entry] = {}
        self._readings: dict[store.Posting, tuple[tuple[Entry, ...], tuple[int, ...]]] = {}

    @property
    def digest(self) -> str:
        """Hash of the source tables the knowledge was compiled from."""
        return self._compiled.digest

    def find(self, tokens: Sequence[Keyed], *, shorter: bool = False) -> list[Match]:
        """The longest known name starting at every token, in text order.

        Names may overlap: «وزیر خارجه ایران» gives the role at the first token and the country at
        the third. With ``shorter`` also the shorter names at the same place, longest first.
        """
        keys, prefixes = self._keys, self._prefixes
        words = [token.key for token in tokens]
        total = len(words)
        matches: list[Match] = []
        for first, word in enumerate(words):
            found = []
            if word in keys:
                found.append((first + 1, keys[word]))
            last = first + 1
            while word in prefixes and last < total:
                word += words[last]
                last += 1
                if word in keys and words[last - 1]:  # a dash has no key and ends no name
                    found.append((last, keys[word]))
            if found:
                chosen = reversed(found) if shorter else found[-1:]
                matches.extend(self._match(first, end, posting) for end, posting in chosen)
        return matches

    def lookup(self, key: str) -> Match | None:
        """The reading of one whole folded key, as a match over one token; ``None`` if unknown."""
        posting = self._keys.get(key)
        return None if posting is None else self._match(0, 1, posting)

    def variant(self, keys: Sequence[str], first: int, last: int) -> Match | None:
        """The name that the words ``[first, last)`` spell differently from the tables, if any."""
        posting = self._spellings().find(keys[first:last])
        return None if posting is None else self._match(first, last, posting)

    def ids(self) -> list[str]:
        """The ids of all entries, an analyst's after the shipped ones."""
        return list(self._index())

    def entry(self, entry_id: str) -> Entry:
        """The entry of that id. Raises ``KeyError`` when there is none."""
        return self._entry_at(self._index()[entry_id])

    def get(self, entry_id: str) -> Entry | None:
        """The entry of that id, or ``None``."""
        index = self._index().get(entry_id)
        return None if index is None else self._entry_at(index)

    def is_given(self, key: str) -> bool:
        """Whether the folded key is a known given name."""
        return self.names.is_given(key)

    def is_surname(self, key: str) -> bool:
        """Whether the folded key is a known surname."""
        return self.names.is_surname(key)

    @property
    def names(self) -> Names:
        """Given names and surnames; decoded at first use."""
        if self._names is None:
            self._names = Names.decode(self._compiled.names)
        return self._names

    def lent_rows(self) -> dict[str, list[dict[str, str]]]:
        """The shipped rows of codes and office patterns, for an analyst's own tables."""
        return msgspec.msgpack.decode(self._compiled.patterns, type=dict[str, list[dict[str, str]]])

    def add(
        self,
        entries: Sequence[Entry],
        readings: Mapping[str, Sequence[tuple[int, int]]],
        prefixes: Iterable[str],
        holders: Mapping[str, Sequence[Holding]],
        variants: Mapping[str, Spelled],
    ) -> None:
        """Add an analyst's compiled tables; their readings come first, their rows win."""
        base = len(self._compiled.offsets) - 1 + len(self._added)
        index = self._index()
        shipped = {index[e.id]: base + i for i, e in enumerate(entries) if e.id in index}
        self._replaced |= shipped
        self._added.extend(entries)
        self._index().update({entry.id: base + i for i, entry in enumerate(entries)})
        for key, added in readings.items():
            known = self._keys.get(key, ())
            packed = tuple((base + i) << store.FLAG_BITS | flags for i, flags in added)
            self._keys[key] = packed + (known if isinstance(known, tuple) else (known,))
        self._prefixes = self._prefixes | frozenset(prefixes)
        self._holding().forget(shipped)
        self._holding().add(holders, base)
        self._spellings().add(variants, base)

    def _match(self, first: int, last: int, posting: store.Posting) -> Match:
        readings = self._readings.get(posting)
        if readings is None:
            packed = (posting,) if isinstance(posting, int) else posting
            mask = (1 << store.FLAG_BITS) - 1
            found: dict[int, int] = {}
            for value in packed:
                index = value >> store.FLAG_BITS
                found.setdefault(self._replaced.get(index, index), value & mask)
            entries = tuple(map(self._entry_at, found))
            readings = self._readings[posting] = (entries, tuple(found.values()))
        return Match(first, last, *readings)

    def _entry_at(self, index: int) -> Entry:
        entry = self._entries.get(index)
        if entry is None:
            base = len(self._compiled.offsets) - 1
            known = index < base
            entry = store.entry_at(self._compiled, index) if known else self._added[index - base]
            self._entries[index] = entry
        return entry

    def _index(self) -> dict[str, int]:
        if self._ids is None:
            self._ids = _decode_ids(self._compiled.ids)
        return self._ids

    def _spellings(self) -> Variants:
        if self._variants is None:
            self._variants = Variants(self._compiled.variants)
        return self._variants

    def _holding(self) -> Holdings:
        if self._holdings is None:
            self._holdings = Holdings(self._compiled.holders)
        return self._holdings
