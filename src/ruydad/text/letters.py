"""Letters: the canonical ones of a text, and the folded key two spellings of a word share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from ruydad.text import chars
from ruydad.text.chars import HAMZA_ABOVE, TATWEEL, ZWNJ
from ruydad.text.offsets import Draft, Edit


def _each(members: str) -> Iterator[int]:
    """The code points of a regex class body such as ``a-dx``."""
    for first, last, single in re.findall(r"(.)-(.)|(.)", members, re.DOTALL):
        yield from (ord(single),) if single else range(ord(first), ord(last) + 1)


# One character for one: Arabic, Urdu and Kurdish twins of Persian letters; blanks; half-spaces
# as other programs write them (¬ from old Word files, the zero-width space).
_CANONICAL: dict[int, str] = {
    **dict.fromkeys(map(ord, "يى"), "ی"),
    **dict.fromkeys(map(ord, "كڪ"), "ک"),
    **dict.fromkeys(map(ord, "ةہھە"), "ه"),
    **dict.fromkeys(map(ord, "¬\u200b"), ZWNJ),
    **dict.fromkeys(map(ord, "\x85\u2028\u2029"), "\n"),
    **dict.fromkeys(_each(chars.BLANKS), " "),
    ord("ٱ"): "ا",
}
_ODD = re.compile("[" + "".join(map(chr, _CANONICAL)) + "]")
_MARKS = re.compile(
    f"(?P<form>[{chars.PRESENTATION}])"
    f"|(?P<hamza>[اوی][\u0653-\u0655])"
    f"|(?P<tatweel>{TATWEEL}+)"
    "|(?P<newline>\r\n?)"
    f"|(?P<tanwin>(?<=ا){chars.TANWIN})"
    f"|(?P<drop>(?<!ه){HAMZA_ABOVE}|[\u0653\u0655{chars.INVISIBLE}{chars.HARAKAT}]+)"
)
_COMPOSED = {"ا\u0653": "آ", "ا\u0654": "أ", "ا\u0655": "إ", "و\u0654": "ؤ", "ی\u0654": "ئ"}
_NOT_LETTERS = re.compile(f"[^{chars.LETTERS} ]")
_LETTER = re.compile(f"[{chars.LETTERS}]")
_LOOSE = re.compile(
    f" [ {ZWNJ}]|{ZWNJ}[ {ZWNJ}]|(?<![{chars.LETTERS}]){ZWNJ}|{ZWNJ}(?![{chars.LETTERS}])"
)
_BLANK_RUN = re.compile(f"[ {ZWNJ}]+")

_FOLDING: dict[int, str | int | None] = {
    **_CANONICAL,
    **dict.fromkeys(map(ord, "أإآ"), "ا"),
    ord("ؤ"): "و",
    ord("ئ"): "ی",
    ord("ۀ"): "ه",
    **chars.ASCII_DIGITS,
    **dict.fromkeys(_each(chars.HARAKAT + chars.INVISIBLE + chars.BLANKS + chars.NEWLINES), None),
    **dict.fromkeys(_each("\u0653-\u0655\u2010-\u2015 "), None),
    **dict.fromkeys(map(ord, f"ء{TATWEEL}{ZWNJ}\u200b¬-"), None),
}
_FORM = re.compile(f"[{chars.PRESENTATION}]")
_EZAFE_YE = re.compile(f"(?<=ه){ZWNJ}[یيى](?![{chars.LETTERS}])")
# Dari writes «نماینده‌گان», «پناهنده‌گی» for «نمایندگان», «پناهندگی».
_DARI_GAF = re.compile(f"(?<!ا)ه{ZWNJ}گ(?=(?:ان|انی|ی)(?![{chars.LETTERS}]))")
# «آیت‌ا...», «روح‌ا...»: the holy name, with dots for respect.
HOLY_NAME = (
    f"(?:[{chars.LETTERS}]+{ZWNJ}|عبد|نصر|فتح|اسد|روح|حزب|[آا]یت|حجت|حبیب|ثار|ذبیح|سیف|نعمت|رحمت"
    rf"|ولی|خیر|عزت|قدرت|امان|بیت|رسول)?ا\.{{2,3}}(?![{chars.LETTERS}.])"
)
_HOLY_DOTS = re.compile(rf"(?<![{chars.LETTERS}{ZWNJ}]){HOLY_NAME}")
_INNER_DOT = re.compile(rf"(?<=[{chars.LETTERS}])\.(?=[{chars.LETTERS}])")
_PLAIN_KEY = re.compile("[آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی]+")


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The matching key of a word: equal for all spellings of it that Persian pages use.

    No half-spaces, blanks, hyphens, tatweel, vowel signs or hamza; ی ک ا و ه for their Arabic,
    hamza-bearing and Urdu twins; ezafe on silent ه (ۀ, هٔ, ه‌ی) and Dari «ه‌گان» left out; dots of
    initials dropped and «آیت‌ا...» completed; digits ASCII; Latin casefolded. Folding
    twice changes nothing.
    """
    if _FORM.search(word):
        word = _FORM.sub(lambda match: _expand(match.group()), word)
    if ZWNJ in word:
        word = _DARI_GAF.sub("گ", _EZAFE_YE.sub("", word))
    if "." in word:
        word = _completed(word)
    key = word.translate(_FOLDING)
    if "." in key:
        key = _INNER_DOT.sub("", _completed(key))
    return key if _PLAIN_KEY.fullmatch(key) else key.casefold()


