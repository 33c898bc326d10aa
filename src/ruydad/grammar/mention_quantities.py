"""How many there are of a group: «سه», «حدود ۲۰۰», «بیست‌ویک», «ده‌ها هزار» before a head."""

from __future__ import annotations

from ruydad.grammar.mention_items import SentenceItems
from ruydad.grammar.words import word_set

_TONNE = "تن"


def is_number(key: str) -> bool:
    """Whether a folded word is a number in figures or in words («بیست‌ودو» included)."""
    digits = key.replace(",", "").replace("٬", "").replace(".", "")
    if digits.isdigit():
        return True
    numbers = word_set("numbers")
    return key in numbers or any(
        key[:cut] in numbers and key[cut] == "و" and key[cut + 1 :] in numbers
        for cut in range(2, len(key) - 1)
    )


def past_quantity(line: SentenceItems, index: int) -> int:
    """The index after the determiners and numbers that begin at an item."""
    at = index
    while at < len(line.items):
        kind = line.kind(at)
        joined = kind == "and" and at > index and _is_number(line, at + 1)
        if kind != "det" and not joined and not _is_number(line, at):
            break
        at += 1
    return at


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
