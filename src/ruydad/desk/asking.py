"""What a query string asks for; whatever cannot be read is named, not guessed."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from typing import Any

import msgspec

from ruydad.store import Filter

LONGEST = 200
"""Characters of a value; a filter that needs more is none."""
MOST = 40
"""Values of one parameter."""
DEEPEST = 100_000


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A filter, the pair of parties it is narrowed to, a page, and the parameters not understood.

    ``pair`` are ids of two parties that stand over against each other; where ``wide`` is set, the
    first also stands for those who act for it. ``given`` is the query as it was read, for links.
    """

    filter: Filter
    pair: tuple[str, str] | None = None
    wide: bool = False
    page: int = 1
    problems: tuple[str, ...] = ()
    given: tuple[tuple[str, str], ...] = ()

    def first(self, name: str) -> str:
        """The value of a parameter, as the form shows it again."""
        return next((value for key, value in self.given if key == name), "")

    def all(self, name: str) -> list[str]:
        """All values of a parameter."""
        return [value for key, value in self.given if key == name]


_LISTS = {
    "type": "types", "channel": "channels", "status": "statuses", "party": "party",
    "actor": "actor", "recipient": "recipient", "outlet": "outlets", "country": "countries",
}  # fmt: skip
PARAMETERS = (*_LISTS, "q", "from", "to", "min_confidence", "one", "other", "wide", "page")


def asked(pairs: Iterable[tuple[str, str]]) -> Asked:
    """The question of a query string."""
    given = [(key, _clean(value)) for key, value in pairs if key in PARAMETERS]
    given = [(key, value) for key, value in given if value]
    problems: list[str] = []
    values = dict(reversed(given))
    filter = Filter(
        words=values.get("q", ""),
        start=_day(values, "from", problems),
        end=_day(values, "to", problems),
        min_confidence=_share(values, problems),
        **_lists(given),
    )
    pair = (values["one"], values["other"]) if "one" in values and "other" in values else None
    return Asked(
        filter=filter, pair=pair, wide="wide" in values, page=_page(values, problems),
        problems=tuple(problems), given=tuple(given),
    )  # fmt: skip


def _lists(given: list[tuple[str, str]]) -> dict[str, Any]:
    return {
        field: tuple(value for key, value in given if key == name)[:MOST]
        for name, field in _LISTS.items()
    }


def _clean(value: str) -> str:
    """Without what no word has: NUL, which PostgreSQL refuses, and lone surrogates."""
    kept = "".join(c for c in value[:LONGEST] if c >= " " and not "\ud800" <= c <= "\udfff")
    return kept.strip()


def _day(values: dict[str, str], name: str, problems: list[str]) -> dt.date | None:
    if name not in values:
        return None
    try:
        return dt.date.fromisoformat(values[name])
    except ValueError:
        problems.append(name)
        return None


def _share(values: dict[str, str], problems: list[str]) -> float:
    try:
        share = float(values.get("min_confidence", "0"))
    except ValueError:
        share = math.nan
    if 0 <= share <= 1:
        return share
    problems.append("min_confidence")
    return 0.0


def _page(values: dict[str, str], problems: list[str]) -> int:
    text = values.get("page", "1")
    if text.isascii() and text.isdigit() and 1 <= int(text) <= DEEPEST:
        return int(text)
    problems.append("page")
    return 1
