"""The furniture lexicon: phrases by which lines that are no news are known (``data/*.tsv``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

JOINERS = "\u200c\u200d\u200b\u0640\u064b-\u065f\u0670"
_WORD = re.compile(rf"[^\W\d_]+(?:[{JOINERS}]+[^\W\d_]+)*|\d+")
_LETTERS_OR_DIGITS = re.compile(r"[^\W\d_]+|\d+")
_JOINER = re.compile(f"[{JOINERS}]+")

# Letter for letter, so that offsets hold; what `text.fold` drops is dropped word by word.
_PLAIN = str.maketrans(
    "يىئكةۀہەأإآٱؤ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩\u00a0",
    "یییکهههه" + "اااا" + "و" + "0123456789" * 2 + " ",
)
_LONGEST_PHRASE = 9
# After a label comes its value; a word there means that it is no label but part of a sentence.
_VALUE = re.compile(r"[^\w\s]*\s*[:：]|\s*\d|\W*$")
_LOOSE_VALUE = re.compile(r"\s*[:：؛|»›>\-–—ـ/!…•*(«]|\.\.|\s*\d|\W*$")
_LOOSE_KINDS = frozenset({"related", "latest", "comments", "share", "poll", "tags", "ticker"})
_DATED_KINDS = frozenset({"published", "updated", "clock", "code", "url"})
_DATED_WORDS = 14


def plain(text: str) -> str:
    """``text`` with letters and digits folded one for one (offsets are kept)."""
    return text.translate(_PLAIN)


def words_of(plain_text: str) -> list[str]:
    """The matching keys of the words of a plain text, half-spaces left out, lower case."""
    text = plain_text.replace("\u200c", "").lower()
    if _JOINER.search(text):
        text = _JOINER.sub("", text)
    return _LETTERS_OR_DIGITS.findall(text)


def squeeze(text: str) -> str:
    """The key of a phrase: its words without anything between them."""
    return "".join(words_of(plain(text)))


def rows(name: str) -> Iterator[list[str]]:
    """The fields of each row of a table of this room, header left out."""
    text = files("ruydad.page").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.split("\n")[1:]:
        if line:
            yield line.split("\t")


@cache
def word_set(name: str) -> frozenset[str]:
    """A named list of words (``data/words.tsv``), as matching keys."""
    for row_name, items in rows("words.tsv"):
        if row_name == name:
            return frozenset(
                squeeze(item) if not item.isascii() else item for item in items.split()
            )
    raise KeyError(name)


class Lexicon:
    """Phrases with their kinds, found at the start of a line whatever its half-spaces are."""

    def __init__(self) -> None:
        self.whole: dict[str, str] = {}
        self.label: dict[str, str] = {}
        self.start: dict[str, str] = {}
        self.phrases: dict[str, list[str]] = {}
        self.within: dict[str, str] = {}
        for kind, match, phrase in rows("furniture.tsv"):
            getattr(self, match).setdefault(squeeze(phrase), kind)
            self.phrases.setdefault(kind, []).append(phrase)

    def kind_within(self, key: str) -> str:
        """The kind of a line that holds a telling phrase anywhere (``""`` if none)."""
        return next((kind for phrase, kind in self.within.items() if phrase in key), "")

    def kind_of(self, plain_text: str, key: str, words: int) -> tuple[str, int]:
        """The kind of a line, and the offset behind the phrase that told it (``""`` if none)."""
        if key in self.whole:
            return self.whole[key], len(plain_text)
        best = ("", 0)
        for phrase, end in _heads(plain_text):
            started, labelled = self.start.get(phrase), self.label.get(phrase)
            if started:
                best = (started, end)
            elif labelled and _has_value(labelled, plain_text, end, words):
                best = (labelled, end)
        return best


def _heads(plain_text: str) -> Iterator[tuple[str, int]]:
    """The first words of a line, one more each time, with the offset behind them."""
    phrase = ""
    for count, match in enumerate(_WORD.finditer(plain_text)):
        if count == _LONGEST_PHRASE:
            return
        phrase += _JOINER.sub("", match.group()).lower()
        yield phrase, match.end()


def _has_value(kind: str, plain_text: str, end: int, words: int) -> bool:
    if _VALUE.match(plain_text, end):
        return True
    if kind in _LOOSE_KINDS:
        return bool(_LOOSE_VALUE.match(plain_text, end))
    return kind in _DATED_KINDS and words <= _DATED_WORDS and any(c.isdigit() for c in plain_text)


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    return Lexicon()


@cache
def fields_pattern() -> re.Pattern[str]:
    """Labels of page data (date, code, reporter …) anywhere in a plain line; group = kind."""
    return label_pattern(
        "published", "updated", "clock", "code", "byline", "source", "views", "url"
    )


@cache
def label_pattern(*kinds: str) -> re.Pattern[str]:
    """The label phrases of these kinds, anywhere in a plain line; group = kind."""
    groups = []
    for kind in kinds:
        phrases = sorted(lexicon().phrases[kind], key=len, reverse=True)
        spelled = "|".join(_spelled(phrase) for phrase in phrases)
        groups.append(rf"(?P<{kind}>(?:{spelled}))")
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(groups)})(?![^\W\d_])", re.IGNORECASE)


def _spelled(phrase: str) -> str:
    """A pattern for a phrase with its blanks and half-spaces kept, swapped or lost."""
    letters = re.split(r"[\s\u200c]+", plain(phrase))
    return r"[\s\u200c]*".join(map(re.escape, letters))


@cache
def class_zones() -> dict[str, str]:
    """Words of HTML class and id attributes, with the part of the page they name."""
    return {word: zone for zone, word in rows("classes.tsv")}


@cache
def page_kinds() -> dict[str, str]:
    """Headings of pages that are no article, with the refusal code."""
    return {squeeze(phrase): kind for kind, phrase in rows("kinds.tsv")}
