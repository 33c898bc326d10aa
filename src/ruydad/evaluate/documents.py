"""Scores of gold sentences and pages with the records coded from them."""

from __future__ import annotations

from collections.abc import Iterable

from ruydad.evaluate.findings import Finding, describe
from ruydad.evaluate.gold import GoldPage, GoldSentence
from ruydad.evaluate.match import fits
from ruydad.evaluate.score import Coded, Score, plain


def score_sentences(items: Iterable[tuple[GoldSentence, Coded]]) -> Score:
    """Score the records coded from each gold sentence."""
    score = Score()
    for gold, coded in items:
        score.count(gold.id, coded, gold.wanted(), gold.permitted(), gold.text)
    return score


def score_pages(items: Iterable[tuple[GoldPage, Coded]]) -> Score:
    """Score the records coded from each gold page; traps met are named among the findings."""
    score = Score()
    for gold, coded in items:
        required = [event.expected() for event in gold.required]
        score.count(gold.file, coded, required, [event.expected() for event in gold.allowed])
        for trap in gold.forbidden:
            for event in coded:
                if fits(plain(event), trap.expected()):
                    detail = f"{trap.why}: {describe(plain(event))}"
                    score.findings.append(Finding("trap", gold.file, trap.type[0], detail))
    return score
