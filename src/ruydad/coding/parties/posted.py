"""Offices held at a place: envoys in a state or at a body, governors, mayors, prayer leaders."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from ruydad.coding.parties.naming import Context, Words
from ruydad.coding.parties.people import known_person
from ruydad.coding.words import plain_words
from ruydad.grammar import Mention
from ruydad.knowledge import Entry, slug
from ruydad.records import Party
from ruydad.text import fold


class Post(NamedTuple):
    """An office at a place: its role, the office as holders are filed, and whose it is."""

    role: Entry
    office: str
    scope: str
    where: Entry | None


def posted(mention: Mention, words: Words, country: str | None, context: Context) -> Party | None:
    """«سفیر ایران در مسکو», «استاندار فارس»: the holder on the day, else the office itself."""
    post = _post(mention, words, country, context)
    if post is None:
        return None
    holder = None if mention.former else context.holder(post.office, post.scope)
    if holder is not None:
        party = known_person(holder, mention, words, "office-at-date", context)
        title = post.role.name_fa
        return msgspec.structs.replace(party, kind="office", country=post.scope, title=title)
    owner = post.where if post.role.office in plain_words("local_offices") else None
    owner = owner or context.state(post.scope)
    name = f"{post.role.name} of {owner.name}" if owner else post.role.name
    return Party(
        text=words.text, span=words.span, kind="office", name=name, name_fa=words.text,
        id=None if mention.former else f"office/{post.office}@{post.scope}", country=post.scope,
        sectors=post.role.sectors, title=post.role.name_fa,
        resolved_by=None if mention.former else "office-at-date",
    )  # fmt: skip


def _post(mention: Mention, words: Words, country: str | None, context: Context) -> Post | None:
    role = _role(mention, words, context)
    if role is None or role.office is None or country is None:
        return None
    if role.office in plain_words("local_offices"):
        place = next(iter(mention.entries("place")), None)
        return Post(role, f"{role.office}:{slug(place.name)}", country, place) if place else None
    if role.office not in plain_words("posted_offices"):
        return None
    host = mention.post.entries[0] if mention.post else None
    at = _host(role, host, country, context)
    return Post(role, f"{role.office}:{at}" if at else role.office, country, host)


def _role(mention: Mention, words: Words, context: Context) -> Entry | None:
    """The one office named, also where the grammar took its word for a head («سفیر»)."""
    if mention.roles:
        single = len(mention.roles) == 1 and not mention.names[0].plural
        return mention.roles[0] if single else None
    if not mention.head:
        return None
    parts = words.text.split()
    for title in (" ".join(parts[:2]), mention.head):  # «امام جمعه» before «امام»
        match = context.knowledge.lookup(fold(title))
        if match is not None and not match.plural:
            roles = (e for e in match.entries if e.kind == "role" and e.form == "title")
            return next(roles, None)
    return None


def _host(role: Entry, host: Entry | None, country: str, context: Context) -> str | None:
    """Where an envoy is: the state or body named, else the page's own where it is another's."""
    if host is not None:
        return host.id if host.kind == "organisation" else host.country
    own = context.discourse.own_country
    return own if own != country and role.office in plain_words("accredited_offices") else None
