"""Comparison of names on their folded words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from ruydad.text import fold

Party = Mapping[str, Any]
"""A party, place or attribution link of a record, as plain data."""

_ISO3 = re.compile(r"[A-Z]{3}")
_BARE = re.compile(r"[\W_]+")
_SHORTEST_PART = 4  # a shorter folded word inside a longer one is chance (روس in عروس)


@lru_cache(maxsize=65536)
def key(text: str | None) -> str:
    """The folded text without punctuation."""
    return _BARE.sub("", fold(text)) if text else ""


def is_party(party: Party, alternatives: Iterable[str]) -> bool:
    """Whether any alternative names the party: its country code, or words of its text or name."""
    country = party.get("country")
    names = [key(party.get(field)) for field in ("text", "name", "name_fa")]
    others = [key(party.get(field)) for field in ("id", "affiliation", "title")]
    return any(_names(word, country, names, others) for word in alternatives)


def _names(word: str, country: str | None, names: list[str], others: list[str]) -> bool:
    if _ISO3.fullmatch(word) and country == word:
        return True
    wanted = key(word)
    if not wanted:
        return False
    if any(wanted in name for name in (*names, *others)):
        return True
    return any(len(name) >= _SHORTEST_PART and name in wanted for name in names)


def has_party(parties: Iterable[Party], alternatives: Iterable[str]) -> bool:
    """Whether any of the parties is the one the alternatives name."""
    words = tuple(alternatives)
    return any(is_party(party, words) for party in parties)
