"""``ruydad report``: one actor's events as one page to send."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from ruydad.cli.options import Database, FirstDay, Lang, LastDay


def command(
    db: Database,
    actor: Annotated[
        str, typer.Option(help="An id, a country code, or a name («وزیر خارجه روسیه»).")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The page.")],
    from_: FirstDay = None,
    to: LastDay = None,
    lang: Annotated[Lang, typer.Option(help="Language of the page.")] = Lang.en,
) -> None:
    """Write timeline, network, table and sources of an actor into one self-contained HTML file.

    The file loads nothing and runs no script, so it can be sent and kept.
    """
    from ruydad.dossier import as_html, gather
    from ruydad.store import Filter, open_store

    party, name = _meant(actor, lang, to)
    wanted = Filter(
        party=(party,), start=from_.date() if from_ else None, end=to.date() if to else None
    )
    dossier = gather(name, open_store(db, read_only=True).reports(wanted))
    first, last = (day.date().isoformat() if day else None for day in (from_, to))
    page = as_html(dossier, lang=lang.value, first=first, last=last)
    output.write_text(page, "utf-8")
    typer.echo(f"{output}: {len(dossier.reports)} events, {len(dossier.pages)} pages", err=True)


def _meant(actor: str, lang: Lang, day: dt.datetime | None) -> tuple[str, str]:
    """The id that an id, a code or a name means, and what the page calls it."""
    from ruydad.cli.streams import given_text
    from ruydad.coding import Coder
    from ruydad.knowledge import load
    from ruydad.page import Hints, read_text

    known = load()
    entry = known.get(actor) or known.get(f"country/{actor}")
    if entry is None and any(letter > "\u0600" for letter in actor):
        hints = Hints(published=day.date().isoformat() if day else None)
        links = Coder(known).link(read_text(given_text(actor), hints=hints))
        entry = next((known.get(link.party.id) for link in links if link.party.id), None)
    if entry is None:
        raise typer.BadParameter(
            f"{actor} is no id, no country code and no name the knowledge has; "
            "`ruydad knowledge find` looks names up",
            param_hint="--actor",
        )
    name = entry.name_fa if lang is Lang.fa else entry.name
    return (entry.country or entry.id) if entry.kind == "country" else entry.id, name
