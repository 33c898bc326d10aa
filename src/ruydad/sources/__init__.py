"""Where pages come from: files, folders, globs, streams; a bad one becomes a refusal, no stop."""

from ruydad.sources.articles import article_of, read_articles
from ruydad.sources.document import MAX_DOCUMENT_BYTES, Document
from ruydad.sources.events import read_events
from ruydad.sources.read import read_documents

__all__ = [
    "MAX_DOCUMENT_BYTES",
    "Document",
    "article_of",
    "read_articles",
    "read_documents",
    "read_events",
]
