"""``ruydad explain``: why a sentence gave the events it gave, and why not others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ruydad.cli.options import KnowledgeDir, make_coder
from ruydad.cli.streams import RefusalLog, given_text

if TYPE_CHECKING:
    from ruydad.coding import Coder
    from ruydad.coding.explain import CandidateView
    from ruydad.records import Article


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Pages, as for code.", show_default=False),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="SENTENCE", help="A sentence instead of pages.")
    ] = None,
    published: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="The day of that sentence."),
    ] = None,
    knowledge: KnowledgeDir = None,
) -> None:
    """Print each sentence with its clauses and every frame that was tried, with the reasons."""
    from ruydad.records import Refusal
    from ruydad.sources import Document, read_articles
    from ruydad.sources.articles import article_or_refusal

    if bool(paths) == (text is not None):
        raise typer.BadParameter("give pages or --text, one of them", param_hint="PATH")
    with RefusalLog(None) as log:
        coder = make_coder(knowledge)
        day = published.date().isoformat() if published else None
        sentence = Document(id="text", data=given_text(text or ""), plain=True, published=day)
        for item in read_articles(paths) if paths else [article_or_refusal(sentence)]:
            if isinstance(item, Refusal):
                log.write(item)
            else:
                _print_article(coder, item)
        log.end()


def _print_article(coder: Coder, article: Article) -> None:
    print(f"# {article.id}")
    for explanation in coder.explain(article):
        _print(0, explanation.sentence)
        _print(1, *explanation.clauses)
        for candidate in explanation.candidates:
            _print(1, f"{candidate.frame}  «{candidate.trigger}»  {candidate.decision}")
            _print(2, *_sides(candidate))
            _print(2, *candidate.reasons)
        print()


def _sides(candidate: CandidateView) -> Iterable[str]:
    sides = (("actors", candidate.actors), ("recipients", candidate.recipients))
    return [f"{name}: {'; '.join(words)}" for name, words in sides if words]


def _print(depth: int, *lines: Any) -> None:
    from ruydad.cli.bidi import isolate, safe

    for line in lines:
        print("    " * depth + isolate(safe(str(line))))
