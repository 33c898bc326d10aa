"""Heads of a mention («سربازان ارتش»): the first one, and those that begin a party of their own."""

from __future__ import annotations

from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_entities import is_of_another_state
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_items import COMMAS, SentenceItems
from ruydad.grammar.mention_objects import is_object_after, is_office_acted_on
from ruydad.grammar.mention_quantities import is_counted_head
from ruydad.grammar.mention_words import leads_to_owner
from ruydad.grammar.words import word_set

_OWN_COUNTERPART = "همتایش"


def add_head(growing: GrowingMention, index: int) -> int:
    """A noun that heads a group or body: the first one, or one that leads to an owner."""
    mention, key = growing.mention, growing.line.key(index)
    if _is_adjective_noun(mention, key, growing.line.items[index].value):
        return index + 1
    if mention.head and key in word_set("adjectival"):
        return index + 1  # «فعالان زن», «کارگران مهاجر»
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


def _is_adjective_noun(mention: Mention, key: str, kind: str) -> bool:
    """«خبرنگاران زندانی», «روزنامه اصلاح‌طلب»: one of a kind describes the head before it."""
    if kind == "person" and mention.roles and mention.tail == "role":
        return True  # «رئیس‌جمهور اصلاح‌طلب ایران»
    if not mention.head or mention.names or mention.head in word_set("relational"):
        return False
    if kind == "people" and mention.head.endswith("ان"):
        return key in word_set("modifiers")  # «فعالان دانشجویی»
    return kind == "person" or (kind == "group" and key in word_set("describing"))


def _begins_anew(mention: Mention, line: SentenceItems, index: int) -> bool:
    """Whether a head after what the mention says so far is another party."""
    key = line.key(index)
    if mention.roles and (
        is_object_after(mention, line, index) or _is_summoned(mention, line, index)
    ):
        return True
    if mention.person is not None and is_of_another_state(mention.person, line, index):
        return True  # «سلطان قابوس سفیر جدید ایران را …»
    if is_office_acted_on(mention, line, index):
        return True
    if _is_apposed(mention, line, index):
        return False
    if _is_profession_of(mention, line, index) or _is_staff_of(mention, line, key):
        return False
    if _is_thing_of_another(mention, line, index):
        return True
    if mention.names:
        if mention.tail == "person" and _is_collective_object(line, index):
            return True
        if mention.roles and mention.roles[-1].form == "body" and key in word_set("posting"):
            return True  # «وزارت خارجه کاردار روسیه را …»
        if mention.tail == "person" and (key not in word_set("relational") or key.endswith("ان")):
            return key.endswith("ان") or not leads_to_owner(line, index + 1)
        return mention.tail not in ("role", "person")
    if is_object_after(mention, line, index):
        return True
    if not mention.head or leads_to_owner(line, index + 1) or _belongs(mention, line, index):
        return False
    return mention.head not in word_set("relational") or key in word_set("counterparts")


def _is_summoned(mention: Mention, line: SentenceItems, index: int) -> bool:
    """«وزارت خارجه سفیر سوئد را …», «دادستان تهران خانواده‌های دادخواه را …»: whom it acts upon."""
    if mention.head or not any(line.kind(at) == "ra" for at in range(index + 1, index + 5)):
        return False
    body, many = mention.roles[-1].form == "body", line.key(index).endswith(("ان", "ها", "های"))
    if body and mention.tail == "role":
        acting = line.keys[mention.first].startswith(tuple(word_set("acting_bodies")))
        return line.key(index) in word_set("single") or (many and acting)
    whole = mention.names[-1].last - mention.names[-1].first > 1
    return many and whole and not body and mention.opens and not mention.names[0].plural


def _is_profession_of(mention: Mention, line: SentenceItems, index: int) -> bool:
    """«وزارت اطلاعات سپیده رشنو نویسنده را …», «نوید افکاری کشتی‌گیر در …»: what one is.

    At the opening «ترامپ خبرنگار را …» are two.
    """
    told = mention.tail == "person" and not mention.head and not mention.roles
    if not told or line.items[index].value != "person":
        return False
    if not mention.opens:
        return "ra" in (line.kind(index + 1), line.kind(index + 2))
    return all(line.kind(at) != "ra" for at in range(index + 1, index + 6))


def _is_thing_of_another(mention: Mention, line: SentenceItems, index: int) -> bool:
    """«هواداران قیس سعید دفتر حزب النهضه را …», «ترامپ خبرنگار سی‌ان‌ان را …»: not theirs."""
    struck = bool(mention.inner) and line.key(index) in word_set("struck")
    alone = mention.tail == "person" and not (mention.roles or mention.head)
    met = alone and line.items[index].value in ("person", "media_venue")
    if not mention.opens or not (struck or met):
        return False
    return any(line.kind(at) == "ra" for at in range(index + 1, index + 6))


def _is_collective_object(line: SentenceItems, index: int) -> bool:
    """«پهلوی مردم ایران را …»: nobody is a people, so it is whom he calls."""
    key = line.key(index)
    many = key in word_set("collective") or key.endswith(("ها", "های"))
    return many and any(line.kind(at) == "ra" for at in range(index + 1, index + 8))


def _is_staff_of(mention: Mention, line: SentenceItems, key: str) -> bool:
    """«ده دیپلمات و کارمند سفارت روسیه»: where the last of a list of people work."""
    joined = mention.first > 0 and line.keys[mention.first - 1] == "و"
    people = len(mention.names) == 1 and mention.names[0].of_kind("group") is not None
    return joined and people and mention.tail == "group" and key in word_set("workplaces")


def _is_apposed(mention: Mention, line: SentenceItems, index: int) -> bool:
    """«آنگ سان سوچی، رهبر برکنارشده این کشور، …»: what a person is, after a comma."""
    if not (mention.person or mention.name_span) or not line.is_mark(index - 1, COMMAS):
        return False
    return line.key(index) in word_set("single") or line.items[index].value == "person"


def _belongs(mention: Mention, line: SentenceItems, index: int) -> bool:
    """Whether a second head tells of what body or kind those of the first are."""
    key, head = line.key(index), mention.head
    many = head.endswith("ان")
    if key in word_set("workplaces") and (many or is_counted_head(mention, line)):
        return True  # «کارگران شرکت نیشکر»
    if key in word_set("forces") and is_counted_head(mention, line):
        return True  # «۱۵ سرباز ارتش را»
    if key.endswith("ان") and head in word_set("unions"):
        return True  # «اتحادیه خبرنگاران»
    if head == "media" and line.items[index].value == "media_venue":
        return True  # «خبرنگاران شبکه خورشید»
    return key in word_set("naming") and (many or head.endswith("های"))  # «فعالان خشمگین حزب …»