def _completed(word: str) -> str:
    """``word`` with the letters that dots stand for in «آیت‌ا...»."""
    return _HOLY_DOTS.sub(lambda match: match.group().rstrip(".") + "لله", word)


def _expand(form: str) -> str:
    """A presentation form as ordinary letters (NFKC), without vowel signs."""
    plain = unicodedata.normalize("NFKC", form).translate(_CANONICAL)
    if plain == form:
        return form
    return " ".join(_NOT_LETTERS.sub("", plain).split())


def canonical_letters(draft: Draft) -> None:
    """Bring letters, invisible marks and blanks of ``draft`` to canonical form, in place.

    Web addresses are left as they are; digits and punctuation are never changed, but for a
    tatweel that stands alone as a dash.
    """
    if _ODD.search(draft.text):
        draft.replace_letters(_respelled(draft.text))
    if _MARKS.search(draft.text):
        draft.rewrite(_outside(draft.text, _mark_edits(draft.text)))
    if _LOOSE.search(draft.text):
        draft.rewrite(_outside(draft.text, _blank_edits(draft.text)))


def _respelled(text: str) -> str:
    """``text`` with one-for-one replacements made outside web addresses."""
    pieces: list[str] = []
    done = 0
    for start, end in chars.urls(text):
        pieces += (text[done:start].translate(_CANONICAL), text[start:end])
        done = end
    return "".join([*pieces, text[done:].translate(_CANONICAL)])


def _mark_edits(text: str) -> Iterator[Edit]:
    for match in _MARKS.finditer(text):
        start, end = match.span()
        found = match.group()
        match match.lastgroup:
            case "form":
                replacement = _expand(found)
            case "hamza":
                replacement = _COMPOSED.get(found, found[0])
            case "newline":
                replacement = "\n"
            case "tanwin":  # «قویاً» is right as it stands
                replacement = found
            case "tatweel":
                beside = text[start - 1 : start] + text[end : end + 1]
                replacement = "" if _LETTER.search(beside) else "-"
            case _:
                replacement = ""
        if replacement != found:
            yield start, end, replacement


def _blank_edits(text: str) -> Iterator[Edit]:
    for match in _BLANK_RUN.finditer(text):
        start, end = match.span()
        found = match.group()
        inside = start > 0 and _LETTER.match(text, start - 1) and _LETTER.match(text, end)
        replacement = " " if " " in found else ZWNJ if inside else ""
        if replacement != found:
            yield start, end, replacement


def _outside(text: str, edits: Iterator[Edit]) -> Iterator[Edit]:
    """The edits that do not touch a web address."""
    protected = iter(chars.urls(text))
    start, end = next(protected, (len(text), len(text)))
    for edit in edits:
        while edit[0] >= end and start < len(text):
            start, end = next(protected, (len(text), len(text)))
        if edit[1] <= start:
            yield edit
