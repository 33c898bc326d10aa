"""The written forms of a name: where it may be broken, its plurals and its written ezafe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ruydad.knowledge.entry import ACRONYM, ATTACHED, PLURAL
from ruydad.knowledge.names import COMPOUND_HEADS
from ruydad.text import fold

ZWNJ = "\u200c"
_BREAK = re.compile(r"[\s\u200c\-–ـ]+")
_INNER_MARK = re.compile(r"([،,()«»:؛])")


def pieces(form: str, *, person: bool = False) -> list[str]:
    """Folded pieces of a form at the places where a page may break it.

    Blanks and half-spaces break; marks stand alone as in tokens; in names of persons also the
    joint of compound given names («محمد|جواد»).
    """
    spaced = _INNER_MARK.sub(r" \1 ", form)
    words = [word for word in _BREAK.split(spaced) if word]
    parts = [part for word in words for part in (_joint(word) if person else [word])]
    return [key for key in map(fold, parts) if key]


def _joint(word: str) -> list[str]:
    """Split a compound given name after its first member where the rest can stand alone."""
    for head in COMPOUND_HEADS:
        if word.startswith(head) and len(word) - len(head) > 2:
            return [head, word[len(head) :]]
    return [word]


def with_ezafe(form: str) -> Iterator[tuple[str, int]]:
    """The form, and the form with «ی» of ezafe after a final long vowel («آمریکای»)."""
    yield form, 0
    if form[-1:] in ("ا", "و") and len(form) > 2:
        yield form + "ی", ATTACHED


def plurals(form: str) -> Iterator[tuple[str, int]]:
    """Regular plurals in ها, with and without ezafe, half-spaced (joined ones fold alike)."""
    yield f"{form}{ZWNJ}ها", PLURAL
    yield f"{form}{ZWNJ}های", PLURAL | ATTACHED
    yield f"{form}{ZWNJ}هایی", PLURAL


def demonym_forms(form: str) -> Iterator[tuple[str, int]]:
    """A demonym and its plurals («ایرانی», «ایرانی‌ها», «ایرانیان»; «ترکیه‌ای‌ها»)."""
    yield form, 0
    yield from plurals(form)
    if form.endswith("ی") and not form.endswith(("ه‌ای", "ه ای")) and " " not in form:
        yield f"{form}ان", PLURAL


def acronym_flag(form: str) -> int:
    """``ACRONYM`` for letter-by-letter names («سی‌ان‌ان», «پ.ک.ک») and Latin capitals."""
    parts = [part for part in re.split(r"[\s\u200c.]+", form) if part]
    letters = len(parts) > 2 and all(len(part) <= 3 for part in parts)
    return ACRONYM if letters or re.fullmatch(r"[A-Z.]{2,8}", form) else 0


def without_article(form: str) -> str | None:
    """The name without the Arabic article of its words («نوری المالکی» → «نوری مالکی»)."""
    words = form.split(" ")
    bare = [
        word[2:]
        if position and word.startswith("ال") and len(word) > 5 and not word.endswith("الله")
        else word
        for position, word in enumerate(words)
    ]
    return " ".join(bare) if bare != words else None
