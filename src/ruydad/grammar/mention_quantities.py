"""How many there are of a group: «سه», «حدود ۲۰۰», «بیست‌ویک», «ده‌ها هزار» before a head."""

from __future__ import annotations

from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_items import SentenceItems
from ruydad.grammar.numbers import counts, is_number
from ruydad.grammar.words import word_set

_TONNE = "تن"


def past_quantity(line: SentenceItems, index: int) -> int:
    """The index after the determiners and numbers that begin at an item."""
    at = _past_branch(line, index)
    while at < len(line.items):
        kind = line.kind(at)
        joined = kind == "and" and at > index and _goes_on_counting(line, at + 1)
        if kind != "det" and not joined and not _is_number(line, at):
            break
        at += 1
    return at


def _past_branch(line: SentenceItems, index: int) -> int:
    """«شعبه ۲۸ دادگاه انقلاب», «شعبه دوم دادگاه …»: which chamber of a court."""
    if line.key(index) not in word_set("branches") or line.kind(index + 2) != "entity":
        return index
    which = line.key(index + 1)
    return index + 2 if is_number(which) or which.endswith(("م", "اول")) else index


def _goes_on_counting(line: SentenceItems, index: int) -> bool:
    """«چهل و یک»: a number after «و», also one that is a determiner elsewhere."""
    one = line.kind(index) == "det" and is_number(line.key(index))
    return one or _is_number(line, index)


def _is_number(line: SentenceItems, index: int) -> bool:
    return line.kind(index) == "word" and is_number(line.key(index))


def is_tonne(line: SentenceItems, index: int) -> bool:
    """«پنجاه تن خرما»: what is weighed is no person."""
    return line.key(index) == _TONNE and _is_goods(line, index + 1)


def _is_goods(line: SentenceItems, index: int) -> bool:
    """«۵۰ هزار تن گندم»: a plain noun after «تن» is weighed, people have adjectives at most."""
    if line.kind(index) != "word":
        return False
    key = line.key(index)
    return not key.endswith("ی") and key not in word_set("modifiers") | word_set("called")


def is_counted_head(mention: Mention, line: SentenceItems) -> bool:
    """«دست‌کم ۱۵ سرباز»: one of a kind after a number."""
    return any(counts(word) for word in line.keys[mention.first : mention.last])


def is_counted_object(mention: Mention, line: SentenceItems) -> bool:
    """«سودان دو روزنامه مستقل را …»: what is counted before «را», and not the subject."""
    counted = line.keys[max(mention.first - 1, 0) : mention.first + 1]
    return mention.first > 0 and any(
        is_number(key) or key in word_set("determiners") for key in counted
    )
