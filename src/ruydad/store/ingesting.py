"""Ingest: documents into the store, one transaction a page, nothing done twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import insert, update

from ruydad.coding import CODER, Coder
from ruydad.records import Article, Refusal
from ruydad.sources import Document
from ruydad.sources.articles import article_or_refusal, fault
from ruydad.store.rows import digest_of, raw_digest_of
from ruydad.store.store import Store
from ruydad.store.tables import runs
from ruydad.store.writing import (
    Known,
    is_known_input,
    keep_article,
    keep_events,
    keep_refusal,
    known_page,
    new_key,
)


class Tally(msgspec.Struct):
    """What became of the documents: new pages, changed ones, recoded ones, the rest."""

    new: int = 0
    changed: int = 0
    recoded: int = 0
    unchanged: int = 0
    refused: int = 0
    events: int = 0


class Ingest:
    """One run over documents with one coder; broken off, it is resumed by running it again."""

    def __init__(
        self,
        store: Store,
        coder: Coder,
        *,
        now: dt.datetime,
        settings: dict[str, Any] | None = None,
    ) -> None:
        self.tally = Tally()
        self._store = store
        self._coder = coder
        self._coded_by = f"{CODER} {coder.knowledge.digest}"
        self._settings = settings or {}
        self._now = now
        self._run: int | None = None

    def take(self, documents: Iterable[Document | Refusal]) -> Iterator[Refusal]:
        """Take the documents in; yields the refusals among them, as they come."""
        for item in documents:
            refusal = self._refused(item, "") if isinstance(item, Refusal) else self._one(item)
            if refusal is not None:
                self.tally.refused += 1
                yield refusal

    def end(self, now: dt.datetime) -> None:
        """Say that the run came to its end."""
        if self._run is not None:
            with self._store.writing() as connection:
                connection.execute(update(runs).where(runs.c.id == self._run).values(finished=now))

    def _one(self, document: Document) -> Refusal | None:
        raw = raw_digest_of(document.data, document.url, document.title, document.published,
                            document.outlet, document.language)  # fmt: skip
        with self._store.reading() as connection:
            done = is_known_input(connection, raw, self._coded_by)
        if done:
            self.tally.unchanged += 1
            return None
        article = article_or_refusal(document)
        if isinstance(article, Refusal):
            return self._refused(article, raw)
        return self._keep(article, article.url or document.path or article.id, raw)

    def _keep(self, article: Article, document: str, raw: str) -> Refusal | None:
        digest = digest_of(article)
        with self._store.reading() as connection:
            before = known_page(connection, document)
        if before == (digest, self._coded_by):
            self.tally.unchanged += 1
            return None
        try:
            found = self._coder.code(article)
        except Exception as error:  # a fault of ours must not cost the other pages
            return self._refused(fault(article.id, "coding", error), raw)
        run = self._started()
        with self._store.writing() as connection:
            key = keep_article(connection, document, article, raw, self._coded_by, run)
            keep_events(connection, key, found)
        self._count(before, digest, len(found))
        return None

    def _count(self, before: Known | None, digest: str, events: int) -> None:
        self.tally.events += events
        if before is None:
            self.tally.new += 1
        elif before.digest != digest:
            self.tally.changed += 1
        else:
            self.tally.recoded += 1

    def _refused(self, refusal: Refusal, raw: str) -> Refusal:
        run = self._started()
        with self._store.writing() as connection:
            keep_refusal(connection, refusal, raw, run)
        return refusal

    def _started(self) -> int:
        """The run's number; a run that has nothing to write leaves no trace."""
        if self._run is None:
            row = {
                "coder": CODER, "knowledge": self._coder.knowledge.digest,
                "settings": self._settings, "started": self._now,
            }  # fmt: skip
            with self._store.writing() as connection:
                self._run = new_key(connection.execute(insert(runs).values(row)))
        return self._run
