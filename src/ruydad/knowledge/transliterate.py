"""Readable English spellings of Persian names nobody has given one."""

from __future__ import annotations

import re
from functools import lru_cache

from ruydad.knowledge.names import COMPOUND_HEADS, Names
from ruydad.text import fold

_LETTERS = {
    "ا": "a", "آ": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "s", "ج": "j", "چ": "ch", "ح": "h",
    "خ": "kh", "د": "d", "ذ": "z", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s",
    "ض": "z", "ط": "t", "ظ": "z", "ع": "'", "غ": "gh", "ف": "f", "ق": "q", "ک": "k", "گ": "g",
    "ل": "l", "م": "m", "ن": "n", "و": "v", "ه": "h", "ی": "y", "ء": "'",
}  # fmt: skip
_VOWELS = "aeiou"
_PARTICLES = {"بن": "bin", "ابن": "ibn", "آل": "Al", "ابو": "Abu", "ال": "al-", "و": "and",
              "فون": "von", "دی": "di", "ون": "van", "الدین": "al-Din"}  # fmt: skip
_ENDINGS = (
    ("زاده", "zadeh"), ("نژاد", "nejad"), ("پور", "pour"), ("اوغلو", "oghlu"), ("یان", "ian"),
    ("اف", "ov"), ("وف", "ov"), ("اوف", "ov"), ("ویچ", "vich"), ("سکی", "sky"), ("الله", "ollah"),
    ("الدین", "eddin"), ("خواه", "khah"), ("دوست", "doust"), ("منش", "manesh"), ("وند", "vand"),
    ("نیا", "nia"), ("فر", "far"), ("راد", "rad"), ("ستان", "stan"), ("آباد", "abad"),
)  # fmt: skip
_BREAK = re.compile(r"[\s\u200c]+")


def transliterate(name_fa: str, names: Names | None = None) -> str:
    """An English spelling of a Persian name, word by word: «فرهاد راد» → "Farhad Rad".

    Known names keep their usual spelling (``names``: default those shipped); the rest is spelled by
    letters, with short vowels guessed. Words in Latin letters stay as they are.
    """
    table = (names or _shipped()).romanised
    return " ".join(_word(word, table) for word in name_fa.split() if word).replace("- ", "-")


@lru_cache(maxsize=1)
def _shipped() -> Names:
    from ruydad.knowledge.loading import load  # at first use, not at import

    return load().names


def _word(word: str, table: dict[str, str]) -> str:
    if word.isascii():
        return word
    if word in _PARTICLES:
        return _PARTICLES[word]
    known = table.get(fold(word))
    if known:
        return known.capitalize()
    parts = [part for part in _BREAK.split(word) if part]
    spelled = "".join(_part(part, table) for part in parts)
    return spelled[:1].upper() + spelled[1:]


def _part(part: str, table: dict[str, str]) -> str:
    key = fold(part)
    if key in table:
        return table[key]
    if part.startswith("ال") and len(part) > 4:
        rest = _part(part[2:], table)
        return "al-" + rest[:1].upper() + rest[1:]
    for head in COMPOUND_HEADS:
        if key.startswith(head) and key[len(head) :] in table and head in table:
            return table[head] + table[key[len(head) :]]
    for ending, english in _ENDINGS:
        if part == ending or (part.endswith(ending) and len(part) > len(ending) + 1):
            return _letters(part[: -len(ending)]) + english
    return _letters(part)


def _letters(part: str) -> str:
    """Spell letter by letter; و and ی are vowels between consonants, short vowels are guessed."""
    spelled = ""
    key = fold(part)
    for position, letter in enumerate(key):
        spelled += _letter(key, position, letter, spelled, first=part[:1] == "آ")
    return re.sub(r"'+$|^'|(?<=[bcdfghjklmnpqrstvxyz])'", "", spelled)


def _letter(key: str, position: int, letter: str, before: str, *, first: bool) -> str:
    following = key[position + 1 : position + 2]
    final = position == len(key) - 1
    after_vowel = before[-1:] in _VOWELS and before != ""
    if letter == "و" and position and not after_vowel and following not in ("ا", "ی"):
        return "u" if not final else "o"
    if letter == "ی" and position and not after_vowel and following not in ("ا", "و"):
        return "i"
    if letter == "ه" and final and position and not after_vowel:
        return "eh"
    if letter == "ا" and position == 0 and not first and following in ("ی", "و"):
        return "" if following == "و" else "e"
    sound = _LETTERS.get(letter, letter)
    needs_vowel = position > 0 and not after_vowel and sound[0] not in _VOWELS
    open_start = position == 1 or (not final and before[-2:-1] not in _VOWELS)
    closed = len(before) > 0 and before[-1] not in _VOWELS
    if needs_vowel and closed and (position == 1 or (open_start and not final)):
        return "a" + sound
    return sound
