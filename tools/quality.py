"""Measure the coder on the repository's own gold, and hold it to its floors.

usage: quality.py [-v] [--update] [--only sentences|pages] [--split build|held]

Codes ``samples/pages`` and what is in ``gold/sentences`` and ``gold/pages``, prints precision,
recall and F1 per type and the share of right fields, and exits with 1 where a figure is below its
floor in ``gold/floors.json``. Of the unseen parts only the
figures are shown, so that nobody tunes on it. ``--update`` raises floors to what was measured,
never lowers them. ``-v`` lists every miss, invention and wrong field. A document that fails counts
as one without events.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from ruydad.evaluate import (
    GoldPage,
    GoldSentence,
    Score,
    score_articles,
    score_pages,
    score_sentences,
)
from ruydad.evaluate.match import FIELDS
from ruydad.records import Article, Event

ROOT = Path(__file__).parent.parent
SENTENCES = ROOT / "gold" / "sentences"
FLOORS = ROOT / "gold" / "floors.json"
PAGES = ROOT / "samples" / "pages"
PAGE_GOLD = ROOT / "samples" / "gold"
READ = ROOT / "gold" / "pages" / "read"
UNSEEN = ROOT / "gold" / "pages" / "unseen"

Code = Callable[[Article], list[Event]]
failures: Counter[str] = Counter()


def main() -> int:
    """Measure, print, and compare with the floors; 1 where something is below."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("-v", "--verbose", action="store_true", help="list misses and inventions")
    parser.add_argument("--update", action="store_true", help="raise the floors to these figures")
    parser.add_argument("--only", choices=("sentences", "pages"))
    parser.add_argument("--split", choices=("build", "held"), help="of the sentences; else both")
    options = parser.parse_args()
    code = coder()
    figures: dict[str, float] = {}
    if options.only != "pages":
        figures |= measure_sentences(code, options.split, options.verbose)
    if options.only != "sentences":
        figures |= measure_pages(code, "pages", PAGES, PAGE_GOLD, options.verbose)
        figures |= measure_pages(code, "read", READ, READ, options.verbose)
    if not options.only:
        figures |= measure_pages(code, "unseen", UNSEEN, UNSEEN, verbose=False)
        figures |= score_part(code, sentences(SENTENCES / "unseen.jsonl"), "unseen", verbose=False)
    for reason, times in failures.most_common(10):
        print(f"failed {times} times: {reason}")
    return hold(figures, update=options.update)


def coder() -> Code:
    """The package's coder, or one that finds nothing while there is none."""
    try:
        from ruydad.coding import Coder

        return Coder().code
    except Exception as error:
        failures[f"no coder: {error!r}"] += 1
        return lambda article: []


def measure_sentences(code: Code, split: str | None, verbose: bool) -> dict[str, float]:
    """Score the sentences of one split, or of each."""
    figures: dict[str, float] = {}
    for part in (split,) if split else ("build", "held"):
        figures |= score_part(code, sentences(SENTENCES / f"{part}.jsonl"), part, verbose)
    return figures


def sentences(path: Path) -> list[GoldSentence]:
    """The gold sentences of a file."""
    lines = path.read_text("utf-8").splitlines()
    return [msgspec.json.decode(line, type=GoldSentence) for line in lines]


def score_part(
    code: Code, chosen: list[GoldSentence], part: str, verbose: bool
) -> dict[str, float]:
    """Score sentences and show the tables."""
    score = score_sentences((s, events_of(code, sentence_article(s))) for s in chosen)
    show(f"sentences, {part} ({len(chosen)})", score, verbose)
    return {
        f"sentences.{part}.precision": score.precision(),
        f"sentences.{part}.recall": score.recall(),
    }


