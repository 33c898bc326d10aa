"""Named parties: persons, offices, bodies, groups, states and places by their own words."""

from __future__ import annotations

import msgspec

from ruydad.coding.parties.heads import Head, head_of
from ruydad.coding.parties.kin import is_kin, kin
from ruydad.coding.parties.naming import (
    COUNTRY_LIKE,
    Context,
    Words,
    country_of,
    is_body,
    served_by,
)
from ruydad.coding.parties.offices import bare_title, office, told_before
from ruydad.coding.parties.people import known_person, new_person, which_person
from ruydad.coding.parties.posted import posted
from ruydad.coding.parties.records import again, counterpart, entity, unknown
from ruydad.coding.parties.understood import bare_body
from ruydad.grammar import Mention, ParsedSentence
from ruydad.knowledge import Entry, transliterate
from ruydad.records import Party
from ruydad.text import fold

_KIND_OF_HEAD = {"person": "office", "body": "organisation"}


def named(mention: Mention, parsed: ParsedSentence, words: Words, context: Context) -> Party:
    """The party a mention names: a person before an office, an office before a body or state."""
    country = country_of(mention, context)
    if is_kin(mention, parsed):
        return kin(mention, words, country)
    person = which_person(mention, country, context)
    if person is not None:
        return known_person(person, mention, words, "name", context)
    if mention.name_span is not None and not _is_body_name(mention):
        return new_person(mention, parsed, words, country)
    if mention.counterpart:
        return counterpart(words, country, context.state(country))
    alone = bare_body(mention, words, context)
    if alone is not None:
        return alone
    bodies = _bodies(mention, country)
    post = posted(mention, words, country, context) if not bodies else None
    if post is not None:
        return post
    if mention.roles and (country or not bodies or not is_body(mention.roles[0])):
        return office(mention, words, country, bodies, context)
    if mention.head:
        title = bare_title(mention, words, country, context)
        if title is not None:
            return title
        before = told_before(mention.head, country, context) if country and not bodies else None
        if before is not None and not mention.roles:
            return again(before, words)
        noun = _head_noun(mention, parsed)
        return _group(mention, noun, words, country, bodies, context)
    return _by_entry(mention, words, bodies, context)


def _is_body_name(mention: Mention) -> bool:
    """«حزب «بدیل برای آلمان»»: the words in marks name the body."""
    head = head_of(mention.head) if mention.head else None
    return head is not None and head.kind in ("body", "group", "forces") and not mention.roles


def _head_noun(mention: Mention, parsed: ParsedSentence) -> str:
    """The words a group is headed by, past its number («دو مسافر», «حدود ۲۰۰ نفر»)."""
    words = [token.text for token in parsed.tokens[mention.first : mention.last]]
    for size in (3, 2):
        joined = " ".join(words[:size])
        if len(words) >= size and head_of(fold(joined)):
            return joined
    spelt = range(mention.first, mention.last)
    at = next((at for at in spelt if parsed.keys[at] == mention.head), mention.first)
    return parsed.tokens[at].text


def _bodies(mention: Mention, country: str | None) -> list[Entry]:
    bodies = mention.entries("organisation", "group", "outlet")
    if mention.head and country:  # «محکمۀ نظامی پاکستان»
        bodies = [body for body in bodies if body.kind != "group" or body.country is not None]
    if mention.roles and country:  # «وزارت خارجه قطر» is not the home ministry of that name
        return [body for body in bodies if body.country in (None, country)]
    return bodies


def _owned(group: Entry, mention: Mention, words: Words, context: Context) -> Party:
    """«هیئت بلندپایه روسیه»: a group of nobody in particular, and whose it is."""
    owner = context.state(country_of(mention, context))
    party = entity(group, words, "name")
    if owner is None:
        return party
    name = f"{group.name} of {owner.name}"
    return msgspec.structs.replace(party, id=None, name=name, country=owner.country)


def _by_entry(mention: Mention, words: Words, bodies: list[Entry], context: Context) -> Party:
    """The body, else the state, else the place whose name stands there."""
    if bodies and bodies[0].kind == "group" and bodies[0].country is None:
        return _owned(bodies[0], mention, words, context)
    if bodies:
        acronym = mention.names and mention.names[0].surface == "acronym"
        return entity(bodies[0], words, "acronym" if acronym else "name")
    if len(mention.names) > 1 and mention.names[0].plural and mention.names[0].of_kind("demonym"):
        return _kindred(mention, words, context)
    places = mention.entries("place")
    if places and mention.names[0].entries[0] is places[0]:  # «ارتش لبنان در طرابلس»
        return entity(places[0], words, "name")
    for entry in mention.entries(*COUNTRY_LIKE):
        meant = context.entry(entry.target) or context.state(entry.country)
        how = "name" if entry.kind == "country" else "demonym"
        return entity(meant or entry, words, how)
    return entity(places[0], words, "name") if places else unknown(words, "unknown")


def _kindred(mention: Mention, words: Words, context: Context) -> Party:
    """«صرب‌های بوسنی»: people of one nation in another's state."""
    people, state = mention.names[0].of_kind("demonym"), mention.names[-1].entries[0]
    assert people is not None
    party = entity(people, words, "demonym")
    name = f"{people.name} people of {state.name}"
    return msgspec.structs.replace(party, id=None, name=name, kind="group", country=state.country)


def _group(
    mention: Mention,
    noun: str,
    words: Words,
    country: str | None,
    bodies: list[Entry],
    context: Context,
) -> Party:
    """«هیئت ایرانی», «مقام‌های وزارت خارجه»; «دولت ایران» is the state itself."""
    head = head_of(fold(noun)) if " " in noun else head_of(mention.head) or head_of(fold(noun))
    state = head is not None and head.kind == "state" and country is not None
    owner = bodies[0] if bodies and not state else context.state(country)
    whole = _whole(head, owner, bodies)
    if whole is not None:
        return entity(whole, words, "name")
    served = served_by(mention)
    if served is not None and owner is None:
        country, owner = served.nationality or served.country, served
    name = head.en if head else transliterate(noun)
    return Party(
        text=words.text, span=words.span, name_fa=words.text, country=country,
        kind=_KIND_OF_HEAD.get(head.kind if head else "", "group"),  # type: ignore[arg-type]
        name=f"{name} of {owner.name}" if owner else name,
        affiliation=bodies[0].id if bodies else served.affiliation if served else None,
        sectors=_sectors(head, owner),
    )  # fmt: skip


def _whole(head: Head | None, owner: Entry | None, bodies: list[Entry]) -> Entry | None:
    """The state or body itself, of which the head says no more than what it is."""
    if head is None:
        return None
    if head.kind == "state" and owner is not None:
        return owner
    return bodies[0] if head.kind == "body" and bodies else None


def _sectors(head: Head | None, owner: Entry | None) -> tuple[str, ...]:
    if head is not None and head.sector:
        return (head.sector,)
    return owner.sectors if owner is not None else ()
