"""Measure the coder on the repository's own gold, and hold it to its floors.

usage: quality.py [-v] [--update] [--only sentences|pages|links|stories] [--split build|held]

Codes ``samples/pages`` and what is in ``gold``, prints the tables of `ruydad evaluate` for each
part, and exits with 1 where a figure is below its floor (an error rate above its ceiling) in
``gold/floors.json``. Of the unseen parts only figures are shown, so that nobody tunes on them;
their sentences are also coded with their half-spaces joined or spaced and with Arabic letters.
``--update`` raises floors and lowers ceilings to what was measured, never the other way. ``-v``
lists every miss, invention and wrong field of the parts that may be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from quality_links import measure_links, measure_offices
from quality_stories import measure_stories
from ruydad.coding import Coder
from ruydad.evaluate import (
    Document,
    GoldPage,
    GoldSentence,
    Score,
    calibration_error,
    evaluate,
    read_gold,
    score_articles,
)
from ruydad.evaluate.tables import as_text, by_field, by_type, calibration, confusion
from ruydad.page import read_page
from ruydad.records import Article, Refused

ROOT = Path(__file__).parent.parent
FLOORS = ROOT / "gold" / "floors.json"
SENTENCES = ROOT / "gold" / "sentences"
SAMPLES = (ROOT / "samples" / "gold", ROOT / "samples" / "pages")
READ = ROOT / "gold" / "pages" / "read"
UNSEEN = ROOT / "gold" / "pages" / "unseen"
CEILINGS = (".calibration_error", ".false_rate")
ZWNJ = "\u200c"
DAMAGE: dict[str, Callable[[str], str]] = {
    "joined": lambda text: text.replace(ZWNJ, ""),
    "spaced": lambda text: text.replace(ZWNJ, " "),
    "arabic": lambda text: text.translate(str.maketrans("یک", "يك")),
}


def main() -> int:
    """Measure, print, and compare with the floors; 1 where something is below."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("-v", "--verbose", action="store_true", help="list misses and inventions")
    parser.add_argument("--update", action="store_true", help="raise the floors to these figures")
    parser.add_argument("--only", choices=("sentences", "pages", "links", "stories"))
    parser.add_argument(
        "--split", choices=("build", "held"), help="that part of the sentences alone"
    )
    options = parser.parse_args()
    coder = Coder()
    figures: dict[str, float] = {}
    if options.only in (None, "links") and not options.split:
        for part in ("build", "unseen"):
            figures |= measure_links(coder, part, verbose=options.verbose and part == "build")
        figures |= measure_offices()
    if options.only in (None, "stories") and not options.split:
        for part in ("build", "unseen"):
            figures |= measure_stories(coder, part, verbose=options.verbose and part == "build")
    if options.only in (None, "sentences"):
        for part in (options.split,) if options.split else ("build", "held"):
            figures |= measure_sentences(coder, part, verbose=options.verbose)
    if options.only in (None, "pages") and not options.split:
        figures |= measure_pages(coder, "samples", *SAMPLES, verbose=options.verbose)
        figures |= measure_pages(coder, "read", READ, None, verbose=options.verbose)
    if not (options.only or options.split):
        figures |= measure_unseen(coder)
    return hold(figures, update=options.update)


def measure_unseen(coder: Coder) -> dict[str, float]:
    """The parts never looked at, and what spelling damage costs there."""
    figures = measure_sentences(coder, "unseen", verbose=False, types=True)
    documents = list(read_gold([SENTENCES / "unseen.jsonl"]))
    for name, damage in DAMAGE.items():
        score = evaluate([damaged(document, damage) for document in documents], coder.code)
        figures[f"unseen.{name}.f1"] = score.sentences.f1()
        print(f"unseen sentences {name}: P {score.sentences.precision():.3f} "
              f"R {score.sentences.recall():.3f} F1 {score.sentences.f1():.3f}")  # fmt: skip
    return figures | measure_pages(coder, "unseen", UNSEEN, None, verbose=False)


