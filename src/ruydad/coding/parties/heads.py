"""The head nouns of groups and bodies, with their English."""

from __future__ import annotations

from functools import cache

import msgspec

from ruydad.coding.words import read_data
from ruydad.grammar import Mention
from ruydad.grammar.people import person_nouns
from ruydad.text import fold


class Head(msgspec.Struct, frozen=True):
    """English and class of a head noun."""

    en: str
    kind: str
    sector: str | None = None


@cache
def heads() -> dict[str, Head]:
    """The head nouns of ``data/heads.yaml``, and the nouns for people, by folded key."""
    people = {
        fold(noun.form): Head(noun.english, "group" if noun.plural else "person", noun.sector)
        for noun in reversed(person_nouns())
    }
    return people | {
        fold(word): Head(row["en"], row["class"], row.get("sector"))
        for word, row in read_data("heads.yaml").items()
    }


_NOT_CIVIL = frozenset(("GOV", "MIL", "COP", "LEG", "JUD", "SPY", "REB", "UAF", "PRM"))


def is_people(mention: Mention) -> bool:
    """Whether people of no office or arms are named: «کارگران», «پزشکان», not «وزیران»."""
    if mention.person is not None or mention.name_span is not None:
        return False
    if mention.head:
        head = head_of(mention.head)
        return head is not None and bool(head.sector) and head.sector not in _NOT_CIVIL
    entry = mention.names[0].entries[0] if mention.names else None
    if entry is not None and entry.kind == "demonym":
        counted = mention.names[0].first > mention.first  # «هزاران پاکستانی»
        return (mention.names[0].plural or counted) and len(mention.names) == 1  # «فلسطینیان»
    if entry is None or entry.kind != "group" or entry.country is not None:
        return False
    return _NOT_CIVIL.isdisjoint(entry.sectors)


def head_of(word: str) -> Head | None:
    """The head noun, also with the «ی» of «مقامی»."""
    return heads().get(word) or heads().get(word.removesuffix("ی"))
