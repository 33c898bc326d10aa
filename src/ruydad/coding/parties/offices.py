"""Offices: who holds the office a mention names, and its record where nobody is known to."""

from __future__ import annotations

import dataclasses

import msgspec

from ruydad.coding.parties.naming import (
    COUNTRY_LIKE,
    Context,
    Words,
    bearer_of,
    is_body,
    served_by,
)
from ruydad.coding.parties.people import known_person
from ruydad.coding.parties.understood import is_ministry, state_of_body, state_of_office
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Mention
from ruydad.knowledge import Entry
from ruydad.records import Party, PartyKind
from ruydad.text import fold


def office(
    mention: Mention, words: Words, country: str | None, bodies: list[Entry], context: Context
) -> Party:
    """The holder of the office on the day, else the office itself."""
    role = mention.roles[0]
    country = country or _last_word(words, context)
    if country is None and not plain_words("not_iranian").isdisjoint(words.text.split()):
        context = dataclasses.replace(context, foreign=True)
    country = _office_country(mention, country, bodies, context)
    scope = bodies[0].id if bodies and not is_body(role) else None
    holder = _holder(mention, words, scope or country, context)
    if holder is not None:
        party = known_person(holder, mention, words, "office-at-date", context)
        return msgspec.structs.replace(party, kind="office", country=country or party.country)
    return _vacant(mention, words, country, bodies, context)


def bare_title(
    mention: Mention, words: Words, country: str | None, context: Context
) -> Party | None:
    """«ولیعهد جدید», «پادشاه مراکش»: a head that is a title, where somebody holds the office."""
    if mention.inner or mention.this or mention.former or mention.own or mention.counterpart:
        return None
    if len(mention.entries(*COUNTRY_LIKE)) != len(mention.names):
        return None
    match = context.knowledge.lookup(mention.head)
    role = match.of_kind("role") if match is not None and not match.plural else None
    if match is None or role is None or role.form != "title" or not role.office:
        return None
    state = country if mention.names else state_of_office(role, context)
    if state is None or context.holder(role, state) is None:
        return None
    titled = dataclasses.replace(mention, head="", names=[match, *mention.names])
    return office(titled, words, state, [], context)


def told_before(short: str, country: str | None, context: Context) -> Party | None:
    """«وزیر ترک» after «خلوصی آکار، وزیر دفاع ترکیه»: a shorter title of one named before."""
    for party in reversed(context.discourse.parties):
        titled = party.title is not None and fold(party.title.split()[0]) == fold(short)
        longer = titled and len((party.title or "").split()) > 1
        if longer and party.country == country and party.kind in ("person", "office"):
            return party
    return None


def _office_country(
    mention: Mention, country: str | None, bodies: list[Entry], context: Context
) -> str | None:
    """The state of the office, also where its words do not name it («وزیر خارجه‌اش»)."""
    if mention.own and country is None and context.discourse.parties:
        country = context.discourse.parties[-1].country
    role = mention.roles[0]
    single = role.form == "title" and role.office and not mention.names[0].plural
    if country is None and not bodies and single:
        return _understood_country(mention, role, context)
    alone = len(mention.names) == 1 and not (mention.this or mention.own or mention.own_country)
    if is_ministry(role) and alone and not mention.entries(*COUNTRY_LIKE):
        answers = role.id == "role/foreign-ministry"  # it speaks of other states
        return state_of_body(context, by_people=answers) or country
    return country


def _last_word(words: Words, context: Context) -> str | None:
    """«صدراعظم پاکستان» is one title of the knowledge: its state is its last word."""
    parts = words.text.split()
    match = context.knowledge.lookup(fold(parts[-1])) if len(parts) > 1 else None
    state = match.of_kind("country") if match is not None else None
    return state.country if state is not None else None


