"""Scoring of event records and articles against gold.

`evaluate` codes gold documents (`read_gold`) and gives an `Evaluation`; `score_sentences` and
`score_pages` score records already coded: precision, recall and F1 per type, right and asked per
field, confusion, confidences. `score_articles` gives the article fields alone. Parties are
compared on folded words.
"""

from ruydad.evaluate.articles import score_articles
from ruydad.evaluate.documents import score_pages, score_sentences
from ruydad.evaluate.gold import (
    Expected,
    GoldEvent,
    GoldPage,
    GoldSentence,
    PageFields,
    split_of,
)
from ruydad.evaluate.match import fits, pair
from ruydad.evaluate.reading import Document, read_gold
from ruydad.evaluate.reliability import calibration_error, reliability
from ruydad.evaluate.running import Evaluation, evaluate, evaluate_records
from ruydad.evaluate.score import Score

__all__ = [
    "Document",
    "Evaluation",
    "Expected",
    "GoldEvent",
    "GoldPage",
    "GoldSentence",
    "PageFields",
    "Score",
    "calibration_error",
    "evaluate",
    "evaluate_records",
    "fits",
    "pair",
    "read_gold",
    "reliability",
    "score_articles",
    "score_pages",
    "score_sentences",
    "split_of",
]
