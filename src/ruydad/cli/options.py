"""Options that several commands share, and the coder they ask for."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ruydad.cli import lasting

if TYPE_CHECKING:
    from ruydad.coding import Coder


class Lang(StrEnum):
    """Language of names and labels in tables."""

    en = "en"
    fa = "fa"


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Files, folders, quoted globs or - (standard input): page dumps, HTML, JSON Lines, "
        "WARC, also gzipped; the content decides.",
        show_default=False,
    ),
]
KnowledgeDir = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        metavar="DIR",
        help="Folder with actors and frames of your own.",
        exists=True,
        file_okay=False,
    ),
]
RefusalsFile = Annotated[
    Path | None,
    typer.Option("--refusals", metavar="FILE", help="Write refusals there, not to standard error."),
]


Database = Annotated[
    str,
    typer.Option(
        "--db",
        metavar="FILE|URL",
        help="A SQLite file, or postgresql://user@host/name.",
        show_default=False,
    ),
]
FirstDay = Annotated[
    dt.datetime | None,
    typer.Option(
        "--from", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="First day of the event."
    ),
]
LastDay = Annotated[
    dt.datetime | None,
    typer.Option("--to", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Last day of the event."),
]


def make_coder(folder: Path | None) -> Coder:
    """A coder with the built-in knowledge and, on top, an analyst's own folder."""
    with lasting():
        from ruydad.coding import Coder

        return Coder() if folder is None else _own_coder(folder)


def _own_coder(folder: Path) -> Coder:
    from ruydad.coding import Coder
    from ruydad.knowledge import load
    from ruydad.knowledge.frame_files import load_frames
    from ruydad.page import add_outlets
    from ruydad.records import RuydadError

    try:
        if (folder / "outlets.tsv").exists():
            add_outlets(folder / "outlets.tsv")
        own = load_frames(folder / "frames")
        return Coder(load(folder), [*own, *load_frames()] if own else None)
    except RuydadError as error:
        raise typer.BadParameter(str(error), param_hint="--knowledge") from error
