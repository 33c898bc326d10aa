"""What the linter of the tables reports."""

from __future__ import annotations

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """Something wrong, or worth a look, in a table. ``line`` counts from 1 with the header."""

    table: str
    line: int
    code: str
    message: str
    severe: bool = True
