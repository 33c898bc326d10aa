"""What the tests of the store share: a coder, pages, a run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache

from ruydad.coding import Coder
from ruydad.coding.scoring import KEEP_ALL
from ruydad.records import Refusal
from ruydad.sources import Document
from ruydad.store import Ingest, Store, Tally

NOW = dt.datetime(2026, 1, 1, 12, tzinfo=dt.UTC)

CALL = "عباس عراقچی وزیر خارجه ایران با هاکان فیدان همتای ترکیه‌ای خود تلفنی گفت‌وگو کرد."
MEETING = "سرگئی لاوروف در مسکو با وزیر خارجه سوریه دیدار کرد."
ATTACK = "جنگنده‌های اسرائیل به حومه دمشق حمله کردند."


@cache
def coder() -> Coder:
    return Coder(scorer=KEEP_ALL)


def page(name: str, text: str, **told: str) -> Document:
    """A document of plain text, published on a day in 2024."""
    told.setdefault("published", "2024-12-10")
    return Document(id=name, data=text, plain=True, **told)  # type: ignore[arg-type]


def take(
    store: Store, documents: Iterable[Document | Refusal], using: Coder | None = None
) -> Tally:
    """Ingest the documents in one run; what became of them."""
    ingest = Ingest(store, using or coder(), now=NOW)
    list(ingest.take(documents))
    ingest.end(NOW)
    return ingest.tally
