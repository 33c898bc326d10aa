"""The head nouns of groups and bodies, with their English."""

from __future__ import annotations

from functools import cache

import msgspec

from ruydad.coding.words import read_data
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


def head_of(word: str) -> Head | None:
    """The head noun, also with the «ی» of «مقامی»."""
    return heads().get(word) or heads().get(word.removesuffix("ی"))
