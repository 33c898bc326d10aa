"""Words per second of each room and of the whole, beside hazm's normalise and tokenise.

usage: python bench/run.py [--seconds S] [PATH...]      (default: samples/pages, 1 second a row)

Every row is timed on the same pages in the same process, on one core, after one warm-up round, and
counts the blank-separated words of the article texts. repair_spelling and hazm read these texts
without their half-spaces, as most pages come; caches are warm, as in a long run. Hazm is a
yardstick: `pip install hazm`; a row whose package or room is missing says so.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ruydad.page import read_page
from ruydad.records import Article, Refusal
from ruydad.sources import Document, article_of, read_documents

SAMPLES = Path(__file__).parent.parent / "samples" / "pages"

Work = Callable[[Any], object]


def measure(work: Work, items: list[Any], seconds: float) -> float:
    """Best time in seconds of one round over all items, in rounds that fill ``seconds``."""
    best, spent, rounds = float("inf"), 0.0, 0
    while spent < seconds or rounds < 3:
        begun = time.perf_counter()
        for item in items:
            work(item)
        took = time.perf_counter() - begun
        if rounds:  # the first round fills caches
            best = min(best, took)
        spent, rounds = spent + took, rounds + 1
    return best


def documents(paths: Iterable[str]) -> list[tuple[Document, Article]]:
    """The documents that hold an article, with it."""
    found = []
    for document in read_documents(paths):
        if not isinstance(document, Refusal):
            try:
                found.append((document, article_of(document)))
            except Exception as error:  # a refused sample is no matter for the clock
                print(f"left out: {document.id}: {error}")
    return found


def rows(
    pairs: list[tuple[Document, Article]],
) -> Iterable[tuple[str, Callable[[], tuple[Work, list[Any]]]]]:
    """Each row's name and a function that prepares its work and its items."""
    articles = [article for _, article in pairs]
    texts = [article.text for article in articles]
    damaged = [text.replace("\u200c", "") for text in texts]

    def text_repair() -> tuple[Work, list[Any]]:
        from ruydad.text import repair_spelling

        return repair_spelling, damaged

    def text_analyse() -> tuple[Work, list[Any]]:
        from ruydad.text import analyse

        return analyse, texts

    def calendar() -> tuple[Work, list[Any]]:
        from ruydad.calendar import find_dates

        return find_dates, texts

    def page() -> tuple[Work, list[Any]]:
        return (lambda data: read_page(data, id="bench")), [document.data for document, _ in pairs]

    def knowledge() -> tuple[Work, list[Any]]:
        from ruydad.knowledge import load
        from ruydad.text import analyse

        return load().find, [analyse(text).tokens for text in texts]

    def grammar() -> tuple[Work, list[Any]]:
        from ruydad.coding.lexicon import Lexicon
        from ruydad.grammar import Parser
        from ruydad.knowledge import load, load_frames
        from ruydad.text import analyse

        return Parser(load(), Lexicon.build(load_frames()).vocabulary).parse, [
            analyse(text) for text in texts
        ]

    def coding() -> tuple[Work, list[Any]]:
        from ruydad.coding import Coder

        return Coder().code, articles

    def whole() -> tuple[Work, list[Any]]:
        from ruydad.coding import Coder

        coder = Coder()
        return (lambda pair: coder.code(article_of(pair[0]))), list(pairs)

    def hazm() -> tuple[Work, list[Any]]:
        from hazm import Normalizer, word_tokenize

        normalise = Normalizer().normalize
        return (lambda text: word_tokenize(normalise(text))), damaged

    yield "text: repair_spelling", text_repair
    yield "text: analyse", text_analyse
    yield "calendar: find_dates", calendar
    yield "page: read_page", page
    yield "knowledge: find", knowledge
    yield "grammar: parse (knowledge included)", grammar
    yield "coding: code (with all above but page)", coding
    yield "whole: page to events", whole
    yield f"hazm {_version('hazm')}: normalise, tokenise", hazm


def _version(package: str) -> str:
    try:
        return version(package)
    except ModuleNotFoundError:
        return "(not installed)"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("paths", nargs="*", default=[str(SAMPLES)])
    parser.add_argument("--seconds", type=float, default=1.0)
    options = parser.parse_args()
    pairs = documents(options.paths)
    words = sum(len(article.text.split()) for _, article in pairs)
    print(f"{len(pairs)} pages, {words} words\n")
    rates: dict[str, float] = {}
    for name, prepare in rows(pairs):
        try:
            work, items = prepare()
            rates[name] = words / measure(work, items, options.seconds)
        except Exception as error:  # a room or yardstick that is not there
            print(f"{name:<42} skipped: {type(error).__name__}: {error}")
            continue
        per_page = 1000 * words / rates[name] / len(pairs)
        print(f"{name:<42}{rates[name]:>12,.0f} words/s{per_page:>9.2f} ms/page")
    _ratios(rates)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"peak memory {peak} MB (yardsticks included)")


def _ratios(rates: dict[str, float]) -> None:
    yardstick = next((rate for name, rate in rates.items() if name.startswith("hazm")), None)
    if yardstick is None:
        print("\nno yardstick: pip install hazm")
        return
    print("\nagainst hazm (above 1: faster)")
    for name, rate in rates.items():
        if not name.startswith("hazm"):
            print(f"  {name:<40}{rate / yardstick:>8.2f}")


if __name__ == "__main__":
    main()
