"""One coder for all tests of this folder, and the comparison of parties."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ruydad.coding import Coder
from ruydad.coding.scoring import KEEP_ALL
from ruydad.page import Hints, read_text
from ruydad.records import Article, Event, Party
from ruydad.text import fold

DAY = "2023-06-20"  # a Tuesday


@cache
def coder() -> Coder:
    """What the rules find: the scorer is tried on its own."""
    return Coder(scorer=KEEP_ALL)


def article(text: str, published: str = DAY, outlet: str | None = None) -> Article:
    return read_text(text, hints=Hints(published=published, outlet=outlet))


def code(text: str, published: str = DAY) -> list[Event]:
    return coder().code(article(text, published))


def has(parties: Iterable[Party], words: str) -> bool:
    """Whether any of the words (joined by «,») names any of the parties."""
    return any(is_party(party, word) for party in parties for word in words.split(","))


def is_party(party: Party, word: str) -> bool:
    names = (party.text, party.name, party.name_fa, party.title, party.affiliation)
    return word == party.country or any(fold(word) in fold(name) for name in names if name)
