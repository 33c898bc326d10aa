"""Tokens of canonical text: words, numbers, marks, and what is none of these."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from ruydad.text import chars
from ruydad.text.chars import HAMZA_ABOVE, TANWIN, ZWNJ
from ruydad.text.letters import HOLY_NAME, fold

TokenKind = Literal["word", "number", "punct", "other"]


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, number or mark of a text; offsets are half-open, in code points.

    ``key`` is ``fold(text)``. ``kind`` is ``word`` (any script), ``number`` (with its inner
    separators: a decimal, a date in figures, a time), ``punct``, or ``other`` (web address, mail
    address, hashtag, a sign that is none of these).
    """

    text: str
    start: int
    end: int
    key: str
    kind: TokenKind


_L, _D = chars.LETTERS, chars.DIGITS
_IN_WORD = f"{_L}{HAMZA_ABOVE}{TANWIN}"
_WORD = f"[{_IN_WORD}]+(?:{ZWNJ}[{_IN_WORD}]+)*"
# The English letters as Persian spells them, for «بی.بی.سی» and «سی.ان.ان».
_LETTER_NAME = (
    "(?:ای|ئی|بی|سی|دی|یی|اف|جی|اچ|آی|کی|کا|ال|ام|ان|او|پی|کیو|آر|اس|تی|یو|وی|ایکس|وای|زد)"
)
# What weapons and groups are called: «اف-۱۶», «ام-۲۳».
_MODEL = rf"[{_L}]{{1,6}}-[{_D}]{{1,3}}(?![{_D}/-])"
_TOKEN = re.compile(
    rf"(?=[{_L}]{{1,4}}\.[{_L}])(?:[{_L}](?:\.[{_L}])+|{_LETTER_NAME}(?:\.{_LETTER_NAME})+)"
    rf"(?![{_L}{ZWNJ}])"
    rf"|{HOLY_NAME}|{_MODEL}|{_WORD}"
    rf"|\n"
    rf"|[{_D}]+(?:[.,/:٫٬-][{_D}]+)*"
    r"|(?:https?://|www\.)[^\s«»\"<>]+"
    r"|[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]{2,})+(?:/[^\s«»\"<>]*)?"
    r"|[@#]\w+"
    rf"|(?:(?![{_L}])[^\W\d_])(?:(?![{_L}])\w|['’.&](?=[A-Za-z])|-(?=[A-Za-z0-9]))*"
    r"|\.{2,}|\S",
    re.IGNORECASE,
)
_OTHER = re.compile(r"https?://|www\.|.*@|[A-Za-z][\w-]*\.[\w-]{2,}|#", re.IGNORECASE)
# Predicates that the copula is written on without a half-space («اسیرند»).
_WITH_COPULA = frozenset(
    (
        "خواستار", "خواهان", "اسیر", "نگران", "مخالف", "موافق", "متهم", "محکوم", "معتقد", "مصمم",
        "مسئول", "مقصر", "محصور", "محبوس", "منتظر", "مشغول", "درگیر", "معترض", "متعهد", "مستقر",
        "مدافع", "ناراضی", "حاضر",
    )
)  # fmt: skip
_KNOWN: dict[str, tuple[str, TokenKind]] = {}
_KNOWN_LIMIT = 1 << 17


def tokenise(text: str) -> tuple[list[Token], list[int]]:
    """The tokens of ``text``, and for each line break the number of tokens before it."""
    tokens: list[Token] = []
    breaks: list[int] = []
    known, add = _KNOWN, tokens.append
    if len(known) > _KNOWN_LIMIT:
        known.clear()
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word == "\n":
            breaks.append(len(tokens))
            continue
        facts = known.get(word)
        if facts is None:
            facts = known[word] = (fold(word), _kind(word))
        start, end = match.span()
        copula = _joined_copula(word)
        if copula:
            stem = word.removesuffix(copula).rstrip(ZWNJ)
            add(Token(stem, start, start + len(stem), fold(stem), "word"))
            word, start, facts = copula, end - len(copula), ("اند", "word")
        add(Token(word, start, end, *facts))
    return tokens, breaks


def _joined_copula(word: str) -> str:
    """«متهم‌اند», «خواستارند»: the copula joined to a word that is no participle («کرده‌اند»)."""
    if word.endswith(f"{ZWNJ}اند") and not word.endswith(f"ه{ZWNJ}اند"):
        return "اند"
    return "ند" if word.endswith("ند") and word[:-2] in _WITH_COPULA else ""


def _kind(word: str) -> TokenKind:
    """What sort of token a match of the token pattern is."""
    first = word[0]
    if first.isdecimal():
        return "number"
    if first.isalpha():
        return "other" if _OTHER.match(word) else "word"
    if len(word) > 1 and _OTHER.match(word):
        return "other"
    return "punct" if not first.isalnum() and first != "\ufffd" else "other"
