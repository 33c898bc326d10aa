"""Half-space repair of a line: word by word, then between neighbouring words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from ruydad.text import chars
from ruydad.text.chars import HAMZA_ABOVE, ZWNJ
from ruydad.text.joining import Joiner
from ruydad.text.lexicon import Lexicon, lexicon, light
from ruydad.text.offsets import Edit
from ruydad.text.spelling import Speller

_RUN = re.compile(f"[{chars.LETTERS}{HAMZA_ABOVE}{ZWNJ}]+")
_NOT_PROSE = re.compile(r"://|www\.|@", re.IGNORECASE)
_EVADING = re.compile(f"([{chars.LETTERS}]{{2,}})-([{chars.LETTERS}]{{2,}})")
_CACHE_LIMIT = 1 << 17
_LONGEST_WORD = 200


class _Word(msgspec.Struct, frozen=True, gc=False):
    """What is kept of a blank-delimited word: its repairs, and how it may join its neighbours.

    ``head`` and ``tail`` are its first and last run of letters as repaired, empty where the word
    does not begin or end with letters; ``whole`` says that they are the same run.
    """

    edits: tuple[Edit, ...]
    head: str
    tail: str
    whole: bool
    follows: bool
    leads: bool


class HalfSpaces:
    """Finds the half-space edits of canonical letters; keeps what it learns of each word."""

    def __init__(self, words: Lexicon) -> None:
        self._lexicon = words
        self._speller = Speller(words)
        self._joiner = Joiner(words, self._speller)
        self._words: dict[str, _Word] = {}

    def edits(self, text: str, start: int, end: int) -> Iterator[Edit]:
        """The half-space edits of ``text[start:end]``, a piece of one line, in order."""
        raws = text[start:end].split(" ")
        known = self._words
        at, before, tail, leads = start, "", "", False
        i = 0
        while i < len(raws):
            raw = raws[i]
            word = known.get(raw) or self._learn(raw)
            joined = False
            if tail and (word.follows or leads):
                following = raws[i + 1] if i + 1 < len(raws) else ""
                if word.head == "و":
                    third = known.get(following) or self._learn(following)
                    if word.whole and self._joiner.is_triple(tail, third.head):
                        yield at - 1, at, ZWNJ
                        yield at + 1, at + 2, ""
                        at += 2
                        i, raw, word = i + 1, following, third
                        tail, joined = f"{tail}{ZWNJ}و", True
                elif self._joins(before, tail, word, following):
                    yield at - 1, at, ZWNJ
                    tail, joined = tail + ZWNJ, True
            for first, last, new in word.edits:
                yield at + first, at + last, new
            if joined and word.whole:
                tail, leads = tail + word.head, False
            else:
                before, tail, leads = tail or (raws[i - 1] if i else ""), word.tail, word.leads
            at += len(raw) + 1
            i += 1

    def _joins(self, before: str, tail: str, word: _Word, following: str) -> bool:
        after = ""
        if word.whole and following:
            after = (self._words.get(following) or self._learn(following)).head
        return self._joiner.joins(before, tail, word.head, after)

    def _learn(self, raw: str) -> _Word:
        if len(self._words) > _CACHE_LIMIT:
            self._words.clear()
        word = self._words[raw] = self._examine(raw)
        return word

    def _examine(self, raw: str) -> _Word:
        if len(raw) > _LONGEST_WORD or _NOT_PROSE.search(raw):
            return _Word((), "", "", False, False, False)
        edits = self._evasion(raw) or self._lost_lam(raw)
        if edits:
            right = _carried_out(raw, edits)
            return self._word(right, tuple(edits))
        edits, runs = [], []
        for match in _RUN.finditer(raw):
            spelled = self._speller.spell(match.group())
            edits += _insertions(match.group(), spelled, match.start())
            runs.append((match.start(), match.end(), spelled))
        return self._word(_carried_out(raw, edits), tuple(edits))

    def _word(self, right: str, edits: tuple[Edit, ...]) -> _Word:
        runs = list(_RUN.finditer(right))
        head = runs[0].group() if runs and runs[0].start() == 0 else ""
        tail = runs[-1].group() if runs and runs[-1].end() == len(right) else ""
        follows = bool(head) and (head == "و" or self._joiner.may_follow(head))
        return _Word(edits, head, tail, head == right, follows, self._joiner.may_lead(tail))

    def _evasion(self, raw: str) -> list[Edit]:
        """«طا-لبان»: a hyphen inside a known word, set against filters."""
        match = _EVADING.search(raw)
        if match is None:
            return []
        first, second = light(match[1]), light(match[2])
        parts_known = self._lexicon.known(first) and self._lexicon.known(second)
        if parts_known or first + second not in self._lexicon.plain:
            return []
        return [(match.end(1), match.start(2), "")]

    def _lost_lam(self, raw: str) -> list[Edit]:
        """«اعام» for «اعلام»: the ligature of lam-alef lost in PDF text."""
        match = _RUN.search(raw)
        right = self._lexicon.respelled.get(match.group()) if match else None
        if match is None or right is None:
            return []
        return _insertions(match.group(), right, match.start())


def _insertions(given: str, right: str, offset: int) -> list[Edit]:
    """The characters that ``right`` has more than ``given``, each inserted where it stands."""
    edits, at = [], 0
    for char in right:
        if at < len(given) and char == given[at]:
            at += 1
        else:
            edits.append((offset + at, offset + at, char))
    return edits


def _carried_out(raw: str, edits: list[Edit]) -> str:
    pieces, done = [], 0
    for start, end, new in edits:
        pieces += (raw[done:start], new)
        done = end
    return "".join([*pieces, raw[done:]])


@cache
def half_spaces() -> HalfSpaces:
    """The one repairer of the process, made when first needed."""
    return HalfSpaces(lexicon())
