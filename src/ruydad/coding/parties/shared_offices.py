"""Offices told of several states at once, and the counterparts of an office in another state."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ruydad.coding.parties.naming import Context, Words, country_of, words_of
from ruydad.coding.parties.people import known_person
from ruydad.coding.parties.records import counterpart
from ruydad.grammar import Mention, ParsedSentence
from ruydad.knowledge import Entry
from ruydad.records import Party


def distributed(
    mentions: Sequence[Mention], parsed: ParsedSentence, context: Context
) -> list[Party] | None:
    """«وزیران خارجه ایران و ترکیه»: one office for each of the states listed."""
    first = mentions[0]
    if len(mentions) > 1 and first.counterpart:
        return _each_counterpart(mentions, parsed, context)
    if len(mentions) < 2 or not first.roles or not first.names[0].plural or first.person:
        return None
    if any(m.roles or m.head or m.person for m in mentions[1:]):
        return None
    states = _states(mentions, context)
    if states is None:
        return None
    return [
        _one_of_several(mention, words_of(mention, parsed), _title(first), state, context)
        for mention, state in zip(mentions, states, strict=True)
    ]


def _title(mention: Mention) -> Entry:
    titles = (e for e in mention.names[0].entries if e.kind == "role" and e.form == "title")
    return next(titles, mention.roles[0])


def _states(mentions: Sequence[Mention], context: Context) -> list[str] | None:
    """The state of each mention; ``None`` where one has none."""
    found = [country_of(mention, context) for mention in mentions]
    states = [state for state in found if state is not None]
    return states if len(states) == len(found) else None


def _one_of_several(
    mention: Mention, words: Words, role: Entry, state: str, context: Context
) -> Party:
    holder = context.holder(role, state)
    if holder is not None:
        party = known_person(holder, mention, words, "office-at-date", context)
        return msgspec.structs.replace(party, kind="office", country=state, title=role.name_fa)
    owner = context.state(state)
    name = f"{role.name} of {owner.name}" if owner else role.name
    return Party(
        text=words.text, span=words.span, kind="office", name=name, name_fa=words.text,
        country=state, id=f"office/{role.office or role.id}@{state}", sectors=role.sectors,
        title=role.name_fa, resolved_by="office-at-date",
    )  # fmt: skip


def _each_counterpart(
    mentions: Sequence[Mention], parsed: ParsedSentence, context: Context
) -> list[Party] | None:
    """«همتایان هندی، برزیلی و مصری»: one counterpart for each state."""
    states = _states(mentions, context)
    if states is None:
        return None
    return [
        counterpart(words_of(mention, parsed), state, context.state(state))
        for mention, state in zip(mentions, states, strict=True)
    ]


def with_counterparts(
    mentions: Sequence[Mention], parties: list[Party], others: Sequence[Party], context: Context
) -> list[Party]:
    """«همتای روس خود»: the holder of the other side's office in that state."""
    found = list(parties)
    for mention in mentions:
        if mention.counterpart and others:
            found = [_in_same_office(party, mention, others[0], context) for party in found]
    return found


def _in_same_office(party: Party, mention: Mention, other: Party, context: Context) -> Party:
    known = party.title is not None or party.id is not None
    if known or party.kind != "office" or not party.country:
        return party
    holder = _same_office(other, party.country, context)
    if holder is None:
        return msgspec.structs.replace(party, title=other.title)
    words = Words(party.text, party.span)
    resolved = known_person(holder, mention, words, "office-at-date", context)
    return msgspec.structs.replace(resolved, kind="office", country=party.country)


def _same_office(other: Party, country: str, context: Context) -> Entry | None:
    entry = context.entry(other.id)
    if entry is None or entry.kind != "person":
        return None
    for held in reversed(context.knowledge.offices_of(entry, context.day)):
        holder = context.holder(held.office, country) if held.office else None
        if holder is not None:
            return holder
    return None
