"""What the tests of the desk share."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from litestar.testing import TestClient

from ruydad.desk import Desk
from ruydad.desk.app import application
from ruydad.knowledge import Knowledge
from ruydad.store import Store

NOW = dt.datetime(2025, 3, 1, 12, 0, tzinfo=dt.UTC)
LOCAL = "http://127.0.0.1"
Client = TestClient[Any]


def serve(store: Store, known: Knowledge, base: str = LOCAL, **settings: Any) -> Client:
    """A client of a desk."""
    desk = Desk(store=store, knowledge=known, clock=lambda: NOW, **settings)
    return TestClient(application(desk), base_url=base, raise_server_exceptions=False)


def form_token(page: str) -> str:
    """The token of the forms of a page."""
    found = re.search(r'name="_csrf_token" value="([0-9a-f]+)"', page)
    assert found
    return found[1]
