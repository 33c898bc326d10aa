"""Heads, adjectives and plain words of a mention («نیروهای امنیتی افغانستان»)."""

from __future__ import annotations

from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_items import SentenceItems
from ruydad.grammar.mention_names import add_name_after_office, add_unknown_name
from ruydad.grammar.verb_words import verb_words
from ruydad.grammar.words import word_set

_OWN_COUNTERPART = "همتایش"
_DESCRIBED = ("role", "head", "organisation", "group", "outlet")


def add_head(growing: GrowingMention, index: int) -> int:
    """A noun that heads a group or body: the first one, or one that leads to an owner."""
    mention, key = growing.mention, growing.line.key(index)
    if _begins_anew(mention, growing.line, index):
        return index
    if not mention.head:
        media = growing.line.items[index].value == "media_venue"
        mention.head = "media" if media else key
    if key in word_set("counterparts") or key == _OWN_COUNTERPART:
        mention.counterpart = True
        mention.own = mention.own or key == _OWN_COUNTERPART
    mention.tail = "head"
    return index + 1


def _begins_anew(mention: Mention, line: SentenceItems, index: int) -> bool:
    """Whether a head after what the mention says so far is another party."""
    key = line.key(index)
    relational = word_set("relational")
    if mention.names:
        if mention.tail == "person" and key not in relational:
            return not leads_to_owner(line, index + 1)
        return mention.tail not in ("role", "person")
    if _subject_and_object(mention, line, index):
        return True
    if not mention.head or leads_to_owner(line, index + 1):
        return False
    if key in word_set("workplaces") and mention.head.endswith("ان"):
        return False  # «کارگران شرکت نیشکر»
    if mention.head == "media" and line.items[index].value == "media_venue":
        return False  # «خبرنگاران شبکه خورشید»
    return mention.head not in relational or key in word_set("counterparts")


def _subject_and_object(mention: Mention, line: SentenceItems, index: int) -> bool:
    """«شهرک‌نشینان کشاورزان فلسطینی را زدند»: two groups at the opening, «را» after the second."""
    if mention.first or not mention.head.endswith(("ان", "ها")):
        return False
    if mention.head in word_set("relational"):
        return False
    for place in range(index + 1, index + 4):
        if line.kind(place) == "ra":
            return True
        if line.kind(place) not in ("entity", "word"):
            return False
    return False


def add_noun(growing: GrowingMention, index: int) -> int:
    """An event noun inside a relational head («هیأت مذاکره ایران»), or one that is an adjective."""
    mention, line = growing.mention, growing.line
    if mention.names or not mention.head:
        return index
    if mention.head not in word_set("relational") and not _is_adjective(line, index):
        return index
    return index + 1 if leads_to_owner(line, index + 1, 1) else index


def _is_adjective(line: SentenceItems, index: int) -> bool:
    """«ناوهای جنگی روسیه»: an event noun with «ی» describes the head before it."""
    return bool(line.items[index].value.ending == "ی")


def add_words(growing: GrowingMention, index: int) -> int:
    """Adjectives, and plain words on the way to an owner («نیروهای امنیتی افغانستان»)."""
    mention, key = growing.mention, growing.line.key(index)
    if not mention.names and not mention.head:
        return add_unknown_name(growing, index)
    if mention.counterpart and not mention.names and key.endswith("ی"):
        return index + 1
    if key in word_set("former"):
        mention.former = True
        return index + 1
    if _describes(mention, growing.line, index):
        return index + 1
    if not growing.has_name and mention.roles:
        return add_name_after_office(growing, index)
    return index


def _describes(mention: Mention, line: SentenceItems, index: int) -> bool:
    """Whether a word is an adjective of the office, head or body before it."""
    last = mention.tail or "head"
    if last not in _DESCRIBED:
        return False
    if leads_to_owner(line, index, 2 if last == "head" else 0):
        return True
    if last in ("role", "head") and line.key(index) in word_set("modifiers"):
        return True
    anonymous = mention.head and not mention.names and not mention.this
    if not anonymous:
        return False
    return _closes(line, index, 3 if line.key(index) in word_set("workplaces") else 2)


def leads_to_owner(line: SentenceItems, index: int, open_words: int = 2) -> bool:
    """Whether adjectives, and at most ``open_words`` other words, lead to an owner.

    With none allowed only listed adjectives count: «حماس تجاوزگری اسرائیل» are two phrases.
    """
    strict = open_words == 0
    modifiers = word_set("modifiers")
    for item in line.items[index : index + 4]:
        if item.kind == "entity":
            return bool(item.value.entries[0].kind != "person")
        if item.kind == "head" or (item.kind == "det" and open_words):
            continue
        if item.kind != "word" or item.value in word_set("before_no_owner"):
            return False
        if item.value not in modifiers and (strict or not item.value.endswith("ی")):
            open_words -= 1
        if open_words < 0:
            return False
    return False


def _closes(line: SentenceItems, index: int, within: int) -> bool:
    """A group's own words («رهبران منطقه») end at a marker, verb, comma or the sentence end."""
    for item in line.items[index + 1 : index + 1 + within]:
        if item.kind == "verb":
            return item.value.lemma not in verb_words("light")
        if item.kind in ("marker", "punct", "and", "time"):
            return True
        if item.kind != "word":
            return False
    return index + 1 >= len(line.items)
