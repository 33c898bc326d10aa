"""Kin: «برادر رسول بایزیدی» is neither the prisoner nor an office of his."""

from __future__ import annotations

from ruydad.coding.parties.heads import head_of
from ruydad.coding.parties.naming import Words, served_by
from ruydad.coding.words import folded_words
from ruydad.grammar import Mention, ParsedSentence
from ruydad.knowledge import Entry
from ruydad.records import Party


def is_kin(mention: Mention, parsed: ParsedSentence) -> bool:
    """Whether somebody is told of only by whose kin it is; a name after a comma is their own."""
    words = parsed.keys[mention.first : mention.last]
    return words[0] in folded_words("kin_heads") and "،" not in words[:-1]


def kin(mention: Mention, words: Words, country: str | None) -> Party:
    """One person without a name, of the state of those whose kin it is."""
    owner = served_by(mention) or _person_in(mention)
    head = head_of(mention.head)
    name = head.en if head else "relative"
    if country is None and owner is not None:
        country = owner.nationality or owner.country
    return Party(
        text=words.text, span=words.span, name_fa=words.text, country=country, kind="person",
        name=f"{name} of {owner.name}" if owner else name,
        sectors=(head.sector,) if head and head.sector else (),
    )  # fmt: skip


def _person_in(mention: Mention) -> Entry | None:
    people = mention.entries("person")
    return people[0] if people else None
