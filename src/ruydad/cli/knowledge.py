"""``ruydad knowledge``: check the data files, look names up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from ruydad.cli.options import KnowledgeDir
from ruydad.cli.streams import given_text

if TYPE_CHECKING:
    from ruydad.knowledge import Entry, Knowledge

app = typer.Typer(
    help="Check the knowledge files; look up what a name means.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@app.command(short_help="Check the data files and frame examples.")
def lint() -> None:
    """Check actors, offices, places and frames, and run every frame's examples.

    Exit status 1 where something is wrong.
    """
    from ruydad.knowledge import lint as find_problems

    problems = list(find_problems())
    for problem in problems:
        print(problem)
    if problems:
        raise typer.Exit(1)
    print("no problems")


@app.command(short_help="Known names in the given words.")
def find(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Persian words.")],
    on: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Offices held on that day."),
    ] = None,
    knowledge: KnowledgeDir = None,
) -> None:
    """Show every known name in the words: id, name, country, sectors, offices."""
    from ruydad.cli.bidi import isolate
    from ruydad.knowledge import load
    from ruydad.text import analyse, repair_spelling

    known = load(knowledge)
    tokens = analyse(repair_spelling(given_text(" ".join(words))).text).tokens
    for match in known.find(tokens):
        print(isolate(" ".join(token.text for token in tokens[match.first : match.last])))
        for entry in match.entries:
            for line in _lines(known, entry, on.date() if on else None):
                print(isolate(f"    {line}"))


def _lines(known: Knowledge, entry: Entry, day: dt.date | None) -> Iterator[str]:
    facts = (entry.id, entry.name, entry.name_fa, entry.country, " ".join(entry.sectors))
    yield " · ".join(fact for fact in facts if fact)
    for office in known.offices_of(entry, day):
        yield f"    {office.start or ''}..{office.end or ''}  {office.role}  {office.code}"
