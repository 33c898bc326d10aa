"""Which language a page is in; everything but Persian, Dari and Tajik is refused."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from ruydad.page.lexicon import plain, rows, words_of
from ruydad.page.outlets import Outlet
from ruydad.records import Refused

Language = Literal["fa", "prs", "tg"]

_SAMPLE = 6_000
_LETTER = re.compile(r"[^\W\d_]")
_ARABIC_SCRIPT = re.compile(r"[\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u06fa-\u06fc\ufb50-\ufefc]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_PERSIAN_LETTER = re.compile("[پچژگکی]")
_ARABIC_ARTICLE = re.compile(r"(?<![^\W\d_])ال[^\W\d_]{3}|ة")
_MIN_SCRIPT = 0.3
_MIN_FOREIGN = 0.015
_DARI_STRONG, _DARI_ABROAD = 2, 3


@cache
def _items(language: str, kind: str) -> frozenset[str]:
    for row_language, row_kind, items in rows("languages.tsv"):
        if (row_language, row_kind) == (language, kind):
            found = items.split() if " " in items else list(items)
            return frozenset("".join(words_of(plain(i))) if " " in items else i for i in found)
    raise KeyError((language, kind))


@cache
def _foreign_letters() -> dict[str, re.Pattern[str]]:
    named = ("ur", "ps", "ku", "ug", "sd")
    return {name: re.compile("[" + "".join(_items(name, "letters")) + "]") for name in named}


def check_persian(text: str) -> bool:
    """Whether ``text`` is Tajik in Cyrillic letters.

    Raises ``Refused("not-persian")`` where it is in no language this program reads; decided by
    the letters only one language has and by function words.
    """
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    arabic = len(_ARABIC_SCRIPT.findall(sample))
    if letters == 0:
        raise _refused("there are no words on it")
    if arabic < _MIN_SCRIPT * letters:
        cyrillic = len(_CYRILLIC.findall(sample))
        tajik = sum(sample.lower().count(letter) for letter in _items("tg", "letters"))
        if cyrillic > letters / 2 and tajik >= max(1, _MIN_FOREIGN * cyrillic):
            return True
        raise _refused("its letters are of another script")
    for name, pattern in _foreign_letters().items():
        if _reads_persian(sample):
            break  # «څارنوالی» and other Pashto names stand in Dari sentences
        if len(pattern.findall(sample)) > max(1, _MIN_FOREIGN * arabic):
            raise _refused(f"its letters are those of another language ({name})")
    if _is_arabic(sample):
        raise _refused("its words are Arabic")
    return False


def _reads_persian(sample: str) -> bool:
    """Whether every seventh word is a Persian function word."""
    words = words_of(plain(sample))
    return 7 * sum(word in _items("fa", "function") for word in words) >= len(words) > 0


def _is_arabic(sample: str) -> bool:
    words = words_of(plain(sample))
    persian = sum(word in _items("fa", "function") for word in words)
    arabic = sum(word in _items("ar", "function") for word in words)
    strong = sum(word in _items("ar", "strong") for word in words)
    lettered = _PERSIAN_LETTER.search(sample) is not None
    if arabic > persian and (strong or (len(words) < 30 and not lettered)):
        return True
    doubtful = persian == 0 and not lettered
    return doubtful and len(_ARABIC_ARTICLE.findall(sample)) * 4 > len(words)


def _refused(why: str) -> Refused:
    return Refused("page", "not-persian", f"the page is not Persian: {why}",
                   "give pages in Persian, Dari or Tajik")  # fmt: skip


def language_of(words: list[str], outlet: Outlet | None, afghan_date: bool) -> Language:
    """``fa`` or ``prs`` (Dari): by the outlet, the months of the date line, and the words."""
    if outlet and outlet.persian and outlet.country in ("IRN", "AFG", "TJK"):
        return "prs" if outlet.language == "prs" else "fa"
    if afghan_date or (outlet and outlet.language == "prs"):
        return "prs"
    strong = len(_items("prs", "strong") & set(words))
    return "prs" if strong >= (_DARI_ABROAD if outlet else _DARI_STRONG) else "fa"
