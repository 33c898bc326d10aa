"""Adjectives and plain words of a mention («نیروهای امنیتی افغانستان»)."""

from __future__ import annotations

from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_bearers import add_bearer
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_items import CLOSING, OPENING, SentenceItems
from ruydad.grammar.mention_names import add_name_after_office, add_unknown_name
from ruydad.grammar.mention_objects import is_thing_struck
from ruydad.grammar.mention_quantities import is_counted_object
from ruydad.grammar.numbers import is_number
from ruydad.grammar.verb_words import verb_words
from ruydad.grammar.words import word_set

_OWN_COUNTERPART = "همتایش"
_DESCRIBED = ("role", "head", "organisation", "group", "outlet")


def add_noun(growing: GrowingMention, index: int) -> int:
    """An event noun inside a relational head («هیأت مذاکره ایران»), or one that is an adjective."""
    mention, line = growing.mention, growing.line
    if mention.names or not mention.head or line.key(index) in word_set("departing"):
        return index
    if _is_opposed(mention, line.key(index)):
        mention.tail = "sides"
        return index + 1
    titled = mention.head in word_set("councils") and line.key(index) in word_set("council_of")
    if mention.head not in word_set("relational") and not (titled or _is_adjective(line, index)):
        return index
    if titled:
        return index + 1 if line.kind(index + 1) in ("word", "entity", "head") else index
    return index + 1 if leads_to_owner(line, index + 1, 1) else index


def _is_adjective(line: SentenceItems, index: int) -> bool:
    """«ناوهای جنگی روسیه»: an event noun with «ی» describes the head before it."""
    return bool(line.items[index].value.ending == "ی")


def add_words(growing: GrowingMention, index: int) -> int:
    """Adjectives, and plain words on the way to an owner («نیروهای امنیتی افغانستان»)."""
    mention, line, key = growing.mention, growing.line, growing.line.key(index)
    if key in word_set("departing"):
        return index
    if not mention.names and not mention.head:
        return add_unknown_name(growing, index)
    if mention.counterpart and not mention.names and key.endswith("ی"):
        return index + 1
    many = mention.head in word_set("heading_one") and not mention.names
    if is_number(key) and line.kind(index + 1) in ("head", "entity"):
        return index + 1 if many else index  # «رهبران ۲۷ کشور»
    if is_number(key) and not (many or key.isdecimal()):
        return index  # «به هر خانواده | ده هزار افغانی», but «لشکر ۲۷»
    if key in word_set("called") and growing.has_office and not _is_opposed(mention, key):
        return _add_called(growing, index)
    bearer = add_bearer(growing, index)
    if bearer > index:
        return bearer
    if _add_adjective(mention, line, index):
        return index + 1
    return _add_named(growing, index)


def _add_adjective(mention: Mention, line: SentenceItems, index: int) -> bool:
    """Note what an adjective says of the mention; whether the word is one."""
    key = line.key(index)
    if _is_opposed(mention, key):
        mention.tail = "sides"
        return True
    if key in word_set("former"):
        mention.former = True
        return True
    return _describes(mention, line, index)


def _is_opposed(mention: Mention, key: str) -> bool:
    """«طرف‌های درگیر», «طرف‌های مذاکره»: those who fight or talk with each other."""
    return mention.head in word_set("sides") and key in word_set("opposed")


def _add_named(growing: GrowingMention, index: int) -> int:
    """A place by its direction or kind («جنوب لبنان», «استان ایتوری»), or who holds the office."""
    mention, line, key = growing.mention, growing.line, growing.line.key(index)
    if key in word_set("directions") and mention.tail == "demonym" and mention.names[-1].plural:
        following = line.at(index + 1)
        if following is not None and following.kind == "entity":
            mention.names.append(following.value)
            return index + 2
    if key in word_set("areas") and growing.has_office:
        return index + 2 if line.is_foreign(index + 1) else index
    if not growing.has_name and mention.roles:
        return add_name_after_office(growing, index)
    return index


def _add_called(growing: GrowingMention, index: int) -> int:
    """«نیروهای موسوم به قسد»: the name by which a body goes."""
    mention, line = growing.mention, growing.line
    start = index + 2
    if line.kind(index + 1) != "marker" or line.items[index + 1].value != "به":
        return index
    if line.is_mark(start, OPENING):
        close = next((at for at in range(start, start + 7) if line.is_mark(at, CLOSING)), None)
        return index if close is None else close + 1
    if line.kind(start) == "entity":
        mention.add_owner(line.items[start].value)
        return start + 1
    end = start
    while end - start < 3 and line.is_foreign(end):
        end += 1
    return end if end > start else index


def _describes(mention: Mention, line: SentenceItems, index: int) -> bool:
    """Whether a word is an adjective of the office, head or body before it."""
    last = mention.tail or "head"
    if last not in _DESCRIBED or is_thing_struck(mention, line, index):
        return False
    if last == "head" and line.key(index - 1) in word_set("adjectival"):
        counted = line.kind(index + 1) == "ra" and is_counted_object(mention, line)
        return counted or leads_to_owner(line, index, 0)
    if leads_to_owner(line, index, 2 if last == "head" else 0):
        return True
    if last in ("role", "head", "group") and line.key(index) in word_set("modifiers"):
        return True
    return not mention.this and _ends_description(mention, line, index)


def _ends_description(mention: Mention, line: SentenceItems, index: int) -> bool:
    """Whether the mention's own words end with this one («رهبران منطقه»)."""
    unnamed = (mention.head and not mention.names) or mention.tail == "role"
    if unnamed and line.kind(index + 1) == "ra":
        called = line.key(index - 1) in word_set("naming") and line.is_foreign(index)
        return called or is_counted_object(mention, line)  # «دفتر حزب الوسط را»
    if not _is_group(mention):
        return False
    within = 3 if line.key(index) in word_set("workplaces") else 2
    return line.is_foreign(index) or _closes(line, index, within)


def _is_group(mention: Mention) -> bool:
    """A head, or people of a kind («شورشیان»), with nobody named."""
    if not mention.names:
        return bool(mention.head)
    return all(name.of_kind("group") and (name.plural or mention.head) for name in mention.names)


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
    for place in range(index + 1, min(index + 1 + within, len(line.items))):
        item = line.items[place]
        if item.kind == "verb":
            return item.value.lemma not in verb_words("light")
        if item.kind in ("marker", "punct", "and", "time"):
            return True
        if item.kind == "noun":
            return item.value.preposition is not None or line.kind(place + 1) == "verb"
        if item.kind != "word":
            return False
    return index + 1 >= len(line.items)
