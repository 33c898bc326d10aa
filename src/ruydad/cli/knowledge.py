"""``ruydad knowledge``: check the data files, look names up."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from ruydad.cli.options import KnowledgeDir, make_coder
from ruydad.cli.streams import given_text

app = typer.Typer(
    help="Check the knowledge files; look up what a name means.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@app.command(short_help="Check the data files and frame examples.")
def lint(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="DIR",
            help="A folder of your own, as for --knowledge; else what is shipped.",
            exists=True,
            file_okay=False,
            show_default=False,
        ),
    ] = None,
    examples: Annotated[
        bool, typer.Option("--examples/--no-examples", help="Run the examples of every frame.")
    ] = True,
) -> None:
    """Check actors, offices, places and frames, and run every frame's examples.

    Of a folder of your own also whether its frames take words from the shipped ones: shipped
    examples that hold without them and fail with them. Exit status 1 where something is wrong;
    warnings alone do not count as that.
    """
    from ruydad.cli.bidi import isolate
    from ruydad.coding.lint import check_frames, check_own
    from ruydad.knowledge import lint as lint_tables

    tables = lint_tables(folder)
    for row in tables:
        level = "error" if row.severe else "warning"
        print(isolate(f"{level}: {row.table}:{row.line}: {row.code}: {row.message}"))
    report = check_own(folder, examples) if folder else check_frames(examples=examples)
    for problem in report.problems:
        print(isolate(str(problem)))
    if examples:
        print(
            f"{len(report.outcomes)} examples run, {report.passed} passed, {report.failed} failed"
        )
    errors = sum(row.severe for row in tables)
    errors += sum(problem.level == "error" for problem in report.problems)
    print(f"{errors} errors, {len(tables) + len(report.problems) - errors} warnings")
    if errors:
        raise typer.Exit(1)


@app.command(short_help="Who or what the given words mean, on a day.")
def find(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Persian words.")],
    on: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Offices held on that day."),
    ] = None,
    knowledge: KnowledgeDir = None,
) -> None:
    """Show whom the words mean on a day and why, then every entry that has one of the names.

    Exit status 1 where no name in the words is known.
    """
    from ruydad.cli.bidi import isolate
    from ruydad.cli.findings import listed, meant

    text, day = given_text(" ".join(words)), on.date() if on else None
    coder = make_coder(knowledge)
    lines = [*meant(coder, text, day), *listed(coder.knowledge, text, day)]
    for line in lines:
        print(isolate(line))
    if not lines:
        print("No name in these words is known. docs/add-an-actor.md says how to add one.")
        raise typer.Exit(1)
