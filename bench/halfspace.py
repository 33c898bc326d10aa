"""Half-space repair measured: precision, recall and F1 for each kind of damage, and harm.

    python bench/halfspace.py [FILE ...]

Each FILE holds correctly spelt sentences, one a line; by default ``bench/data/halfspace_clean.txt``
(written for this purpose). A sentence is damaged in three ways (half-spaces deleted, typed as
blanks, or each way by turns); what counts is the set of letter boundaries that bear a half-space.
Harm is the share of blank-delimited tokens of the undamaged text that a tool changes. ``hazm`` and
``rishe`` are measured beside Ruydad where they are installed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from ruydad.text import analyse, repair_spelling

ZWNJ = "\u200c"
CLEAN = Path(__file__).parent / "data" / "halfspace_clean.txt"
REPEATS = 20
Repair = Callable[[str], str]


def by_turns(sentence: str) -> str:
    """Half-spaces deleted and typed as blanks by turns."""
    pieces = sentence.split(ZWNJ)
    glue = ["" if i % 2 else " " for i in range(len(pieces) - 1)]
    return "".join(a + b for a, b in zip(pieces, [*glue, ""], strict=True))


DAMAGES: dict[str, Repair] = {
    "deleted": lambda sentence: sentence.replace(ZWNJ, ""),
    "as blanks": lambda sentence: sentence.replace(ZWNJ, " "),
    "mixed": by_turns,
}


def boundaries(text: str) -> set[int]:
    """The half-spaces of ``text``, each as the number of letters before it."""
    found, letters = set(), 0
    for char in text:
        if char == ZWNJ:
            found.add(letters)
        elif not char.isspace():
            letters += 1
    return found


def tools() -> Iterator[tuple[str, Repair]]:
    """Ruydad, and the other tools where they are installed."""
    yield "ruydad", lambda text: repair_spelling(text).text
    try:
        from hazm import Normalizer

        normalizer = Normalizer(persian_numbers=False, persian_style=False)
        yield "hazm", normalizer.normalize
    except Exception as error:
        print(f"hazm is not measured: {error!r}")
    try:
        import rishe

        rust = rishe.Normalizer(persian_numbers=False, persian_style=False)
        yield "rishe", rust.normalize
    except Exception as error:
        print(f"rishe is not measured: {error!r}")


def scores(repair: Repair, damage: Repair, sentences: list[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the half-spaces after ``damage`` and ``repair``."""
    right = given = wanted = 0
    for sentence in sentences:
        found, gold = boundaries(repair(damage(sentence))), boundaries(sentence)
        right += len(found & gold)
        given += len(found)
        wanted += len(gold)
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def harm(repair: Repair, sentences: list[str]) -> tuple[int, int]:
    """How many blank-delimited tokens of clean text change, and of how many."""
    changed = tokens = 0
    for sentence in sentences:
        before, after = sentence.split(), set(repair(sentence).split())
        tokens += len(before)
        changed += sum(token not in after for token in before)
    return changed, tokens


def words_per_second(work: Callable[[str], object], text: str) -> float:
    """Blank-delimited words a second, best of three runs."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        work(text)
        best = min(best, time.perf_counter() - start)
    return len(text.split()) / best


def main(paths: list[str]) -> None:
    """Print the table."""
    lines: list[str] = []
    for path in paths or [str(CLEAN)]:
        lines += [x for x in Path(path).read_text(encoding="utf-8").splitlines() if x.strip()]
    long_text = "\n".join(DAMAGES["mixed"](line) for line in lines * REPEATS)
    for name, repair in tools():
        for damage_name, damage in DAMAGES.items():
            precision, recall, f1 = scores(repair, damage, lines)
            print(f"{name:7} {damage_name:10} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
        changed, tokens = harm(repair, lines)
        speed = words_per_second(repair, long_text)
        print(
            f"{name:7} harm {changed} of {tokens} tokens ({1000 * changed / tokens:.2f} per 1,000)"
        )
        print(f"{name:7} {speed:,.0f} words a second on damaged text")
    clean = "\n".join(lines * REPEATS)
    speed = words_per_second(repair_spelling, clean)
    print(f"ruydad  repair of clean text {speed:,.0f} words a second")
    print(f"ruydad  analyse {words_per_second(analyse, clean):,.0f} words a second")


if __name__ == "__main__":
    main(sys.argv[1:])
