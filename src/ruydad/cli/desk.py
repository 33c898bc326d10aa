"""``ruydad desk``: the store in a browser."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from ruydad.cli.options import Database, KnowledgeDir


def command(
    db: Database,
    host: Annotated[
        str, typer.Option(help="Where to listen; other than this machine needs --token.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535)] = 8711,
    token: Annotated[
        str | None,
        typer.Option(
            envvar="RUYDAD_DESK_TOKEN",
            help="What must be known to come in; better given by RUYDAD_DESK_TOKEN, which no list "
            "of processes shows.",
            show_envvar=False,
        ),
    ] = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="No judgements.")] = False,
    knowledge: KnowledgeDir = None,
) -> None:
    """Serve the store to a browser: search, events on their pages, actors, network, review, JSON.

    Ends with Ctrl-C. Needs the extra `desk`: pip install "ruydad[desk]".
    """
    server, built = _library("uvicorn"), _library("litestar") and _library("ruydad.desk.app")
    from ruydad.cli.clock import now
    from ruydad.desk import Desk
    from ruydad.desk.settings import check
    from ruydad.knowledge import load
    from ruydad.store import open_store

    check(host, token)
    there = "://" in db or Path(db).exists()  # a mistyped name makes no new store
    store = open_store(db, read_only=read_only or not there)
    desk = Desk(
        store=store,
        knowledge=load(knowledge),
        clock=now,
        token=token,
        read_only=read_only,
        host=host,
    )
    print(f"http://{f'[{host}]' if ':' in host else host}:{port}/", file=sys.stderr)
    server.run(
        built.application(desk), host=host, port=port, log_level="warning", server_header=False
    )
    store.close()


def _library(name: str) -> ModuleType:
    """The module; raises ``RuydadError`` ``missing-library`` where it is not installed."""
    from ruydad.records import RuydadError

    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise RuydadError(
            "missing-library", f"the desk needs {error.name}", 'pip install "ruydad[desk]"'
        ) from error
