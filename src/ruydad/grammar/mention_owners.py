"""Whose an office is, where it is posted, and offices held together."""

from __future__ import annotations

from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_entities import COUNTRY_LIKE
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_items import SentenceItems
from ruydad.grammar.mention_quantities import past_quantity
from ruydad.grammar.words import word_set
from ruydad.knowledge import Entry
from ruydad.text import fold

_OWN_PEOPLE = ("انش", "انشان", "هایش", "هایشان", "انمان")
_WE = "ما"  # no ezafe leads to it, unlike «کشورمان»
_POSTS = ("country", "place", "metonym", "organisation", "group")
_POSTED_OFFICES = ("ambassador", "charge")


def _is_object(growing: GrowingMention, index: int) -> bool:
    """«فرمانده داعش خود را تسلیم کرد»: the commander has an owner; «خود» is the object."""
    mention = growing.mention
    owned = mention.entries("country", "demonym", "organisation", "group")
    first = mention.first == 0 or (mention.first == 1 and growing.line.kind(0) == "punct")
    opens = first and bool(mention.head) and mention.head not in word_set("relational")
    alone = not mention.counterpart and growing.line.kind(index + 1) == "ra"
    return alone and (bool(owned) or opens)


def add_pronoun(growing: GrowingMention, index: int) -> int:
    """«همتای خود», «وزیر خارجه کشورمان»: the owner is the speaker or the subject."""
    mention, pronoun = growing.mention, growing.line.items[index].value
    if not growing.has_office:
        return index
    if pronoun in ("person", "plural") and mention.head in word_set("kin") and not mention.names:
        return index + 1  # «دستیاران نزدیک او»
    if pronoun == "both" and _is_pair(growing, index):
        mention.pronoun = "both"
        return index + 1
    if pronoun == "self" and _is_object(growing, index):
        return index
    if pronoun == "self" or (pronoun == "person" and mention.counterpart and not mention.own):
        mention.own = True
    elif pronoun == "speaker_side" and growing.line.key(index) != _WE:
        mention.own_country = True
    else:
        return index
    return index + 1


def _is_pair(growing: GrowingMention, index: int) -> bool:
    """«فرماندهان نظامی دو کشور»: officials of the two told of before."""
    mention, line = growing.mention, growing.line
    item = line.items[index]
    plural = mention.head.endswith(("ان", "های", "ات")) or any(
        name.plural for name in mention.names
    )
    words = "".join(line.keys[item.first : item.last])
    return plural and not mention.entries(*COUNTRY_LIKE) and words in word_set("pairs")


def add_marked(growing: GrowingMention, index: int) -> int:
    """What follows «در» or «از» and still belongs to the mention."""
    marker = growing.line.items[index].value
    if marker == "از":
        return _add_members(growing, index)
    if marker == "near" and growing.line.key(index) == "نزدیک":
        return index + 1 if growing.mention.head in word_set("kin") else index
    if growing.line.kind(index + 1) != "entity":
        return index
    if marker == "در" and growing.mention.tail == "sides":
        return _add_scene(growing, index)
    if marker == "بر" and growing.line.key(index - 1) == "حاکم":
        return _add_ruled(growing, index)
    if marker == "در" and (growing.has_office or _is_local(growing.mention, growing.line)):
        return _add_posting(growing, index)
    return index


def _add_scene(growing: GrowingMention, index: int) -> int:
    """«طرف‌های درگیر در سودان»: where those are who fight each other."""
    match = growing.line.items[index + 1].value
    if match.of_kind("country", "place", "metonym") is None:
        return index
    growing.mention.names.append(match)
    growing.mention.tail = "country"
    return index + 2


def _add_posting(growing: GrowingMention, index: int) -> int:
    """«سفیر ایران در مسکو», «یک مقام در وزارت خارجه»: where the office is, or whose."""
    mention, following = growing.mention, growing.line.items[index + 1]
    entry = following.value.entries[0]
    if _is_local(mention, growing.line) and entry.kind == "country":
        mention.names.append(following.value)  # «نیروهای امنیتی در مصر»
        mention.tail = entry.kind
        return index + 2
    if entry.kind in _POSTS and _is_posted(mention, growing.line):
        mention.posting = (following.first, following.last)
        return index + 2
    if mention.head in word_set("local_bodies") and entry.kind in _POSTS and not mention.names:
        mention.names.append(following.value)  # «دادگاهی در استکهلم»
        mention.tail = entry.kind
        return index + 2
    official = mention.head in word_set("relational") | word_set("officials")
    if _is_body(entry) and official and mention.person is None:
        mention.names[:] = [following.value]
        mention.tail = entry.kind
        return index + 2
    return index


def _is_local(mention: Mention, line: SentenceItems) -> bool:
    """Police, officials, rebels at the opening of whom only the state they are in is told."""
    owned = mention.entries(*COUNTRY_LIKE, "place", "person", "organisation") or mention.this
    return not (mention.first or owned) and line.keys[mention.first] in word_set("local_forces")


def add_belonging(growing: GrowingMention, index: int) -> int:
    """«گروهی وابسته به ایران»: whose it is stands after a marker."""
    mention, line = growing.mention, growing.line
    if line.key(index) not in word_set("belonging"):
        return index
    if line.kind(index + 1) != "marker" or line.kind(index + 2) != "entity":
        return index
    if mention.person is not None or not (mention.names or mention.head):
        return index
    if not mention.entries(*COUNTRY_LIKE):
        mention.names.append(line.items[index + 2].value)
    return index + 3


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


def _add_ruled(growing: GrowingMention, index: int) -> int:
    """«نظامیان حاکم بر مالی»: whose rulers they are."""
    following, mention = growing.line.items[index + 1].value, growing.mention
    titled = len(mention.names) == 1 and mention.names[0].of_kind("role") is not None
    if not mention.head or not following.of_kind("country", "place"):
        return index
    if mention.names and not titled:
        return index
    mention.names[:] = [following]
    growing.mention.tail = following.entries[0].kind
    return index + 2


def _add_members(growing: GrowingMention, index: int) -> int:
    """«هیئتی از حماس», «ده نفر از هواداران X»: some of a body or group, and whose it is."""
    mention, line = growing.mention, growing.line
    if mention.names or mention.head not in word_set("indefinite"):
        return index
    start = past_quantity(line, index + 1)
    following = line.at(start)
    if following is None:
        return index
    if following.kind == "head" and following.value != "person":
        if mention.head in word_set("counters"):
            mention.head = line.key(start)
        mention.tail = "head"
        return start + 1
    own = following.kind == "word" and line.key(start).endswith(_OWN_PEOPLE)
    if own and mention.head in word_set("counters"):
        return start + 1  # «هفت تن از همسایگانش»
    if following.kind != "entity" or following.value.of_kind("person"):
        return index
    mention.names.append(following.value)
    mention.tail = following.value.entries[0].kind
    return start + 1


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
