"""The guard classes of a mention: state, organisation, person, group, people, place, media."""

from __future__ import annotations

from ruydad.coding.parties.heads import head_of, is_people
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Mention
from ruydad.grammar.words import word_set

_STATE = ("country", "demonym", "metonym")
_CROWDS = frozenset((
    "CVL", "LAB", "EDU", "REF", "REB", "OPP", "CRM",
    "UAF", "HLH", "SOC", "JRN", "AGR", "BUS", "MED",
))  # fmt: skip
"""Sectors of people who act for no state."""


def _is_crowd(mention: Mention) -> bool:
    """«کشاورزان یونانی», «شورشیان سوری»: people who act for no state."""
    head = head_of(mention.head) if mention.head else None
    if head is not None:
        return head.sector in _CROWDS
    first = mention.names[0].of_kind("group") if mention.names else None
    return first is not None and bool(_CROWDS.intersection(first.sectors))


def _speaks_for_itself(mention: Mention) -> bool:
    """«گزارشگران بدون مرز»: a body of reporters that acts for them, and no outlet."""
    bodies = [] if mention.head else mention.entries("organisation")
    return bool(bodies) and "NGO" in bodies[0].sectors


def party_classes(mention: Mention) -> frozenset[str]:
    """The guard classes a mention belongs to."""
    if mention.is_media and not _speaks_for_itself(mention):
        return frozenset(("media",))
    if mention.pronoun is not None:
        group = mention.pronoun in ("plural", "both")
        return frozenset(("party", "group" if group else "person", "organisation", "state"))
    if mention.head in word_set("bare_people") and not mention.names:
        return frozenset(("person", "group"))
    found = {"party", *_by_nature(mention)}
    if mention.entries(*_STATE) and not (mention.roles or mention.person or _is_crowd(mention)):
        found.add("state")
    if is_people(mention):
        found.add("people")
    return frozenset(_with_place(found, mention) if mention.is_place_only else found)


def _by_nature(mention: Mention) -> set[str]:
    """What the most telling of its words makes it: a person, an office, a head, a body, a state."""
    if mention.person is not None or mention.name_span is not None:
        return {"person"}
    if mention.roles:
        return _of_office(mention)
    if mention.head:
        state = mention.head in folded_words("state_heads")
        return {"group", "person", "organisation"} | ({"state", "place"} if state else set())
    if mention.entries("organisation", "group", "outlet"):
        return _of_body(mention)
    return {"state"} if mention.entries(*_STATE) else set()


def _of_office(mention: Mention) -> set[str]:
    form = mention.roles[0].form
    if mention.head and form == "body":
        return {"organisation", "group", "person"}  # «هیئتی از وزارت خارجه»
    return {{"group": "group", "body": "organisation"}.get(form or "", "person")}


def _of_body(mention: Mention) -> set[str]:
    if mention.entries("group"):
        return {"organisation", "group", "person"}
    return {"organisation", "group"} if is_people(mention) else {"organisation"}


def _with_place(found: set[str], mention: Mention) -> set[str]:
    """A place acts only where it stands for a state or a bloc («غرب»)."""
    if mention.names[0].entries[0].name_fa in plain_words("acting_regions"):
        return found | {"place", "organisation"}
    return found | {"place"} if mention.entries(*_STATE) else (found | {"place"}) - {"party"}
