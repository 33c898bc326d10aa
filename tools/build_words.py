"""Build ``src/ruydad/text/data/words.txt.gz``, the word table of half-space repair.

    python tools/build_words.py

Sources, all in this repository: ``words_fa.tsv.gz`` (word forms with counts in the training text
of UD Persian-PerDT, CC BY-SA 4.0, and in Hazm's ``words.dat``, MIT), ``verbs.tsv`` (Hazm's
``verbs.dat``, MIT), ``name_words.txt.gz`` (words of the names of people, places and organisations
in the project's tables: right as they stand, so no rule may cut them). Forms that these lack are
in ``compounds.tsv``, ``affixes.tsv`` and ``plain.txt`` beside the output, read at run time.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

SOURCES = Path(__file__).parent / "sources"
OUTPUT = Path(__file__).parents[1] / "src" / "ruydad" / "text" / "data" / "words.txt.gz"
ZWNJ = "\u200c"
NEVER_JOINING = frozenset("اآأإدذرزژوؤءةۀ")  # a half-space after these shows nothing
WORD = re.compile("[\u0621-\u063f\u0641-\u064a\u0671-\u06d3\u200c\u0654]+")
VERB = re.compile(f"^ن?می{ZWNJ}")
LIGHT = str.maketrans("آأإؤئۀ", "اااویه")  # as in ruydad.text.lexicon
COMMON = frozenset(["هم", "یک", "نه", "این", "آن", "پیش", "پس", "سه", "دست", "بین", "همه", "به"])
FREE_FIRSTS = frozenset(["قابل", "غیر", "عدم"])  # right apart from what follows
Count = dict[str, int]


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table of ``tools/sources``, as dictionaries."""
    path = SOURCES / name
    packed = path.suffix == ".gz"
    with (
        gzip.open(path, "rt", encoding="utf-8") if packed else path.open(encoding="utf-8") as lines
    ):
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def tidy(form: str) -> str:
    """``form`` without the half-spaces that show nothing."""
    kept = [c for i, c in enumerate(form) if c != ZWNJ or form[i - 1 : i] not in NEVER_JOINING]
    return "".join(kept).strip(ZWNJ)


def read_words() -> tuple[Count, Count, set[str]]:
    """Counts in running text, counts of the dictionary, and the adjectives."""
    text: Count = {}
    dictionary: Count = {}
    adjectives = set()
    for row in rows("words_fa.tsv.gz"):
        form = tidy(row["form"])
        if not WORD.fullmatch(form):
            continue
        text[form] = text.get(form, 0) + int(row["count_perudt_train"] or 0)
        dictionary[form] = dictionary.get(form, 0) + int(row["freq_hazm"] or 0)
        if "AJ" in (row["pos_hazm"] or ""):
            adjectives.add(form)
    return text, dictionary, adjectives


def read_names() -> set[str]:
    """Words of the names of people, places and organisations, each right as it stands."""
    packed = (SOURCES / "name_words.txt.gz").read_bytes()
    return {tidy(name) for name in gzip.decompress(packed).decode().split()}


def choose(text: Count, dictionary: Count) -> tuple[list[str], list[str]]:
    """The forms to repair joined words to, and the rest (right, but only for words apart)."""
    joined: dict[str, tuple[tuple[int, ...], str]] = {}
    apart = []
    plain_text: Count = {}
    plain_dictionary: Count = {}
    for form, count in text.items():
        if ZWNJ not in form:
            key = form.translate(LIGHT)
            plain_text[key] = plain_text.get(key, 0) + count
            plain_dictionary[key] = plain_dictionary.get(key, 0) + dictionary[form]
    for form, count in text.items():
        if ZWNJ not in form:
            continue
        plain = form.replace(ZWNJ, "").translate(LIGHT)
        # A spelling without half-space that running text prefers is right too, and stays.
        seen = plain_text.get(plain, 0)
        listed = plain_dictionary.get(plain, 0)
        prefers_plain = seen > count or (seen == count and listed > dictionary[form])
        if prefers_plain and not (VERB.match(form) and not listed):
            apart.append(form)
            continue
        rank = (count, dictionary[form], form.count(ZWNJ))
        joined[plain] = max(joined.get(plain, ((-1,), "")), (rank, form))
    return sorted(form for _, form in joined.values()), apart


