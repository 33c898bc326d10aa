"""``ruydad explain``: why a sentence gave the events it gave, and why not others."""

from __future__ import annotations

import datetime as dt
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
    """Say for each sentence why it gave its events, why near misses gave none, how it was read."""
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
        if explanation.off_topic and not any(one.coded for one in explanation.candidates):
            _print(1, f"Left out: its words are those of {explanation.off_topic}.")
        for candidate in explanation.candidates:
            if candidate.coded:
                _print_coded(candidate)
        _print_missed([one for one in explanation.candidates if not one.coded])
        if not explanation.candidates and not explanation.off_topic:
            _print(1, "No frame has its words.")
        _print(1, "Read as:")
        _print(2, *explanation.clauses)
        print()


def _print_coded(candidate: CandidateView) -> None:
    sure = f", confidence {candidate.confidence:.2f}" if candidate.confidence is not None else ""
    _print(1, f"Coded {candidate.type} {candidate.status}{sure}")
    _print(2, f"words: «{candidate.trigger}» ({candidate.told_by}), frame {candidate.frame}")
    _print(2, f"who: {'; '.join(candidate.actors) or 'not named'}")
    _print(2, f"to or with whom: {'; '.join(candidate.recipients) or 'not named'}")
    if candidate.confident:
        _print(2, f"speaks for it: {', '.join(candidate.confident)}")
    if candidate.doubtful:
        _print(2, f"speaks against it: {', '.join(candidate.doubtful)}")
    _print(2, *(f"note: {reason}" for reason in candidate.reasons))


def _print_missed(candidates: list[CandidateView]) -> None:
    """Near misses, those that fell for the same reason in one line."""
    groups: dict[tuple[str, str], list[str]] = {}
    for one in candidates:
        why = "; ".join(one.reasons) or "told with the event above"
        groups.setdefault((one.trigger, why), []).append(one.frame)
    if groups:
        _print(1, "Not coded:")
    for (trigger, why), frames in groups.items():
        _print(2, f"«{trigger}» as {', '.join(dict.fromkeys(frames))}: {why}")


def _print(depth: int, *lines: Any) -> None:
    from ruydad.cli.bidi import isolate, safe

    for line in lines:
        print("    " * depth + isolate(safe(str(line))))
