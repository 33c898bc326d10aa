"""The one place that asks the machine for the time: when a run or a judgement was made.

Nothing a page says is read against it (``tests/test_house.py``).
"""

from __future__ import annotations

import datetime as dt


def now() -> dt.datetime:
    """This moment, in UTC, to the second."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)
