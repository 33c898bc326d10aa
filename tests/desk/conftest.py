"""A desk over a few pages, and one over nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_tools import NOW, Client, serve

from ruydad import Coder
from ruydad.knowledge import Knowledge, load
from ruydad.sources import read_documents
from ruydad.store import Ingest, Store, open_store

SAMPLES = Path(__file__).parents[2] / "samples" / "pages"


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return load()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, known: Knowledge) -> Path:
    """A store of the sample pages."""
    path = tmp_path_factory.mktemp("desk") / "store.db"
    store = open_store(path)
    ingest = Ingest(store, Coder(known), now=NOW)
    assert not list(ingest.take(read_documents([str(SAMPLES)])))
    ingest.end(NOW)
    store.close()
    return path


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy to judge in."""
    path = tmp_path / "copy.db"
    path.write_bytes(filled.read_bytes())
    opened = open_store(path)
    yield opened
    opened.close()


@pytest.fixture
def client(store: Store, known: Knowledge) -> Iterator[Client]:
    with serve(store, known) as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path, known: Knowledge) -> Iterator[Client]:
    with serve(open_store(tmp_path / "empty.db"), known) as opened:
        yield opened
