"""``ruydad code``: pages in, event records out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Protocol

import typer

from ruydad.cli.options import KnowledgeDir, Lang, Paths, RefusalsFile, make_coder
from ruydad.cli.streams import RefusalLog, stdout_bytes, width

if TYPE_CHECKING:
    from ruydad.coding import Coder
    from ruydad.records import Article, Event, Refusal


class Format(StrEnum):
    """Forms of the output."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"


class Writer(Protocol):
    """Takes the events of one page after another."""

    def write(self, article: Article, events: Sequence[Event]) -> None: ...


def command(
    paths: Paths,
    format: Annotated[
        Format | None,
        typer.Option(help="Default: table on a terminal, jsonl otherwise.", show_default=False),
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Leave out records below this confidence.")
    ] = 0.0,
    refusals: RefusalsFile = None,
    lang: Annotated[Lang, typer.Option(help="Language of the table.")] = Lang.en,
    knowledge: KnowledgeDir = None,
) -> None:
    """Read pages and write what happened: one record an event.

    Standard output is data only. A document that cannot be read becomes a refusal, a JSON line on
    standard error, and never stops the others. Exit status: 0 all fine, 1 there were refusals,
    2 wrong usage.
    """
    from ruydad.records import Refusal
    from ruydad.sources import read_articles

    chosen = format or (Format.table if sys.stdout.isatty() else Format.jsonl)
    with RefusalLog(refusals) as log:
        coder = make_coder(knowledge)
        writer = _writer(chosen, lang)
        pages = found = 0
        for item in read_articles(paths):
            if isinstance(item, Refusal):
                log.write(item)
                continue
            coded = _code(coder, item)
            if isinstance(coded, Refusal):
                log.write(coded)
                continue
            kept = [event for event in coded if event.confidence >= min_confidence]
            writer.write(item, kept)
            pages, found = pages + 1, found + len(kept)
        if chosen is Format.table:
            sys.stdout.flush()
            print(_footer(found, pages, log.count), file=sys.stderr)
        log.end()


def _code(coder: Coder, article: Article) -> list[Event] | Refusal:
    """The events, or the refusal of an article on which the coder fails."""
    from ruydad.records import Refused
    from ruydad.sources.articles import fault

    try:
        return coder.code(article)
    except Refused as refused:
        return refused.refusal(article.id)
    except Exception as error:  # a fault of ours must not cost the other pages
        return fault(article.id, "coding", error)


def _footer(events: int, pages: int, refused: int) -> str:
    def count(number: int, noun: str) -> str:
        return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

    return f"{count(events, 'event')} of {count(pages, 'page')}, {count(refused, 'refusal')}"


class _Lines:
    def write(self, article: Article, events: Sequence[Event]) -> None:
        from ruydad.exports import to_jsonl

        to_jsonl(events, stdout_bytes())


class _Rows:
    def __init__(self) -> None:
        from ruydad.exports import CsvWriter

        self._table = CsvWriter(sys.stdout)

    def write(self, article: Article, events: Sequence[Event]) -> None:
        for event in events:
            self._table.write(event)


def _writer(format: Format, lang: Lang) -> Writer:
    if format is Format.jsonl:
        return _Lines()
    if format is Format.csv:
        return _Rows()
    from ruydad.cli.table import EventTable

    return EventTable(lang.value, width())
