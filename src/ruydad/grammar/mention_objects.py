"""Objects right after their subjects, which are no owners («شهرک‌نشینان کشاورزان را زدند»)."""

from __future__ import annotations

from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_items import SentenceItems
from ruydad.grammar.words import word_set


def is_object_after(mention: Mention, line: SentenceItems, index: int) -> bool:
    """«شهرک‌نشینان کشاورزان فلسطینی را زدند»: two groups at the opening, «را» after the second."""
    if mention.first == 0 and mention.roles and line.kind(index + 1) == "ra":
        return True  # «رهبر حزب شهروندان را فراخواند»
    acting = mention.head.endswith(("ان", "ها")) or mention.head in word_set("armed_bodies")
    if mention.first or not acting:
        return False
    if mention.head in word_set("relational"):
        return False
    return _before_ra(line, index)


def is_thing_struck(line: SentenceItems, index: int) -> bool:
    """«معترضان ساختمان شهرداری را …»: a crowd or gunmen, and the thing they took or burnt."""
    if line.key(index) not in word_set("struck") or line.key(index - 1) not in word_set("striking"):
        return False
    return any(line.kind(place) == "ra" for place in range(index + 1, index + 8))


def is_group_struck(mention: Mention, kind: str, line: SentenceItems, index: int) -> bool:
    """«پلیس معترضان خشمگین را …», «ارتش شورشیان حوثی را …»: no police of protesters."""
    bare = mention.first == 0 and not mention.names and mention.head in word_set("armed_bodies")
    return bare and kind == "group" and _before_ra(line, index)


def _before_ra(line: SentenceItems, index: int) -> bool:
    """Whether «را» follows after at most two words or names more."""
    for place in range(index + 1, index + 4):
        if line.kind(place) == "ra":
            return True
        if line.kind(place) not in ("entity", "word"):
            return False
    return False
