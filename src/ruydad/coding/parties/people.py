"""Persons: which of the namesakes is meant, and the record of a known or a new one."""

from __future__ import annotations

from ruydad.coding.parties.naming import Context, Words, bearer_of
from ruydad.grammar import Mention, ParsedSentence
from ruydad.knowledge import Entry, Match, transliterate
from ruydad.records import Party


def which_person(mention: Mention, country: str | None, context: Context) -> Entry | None:
    """The person named; namesakes are decided by an earlier mention, the state, the day."""
    owned = mention.head or mention.roles or mention.entries("group")
    for name in mention.names + ([] if owned else mention.inner):
        if name.of_kind("demonym") and (
            mention.counterpart or (owned and not mention.roles and not _seen(name, context))
        ):
            continue  # «همتای هندی», «پلیس هندی»: no bearer of that surname
        if name.of_kind("country") and not owned and not _seen(name, context):
            continue  # «مالی» is the state until the page names a person so
        people = [entry for entry in name.entries if entry.kind == "person"]
        if people:
            return people[0] if len(people) == 1 else _likeliest(people, country, mention, context)
    return None


def _seen(name: Match, context: Context) -> bool:
    return any(entry.id in context.discourse.people for entry in name.entries)


def _likeliest(
    people: list[Entry], country: str | None, mention: Mention, context: Context
) -> Entry:
    """The namesake of the page, the state, the office named, in office on the day."""
    return max(people, key=lambda person: _fitness(person, country, mention, context))


def _fitness(
    person: Entry, country: str | None, mention: Mention, context: Context
) -> tuple[bool, ...]:
    held = context.knowledge.offices_of(person, context.day) if context.day else []
    named = {role.office for role in mention.roles if role.office}
    return (
        person.id in context.discourse.people,
        country is not None and country in (person.country, person.nationality),
        any(office.office in named for office in held),
        any(office.office in named for office in person.offices),
        any(office.public for office in held),
        bool(held),
    )


def known_person(entry: Entry, mention: Mention, words: Words, how: str, context: Context) -> Party:
    """The record of a person of the knowledge; the page remembers them."""
    _remember(entry, mention, how, context)
    standing = context.knowledge.standing(entry, context.day)
    country = entry.nationality or entry.country
    if standing.country and not mention.former:
        country = standing.country
    local = entry.id.startswith("local/")
    return Party(
        text=words.text, span=words.span, kind="person", id=None if local else entry.id,
        name=entry.name, name_fa=entry.name_fa, country=country,
        affiliation=standing.affiliation or entry.affiliation,
        sectors=standing.sectors or entry.sectors,
        title=mention.roles[0].name_fa if mention.roles else None,
        resolved_by=None if local and how == "name" else how,  # type: ignore[arg-type]
    )  # fmt: skip


def _remember(entry: Entry, mention: Mention, how: str, context: Context) -> None:
    context.discourse.people[entry.id] = entry
    if mention.roles and how == "name":
        context.discourse.bearers[(mention.roles[0].id, bearer_of(mention))] = entry


def new_person(
    mention: Mention, parsed: ParsedSentence, words: Words, country: str | None
) -> Party:
    """The record of a person the knowledge lacks, from the words alone."""
    assert mention.name_span is not None
    name_fa = parsed.quote(*parsed.span(*mention.name_span)).strip("«»\"'“” ")
    role = mention.roles[0] if mention.roles else None
    bodies = mention.entries("organisation", "group")
    return Party(
        text=words.text, span=words.span, kind="person", name=transliterate(name_fa),
        name_fa=name_fa, country=country, affiliation=bodies[0].id if bodies else None,
        sectors=role.sectors if role else (), title=role.name_fa if role else None,
    )  # fmt: skip
