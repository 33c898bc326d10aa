"""``ruydad export``: event records in, files for other programs out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ruydad.cli.options import FirstDay, LastDay, RefusalsFile
from ruydad.cli.streams import RefusalLog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ruydad.exports import Format
    from ruydad.records import Event, Refusal

Texts = list[str] | None


def _option(help: str, metavar: str = "NAME") -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(metavar=metavar, help=help, show_default=False)
    return option


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="Event records as `ruydad code` writes them (JSON Lines, also gzipped): files, "
            "folders, quoted globs or - (standard input).",
            show_default=False,
        ),
    ] = None,
    db: Annotated[
        str | None,
        typer.Option(
            "--db", metavar="FILE|URL", help="Events of a store instead.", show_default=False
        ),
    ] = None,
    format: Annotated[
        str | None,
        _option(
            "jsonl, csv, parquet, xlsx, polecat, gdelt, contacts, graphml or gexf; default: by "
            "the ending of the output, else jsonl.",
            "FORMAT",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write there, not to standard output."),
    ] = None,
    type: Annotated[Texts, _option("PLOVER type: CONSULT, ASSAULT …", "TYPE")] = None,
    actor: Annotated[Texts, _option("Who did it: id, name or country code.")] = None,
    party: Annotated[Texts, _option("On any side: id, name or country code.")] = None,
    country: Annotated[
        Texts, _option("Of a party or of the place: ISO 3166-1 alpha-3.", "CODE")
    ] = None,
    outlet: Annotated[Texts, _option("Who published it.")] = None,
    channel: Annotated[Texts, _option("phone, letter, visit …", "CHANNEL")] = None,
    status: Annotated[
        Texts,
        _option(
            "occurred, ongoing, planned, possible, denied; formats that cannot tell it leave out "
            "possible and denied events (contacts also planned ones) unless they are asked for.",
            "STATUS",
        ),
    ] = None,
    first: FirstDay = None,
    last: LastDay = None,
    min_confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Leave out records below this confidence.")
    ] = 0.0,
    background: Annotated[
        bool | None,
        typer.Option(
            "--background/--no-background",
            help="Only older events told as background, or none of them.",
            show_default=False,
        ),
    ] = None,
    refusals: RefusalsFile = None,
) -> None:
    """Write event records for spreadsheets, statistics, network tools and POLECAT or GDELT scripts.

    All filters given must hold; of one filter given several times, any value. A line that is no
    event becomes a refusal, a JSON line on standard error. Exit status: 0 all fine, 1 there were
    refusals, 2 wrong usage.
    """
    from ruydad.cli.exporting import Export, country_codes, one_of
    from ruydad.exports import Selection
    from ruydad.records import CHANNELS, EVENT_TYPES, STATUSES

    selection = Selection(
        types=one_of("--type", [name.upper() for name in type or ()], EVENT_TYPES),
        channels=one_of("--channel", [name.lower() for name in channel or ()], CHANNELS),
        statuses=one_of("--status", [name.lower() for name in status or ()], STATUSES),
        actors=tuple(actor or ()),
        parties=tuple(party or ()),
        countries=country_codes(country),
        outlets=tuple(outlet or ()),
        first=first.date() if first else None,
        last=last.date() if last else None,
        min_confidence=min_confidence,
        background=background,
    )
    if bool(paths) == (db is not None):
        raise typer.BadParameter("give records or --db, one of them", param_hint="PATH")
    chosen = _format(format, output)
    with RefusalLog(refusals) as log:
        Export(chosen, selection, log).run(_read(paths, db), output)
        log.end()


def _read(paths: list[str] | None, db: str | None) -> Iterator[Event | Refusal]:
    """The events of a store, or of files of records."""
    if db is not None:
        from ruydad.store import open_store

        return open_store(db, read_only=True).events()
    from ruydad.sources import read_events

    return read_events(paths or [])


def _format(name: str | None, output: Path | None) -> Format:
    from ruydad.exports import format_named, format_of_file
    from ruydad.records import RuydadError

    try:
        chosen = format_named(name) if name else format_of_file(output.name if output else "")
        if chosen.binary and output is None and sys.stdout.isatty():
            raise RuydadError(
                "binary-to-terminal", f"{chosen.name} is no text", "name a file with -o"
            )
    except RuydadError as error:
        raise typer.BadParameter(str(error), param_hint="--format") from error
    return chosen
