"""Cut a folded text into chains of date words that stand next to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ruydad.calendar.folding import fold_text
from ruydad.calendar.lexicon import Lexicon, key_of, lexicon, read_table
from ruydad.calendar.numbers import Atom, number_class, read_numbers


class Chain(NamedTuple):
    """Atoms in a row. ``classes`` has a letter for each atom and each mark between atoms;
    ``atoms[i]`` is the atom of letter ``i``, ``None`` for a mark."""

    classes: str
    atoms: list[Atom | None]

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """The folded span of the letters ``[first, last)``, which begin and end with an atom."""
        opening, closing = self.atoms[first], self.atoms[last - 1]
        assert opening and closing
        return opening.start, closing.end


# A chain without one of these classes names no time.
_CORE = re.compile("[MWRdDKLYJBSGkTHI]|4E|QP|[FVqO]4")
# No expression is longer; without a bound, a page of numbers would cost its square.
_LONGEST = 64
_BLANKS = re.compile("[ \u200c]+")


def chains(text: str) -> Iterator[Chain]:
    """The chains of a folded text that may name a time."""
    words = lexicon()
    classes: list[str] = []
    row: list[Atom | None] = []
    end = 0
    for atom in _atoms(text, words):
        mark = _mark(text[end : atom.start]) if row else None
        if mark is None or atom.cls == "X" or len(row) >= _LONGEST:
            yield from _finished(classes, row)
            classes, row = [], []
        elif mark:
            classes.append(mark)
            row.append(None)
        end = atom.end
        if atom.cls != "X":
            classes.append(atom.cls)
            row.append(atom)
    yield from _finished(classes, row)


def _finished(classes: list[str], row: list[Atom | None]) -> Iterator[Chain]:
    if row and _CORE.search(letters := "".join(classes)):
        yield _joinedread_numbers(Chain(letters, row))


@cache
def _marks() -> dict[str, str]:
    """The letters of ``marks.tsv`` by folded spelling."""
    return {
        fold_text(spelling.replace("_", " ")).text: letter
        for letter, spellings in read_table("marks.tsv")
        for spelling in spellings.split(" ")
    }


def _mark(gap: str) -> str | None:
    """The letter of what stands between two atoms; empty for blanks, ``None`` for other words."""
    if not gap or gap == " ":
        return ""
    if len(gap) > 12:
        return None
    plain = _BLANKS.sub(" ", gap).strip(" ")
    if plain in ("", "t"):
        return ""
    return _marks().get(plain)


def _atoms(text: str, words: Lexicon) -> Iterator[Atom]:
    for match in words.scan.finditer(text):
        start, end = match.span()
        if match["digits"]:
            yield from read_numbers(
                match["digits"], start, end, text, bool(match["ordinal"]), words
            )
        elif match["zone"]:
            yield Atom("Z", start, end, (), "")
        else:
            key = key_of(match["word"])
            word = words.words[key]
            if word.cls == "M" and key == "می" and _is_prefix(text, end, words):
                continue
            yield Atom(word.cls, start, end, word.value, key)


def _is_prefix(text: str, end: int, words: Lexicon) -> bool:
    """Whether «می» is the prefix of the verb that follows."""
    return words.verbs_after_mi.match(text, end) is not None


def _joinedread_numbers(chain: Chain) -> Chain:
    """Make one year of its words: «هزار و سیصد و نود و هفت», «دو هزار و بیست و دو»."""
    classes, atoms = chain
    while match := re.search("C(?:&[CO])+", classes):
        first = match.start()
        parts = [atom for atom in atoms[first : match.end()] if atom]
        if parts[0].value[0] < 1000:
            # Not a year: mark as seen so that the search goes on.
            classes = classes[:first] + "\0" + classes[first + 1 :]
            continue
        taken = 1
        while taken < len(parts) and 0 < parts[taken].value[0] < _room(parts[taken - 1].value[0]):
            taken += 1
        total = sum(part.value[0] for part in parts[:taken])
        last = first + 2 * taken - 1
        cls = number_class("0000", total)
        year = Atom(cls, parts[0].start, parts[taken - 1].end, (total,), "")
        classes = classes[:first] + cls + classes[last:]
        atoms = [*atoms[:first], year, *atoms[last:]]
    return Chain(classes.replace("\0", "C"), atoms)


def _room(number: int) -> int:
    """Below what the next part of a number word must be."""
    return 1000 if number >= 1000 else 100 if number >= 100 else 0
