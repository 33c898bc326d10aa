"""The nouns that frames know, found in any of their endings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ruydad.grammar.items import NounHit
from ruydad.grammar.keytable import KeyTable
from ruydad.grammar.words import word_set
from ruydad.text import fold

ENDINGS = ("هایشان", "هایش", "هایی", "های", "ها", "یی", "ای", "ی", "اش", "شان", "ش", "ات")


_LONGEST = 8
"""Words: no event noun is longer."""
_POSSESSIVES = ("اش", "شان")


class NounTable:
    """Event nouns («دیدار», «تماس تلفنی») and preposition-noun pairs («به دیدار»).

    A pair is found only where the sentence goes on with one of its verbs, so that «در جریان» the
    preposition and «در جریان … قرار گرفت» the predicate stay apart.
    """

    def __init__(self) -> None:
        self._nouns: KeyTable[str] = KeyTable()
        self._pairs: KeyTable[tuple[str, str, frozenset[str]]] = KeyTable()
        self._heads: set[str] = set()
        self._keys: dict[str, str] = {}
        self._bases: dict[str, tuple[tuple[str, str], ...]] = {}

    def add_noun(self, noun: str) -> None:
        """Enter an event noun in its dictionary form."""
        known = self._keys.get(noun)
        if known is not None:  # most nouns stand in several frames; the last spelling is kept
            self._nouns.replace(known, noun)
            return
        self._keys[noun] = self._nouns.add(noun, noun)
        self._heads.add(fold(noun.replace("\u200c", " ").split()[0]))
        self._heads.add(fold(noun.split()[0]))

    def add_pair(self, preposition: str, noun: str, verbs: Iterable[str]) -> None:
        """Enter a predicate that begins with a preposition."""
        words = f"{preposition} {noun}"
        key = fold(words)
        known = self._pairs.get(key)
        lemmas = frozenset(verbs) | (known[2] if known else frozenset())
        self._pairs.add(words, (preposition, noun, lemmas))

    def find(self, keys: Sequence[str], index: int) -> tuple[int, NounHit] | None:
        """The longest event noun starting at a token."""
        best: tuple[int, NounHit] | None = None
        for words, ending in self._spellings(keys, index):
            match = self._nouns.longest(words, 0)
            if match and (best is None or index + match[0] > best[0]):
                hit = NounHit(match[1], ending or self._written_ending(match[1]))
                best = (index + match[0], hit)
        return best

    def _spellings(self, keys: Sequence[str], index: int) -> Iterator[tuple[Sequence[str], str]]:
        """The words from ``index`` on without the ending of the first, or of the second."""
        rest = keys[index + 1 : index + _LONGEST]
        for base, ending in self._bases_of(keys[index]):
            yield (base, *rest), ending
            if rest and not ending:
                for possessive in _POSSESSIVES:
                    if rest[0].endswith(possessive):
                        yield (base, rest[0].removesuffix(possessive)), possessive

    def _written_ending(self, noun: str) -> str:
        """«پیامی» entered as a word of its own is still «پیام» with «ی»."""
        base = fold(noun[:-1])
        return (
            "ی"
            if noun.endswith("ی") and base in word_set("indefinite_bases") and base in self._heads
            else ""
        )

    def find_pair(
        self, keys: Sequence[str], index: int, verb: str | None
    ) -> tuple[int, NounHit] | None:
        """A preposition with its noun, where ``verb`` is the next finite verb."""
        match = self._pairs.longest(keys, index)
        if match is None or verb not in match[1][2]:
            return None
        preposition, noun, _ = match[1]
        return match[0], NounHit(noun, "", preposition)

    def _bases_of(self, key: str) -> tuple[tuple[str, str], ...]:
        known = self._bases.get(key)
        if known is None:
            bases = [(key, "")] if key in self._heads else []
            for ending in ENDINGS:
                base = key[: -len(ending)]
                if key.endswith(ending) and len(base) > 2 and base in self._heads:
                    bases.append((base, ending))
            known = self._bases[key] = tuple(bases)
        return known
