"""Coding gold documents and scoring what came out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ruydad.evaluate.documents import score_pages, score_sentences
from ruydad.evaluate.gold import GoldPage, GoldSentence
from ruydad.evaluate.match import Record
from ruydad.evaluate.reading import Document
from ruydad.evaluate.score import Coded, Score
from ruydad.records import Article, Refused

Code = Callable[[Article], Coded]


@dataclass
class Evaluation:
    """The scores of a run, sentences and pages apart, and the documents that were refused."""

    sentences: Score
    pages: Score
    refused: list[tuple[str, str]] = field(default_factory=list)

    def parts(self) -> Iterator[tuple[str, Score]]:
        """The scores that have documents."""
        for name, score in (("sentences", self.sentences), ("pages", self.pages)):
            if score.wanted or score.eventless or score.written:
                yield name, score


def evaluate(documents: Iterable[Document], code: Code) -> Evaluation:
    """Code every document and score its records; a refused one counts as without records."""
    refused: list[tuple[str, str]] = []

    def coded(document: Document) -> Coded:
        try:
            return code(article_of(document))
        except Refused as refusal:
            refused.append((document.id, str(refusal)))
            return []

    return _scored([(document, coded(document)) for document in documents], refused)


def evaluate_records(
    documents: Iterable[Document], records: Mapping[str, list[Record]]
) -> Evaluation:
    """Score records written before, by this coder or another; found by the article's id."""
    return _scored([(document, records.get(document.id, [])) for document in documents], [])


def article_of(document: Document) -> Article:
    """The document as an article; a page is told nothing but its file's name."""
    from ruydad.page import Hints, read_page, read_text

    gold = document.gold
    if isinstance(gold, GoldSentence):
        return read_text(gold.text, id=gold.id, hints=Hints(published=gold.published))
    assert document.path is not None
    return read_page(document.path.read_bytes(), id=gold.file)


def _scored(coded: list[tuple[Document, Coded]], refused: list[tuple[str, str]]) -> Evaluation:
    sentences = [(d.gold, c) for d, c in coded if isinstance(d.gold, GoldSentence)]
    pages = [(d.gold, c) for d, c in coded if isinstance(d.gold, GoldPage)]
    return Evaluation(score_sentences(sentences), score_pages(pages), refused)
