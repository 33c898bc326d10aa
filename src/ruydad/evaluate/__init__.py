"""Scoring of event records and articles against gold; pure functions, no reading of files.

`score_sentences` and `score_pages` give a `Score` (precision, recall, F1 per type, right and asked
per field); `score_articles` gives the article fields alone. Parties are compared on folded words.
"""

from ruydad.evaluate.articles import score_articles
from ruydad.evaluate.gold import (
    Expected,
    GoldEvent,
    GoldPage,
    GoldSentence,
    PageFields,
    split_of,
)
from ruydad.evaluate.match import fits, pair
from ruydad.evaluate.score import Score, score_pages, score_sentences

__all__ = [
    "Expected",
    "GoldEvent",
    "GoldPage",
    "GoldSentence",
    "PageFields",
    "Score",
    "fits",
    "pair",
    "score_articles",
    "score_pages",
    "score_sentences",
    "split_of",
]
