"""``ruydad link``: the parties and places a page names, and what each was resolved to."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ruydad.cli.options import KnowledgeDir, Paths, RefusalsFile, make_coder
from ruydad.cli.streams import RefusalLog, stdout_bytes

if TYPE_CHECKING:
    from ruydad.coding import Coder
    from ruydad.coding.linking import Link
    from ruydad.records import Article, Place


class Format(StrEnum):
    """Forms of the output."""

    table = "table"
    jsonl = "jsonl"


def command(
    paths: Paths,
    format: Annotated[
        Format | None,
        typer.Option(help="Default: table on a terminal, jsonl otherwise.", show_default=False),
    ] = None,
    knowledge: KnowledgeDir = None,
    refusals: RefusalsFile = None,
) -> None:
    """Show whom and what a page names: the words, the entry they mean, how sure and by what method.

    Exit status 1 where a page is refused; the refusal is a JSON line on standard error.
    """
    from ruydad.records import Refusal
    from ruydad.sources import read_articles

    chosen = format or (Format.table if sys.stdout.isatty() else Format.jsonl)
    with RefusalLog(refusals) as log:
        coder = make_coder(knowledge)
        for item in read_articles(paths):
            if isinstance(item, Refusal):
                log.write(item)
            elif chosen is Format.jsonl:
                _write(coder, item)
            else:
                _show(coder, item)
        log.end()


def _write(coder: Coder, article: Article) -> None:
    from ruydad.exports import json_line

    for link in coder.link(article):
        stdout_bytes().write(
            json_line(
                {
                    "article": article.id,
                    "party": link.party,
                    "place": link.place,
                    "method": link.method,
                }
            )
        )


def _show(coder: Coder, article: Article) -> None:
    print(f"# {article.id}")
    for link in coder.link(article):
        print(_row(link))


def _row(link: Link) -> str:
    from ruydad.cli.bidi import isolate, safe

    party = link.party
    sure = f"{party.score:.2f}" if party.score is not None else "—"
    what = _where(link.place) if link.place else f"{party.id or '—'} ({party.name})"
    how = link.method or "not resolved"
    return (
        f"{sure:<5} {how:<15} {isolate(safe(party.text))} → {what} {party.country or ''}".rstrip()
    )


def _where(place: Place) -> str:
    spot = f" {place.lat:.2f}, {place.lon:.2f}" if place.lat and place.lon else ""
    return f"{place.name}{f' [{place.geonameid}]' if place.geonameid else ''}{spot}"
