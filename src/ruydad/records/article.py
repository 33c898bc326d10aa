"""The article: what a page says, without its furniture, tied to the input it was read from."""

from __future__ import annotations

from typing import Literal

import msgspec

from ruydad.records.alignment import Alignment

Span = tuple[int, int]
"""Half-open ``[start, end)`` in Unicode code points, of ``Article.text`` unless said otherwise."""

BlockKind = Literal["kicker", "title", "lead", "paragraph", "caption"]


class Block(msgspec.Struct, frozen=True):
    """One line of ``Article.text`` and what it is on the page."""

    kind: BlockKind
    span: Span


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One news article.

    ``text`` holds the blocks one a line, spelling repaired. ``published`` is the page's own
    publication time (ISO 8601, with the outlet's offset when it has an hour), never the crawl
    clock. ``outlet`` publishes the page, ``origin`` is whom it credits.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    alignment: Alignment
    url: str | None = None
    outlet: str | None = None
    origin: str | None = None
    code: str | None = None
    kicker: str | None = None
    title: str | None = None
    lead: str | None = None
    published: str | None = None
    language: str = "fa"

    def quote(self, span: Span) -> str:
        """The characters of ``text`` under ``span``, letter for letter."""
        return self.text[span[0] : span[1]]

    def raw_span(self, span: Span) -> Span:
        """The same characters in the input as it was read (code points of the decoded input)."""
        return self.alignment.to_source(*span)