def measure_pages(
    code: Code, name: str, pages: Path, golden: Path, verbose: bool
) -> dict[str, float]:
    """Score the events and the article fields of the pages of a folder."""
    gold = [
        msgspec.json.decode(path.read_bytes(), type=GoldPage)
        for path in sorted(golden.glob("*.json"))
    ]
    articles = {page.file: page_article(pages / page.file) for page in gold}
    score = score_pages((page, events_of(code, articles[page.file])) for page in gold)
    show(f"{name} ({len(gold)} pages)", score, verbose)
    fields = score_articles((page.file, page.page, articles[page.file]) for page in gold)
    print("article  ", "  ".join(f"{f} {fields.correct[f]}/{n}" for f, n in fields.asked.items()))
    if verbose:
        print(*fields.notes, sep="\n")
    right = fields.correct.total() / fields.asked.total()
    return {
        f"{name}.precision": score.precision(),
        f"{name}.recall": score.recall(),
        f"{name}.article": right,
    }


def sentence_article(sentence: GoldSentence) -> Article | None:
    """The sentence as an article of its day."""
    try:
        from ruydad.page import Hints, read_text

        hints = Hints(published=sentence.published)
        return read_text(sentence.text, id=sentence.id, hints=hints)
    except Exception as error:
        failures[f"read_text: {error!r}"] += 1
        return None


def page_article(path: Path) -> Article | None:
    """The page as an article; its name is all it is told."""
    try:
        from ruydad.page import read_page

        return read_page(path.read_bytes(), id=path.name)
    except Exception as error:
        failures[f"read_page: {error!r}"] += 1
        return None


def events_of(code: Code, article: Article | None) -> list[Event]:
    """The article's events; none where it could not be read or coded."""
    if article is None:
        return []
    try:
        return code(article)
    except Exception as error:
        failures[f"code: {error!r}"] += 1
        return []


def show(name: str, score: Score, verbose: bool) -> None:
    """Print the tables of one score."""
    print(f"\n{name}")
    print(f"{'':10s} {'wanted':>7s} {'found':>6s} {'written':>8s} {'right':>6s}     P     R    F1")
    for kind in (*sorted({*score.wanted, *score.written}), None):
        print(row(score, kind))
    shares = ((f, score.field_share(f), score.asked[f]) for f in FIELDS if score.asked[f])
    print("fields   ", "  ".join(f"{field} {share:.2f} of {n}" for field, share, n in shares))
    traps = sum(note.startswith("TRAP") for note in score.notes)
    if traps:
        print(f"traps     {traps}")
    if verbose:
        print(*score.notes, sep="\n")


def row(score: Score, kind: str | None) -> str:
    """One line of the table: a type, or all."""

    def number(counts: Counter[str]) -> int:
        return counts.total() if kind is None else counts[kind]

    counts = (
        f"{number(score.wanted):7d} {number(score.found):6d} "
        f"{number(score.written):8d} {number(score.right):6d}"
    )
    shares = (score.precision(kind), score.recall(kind), score.f1(kind))
    return f"{kind or 'all':10s} {counts} " + " ".join(f"{share:5.2f}" for share in shares)


def hold(figures: dict[str, float], *, update: bool) -> int:
    """Compare with the floors, raising them first where asked; the exit status."""
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    if update:
        floors |= {key: max(floors.get(key, 0.0), down(value)) for key, value in figures.items()}
        FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=2) + "\n", "utf-8")
    low = list(below(figures, floors))
    print("\n" + "  ".join(f"{key} {value:.3f}" for key, value in figures.items()))
    print(*low, sep="\n", end="\n" if low else "")
    return 1 if low else 0


def below(figures: dict[str, float], floors: dict[str, float]) -> Iterator[str]:
    """One line for each figure that is under its floor."""
    for key, value in figures.items():
        if value < floors.get(key, 0.0):
            yield f"BELOW {key}: {value:.3f} < {floors[key]:.3f}"


def down(value: float) -> float:
    """Rounded down to three places, so that a floor is never above what was measured."""
    return int(value * 1000) / 1000


if __name__ == "__main__":
    sys.exit(main())
