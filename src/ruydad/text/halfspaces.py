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
from ruydad.text.morphology import Morphology
from ruydad.text.offsets import Edit
from ruydad.text.spelling import Speller

_RUN = re.compile(f"[{chars.LETTERS}{HAMZA_ABOVE}{ZWNJ}]+")
_NOT_PROSE = re.compile(r"://|www\.|@", re.IGNORECASE)
_EVADING = re.compile(
    f"[^{chars.LETTERS}]*([{chars.LETTERS}]{{2,}})-([{chars.LETTERS}]{{2,}})[^{chars.LETTERS}]*"
)
_CACHE_LIMIT = 1 << 17
_LONGEST_WORD = 200


class _Word(msgspec.Struct, frozen=True, gc=False):
    """What is kept of a blank-delimited word: its repairs, and how it may join its neighbours.

    ``head`` and ``tail`` are its first and last run of letters as repaired, empty where the word
    does not begin or end with letters; ``whole`` says that they are the same run. ``follows`` and
    ``leads`` say that it may join any neighbour, ``firsts`` which words before it.
    """

    edits: tuple[Edit, ...]
    head: str
    tail: str
    whole: bool
    key: str
    firsts: frozenset[str]
    follows: bool
    leads: bool


class HalfSpaces:
    """Finds the half-space edits of canonical letters; keeps what it learns of each word."""

    def __init__(self, words: Lexicon) -> None:
        self._lexicon = words
        morphology = Morphology(words)
        self._speller = Speller(words, morphology)
        self._joiner = Joiner(words, morphology)
        self._words: dict[str, _Word] = {}

    def edits(self, text: str, start: int, end: int) -> Iterator[Edit]:
        """The half-space edits of ``text[start:end]``, a piece of one line, in order."""
        raws = text[start:end].split(" ")
        known = self._words
        at, before, tail, key, leads = start, "", "", "", False
        i = 0
        while i < len(raws):
            raw = raws[i]
            word = known.get(raw) or self._learn(raw)
            joined = False
            if tail and (word.follows or leads or key in word.firsts):
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
                key = light(tail)
            else:
                before = tail or (raws[i - 1] if i else "")
                tail, key, leads = word.tail, word.key, word.leads
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
            return _Word((), "", "", False, "", frozenset(), False, False)
        edits = self._evasion(raw)
        if not edits:
            for match in _RUN.finditer(raw):
                run = match.group()
                right = self._lexicon.respelled.get(run) or self._speller.spell(run)
                edits += _insertions(run, right, match.start())
        return self._word(_carried_out(raw, edits), tuple(edits))

    def _word(self, right: str, edits: tuple[Edit, ...]) -> _Word:
        runs = list(_RUN.finditer(right))
        head = runs[0].group() if runs and runs[0].start() == 0 else ""
        tail = runs[-1].group() if runs and runs[-1].end() == len(right) else ""
        if tail.endswith(HAMZA_ABOVE):  # «خانهٔ»: the ezafe is written, nothing can be joined
            tail = ""
        joiner = self._joiner
        firsts = joiner.firsts(head) if head else frozenset[str]()
        follows, leads = joiner.may_follow(head), joiner.may_lead(tail)
        return _Word(
            edits, head, tail, bool(tail) and head == right, light(tail), firsts, follows, leads
        )

    def _evasion(self, raw: str) -> list[Edit]:
        """«طا-لبان»: a hyphen inside a known word, set against filters."""
        match = _EVADING.fullmatch(raw)
        if match is None:
            return []
        first, second = light(match[1]), light(match[2])
        parts_known = self._lexicon.known(first) and self._lexicon.known(second)
        if parts_known or first + second not in self._lexicon.plain:
            return []
        return [(match.end(1), match.start(2), "")]


def _insertions(given: str, right: str, offset: int) -> list[Edit]:
    """The characters that ``right`` has more than ``given``, each inserted where it stands."""
    edits: list[Edit] = []
    at = 0
    for char in right:
        if at < len(given) and char == given[at]:
            at += 1
        else:
            edits.append((offset + at, offset + at, char))
    return edits


def _carried_out(raw: str, edits: list[Edit]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end, new in edits:
        pieces += (raw[done:start], new)
        done = end
    return "".join([*pieces, raw[done:]])


@cache
def half_spaces() -> HalfSpaces:
    """The one repairer of the process, made when first needed."""
    return HalfSpaces(lexicon())
