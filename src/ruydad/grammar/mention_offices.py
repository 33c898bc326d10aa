"""Offices and bodies that have a place («سفیر ایران در مسکو»), and two that one person holds."""

from __future__ import annotations

from ruydad.grammar.mention import COUNTRY_LIKE, Mention
from ruydad.grammar.mention_entities import POSTED_OFFICES
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_items import SentenceItems
from ruydad.grammar.words import word_set
from ruydad.knowledge import Entry
from ruydad.text import fold

_POSTS = ("country", "place", "metonym", "organisation", "group")


def add_posting(growing: GrowingMention, index: int) -> int:
    """«سفیر ایران در مسکو», «یک مقام در وزارت خارجه»: where the office is, or whose."""
    mention, line, following = growing.mention, growing.line, growing.line.items[index + 1]
    entry = following.value.entries[0]
    if entry.kind == "country" and is_local(mention, line):
        mention.add_owner(following.value)  # «نیروهای امنیتی در مصر»
    elif entry.kind in _POSTS and _is_posted(mention, line):
        mention.posting = (following.first, following.last)
        mention.post = following.value
    elif entry.kind in _POSTS and mention.head in word_set("local_bodies") and not mention.names:
        mention.add_owner(following.value)  # «دادگاهی در استکهلم»
    elif _is_body(entry) and _is_official(mention):
        mention.add_owner(following.value, alone=True)
    else:
        return index
    return index + 2


def _is_official(mention: Mention) -> bool:
    """Whether somebody is told of only as belonging to a body named after."""
    return mention.person is None and mention.head in word_set("relational") | word_set("officials")


def is_local(mention: Mention, line: SentenceItems) -> bool:
    """Police, officials, rebels at the opening of whom only the state they are in is told."""
    owned = mention.entries(*COUNTRY_LIKE, "place", "person", "organisation") or mention.this
    return mention.opens and not owned and line.keys[mention.first] in word_set("local_forces")


def _is_posted(mention: Mention, line: SentenceItems) -> bool:
    """Whether the office is one that is held abroad."""
    posting = word_set("posting")
    if line.keys[mention.first + 1] in word_set("special"):
        return False  # a special envoy is sent for a matter, and met in a city
    if line.keys[mention.first] in posting or mention.head in posting:
        return True
    return any(
        fold(role.name_fa).startswith(tuple(posting))
        or (role.office or "").startswith(POSTED_OFFICES)
        for role in mention.roles
    )


def _is_body(entry: Entry) -> bool:
    return entry.kind in ("organisation", "group") or (
        entry.kind == "role" and entry.form == "body"
    )


def add_joint(growing: GrowingMention, index: int) -> int:
    """«رهبران منطقه و جهان»: a second word after «و»; else a second office of one holder."""
    after = growing.line.at(index + 1)
    if after is None:
        return index
    if growing.mention.head and after.kind == "word" and after.value in word_set("wide"):
        return index + 2
    return index + 1 if _holds_both(growing, index + 1) else index


def _holds_both(growing: GrowingMention, index: int) -> bool:
    """«نخست‌وزیر و وزیر امور خارجه قطر، …»: two offices that a personal name closes."""
    mention, line = growing.mention, growing.line
    if not mention.roles or growing.has_name or len(mention.names) != 1:
        return False
    title, owner, person = (line.at(index + ahead) for ahead in range(3))
    if title is None or title.kind != "entity" or owner is None or owner.kind != "entity":
        return False
    second = title.value.of_kind("role")
    country = owner.value.entries[0].country
    if second is None or mention.names[-1].plural or title.value.plural or country is None:
        return False
    if person is not None and person.kind == "entity" and person.value.of_kind("person"):
        return True
    one = line.knowledge.holder(mention.roles[0], country, line.day)
    return one is not None and one == line.knowledge.holder(second, country, line.day)
