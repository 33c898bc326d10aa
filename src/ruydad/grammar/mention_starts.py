"""Where a mention of a party begins, and where the same words are something else."""

from __future__ import annotations

from ruydad.grammar.mention_items import CLOSING, SentenceItems
from ruydad.grammar.mention_quantities import is_tonne
from ruydad.grammar.mention_unknown import is_given_before_known, unknown_name
from ruydad.grammar.mention_words import leads_to_owner
from ruydad.grammar.numbers import counts, is_number
from ruydad.grammar.words import word_set

_AFTER_HONORIFIC = ("word", "entity", "punct", "honorific")


def is_description(line: SentenceItems, index: int) -> bool:
    """Whether the item only describes what stands before it."""
    kind = line.kind(index)
    if kind == "entity":
        return _is_cultural(line, index) or _is_manner(line, index)
    return kind == "det" and _is_adjective(line, index)


def _is_cultural(line: SentenceItems, index: int) -> bool:
    """«زبان روسی»: a nation's name that tells what a thing is."""
    if line.kind_before(index) != "word" or line.key(index - 1) not in word_set("cultural"):
        return False
    return line.items[index].value.of_kind("demonym") is not None


def _is_manner(line: SentenceItems, index: int) -> bool:
    """«کودتای نظامی»: a word for one of a kind, uncounted after a noun, is its adjective."""
    if line.kind_before(index) != "word" or line.key(index) not in word_set("counted_heads"):
        return False
    before = line.key(index - 1)
    return not (counts(before) or is_number(before))


def _is_adjective(line: SentenceItems, index: int) -> bool:
    """«فشار بیشتر واشنگتن»: «بیشتر» after a noun is its adjective, not «most of»."""
    after_noun = line.kind_before(index) in ("noun", "word")
    return after_noun and line.key(index) in word_set("adjective_determiners")


def is_countable(line: SentenceItems, index: int) -> bool:
    """«۱۲ معترض», «۳ وزیر»: what a number may count of parties."""
    if line.kind(index) == "head":
        return not is_tonne(line, index)
    if line.kind(index) != "entity":
        return False
    return line.items[index].value.of_kind("role", "group") is not None


def starts_mention(line: SentenceItems, index: int, counted: bool = False) -> bool:
    """Whether a party begins with the item, ``counted`` where a number stands before it."""
    kind = line.kind(index)
    if kind == "head" and (_before_in(line, index) or is_tonne(line, index)):
        return False
    if kind == "head" and line.items[index].value == "person" and not counted:
        return _is_described(line, index) or _suffers(line, index)
    if kind == "honorific":
        return line.kind(index + 1) in _AFTER_HONORIFIC
    if kind == "word":
        return unknown_name(line, index) is not None or is_given_before_known(line, index)
    return kind in ("entity", "head")


def _is_described(line: SentenceItems, index: int) -> bool:
    """«خلبان فرانسوی»: one of a kind, uncounted, is a party where its owner follows."""
    if line.kind_before(index) in ("word", "noun", "head"):
        return False
    return line.key(index) not in word_set("counters") and leads_to_owner(line, index + 1, 0)


def _suffers(line: SentenceItems, index: int) -> bool:
    """«بازیگر سرشناس … بازداشت شد»: one of a kind opens a clause, and the law dealt with them."""
    if line.kind_before(index) not in ("punct", "time"):
        return False
    after = range(index + 1, min(index + 12, len(line.items)))
    verb = next((at for at in after if line.kind(at) in ("verb", "that", "sub")), None)
    if verb is None or line.kind(verb) != "verb" or line.items[verb].value.lemma != "شدن":
        return False
    return line.keys[line.items[verb].first - 1] in word_set("suffered")


def _before_in(line: SentenceItems, index: int) -> bool:
    """«از شرکت در مذاکرات»: taking part, no company."""
    if line.key(index) not in word_set("before_in") or line.kind(index + 1) != "marker":
        return False
    return line.key(index + 1) == "در"


def opens_quoted_party(line: SentenceItems, start: int) -> bool:
    """A quotation mark opens a mention only where the quoted words are one short name."""
    for item in line.items[start : start + 6]:
        if item.kind == "punct":
            return item.value in CLOSING
        if item.kind not in ("entity", "word", "honorific", "head", "and"):
            return False
    return False
