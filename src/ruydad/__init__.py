"""Ruydad (رویداد): event records from Persian-language news pages, each tied to its characters.

The public names; each is loaded at its first use, so that ``import ruydad`` costs next to nothing.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ruydad.calendar import find_dates
    from ruydad.coding import Coder
    from ruydad.page import read_page, read_text
    from ruydad.records import Article, Event, Party, Refusal, Refused, RuydadError, TimeExpression
    from ruydad.text import repair_spelling

__version__ = "0.1.0"

_HOMES = {
    "Article": "records",
    "Coder": "coding",
    "Event": "records",
    "Party": "records",
    "Refusal": "records",
    "Refused": "records",
    "RuydadError": "records",
    "TimeExpression": "records",
    "find_dates": "calendar",
    "read_page": "page",
    "read_text": "page",
    "repair_spelling": "text",
}

__all__ = [
    "Article",
    "Coder",
    "Event",
    "Party",
    "Refusal",
    "Refused",
    "RuydadError",
    "TimeExpression",
    "__version__",
    "code",
    "find_dates",
    "read_page",
    "read_text",
    "repair_spelling",
]


def code(article: Article) -> list[Event]:
    """The events of one article, by a coder that is made at the first call and kept.

    Raises ``RuydadError`` where the knowledge cannot be loaded. For knowledge of your own, or many
    articles, make a ``Coder``.
    """
    events: list[Event] = _coder().code(article)
    return events


@cache
def _coder() -> Coder:
    from ruydad.coding import Coder

    return Coder()


def __getattr__(name: str) -> Any:
    """Load a public name from its room."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
