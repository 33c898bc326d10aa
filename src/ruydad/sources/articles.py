"""Documents to articles; whatever goes wrong with one document stays with that document."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from ruydad.page import Hints, read_page, read_text
from ruydad.records import Article, Refusal, Refused
from ruydad.sources.document import Document
from ruydad.sources.read import read_documents


def article_of(document: Document) -> Article:
    """The article of a document; raises ``Refused`` where it holds none."""
    hints = Hints(
        title=document.title,
        published=document.published,
        outlet=document.outlet,
        language=document.language,
    )
    if document.plain and isinstance(document.data, str):
        return read_text(document.data, id=document.id, url=document.url, hints=hints)
    return read_page(
        document.data, id=document.id, url=document.url, fetched=document.fetched, hints=hints
    )


def read_articles(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Article | Refusal]:
    """Every article under the given paths (see ``read_documents``), in order, streamed."""
    for document in read_documents(paths):
        yield document if isinstance(document, Refusal) else article_or_refusal(document)


def article_or_refusal(document: Document) -> Article | Refusal:
    name = document.id or "-"
    try:
        return article_of(document)
    except Refused as refused:
        return refused.refusal(name)
    except Exception as error:  # a fault of ours must not cost the other documents
        return fault(name, "page", error)


def fault(name: str, stage: str, error: Exception) -> Refusal:
    """The refusal of a document on which our own code failed."""
    message = f"{type(error).__name__}: {error}"
    return Refusal(
        name, stage, "internal-error", message, "a fault in Ruydad: report it with the document"
    )
