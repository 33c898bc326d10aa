"""The store: articles with their events, parties, refusals, runs and judgements in SQL.

SQLite in one file by default, PostgreSQL for teams; the same tables, made by Alembic migrations.
"""

from ruydad.store.errors import StoreError
from ruydad.store.ingesting import Ingest, Tally
from ruydad.store.judging import FIELDS, Judgement, judge, judgements_on, undo
from ruydad.store.opening import open_store
from ruydad.store.selecting import Filter
from ruydad.store.store import Store

__all__ = [
    "FIELDS", "Filter", "Ingest", "Judgement", "Store", "StoreError", "Tally", "judge",
    "judgements_on", "open_store", "undo",
]  # fmt: skip
