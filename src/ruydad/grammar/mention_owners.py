"""Whose an office is, where it is posted, and offices held together."""

from __future__ import annotations

from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_entities import COUNTRY_LIKE
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_items import SentenceItems
from ruydad.grammar.words import word_set
from ruydad.knowledge import Entry
from ruydad.text import fold

_WE = "ما"  # no ezafe leads to it, unlike «کشورمان»
_POSTS = ("country", "place", "metonym", "organisation", "group")
_POSTED_OFFICES = ("ambassador", "charge")


def _is_object(growing: GrowingMention, index: int) -> bool:
    """«فرمانده داعش خود را تسلیم کرد»: the commander has an owner; «خود» is the object."""
    mention = growing.mention
    owned = mention.entries("country", "demonym", "organisation", "group")
    opens = mention.first < 2 and bool(mention.head) and mention.head not in word_set("relational")
    alone = not mention.counterpart and growing.line.kind(index + 1) == "ra"
    return alone and (bool(owned) or opens)


def add_pronoun(growing: GrowingMention, index: int) -> int:
    """«همتای خود», «وزیر خارجه کشورمان»: the owner is the speaker or the subject."""
    mention, pronoun = growing.mention, growing.line.items[index].value
    if not growing.has_office:
        return index
    if pronoun == "self" and _is_object(growing, index):
        return index
    if pronoun == "self":
        mention.own = True
    elif pronoun == "speaker_side" and growing.line.key(index) != _WE:
        mention.own_country = True
    else:
        return index
    return index + 1


def add_demonstrative(growing: GrowingMention, index: int) -> int:
    """«رئیس این جنبش», «وزیر خارجه آن کشور»: the owner is named before."""
    mention, line = growing.mention, growing.line
    following, key = line.at(index + 1), line.key(index)
    if not growing.has_office or following is None:
        return index
    if key in word_set("counted"):
        owner = following.kind == "entity" and following.value.of_kind(*COUNTRY_LIKE)
        return index + 1 if owner and not mention.names else index
    owner = following.kind == "head" or (
        following.kind == "entity" and following.value.of_kind("role", "group", "organisation")
    )
    if key not in word_set("pointers") or not owner:
        return index
    mention.this = mention.complete = True
    return index + 2


def add_marked(growing: GrowingMention, index: int) -> int:
    """What follows «در» or «از» and still belongs to the mention."""
    marker = growing.line.items[index].value
    if growing.line.kind(index + 1) != "entity":
        return index
    if marker == "در" and growing.has_office:
        return _add_posting(growing, index)
    return _add_members(growing, index) if marker == "از" else index


def _add_posting(growing: GrowingMention, index: int) -> int:
    """«سفیر ایران در مسکو», «یک مقام در وزارت خارجه»: where the office is, or whose."""
    mention, following = growing.mention, growing.line.items[index + 1]
    entry = following.value.entries[0]
    if entry.kind in _POSTS and _is_posted(mention, growing.line):
        mention.posting = (following.first, following.last)
        return index + 2
    official = mention.head in word_set("relational") | word_set("officials")
    if _is_body(entry) and official and mention.person is None:
        mention.names[:] = [following.value]
        mention.tail = entry.kind
        return index + 2
    return index


def _is_posted(mention: Mention, line: SentenceItems) -> bool:
    """Whether the office is one that is held abroad."""
    posting = word_set("posting")
    if line.keys[mention.first + 1] in word_set("special"):
        return False  # a special envoy is sent for a matter, and met in a city
    if line.keys[mention.first] in posting or mention.head in posting:
        return True
    return any(
        fold(role.name_fa).startswith(tuple(posting))
        or (role.office or "").startswith(_POSTED_OFFICES)
        for role in mention.roles
    )


def _is_body(entry: Entry) -> bool:
    return entry.kind in ("organisation", "group") or (
        entry.kind == "role" and entry.form == "body"
    )


def _add_members(growing: GrowingMention, index: int) -> int:
    """«هیئتی از حماس»: an indefinite group and whose it is."""
    mention, following = growing.mention, growing.line.items[index + 1]
    if mention.names or mention.head not in word_set("indefinite"):
        return index
    if following.value.of_kind("person"):
        return index
    mention.names.append(following.value)
    return index + 2


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
