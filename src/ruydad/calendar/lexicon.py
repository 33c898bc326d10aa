"""The words of dates, read from the tables of ``data/`` and compiled to one scanning expression."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from ruydad.calendar.folding import fold_text

JOINT = "[ \u200c]{0,2}"
LETTER = "ء-غف-ۓa-z"
Value = tuple[int, ...]


class Word(NamedTuple):
    """What a spelling means: its class (a letter of ``rules.tsv``) and its numbers."""

    cls: str
    value: Value


class Lexicon(NamedTuple):
    """``words`` maps a folded spelling without blanks to its meaning; ``scan`` finds them all."""

    words: dict[str, Word]
    scan: re.Pattern[str]
    counted: dict[str, re.Pattern[str]]
    verbs_after_mi: re.Pattern[str]


def read_table(name: str) -> Iterator[list[str]]:
    """The rows of a tab-divided table of ``data/``, without comments and empty lines."""
    text = resources.files("ruydad.calendar").joinpath("data", name).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def key_of(words: str) -> str:
    """The look-up key of folded words: no blanks, no half-spaces, no joints."""
    return words.replace(" ", "").replace("\u200c", "").replace("~", "")


@cache
def lexicon() -> Lexicon:
    """The compiled lexicon (made once, on first use)."""
    spellings = {fold_text(form).text: word for form, word in _spellings()}
    words = {key_of(form): word for form, word in spellings.items()}
    counted: dict[str, str] = {"2": "", "4": ""}
    for digits, things in read_table("counted.tsv"):
        counted[digits] += f"{things} "
    counted["2"] += counted["4"]
    verbs = " ".join(row[0] for row in read_table("verbs_mi.txt"))
    after = {digits: _one_of(things) for digits, things in counted.items()}
    return Lexicon(words, _scanner(spellings), after, _one_of(verbs))


def _spellings() -> Iterator[tuple[str, Word]]:
    """Every spelling with its meaning; earlier ones give way to later ones."""
    yield from _number_spellings()
    for cls, value, forms in read_table("words.tsv"):
        word = Word(cls, tuple(int(n) for n in value.split(",")))
        for form in forms.split("|"):
            yield form, word
            yield from _compounds(form, word)


def _compounds(form: str, word: Word) -> Iterator[tuple[str, Word]]:
    """Spellings joined with another word: «مهرماه», «دوشنبه‌شب»."""
    if not "\u0600" < form[0] < "\u0700":
        return
    if word.cls == "M":
        yield form + "~ماه", Word("M", (*word.value[:2], -1))
        if word.value[2] == 2:
            yield "برج~" + form, Word("M", (*word.value[:2], -2))
        if form[-1] in "اه" and len(form) > 3:
            yield form + ("~ی" if form[-1] == "ه" else "ی"), word
    elif word.cls == "W":
        yield form + "~شب", word
        yield form + "~ی", word


def _number_spellings() -> Iterator[tuple[str, Word]]:
    """Number words: cardinals to 99 and the round ones above, ordinals to 31."""
    rows = [
        (int(n), c.split("|"), o.split("|") if o else []) for n, c, o in read_table("numbers.tsv")
    ]
    for number, cardinals, ordinals in rows:
        yield from ((form, Word("C", (number,))) for form in cardinals)
        yield from ((form, Word("O", (number,))) for form in ordinals)
        if 20 <= number < 100:
            for unit, units, unit_ordinals in rows[:9]:
                tens = f"{cardinals[0]}~و~"
                yield from ((tens + form, Word("C", (number + unit,))) for form in units)
                if number + unit <= 31:
                    forms = ["یکم"] if unit == 1 else unit_ordinals[:1]
                    yield from ((tens + form, Word("O", (number + unit,))) for form in forms)


def _scanner(spellings: Iterable[str]) -> re.Pattern[str]:
    """Numbers, dates in digits and every spelling, longest first, at word boundaries."""
    trie: dict[str, dict] = {}  # type: ignore[type-arg]
    for form in spellings:
        node = trie
        for letter in form:
            node = node.setdefault(letter, {})
        node[""] = {}
    return re.compile(
        rf"(?P<zone>(?<![{LETTER}])(?:به[ \u200c]وقت[ \u200c][{LETTER}]+))"
        rf"|(?P<word>(?<![{LETTER}])(?<![{LETTER}]\u200c){_branch(trie)}(?!\u200c?[{LETTER}]))"
        r"|(?P<digits>\d[\d:/.,٫٬\-]*(?<=\d)(?:[ ]?/[ ]?\d+[ ]?/[ ]?\d+)?)"
        rf"(?P<ordinal>(?<!\d\d\d)(?:(?:[ \u200c]?ام|\u200c?م)(?![{LETTER}])"
        r"|(?:st|nd|rd|th)(?![a-z])))?"
    )


def _branch(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    """The regular expression of a trie, longest spelling first."""
    branches = [
        (JOINT if letter == "~" else re.escape(letter)) + _branch(child)
        for letter, child in node.items()
        if letter
    ]
    if not branches:
        return ""
    if len(branches) == 1 and "" not in node:
        return branches[0]
    # A joint can match nothing, so the plain continuations are tried first.
    branches.sort(key=lambda branch: branch.startswith(JOINT))
    return f"(?:{'|'.join(branches)}){'?' if '' in node else ''}"


def _one_of(words: str) -> re.Pattern[str]:
    """A pattern for one whole word of a list, after blanks."""
    options = sorted({re.escape(fold_text(word).text) for word in words.split()}, key=len)
    return re.compile(rf"[ \u200c]*(?:{'|'.join(reversed(options))})(?![{LETTER}])")
