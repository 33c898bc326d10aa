"""Whether an item hangs on the open phrase by ezafe, or begins another."""

from __future__ import annotations

from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.items import Item
from ruydad.grammar.ordinary import is_everyday
from ruydad.grammar.phrases import NounUse, Phrase
from ruydad.grammar.words import word_set

_OPEN_ENDED = frozenset(("word", "noun", "det", "neg", "verb", "head"))


def phrase_for(state: ClauseState, item: Item) -> Phrase:
    """The open phrase if the item can hang on it by ezafe, else a new one."""
    return _continuing(state, item) or state.open_phrase(None, item)


def _continuing(state: ClauseState, item: Item) -> Phrase | None:
    """A finished mention ends a phrase, and so does a noun that takes no owner."""
    phrase = state.phrase
    if phrase is None or phrase.ra or _takes_none(state, phrase, item):
        return None
    return phrase if phrase.empty or state.last_kind in _OPEN_ENDED else None


def _takes_none(state: ClauseState, phrase: Phrase, item: Item) -> bool:
    """Whether the phrase ends with what takes no owner, and the item is no adjective of it."""
    noun = phrase.nouns[-1] if state.last_kind == "noun" and phrase.nouns else None
    if (noun is not None and noun.this) or _ends_bare_plural(state, phrase):
        return True
    indefinite = noun is not None and _is_indefinite(state, phrase, noun)
    indefinite = indefinite or _after_indefinite(state, phrase)
    return indefinite and not _is_adjective(state, item)


def _ends_bare_plural(state: ClauseState, phrase: Phrase) -> bool:
    """«در واکنش به ورود بالن‌ها مرز خود را»: «ها» without «ی» takes neither owner nor adjective."""
    key = state.keys[phrase.last - 1] if state.last_kind in ("word", "noun") else ""
    stem = key.removesuffix("ها")
    plural = stem != key and len(stem) > 2
    return plural and (is_everyday(stem) or not is_everyday(key))


def _is_indefinite(state: ClauseState, phrase: Phrase, noun: NounUse) -> bool:
    """«تماسی», but not «سرنگونی», «دستگیری» or the adjective of «سفر احتمالی»."""
    if not noun.hit.indefinite or noun.hit.noun in state.words.predicative:
        return False
    return not any(one.chained is noun for one in phrase.nouns)


def _after_indefinite(state: ClauseState, phrase: Phrase) -> bool:
    """«با صدور اعلامیه‌ای حمله … را»: what «ی» makes indefinite takes no owner."""
    if state.last_kind == "noun" and phrase.nouns:
        return _ends_indefinite(state, phrase)
    if state.last_kind != "word" or not phrase.words:
        return False
    first, last = state.keys[phrase.words[0]], state.keys[phrase.words[-1]]
    span = first in word_set("spans") and last in word_set("span_ends") and not phrase.nouns
    return span or _ends_indefinite(state, phrase)


def _ends_indefinite(state: ClauseState, phrase: Phrase) -> bool:
    """«بیانیه‌ای مشترک», «اعلامیه‌ای»: an indefinite noun with adjectives at most."""
    texts, words = word_set("indefinite_texts"), phrase.words
    start = phrase.nouns[-1].first if phrase.nouns else words[0]
    inside = state.keys[start : phrase.last]
    return len(inside) < 4 and not phrase.parties and not texts.isdisjoint(inside)


def _is_adjective(state: ClauseState, item: Item) -> bool:
    """A word after an indefinite noun is its adjective where the phrase ends with it."""
    if item.kind != "word":
        return False
    ends = state.following_kind in ("", "marker", "verb", "punct", "time")
    return ends or str(item.value).endswith("ی")
