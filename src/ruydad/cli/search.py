"""``ruydad search``: events in a store."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from ruydad.cli.options import Database, FirstDay, Lang, LastDay
from ruydad.cli.streams import stdout_bytes, width


class Format(StrEnum):
    """Forms of the output."""

    table = "table"
    jsonl = "jsonl"


def command(
    db: Database,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help="Words of the page; «…» for a phrase."),
    ] = None,
    type: Annotated[list[str] | None, typer.Option(help="A PLOVER type; may be repeated.")] = None,
    channel: Annotated[list[str] | None, typer.Option(help="phone, letter, meeting …")] = None,
    status: Annotated[list[str] | None, typer.Option(help="occurred, planned …")] = None,
    party: Annotated[
        list[str] | None, typer.Option(help="An id or a country code, on either side.")
    ] = None,
    actor: Annotated[list[str] | None, typer.Option(help="The same, of who did it.")] = None,
    recipient: Annotated[list[str] | None, typer.Option(help="The same, of to whom.")] = None,
    outlet: Annotated[list[str] | None, typer.Option(help="The publishing outlet's name.")] = None,
    country: Annotated[list[str] | None, typer.Option(help="The country of the place.")] = None,
    from_: FirstDay = None,
    to: LastDay = None,
    min_confidence: Annotated[float, typer.Option(min=0.0, max=1.0)] = 0.0,
    format: Annotated[
        Format | None,
        typer.Option(help="Default: table on a terminal, jsonl otherwise.", show_default=False),
    ] = None,
    lang: Annotated[Lang, typer.Option(help="Language of the table.")] = Lang.en,
) -> None:
    """Find events by the words of their page, by type, party, place, outlet and day.

    Half-spaces, hamza and Arabic letters make no difference. Several values of an option are
    alternatives; all options must hold.
    """
    from ruydad.cli.streams import given_text
    from ruydad.exports import to_jsonl
    from ruydad.store import Filter, open_store

    wanted = Filter(
        words=given_text(" ".join(words or [])), types=tuple(type or ()),
        channels=tuple(channel or ()), statuses=tuple(status or ()), party=tuple(party or ()),
        actor=tuple(actor or ()), recipient=tuple(recipient or ()), outlets=tuple(outlet or ()),
        countries=tuple(country or ()), start=from_.date() if from_ else None,
        end=to.date() if to else None, min_confidence=min_confidence,
    )  # fmt: skip
    found = open_store(db, read_only=True).events(wanted)
    chosen = format or (Format.table if sys.stdout.isatty() else Format.jsonl)
    if chosen is Format.jsonl:
        to_jsonl(found, stdout_bytes())
        return
    from ruydad.cli.table import EventTable

    EventTable(lang.value, width()).rows(found)
