"""Whose «مجلس», «وزارت خارجه» or «رئیس‌جمهور» is meant where no words say it."""

from __future__ import annotations

from ruydad.coding.parties.naming import Context, Words
from ruydad.coding.parties.records import entity
from ruydad.coding.words import plain_words
from ruydad.grammar import Mention
from ruydad.knowledge import Entry
from ruydad.records import Party
from ruydad.text import fold


def states_told(context: Context, *, by_people: bool = False) -> list[str]:
    """The states of the parties, or only of the people, named so far, each once, in order."""
    kinds = ("person", "office")
    parties = (p for p in context.discourse.parties if not by_people or p.kind in kinds)
    told = (party.country for party in parties)
    return list(dict.fromkeys(state for state in told if state is not None))


def state_of_body(context: Context, *, by_people: bool = False) -> str | None:
    """The page's own state, unless only others were named: then the one that was."""
    told, own = states_told(context, by_people=by_people), context.discourse.own_country
    if not told or own in told:
        return own
    return told[0] if len(told) == 1 else None


def state_of_office(role: Entry, context: Context) -> str | None:
    """The page's own state where somebody holds the office there, or the only other that was told.

    A page that has named only others means theirs, except by an office that answers for its own
    state («سخنگوی وزارت خارجه») or is met, called, asked («با رئیس‌جمهور دیدار کرد»).
    """
    told, own = states_told(context), context.discourse.own_country
    others = [state for state in told if state != own and context.holder(role, state)]
    at_home = context.holder(role, own) is not None and not (context.foreign and own == "IRN")
    answers = context.governed or role.office in plain_words("answering_offices")
    people = states_told(context, by_people=True)
    if own not in told and not answers and not others and len(people) == 1:
        return people[0] if role.office in plain_words("common_offices") else None
    if at_home and (own in told or answers or len(others) != 1):
        return own
    return others[0] if len(others) == 1 else None


def bare_body(mention: Mention, words: Words, context: Context) -> Party | None:
    """«مجلس», «سپاه», «آژانس» alone: the body that has the name in the state talked of."""
    entries = _bare_entries(mention, context)
    if not entries and mention.head and not (mention.names or mention.this or mention.name_span):
        left_out = _named_with_state(words, state_of_body(context), context)
        return entity(left_out[0], words, "name") if left_out else None
    bodies = [entry for entry in entries if entry.kind == "organisation"]
    role = next((entry for entry in entries if entry.kind == "role"), None)
    if role is None:
        return entity(bodies[0], words, "name") if bodies else None
    if role.form != "body" or is_ministry(role) or not (bodies or is_state_body(role)):
        return None
    state = state_of_body(context)
    own = [body for body in bodies if body.country in (state, None)]
    found = own or _named_with_state(words, state, context)
    found = found or [body for body in bodies if body.country != context.discourse.own_country]
    return entity(found[0], words, "name") if found else None


def _bare_entries(mention: Mention, context: Context) -> tuple[Entry, ...]:
    """What the one word of the mention names, empty where it has more words."""
    if mention.this or mention.own or mention.own_country or mention.name_span or mention.posting:
        return ()
    size = mention.last - mention.first
    if not mention.names:
        match = context.knowledge.lookup(mention.head) if mention.head and size == 1 else None
        return match.entries if match is not None and not match.plural else ()
    name = mention.names[0]
    alone = len(mention.names) == 1 and name.last - name.first == size
    return name.entries if alone and not name.plural else ()


def _named_with_state(words: Words, state: str | None, context: Context) -> list[Entry]:
    """«مجلس نمایندگان» in Iraq is «مجلس نمایندگان عراق»."""
    country = context.state(state)
    if country is None:
        return []
    for joined in (words.text, f"{words.text}ی"):
        match = context.knowledge.lookup(fold(f"{joined} {country.name_fa}"))
        body = match.of_kind("organisation") if match is not None else None
        if body is not None:
            return [body]
    return []


def is_ministry(role: Entry) -> bool:
    """Whether a role is one of the ministries."""
    return role.form == "body" and role.id.endswith("-ministry")


def is_state_body(role: Entry) -> bool:
    """Whether a role is a body of which a state has one: a ministry, the parliament."""
    return is_ministry(role) or role.id.removeprefix("role/") in plain_words("state_bodies")