def close(forms: list[str]) -> list[str]:
    """Forms whose parts are themselves in full: «خوشبینانه‌ترین» as «خوش‌بینانه‌ترین»."""
    by_key = {form.replace(ZWNJ, "").translate(LIGHT): form for form in forms}

    def full(part: str) -> str:
        form = by_key.get(part.translate(LIGHT), part) if len(part) > 3 else part
        if form == part or form.endswith(f"ه{ZWNJ}ای"):  # «بندهای»: two readings
            return part
        return ZWNJ.join(map(full, form.split(ZWNJ)))

    return sorted(ZWNJ.join(map(full, form.split(ZWNJ))) for form in forms)


def pairs(forms: list[str], text: Count, dictionary: Count) -> list[str]:
    """The forms that two words apart may stand for: those far commoner than chance would give."""
    total = sum(text.values())
    kept = []
    for form in forms:
        first, _, second = form.rpartition(ZWNJ)
        apart = text.get(first, 0), text.get(second, 0)
        by_chance = apart[0] * apart[1] / total
        seen = text.get(form, 0)
        if first in FREE_FIRSTS:
            continue
        if first in COMMON:
            likely = seen > max(2, 20 * by_chance)
        elif min(apart) > 10:
            likely = seen > max(1, 5 * by_chance)
        else:
            likely = seen > 2 * by_chance
        rare = dictionary.get(form) and not seen and min(apart) <= 1 and by_chance < 0.01
        if likely or rare:
            kept.append(form)
    return sorted(kept)


def silent_he(text: Count) -> list[str]:
    """Words in ه to which «…های» written together belongs rather than to the word without ه."""

    def rival(form: str) -> int:
        # «مشاورهای» is right as it stands where «شرکتهای» is not, so it must be the rarer reading.
        return 3 if form[-2] in NEVER_JOINING else 1

    return sorted(
        form
        for form, count in text.items()
        if form.endswith("ه") and len(form) > 3 and count > rival(form) * text.get(form[:-1], 0)
    )


def keys(forms: Iterable[str]) -> list[str]:
    """The folded keys of ``forms``, sorted."""
    return sorted({form.translate(LIGHT) for form in forms})


def by_second(forms: list[str]) -> list[str]:
    """For each last part, a line with it and the first parts it may follow, as keys."""
    firsts: dict[str, list[str]] = {}
    for key in keys(forms):
        first, _, second = key.rpartition(ZWNJ)
        firsts.setdefault(second, []).append(first)
    return [" ".join([second, *sorted(found)]) for second, found in sorted(firsts.items())]


def stems() -> tuple[list[str], list[str]]:
    """Past and present stems of the verbs."""
    past, present = set(), set()
    for row in rows("verbs.tsv"):
        past.update(filter(WORD.fullmatch, [row["past"] or ""]))
        present.update(filter(WORD.fullmatch, (row["present"] or "").split("|")))
    return sorted(past), sorted(present)


def main() -> None:
    """Write the table."""
    text, dictionary, adjectives = read_words()
    names = read_names()
    for name in names:
        if ZWNJ in name and name.replace(ZWNJ, "") not in names:
            text.setdefault(name, 0)
            dictionary.setdefault(name, 0)
    joined, apart = choose(text, dictionary)
    known = {w for w in text if text[w] or dictionary[w]} | names
    known = {w for w in known if ZWNJ not in w}
    replaced = {form.replace(ZWNJ, "").translate(LIGHT) for form in joined}
    known = {w for w in known if w.translate(LIGHT) not in replaced}
    joined = close(joined)
    two_words = pairs(joined + apart, text, dictionary)
    adjectives = {w for w in adjectives if ZWNJ not in w and (text[w] or dictionary[w])}
    past, present = stems()
    sections = [
        joined,
        by_second(two_words),
        keys(form for form in two_words if form.count(ZWNJ) > 1),
        keys(w for w in known if len(w) > 1),
        *map(keys, (adjectives, silent_he(text), past, present)),
    ]
    data = "\n\n".join("\n".join(section) for section in sections).encode()
    with OUTPUT.open("wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        packed.write(data)
    print([len(section) for section in sections], OUTPUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
