"""Everyday words of Persian, by which words that are none are taken for names."""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files

from ruydad.grammar.numbers import is_number
from ruydad.text.lexicon import lexicon

_ENDINGS = (
    "هایشان", "هایمان", "هایش", "هایی", "های", "ها", "ترین", "تر", "شان", "مان", "یی", "ای", "ان",
    "ات", "اش", "اند", "ند", "ست", "ام", "ی", "ش", "م", "د",
)  # fmt: skip
_OF_PLACES = ("ستان", "اباد", "گراد", "لند", "شهر")
_PREFIXES = ("نا", "بی", "هم", "غیر", "ضد", "پیش", "پس", "نیم", "فرا", "کم", "پر", "خود", "باز")


@cache
def _words() -> frozenset[str]:
    packed = files("ruydad.grammar").joinpath("data", "ordinary.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("utf-8").split("\n"))


@cache
def is_foreign(key: str) -> bool:
    """Whether a folded word is no everyday word, inflected or compound, and no number."""
    if any(map(str.isdigit, key)) and any(map(str.isalpha, key)):
        return True  # «ام۲۳»
    if len(key) < 3 or not key.isalpha() or is_number(key) or _is_known(key):
        return False
    bases = (key[: -len(end)] for end in _ENDINGS if key.endswith(end) and len(key) > len(end) + 1)
    if any(_is_known(base) or _is_known(base + "ه") for base in bases):
        return False
    if key.endswith(_OF_PLACES):
        return False
    return not any(key.startswith(prefix) and _is_known(key[len(prefix) :]) for prefix in _PREFIXES)


def is_everyday(key: str) -> bool:
    """Whether a folded word is an everyday word as it stands."""
    return key in _words()


def is_listed(key: str) -> bool:
    """Whether a folded word is in the lexicon; folding took the «آ» from its beginning."""
    words = lexicon()
    return words.known(key) or (key.startswith("ا") and words.known("آ" + key[1:]))


def _is_known(key: str) -> bool:
    return key in _words() or ("ا" + key[1:] in _words()) or key in lexicon().forms
