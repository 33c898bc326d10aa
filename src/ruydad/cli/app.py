"""The commands of ``ruydad``; their modules import nothing heavy until they run."""

from __future__ import annotations

from typing import Annotated

import typer

from ruydad import __version__
from ruydad.cli import (
    code,
    dates,
    desk,
    evaluate,
    explain,
    export,
    ingest,
    knowledge,
    link,
    page,
    report,
    search,
    stories,
)

app = typer.Typer(
    name="ruydad",
    help="Event records from Persian-language news pages: who did what to whom, how, when and "
    "where, according to whom, each tied to the characters it was read from.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: wraps paragraphs and starts in half the time
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ruydad {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Show the version and end."
        ),
    ] = False,
) -> None:
    pass


app.command("code", short_help="Pages in, event records out.")(code.command)
app.command("export", short_help="Records for spreadsheets, statistics, networks.")(export.command)
app.command("page", short_help="What a page is, without its furniture.")(page.command)
app.command("dates", short_help="Time expressions and their days.")(dates.command)
app.command("link", short_help="The parties and places pages name, resolved.")(link.command)
app.command("explain", short_help="Why these events and no others.")(explain.command)
app.command("ingest", short_help="Pages into a store, nothing done twice.")(ingest.command)
app.command("search", short_help="Events in a store.")(search.command)
app.command("stories", short_help="One incident of its many reports.")(stories.command)
app.command("report", short_help="One actor's events as a page to send.")(report.command)
app.command("desk", short_help="The store in a browser.")(desk.command)
app.command("evaluate", short_help="Figures and errors on gold of your own.")(evaluate.command)
app.add_typer(knowledge.app, name="knowledge", short_help="Check data files; look names up.")