def _understood_country(mention: Mention, role: Entry, context: Context) -> str | None:
    """«وزیر خارجه» alone: the one named before with that office, else the page's own."""
    if len(mention.roles) > 1 or mention.this or role.scope is not None:
        return None
    if mention.former:
        return state_of_office(role, context)
    discourse = context.discourse
    own = discourse.own_country
    last = discourse.last("person")
    served = _state_served(last, role, context) if last is not None else None
    if served is not None and last is discourse.parties[-1]:
        return served
    holder = None if context.foreign else context.holder(role, own)
    if holder is not None and holder.id in discourse.people:
        return own
    for party in reversed(discourse.parties):
        if party.title == role.name_fa and party.country:
            return party.country
    return served or state_of_office(role, context)


def _state_served(party: Party, role: Entry, context: Context) -> str | None:
    """«متیس از سمت وزیر دفاع …»: the state in which the person named last holds that office."""
    entry = context.entry(party.id)
    if entry is None or context.day is None:
        return None
    offices = context.knowledge.offices_of(entry, context.day)
    return next((office.country for office in offices if office.office == role.office), None)


def _holder(mention: Mention, words: Words, scope: str | None, context: Context) -> Entry | None:
    """The holder on the day; deputies, advisers and plurals are not the office itself."""
    role = mention.roles[0]
    if mention.names[0].plural or role.form in ("group", "body") or _is_deputy(mention):
        return None
    if mention.head and mention.head != fold(role.name_fa):
        return None
    if mention.former:
        last = not plain_words("predecessors").isdisjoint(words.text.split())
        return context.predecessor(role, scope) if last else None
    known = context.holder(role, scope)
    return known or context.discourse.bearers.get((role.id, bearer_of(mention)))


def _is_deputy(mention: Mention) -> bool:
    """«معاون دبیرکل», «مشاور وزیر»: an office of somebody who serves the holder."""
    if len(mention.roles) > 1 and mention.roles[1].form == "title":
        return True
    return mention.head in folded_words("deputies")


def _vacant(
    mention: Mention, words: Words, country: str | None, bodies: list[Entry], context: Context
) -> Party:
    """The office by its own name, its holder unknown."""
    role = mention.roles[0]
    owner = bodies[0] if bodies else context.state(country)
    served = served_by(mention)
    if served is not None and owner is None:
        country, owner = served.nationality or served.country, served
    kind = _office_kind(role, mention.names[0].plural)
    where = country or (owner.id if owner else None) or role.scope
    country = country or (owner.country if owner else None)
    held = where is not None and kind != "group" and not (mention.former or _is_deputy(mention))
    title = role.office or role.id.removeprefix("role/")
    return Party(
        text=words.text, span=words.span, kind=kind, name_fa=words.text, country=country,
        name=" of ".join([r.name for r in mention.roles] + ([owner.name] if owner else [])),
        id=f"office/{title}@{where}" if held else None,
        affiliation=bodies[0].id if bodies else served.affiliation if served else None,
        sectors=role.sectors, title=role.name_fa,
        resolved_by="office-at-date" if held else None,
    )  # fmt: skip


def _office_kind(role: Entry, plural: bool) -> PartyKind:
    if is_body(role):
        return "organisation"
    return "group" if plural or role.form == "group" else "office"


def office_of(mention: Mention, words: Words, owner: Party, context: Context) -> Party:
    """«رئیس این جنبش»: the office whose owner was named before."""
    role = mention.roles[0] if mention.roles else None
    holder = context.holder(role, owner.id or owner.country) if role is not None else None
    holder = holder or _only_member(owner, context)
    if holder is not None:
        return known_person(holder, mention, words, "coreference", context)
    name = f"{role.name if role else 'official'} of {owner.name}"
    return Party(
        text=words.text, span=words.span, kind="office", name=name, name_fa=words.text,
        country=owner.country, sectors=owner.sectors,
        affiliation=owner.id if owner.kind == "organisation" else owner.affiliation,
        resolved_by="coreference",
    )  # fmt: skip


def _only_member(owner: Party, context: Context) -> Entry | None:
    """The one person of the page who belongs to the body."""
    people = context.discourse.people.values()
    members = [e for e in people if owner.id and e.affiliation == owner.id]
    return members[0] if len(members) == 1 else None
