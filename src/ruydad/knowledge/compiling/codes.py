"""CAMEO-style actor codes: country, PLOVER sectors and the body behind a code."""

from __future__ import annotations

import datetime as dt
import re

from ruydad.knowledge.compiling.tables import Tables
from ruydad.knowledge.tenure import bounds


class Codes:
    """What actor codes («PSEREBHMS», «IGOUNOIAE») say, by the tables ``sectors`` and ``codes``."""

    def __init__(self, tables: Tables) -> None:
        self.countries = {row["iso3"] for row in tables.reference("countries")}
        self._sectors = {row["code"]: row["sector"] for row in tables.reference("sectors")}
        self._bodies = [
            (re.compile(row["pattern"]), row["affiliation"], row["since"])
            for row in tables.reference("codes")
        ]

    def country(self, code: str) -> str | None:
        """ISO 3166-1 alpha-3 of the code's state, ``None`` for international actors."""
        return code[:3] if code[:3] in self.countries else None

    def sectors(self, code: str) -> tuple[str, ...]:
        """PLOVER sectors, in the order of the code; UN and EU bodies are not IGO."""
        chunks = [code[i : i + 3] for i in range(0, len(code), 3)]
        if self.country(code):
            chunks = chunks[1:]
        found = dict.fromkeys(self._sectors[c] for c in chunks if c in self._sectors)
        if "UNO" in found or "EUR" in found:
            found.pop("IGO", None)
        return tuple(found)

    def affiliation(self, code: str, start: str | None = None) -> str | None:
        """The body whose people carry the code, from a day where the table says so."""
        for pattern, body, since in self._bodies:
            if pattern.match(code) and (not since or _from(start, since)):
                return body
        return None


def _from(start: str | None, since: str) -> bool:
    """Whether a term that starts then lies after the day ``since``."""
    return start is not None and bounds(start)[1] >= dt.date.fromisoformat(since)
