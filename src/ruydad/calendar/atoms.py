"""Cut a folded text into chains of date words that stand next to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ruydad.calendar.lexicon import Lexicon, Value, key_of, lexicon


class Atom(NamedTuple):
    """A word or number of a date: class (see ``rules.tsv``), folded span, meaning and key."""

    cls: str
    start: int
    end: int
    value: Value
    key: str


class Chain(NamedTuple):
    """Atoms in a row. ``classes`` has a letter for each atom and each mark between atoms;
    ``atoms[i]`` is the atom of letter ``i``, ``None`` for a mark."""

    classes: str
    atoms: list[Atom | None]

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """The folded span of the letters ``[first, last)``, which begin and end with an atom."""
        opening, closing = self.atoms[first], self.atoms[last - 1]
        assert opening and closing
        return opening.start, closing.end


# A chain without one of these classes names no time.
_CORE = re.compile("[MWRdDKLYJBSGkTHI]|4E|QP|[FVqO]4")
_PARTS = re.compile(
    r"(?P<d>(?<!\d)\d{1,4}(?P<mark> ?[/.\-] ?)\d{1,2}(?P=mark)\d{1,4}(?![\d:]))"
    r"|(?P<T>\d{1,2}:\d{1,2}(?::\d{1,2})?(?:\.\d+)?)"
    r"|(?P<f>(?<![\d.])\d{1,2}[./]\d{1,2}(?![\d.:/\-]))"
    r"|(?P<N>\d+)"
)
_MARKS = {"،": ",", ",": ",", "و": "&", "تا": "~", "الی": "~", "لغایت": "~"}
_MARKS |= {mark: mark for mark in "-/:.()|"} | {"ـ": "-", "؛": "|", "•": "|"}
_MARKS |= dict.fromkeys(
    ("مورخ", "مورخه", "برابر با", "برابر", "مصادف با", "معادل", "مطابق با"), "="
)
_MARKS |= dict.fromkeys(("به تاریخ", "مطابق", "مصادف", "یعنی", "=", "،یعنی", "در تاریخ"), "=")
_BLANKS = re.compile("[ \u200c]+")


def chains(text: str) -> Iterator[Chain]:
    """The chains of a folded text that may name a time."""
    words = lexicon()
    classes: list[str] = []
    row: list[Atom | None] = []
    end = 0
    for atom in _atoms(text, words):
        mark = _mark(text[end : atom.start]) if row else None
        if mark is None or atom.cls == "X":
            yield from _finished(classes, row)
            classes, row = [], []
        elif mark:
            classes.append(mark)
            row.append(None)
        end = atom.end
        if atom.cls != "X":
            classes.append(atom.cls)
            row.append(atom)
    yield from _finished(classes, row)


def _finished(classes: list[str], row: list[Atom | None]) -> Iterator[Chain]:
    if row and _CORE.search(letters := "".join(classes)):
        yield _joined_numbers(Chain(letters, row))


def _mark(gap: str) -> str | None:
    """The letter of what stands between two atoms; empty for blanks, ``None`` for other words."""
    if not gap or gap == " ":
        return ""
    if len(gap) > 12:
        return None
    plain = _BLANKS.sub(" ", gap).strip(" ")
    if plain in ("", "t"):
        return ""
    if plain in (")،", ") -", "),"):
        return ")"
    return _MARKS.get(plain)


def _atoms(text: str, words: Lexicon) -> Iterator[Atom]:
    for match in words.scan.finditer(text):
        start, end = match.span()
        if match["digits"]:
            yield from _numbers(match["digits"], start, end, text, bool(match["ordinal"]), words)
        elif match["zone"]:
            yield Atom("Z", start, end, (), "")
        else:
            key = key_of(match["word"])
            word = words.words[key]
            if word.cls == "M" and key == "می" and _is_prefix(text, end, words):
                continue
            yield Atom(word.cls, start, end, word.value, key)


def _is_prefix(text: str, end: int, words: Lexicon) -> bool:
    """Whether «می» is the prefix of the verb that follows."""
    return words.verbs_after_mi.match(text, end) is not None


def _numbers(
    digits: str, start: int, end: int, text: str, ordinal: bool, words: Lexicon
) -> Iterator[Atom]:
    """The atoms of a run of digits and marks, e.g. «۱۰-۱۵» or «11:11-1404/05/18»."""
    if any(mark in digits for mark in "٫٬") or re.search(r"\d,\d{3}(?!\d)", digits):
        yield Atom("X", start, end, (), "")
        return
    parts = list(_PARTS.finditer(digits))
    for part in parts:
        first = start + part.start()
        last = end if part is parts[-1] else start + part.end()
        whole = ordinal and part is parts[-1]
        yield _number(part, first, last, text, whole, words)


def _number(
    part: re.Match[str], start: int, end: int, text: str, ordinal: bool, words: Lexicon
) -> Atom:
    kind, written = part.lastgroup, part.group()
    if kind == "mark" or part["d"]:
        return Atom("d", start, end, _date_value(written), "")
    value = tuple(int(n) for n in re.findall(r"\d+", written))
    if kind == "T":
        fits = value[0] <= 24 and value[1] < 60
        return Atom("T" if fits else "X", start, end, value, "")
    if kind == "f":
        return Atom("f", start, end, value, "")
    if len(written) > 4:
        return Atom("X", start, end, (), "")
    cls = "O" if ordinal and 1 <= value[0] <= 31 else number_class(written, value[0])
    if cls in "24z" and not text.endswith(("سال ", "سال"), 0, start):
        things = words.counted["4" if cls == "4" else "2"]
        cls = "n" if things.match(text, end) else cls
    return Atom(cls, start, end, value, written)


def number_class(written: str, value: int) -> str:
    """The class letter of a number by what it could be in a date."""
    if len(written) == 4:
        return "4" if 1200 <= value <= 1499 or 1800 <= value <= 2100 else "n"
    if len(written) == 2:
        return ("z" if value else "2") if written[0] == "0" else "N" if value <= 31 else "2"
    return "N" if 1 <= value <= 31 else "n"


def _date_value(written: str) -> Value:
    """(calendar, year, month, day) of a numeric date; year 0 if it can be no date."""
    digits = re.findall(r"\d+", written)
    if len(digits[0]) == 4:
        year, month, day = (int(n) for n in digits)
    elif len(digits[2]) == 4:
        day, month, year = (int(n) for n in digits)
    else:
        year, month, day = _short_year(digits) if "/" in written else (0, 0, 0)
    if month > 12 >= day:
        month, day = day, month
    if 1200 <= year <= 1499:
        return 0, year, month, day
    return (1, year, month, day) if 1800 <= year <= 2100 else (0, 0, 0, 0)


def _short_year(digits: list[str]) -> tuple[int, int, int]:
    """Year, month, day of «۹۷/۹/۱۲», «12/9/97», «۰۱/۰۶/۲۳»; zeros where it cannot be told."""
    first, month, last = (int(n) for n in digits)
    if max(len(n) for n in digits) > 2:
        return 0, 0, 0
    if first > 31:
        return 1300 + first, month, last
    if last > 31:
        return 1300 + last, month, first
    return (1400 + first, month, last) if digits[0][0] == "0" else (0, 0, 0)


def _joined_numbers(chain: Chain) -> Chain:
    """Make one year of its words: «هزار و سیصد و نود و هفت», «دو هزار و بیست و دو»."""
    classes, atoms = chain
    while match := re.search("C(?:&[CO])+", classes):
        first = match.start()
        parts = [atom for atom in atoms[first : match.end()] if atom]
        if parts[0].value[0] < 1000:
            # Not a year: mark as seen so that the search goes on.
            classes = classes[:first] + "\0" + classes[first + 1 :]
            continue
        taken = 1
        while taken < len(parts) and 0 < parts[taken].value[0] < _room(parts[taken - 1].value[0]):
            taken += 1
        total = sum(part.value[0] for part in parts[:taken])
        last = first + 2 * taken - 1
        cls = number_class("0000", total)
        year = Atom(cls, parts[0].start, parts[taken - 1].end, (total,), "")
        classes = classes[:first] + cls + classes[last:]
        atoms = [*atoms[:first], year, *atoms[last:]]
    return Chain(classes.replace("\0", "C"), atoms)


def _room(number: int) -> int:
    """Below what the next part of a number word must be."""
    return 1000 if number >= 1000 else 100 if number >= 100 else 0
