"""``ruydad page``: what a page is, without its furniture."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ruydad.cli.options import Paths, RefusalsFile
from ruydad.cli.streams import RefusalLog, stdout_bytes, width

if TYPE_CHECKING:
    from ruydad.records import Article

_FIELDS = (
    "kicker",
    "title",
    "lead",
    "published",
    "outlet",
    "origin",
    "code",
    "url",
    "language",
    "id",
)

_BODY_WIDTH = 100


class Format(StrEnum):
    """Forms of the output."""

    text = "text"
    json = "json"


def command(
    paths: Paths,
    format: Annotated[Format, typer.Option(help="json: one article record a line.")] = Format.text,
    refusals: RefusalsFile = None,
) -> None:
    """Show what was read from a page: title, time, code, outlet and body, no furniture.

    Exit status 1 where a page is refused; the refusal is a JSON line on standard error.
    """
    from ruydad.records import Refusal
    from ruydad.sources import read_articles

    with RefusalLog(refusals) as log:
        for number, item in enumerate(read_articles(paths)):
            if isinstance(item, Refusal):
                log.write(item)
            elif format is Format.json:
                _write_json(item)
            else:
                print("\n" if number else "", end="")
                print(_as_text(item))
        log.end()


def _write_json(article: Article) -> None:
    from ruydad.exports import article_record, json_line

    stdout_bytes().write(json_line(article_record(article)))


def _as_text(article: Article) -> str:
    from ruydad.cli.bidi import isolate, safe

    eye = sys.stdout.isatty()
    known = [(name, getattr(article, name)) for name in _FIELDS]
    fields = [f"{name:<10} {safe(value)}" for name, value in known if value]
    head = [isolate(field) if eye else field for field in fields]
    return "\n".join([*head, "", *_body(article, eye)])


def _body(article: Article, eye: bool) -> list[str]:
    """The body's blocks: on a terminal folded and set from the right, in a pipe one a line."""
    from ruydad.cli.bidi import from_the_right, safe, wrap

    blocks = [block for block in article.blocks if block.kind in ("paragraph", "caption")]
    texts = [safe(article.quote(block.span)) for block in blocks]
    if not eye:
        return texts
    columns = min(width(), _BODY_WIDTH)
    return [
        from_the_right(line, columns) for text in texts for line in [*wrap(text, columns - 1), ""]
    ]
