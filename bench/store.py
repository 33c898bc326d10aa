"""The store at size: writing beside coding, and the queries of a desk while a writer writes.

usage: python bench/store.py [-n ARTICLES] [--runs R] [--db FILE] [--plans] [--stories]
                            [--days D]

The sample pages are coded once. Articles are then made from them, each with parties drawn anew
from the knowledge (a few far more often than the rest, as in the news), on days of ten years, and
written by the store's own writing path. Figures are ratios or milliseconds on one machine; what
counts is how they grow with N. ``--plans`` prints SQLite's plan of each query, ``--stories`` times
the grouping of all events.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Select, func, insert, select

from ruydad.coding import Coder
from ruydad.knowledge import Entry
from ruydad.records import Article, Event, Party, Refusal
from ruydad.sources import article_of, read_documents
from ruydad.store import Store, open_store
from ruydad.store.rows import digest_of
from ruydad.store.tables import events, runs
from ruydad.store.writing import is_known_input, keep_article, keep_events, known_page, new_key
from store_queries import QUERIES

SAMPLES = Path(__file__).parent.parent / "samples" / "pages"
FIRST = dt.date(2015, 1, 1)
OUTLETS = [f"outlet {number}" for number in range(40)]
EVENTS_A_PAGE = 3
READERS = 8


class Coded(NamedTuple):
    """A sample page and its events."""

    article: Article
    events: tuple[Event, ...]


def coded_samples() -> tuple[list[Coded], float]:
    """The sample pages with their events, and the seconds that a page took to be coded."""
    documents = [one for one in read_documents([str(SAMPLES)]) if not isinstance(one, Refusal)]
    coder = Coder()
    found = []
    for timed in (False, True):  # the first round fills caches
        begun, found = time.perf_counter(), []
        for document in documents:
            article = article_of(document)
            found.append(Coded(article, tuple(coder.code(article))))
        if timed:
            spent = (time.perf_counter() - begun) / len(documents)
    return [one for one in found if one.events], spent


class Maker:
    """Articles without end, the same ones for the same seed."""

    def __init__(self, samples: list[Coded], days: int, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._samples, self._days = samples, days
        self._pool = [event for sample in samples for event in sample.events]
        self._parties = _named()
        self._weights = [1 / (rank + 1) for rank in range(len(self._parties))]

    def pages(self, first: int, count: int) -> Iterator[Coded]:
        """Articles of the numbers from ``first`` on."""
        for number in range(first, first + count):
            yield self._page(number)

    def _page(self, number: int) -> Coded:
        sample, chance = self._random.choice(self._samples), self._random
        day = (FIRST + dt.timedelta(days=chance.randrange(self._days))).isoformat()
        found = tuple(
            self._event(chance.choice(self._pool), f"{number:012x}{position:04x}", day)
            for position in range(EVENTS_A_PAGE)
        )
        names = " ".join(p.name_fa for e in found for p in (*e.actors, *e.recipients))
        article = msgspec.structs.replace(
            sample.article, id=f"page-{number}", url=f"https://example.org/{number}",
            outlet=chance.choice(OUTLETS), published=day, text=f"{sample.article.text} {names}",
        )  # fmt: skip
        return Coded(article, found)

    def _event(self, event: Event, name: str, day: str) -> Event:
        time = msgspec.structs.replace(event.time, start=day, end=day)
        return msgspec.structs.replace(
            event, id=name, time=time, actors=self._drawn(event.actors),
            recipients=self._drawn(event.recipients), confidence=self._random.random(),
        )  # fmt: skip

    def _drawn(self, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        drawn = self._random.choices(self._parties, self._weights, k=len(parties))
        return tuple(
            msgspec.structs.replace(
                party, id=entry.id, name=entry.name, name_fa=entry.name_fa, country=entry.country
            )
            for party, entry in zip(parties, drawn, strict=True)
        )


def _named() -> list[Entry]:
    """Two thousand parties of the knowledge in an order that the seed alone decides."""
    from ruydad.knowledge import load

    known = load()
    ids = [one for one in known.ids() if one.startswith(("country/", "person/", "org"))]
    random.Random(0).shuffle(ids)
    heads = [one for one in ("country/IRN", "country/USA", "country/ISR") if known.get(one)]
    return [known.entry(one) for one in [*heads, *ids[:2000]]]


def write(store: Store, pages: Iterator[Coded], stop: threading.Event | None = None) -> int:
    """Write pages as an ingest does, asking first what is known; how many were written."""
    row = {"coder": "bench", "knowledge": "", "settings": {}, "started": dt.datetime(2026, 1, 1)}
    with store.writing() as connection:
        run = new_key(connection.execute(insert(runs).values(row)))
    written = 0
    for article, found in pages:
        if stop and stop.is_set():
            break
        with store.reading() as connection:
            is_known_input(connection, digest_of(article), "bench")
            known_page(connection, article.url or "")
        with store.writing() as connection:
            name = article.url or article.id
            key = keep_article(connection, name, article, digest_of(article), "bench", run)
            keep_events(connection, key, found)
        written += 1
    return written


Asked = Callable[[random.Random], Select[Any]]


def ask(store: Store, query: Asked, chance: random.Random) -> float:
    """Seconds of one query, its rows read."""
    begun = time.perf_counter()
    with store.reading() as connection:
        connection.execute(query(chance)).all()
    return time.perf_counter() - begun


def read(store: Store, runs_each: int, into: dict[str, list[float]], seed: int) -> None:
    """One reader's share of the runs, the queries in turn."""
    chance = random.Random(seed)
    for _ in range(-(-runs_each // READERS)):
        for name, query in QUERIES.items():
            into[name].append(ask(store, query, chance))


def read_while_written(store: Store, maker: Maker, first: int, runs_each: int) -> int:
    """Print the table of queries, eight readers reading while one writer writes."""
    stop, counted = threading.Event(), [0]
    taken: dict[str, list[float]] = {name: [] for name in QUERIES}

    def writer() -> None:
        counted[0] = write(store, maker.pages(first, 1_000_000), stop)

    threads = [threading.Thread(target=read, args=(store, runs_each, taken, n))
               for n in range(READERS)]  # fmt: skip
    writing = threading.Thread(target=writer)
    for thread in (writing, *threads):
        thread.start()
    for thread in threads:
        thread.join()
    stop.set()
    writing.join()
    for name, seconds in taken.items():
        cuts = statistics.quantiles(seconds, n=100)
        print(f"{name:<36}{cuts[49] * 1000:>9.1f} ms median{cuts[98] * 1000:>9.1f} ms 99th")
    return counted[0]


def plans(store: Store) -> None:
    """How SQLite answers each query."""
    for name, query in QUERIES.items():
        print(f"\n{name}")
        with store.reading() as connection:
            told = query(random.Random(1)).compile(
                connection, compile_kwargs={"literal_binds": True}
            )
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {told}"):
                print("   ", row[3])


def stories(store: Store) -> None:
    """How long the grouping of all events takes, and how many pairs it looks at."""
    from ruydad.stories import incidents
    from ruydad.stories.blocking import candidates

    reports = list(store.reports())
    begun = time.perf_counter()
    pairs = len(candidates(reports))
    print(f"{len(reports)} events: {pairs} pairs in {time.perf_counter() - begun:.1f} s")
    begun = time.perf_counter()
    found = len(incidents(reports))
    print(f"{found} incidents in {time.perf_counter() - begun:.1f} s")


def main() -> None:
    """Make, write, read, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("-n", type=int, default=3000, help="articles")
    parser.add_argument("--runs", type=int, default=200, help="runs of each query")
    parser.add_argument("--db", type=Path, help="keep the store in this new file")
    parser.add_argument("--days", type=int, default=3652, help="over how many days")
    parser.add_argument("--plans", action="store_true")
    parser.add_argument("--stories", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.db or Path(folder) / "bench.db"
        run(path, options)


def run(path: Path, options: argparse.Namespace) -> None:
    """The whole bench on one new file."""
    samples, coding = coded_samples()
    maker, store, count = Maker(samples, options.days), open_store(path), options.n
    pages = list(maker.pages(0, count)) if count <= 5000 else maker.pages(0, count)
    begun = time.perf_counter()
    write(store, iter(pages))
    spent = (time.perf_counter() - begun) / count
    print(f"{count} articles, coding {1 / coding:,.0f}/s, writing {1 / spent:,.0f}/s; "
          f"coding and writing take {1 + spent / coding:.2f} of coding alone")  # fmt: skip
    with store.reading() as connection:
        told = connection.scalar(select(func.count()).select_from(events))
    print(f"{told} events, {path.stat().st_size / count / 1024:.1f} KB an article")
    if options.plans:
        plans(store)
    during = read_while_written(store, maker, count, options.runs)
    print(f"{during} articles were written while {READERS} readers read")
    if options.stories:
        stories(store)
    store.close()


if __name__ == "__main__":
    main()
