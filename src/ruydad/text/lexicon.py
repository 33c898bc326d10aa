"""The word tables of half-space repair, read once and only when first needed."""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files

import msgspec

from ruydad.text.chars import ZWNJ

_LIGHT = str.maketrans("آأإؤئۀ", "اااویه")


def light(word: str) -> str:
    """``word`` with hamza-bearing letters as plain ones: the same length, one key for «رئیس», «رییس»."""
    return word.translate(_LIGHT)


class Lexicon(msgspec.Struct, frozen=True):
    """What is known of Persian spelling; keys are ``light`` and without half-spaces.

    ``forms``: joined key to the right form; ``pairs``: forms two words apart may stand for;
    ``seconds``: their last parts; ``plain``: words right as they stand; ``adjectives`` take «تر»;
    ``silent_he``: words in ه that own a following «ای»; ``past`` and ``present`` verb stems;
    ``affixes``: class of ``data/affixes.tsv`` to its members.
    """

    forms: dict[str, str]
    pairs: frozenset[str]
    seconds: frozenset[str]
    plain: frozenset[str]
    adjectives: frozenset[str]
    silent_he: frozenset[str]
    past: frozenset[str]
    present: frozenset[str]
    affixes: dict[str, tuple[str, ...]]
    respelled: dict[str, str]

    def known(self, key: str) -> bool:
        """Whether ``key`` is a word, with or without its half-space."""
        return key in self.plain or key in self.forms


def _lines(name: str) -> list[list[str]]:
    text = (files("ruydad.text") / "data" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return [line.split("\t") for line in lines]


def _keyed(forms: list[str]) -> dict[str, str]:
    joined = light("\n".join(forms).replace(ZWNJ, "")).split("\n")
    return dict(zip(joined, forms, strict=True))


@cache
def lexicon() -> Lexicon:
    """The tables of ``data/``; about 60 ms the first time, then free."""
    packed = (files("ruydad.text") / "data" / "words.txt.gz").read_bytes()
    sections = gzip.decompress(packed).decode().split("\n\n")
    joined, pairs = sections[0].split("\n"), sections[1].split("\n")
    plain, adjectives, silent_he, past, present = (
        frozenset(light(section).split("\n")) for section in sections[2:]
    )
    affixes: dict[str, list[str]] = {}
    for affix, kind in _lines("affixes.tsv")[1:]:
        affixes.setdefault(kind, []).append(affix)
    right = {light(row[0]) for row in _lines("plain.txt")}
    right |= {light(affix) for members in affixes.values() for affix in members if ZWNJ not in affix}
    plain |= right
    compounds = _lines("compounds.tsv")[1:]
    own = _keyed([row[0] for row in compounds])
    forms = _keyed(joined) | {key: form for key, form in own.items() if key not in plain}
    for key in right:
        forms.pop(key, None)
    apart = {row[0] for row in compounds if row[1] == "no"}
    two_words = (set(pairs) | {row[0] for row in compounds}) - apart
    return Lexicon(
        forms=forms,
        pairs=frozenset(light("\n".join(two_words)).split("\n")),
        seconds=frozenset(light("\n".join(f.partition(ZWNJ)[2] for f in two_words).replace(ZWNJ, "\n")).split("\n")),
        plain=plain,
        adjectives=adjectives,
        silent_he=silent_he,
        past=past,
        present=present | {stem + "ی" for stem in present if stem[-1:] in "او"},
        affixes={kind: tuple(sorted(set(v), key=len, reverse=True)) for kind, v in affixes.items()},
        respelled=dict(_lines("lam_alef.tsv")[1:]),  # type: ignore[arg-type]
    )
