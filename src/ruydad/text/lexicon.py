"""The word tables of half-space repair, read once and only when first needed."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

import msgspec

from ruydad.text.chars import ZWNJ

_DATA = Path(__file__).parent / "data"
_LIGHT = (("آ", "ا"), ("أ", "ا"), ("إ", "ا"), ("ؤ", "و"), ("ئ", "ی"), ("ۀ", "ه"))


def light(word: str) -> str:
    """``word`` without hamza and madda, at the same length: one key for «رئیس» and «رییس»."""
    for letter, plain in _LIGHT:
        if letter in word:
            word = word.replace(letter, plain)
    return word


class Lexicon(msgspec.Struct, frozen=True):
    """What is known of Persian spelling; keys are ``light`` and, but in ``longer``, joined.

    ``forms``: joined key to the right form; ``firsts``: for a word, those before it that make one
    word with it; ``longer``: words of three parts and more that may have been typed apart;
    ``openers``: for a middle part of these, the parts before it; ``plain``: words right as they
    stand; ``adjectives`` take «تر»; ``silent_he``: words in ه that own a following «ای»; ``past``
    and ``present`` verb stems; ``affixes`` and ``classes``: what ``affixes.tsv`` and
    ``wordlists.tsv`` of ``data/`` hold; ``respelled``: words that lost the «ل» of a ligature.
    """

    forms: dict[str, str]
    firsts: dict[str, frozenset[str]]
    longer: frozenset[str]
    openers: dict[str, frozenset[str]]
    plain: frozenset[str]
    adjectives: frozenset[str]
    silent_he: frozenset[str]
    past: frozenset[str]
    present: frozenset[str]
    affixes: dict[str, tuple[str, ...]]
    classes: dict[str, frozenset[str]]
    respelled: dict[str, str]

    def known(self, key: str) -> bool:
        """Whether ``key`` is a word, with or without its half-space."""
        return key in self.plain or key in self.forms


@cache
def lexicon() -> Lexicon:
    """The tables of ``data/``; read when first needed (about 60 ms), then free."""
    packed = (_DATA / "words.txt.gz").read_bytes()
    sections = gzip.decompress(packed).decode().split("\n\n")
    plain, adjectives, silent_he, past, present = (frozenset(s.split("\n")) for s in sections[3:])
    affixes = _affixes()
    right = {light(row[0]) for row in _rows("plain.txt")}
    right.update(light(affix) for members in affixes.values() for affix in members)
    compounds = _rows("compounds.tsv")
    firsts, longer = _pairs(sections[1], sections[2], compounds)
    return Lexicon(
        forms=_forms(sections[0], [row[0] for row in compounds], plain, right),
        firsts=firsts,
        longer=longer,
        openers=_openers(longer),
        plain=plain | right,
        adjectives=adjectives,
        silent_he=silent_he,
        past=past,
        present=present | {stem + "ی" for stem in present if stem[-1:] in "او"},
        affixes=affixes,
        classes={row[0]: frozenset(row[1].split()) for row in _rows("wordlists.tsv")},
        respelled={row[0]: row[1] for row in _rows("lam_alef.tsv")},
    )


def _rows(name: str) -> list[list[str]]:
    """The rows of a table of ``data/``, without remarks and heading."""
    text = (_DATA / name).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return rows[1:] if name.endswith(".tsv") else rows


def _affixes() -> dict[str, tuple[str, ...]]:
    """Class to affixes, longest first, so that the first that fits is the right one."""
    affixes: dict[str, set[str]] = {}
    for affix, kind in _rows("affixes.tsv"):
        affixes.setdefault(kind, set()).add(affix)
    return {
        kind: tuple(sorted(found, key=lambda affix: (-len(affix), affix)))
        for kind, found in affixes.items()
    }


def _forms(
    table: str, compounds: list[str], plain: frozenset[str], right: set[str]
) -> dict[str, str]:
    keys = light(table.replace(ZWNJ, "")).split("\n")
    forms = dict(zip(keys, table.split("\n"), strict=True))
    for form in compounds:
        key = light(form.replace(ZWNJ, ""))
        if key not in plain:
            forms[key] = form
    for key in right:
        forms.pop(key, None)
    # «الاحمد» is the Arabic name with its article, hardly ever «آل‌احمد» typed joined.
    articles = ("ال" + ZWNJ, "آل" + ZWNJ)
    return {key: form for key, form in forms.items() if not form.startswith(articles)}


def _pairs(
    table: str, longer: str, compounds: list[list[str]]
) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """What may have been typed apart: last part to first parts, and the words of three parts."""
    firsts = {}
    for line in table.split("\n"):
        second, *found = line.split(" ")
        firsts[second] = frozenset(found)
    long_words = set(longer.split("\n"))
    for form, apart in compounds:
        first, _, second = light(form).rpartition(ZWNJ)
        known = firsts.get(second, frozenset())
        firsts[second] = known | {first} if apart == "yes" else known - {first}
        if apart == "yes" and ZWNJ in first:
            long_words.add(light(form))
    return firsts, frozenset(long_words)


def _openers(longer: frozenset[str]) -> dict[str, frozenset[str]]:
    openers: dict[str, set[str]] = {}
    for word in longer:
        first, _, middle = word.rpartition(ZWNJ)[0].rpartition(ZWNJ)
        openers.setdefault(middle, set()).add(first)
    return {middle: frozenset(found) for middle, found in openers.items()}