def damaged(document: Document, damage: Callable[[str], str]) -> Document:
    """The sentence with other spelling."""
    gold = document.gold
    assert isinstance(gold, GoldSentence)
    return document._replace(gold=msgspec.structs.replace(gold, text=damage(gold.text)))


def measure_sentences(
    coder: Coder, part: str, *, verbose: bool, types: bool = False
) -> dict[str, float]:
    """Score the sentences of a part and show the tables."""
    evaluation = evaluate(read_gold([SENTENCES / f"{part}.jsonl"]), coder.code)
    score = evaluation.sentences
    show(f"sentences, {part}", score, verbose)
    print(*(f"refused {name}: {why}" for name, why in evaluation.refused), sep="\n")
    figures = figures_of(score, f"sentences.{part}")
    figures[f"sentences.{part}.typed"] = score.type_right()
    figures[f"sentences.{part}.whole"] = score.whole_right()
    figures[f"sentences.{part}.false_rate"] = score.false_rate()
    if types:
        figures |= {f"sentences.{part}.{kind}.f1": score.f1(kind) for kind in sorted(score.wanted)}
    return figures


def measure_pages(
    coder: Coder, name: str, golden: Path, pages: Path | None, *, verbose: bool
) -> dict[str, float]:
    """Score the events and the article fields of the pages of a folder."""
    documents = list(read_gold([golden], pages))
    score = evaluate(documents, coder.code).pages
    show(f"pages, {name} ({len(documents)})", score, verbose)
    fields = score_articles((d.id, _gold_page(d).page, article(d)) for d in documents)
    print("article  ", "  ".join(f"{f} {fields.correct[f]}/{n}" for f, n in fields.asked.items()))
    if verbose:
        print(*fields.findings, sep="\n")
    right = fields.correct.total() / fields.asked.total()
    return figures_of(score, f"pages.{name}") | {f"pages.{name}.article": right}


def figures_of(score: Score, prefix: str) -> dict[str, float]:
    """The figures every part is held to."""
    return {
        f"{prefix}.precision": score.precision(),
        f"{prefix}.recall": score.recall(),
        f"{prefix}.calibration_error": calibration_error(score.confidences),
    }


def _gold_page(document: Document) -> GoldPage:
    assert isinstance(document.gold, GoldPage)
    return document.gold


def article(document: Document) -> Article | None:
    """The page as an article; ``None`` where it was refused."""
    assert document.path is not None
    try:
        return read_page(document.path.read_bytes(), id=document.id)
    except Refused:
        return None


def show(name: str, score: Score, verbose: bool) -> None:
    """Print the tables of one score."""
    print(f"\n# {name}\n")
    for table in (by_type, by_field, confusion, calibration):
        print(as_text(table(score)), end="\n\n")
    if verbose:
        print(*score.findings, sep="\n")


def hold(figures: dict[str, float], *, update: bool) -> int:
    """Compare with the floors, moving them first where asked; the exit status."""
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    if update:
        floors |= {key: moved(key, value, floors.get(key)) for key, value in figures.items()}
        FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=2) + "\n", "utf-8")
    print(*(f"{key} {value:.3f}" for key, value in figures.items()), sep="\n")
    low = list(broken(figures, floors))
    print(*low, sep="\n", end="\n" if low else "")
    return 1 if low else 0


def broken(figures: dict[str, float], floors: dict[str, float]) -> Iterator[str]:
    """One line for each figure on the wrong side of its bound."""
    for key, value in figures.items():
        bound = floors.get(key)
        if bound is not None and (value > bound if key.endswith(CEILINGS) else value < bound):
            yield f"BEYOND {key}: {value:.3f}, bound {bound:.3f}"


def moved(key: str, value: float, bound: float | None) -> float:
    """The bound tightened to a measured figure, rounded so that the figure itself holds."""
    if key.endswith(CEILINGS):
        new = (int(value * 1000) + 1) / 1000
        return new if bound is None else min(bound, new)
    return max(bound or 0.0, int(value * 1000) / 1000)


if __name__ == "__main__":
    sys.exit(main())
