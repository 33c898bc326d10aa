"""``ruydad ingest``: pages into a store."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ruydad.cli.options import Database, KnowledgeDir, Paths, RefusalsFile, make_coder
from ruydad.cli.streams import RefusalLog

if TYPE_CHECKING:
    from ruydad.records import Refusal
    from ruydad.sources import Document
    from ruydad.store import Tally


def command(
    paths: Paths,
    db: Database,
    knowledge: KnowledgeDir = None,
    refusals: RefusalsFile = None,
) -> None:
    """Read pages, code them and keep both in a store, one transaction a page.

    A page that is there and has not changed is passed over; a changed one becomes a new version; a
    newer coder or other knowledge codes it anew, and judgements stay. Broken off, it is resumed by
    the same call. Exit status 1 where there were refusals.
    """
    from ruydad.cli.clock import now
    from ruydad.sources import read_documents
    from ruydad.store import Ingest, open_store

    with RefusalLog(refusals) as log:
        store = open_store(db)
        ingest = Ingest(store, make_coder(knowledge), now=now(), settings=_settings(knowledge))
        for refusal in ingest.take(_shown(read_documents(paths))):
            log.write(refusal)
        ingest.end(now())
        counts = store.counts()
        store.close()
        print(_told(ingest.tally), file=sys.stderr)
        print(f"{db}: {counts['articles']} pages, {counts['events']} events", file=sys.stderr)
        log.end()


def _settings(knowledge: object) -> dict[str, object]:
    return {"knowledge": str(knowledge)} if knowledge else {}


def _told(tally: Tally) -> str:
    return (
        f"{tally.new} new, {tally.changed} changed, {tally.recoded} coded anew, "
        f"{tally.unchanged} unchanged, {tally.refused} refused; {tally.events} events written"
    )


def _shown(documents: Iterable[Document | Refusal]) -> Iterator[Document | Refusal]:
    """The documents, counted on a terminal while they pass."""
    if not sys.stderr.isatty():
        yield from documents
        return
    from rich.console import Console
    from rich.progress import Progress, TextColumn, TimeElapsedColumn

    columns = TextColumn("{task.completed} documents"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for document in documents:
            yield document
            progress.advance(task)
