"""Clauses from items: phrases gather until a verb closes them; «که» opens and commas return."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ruydad.grammar.clause_markers import on_and, on_marker, on_subordinator
from ruydad.grammar.clause_marks import on_contrast, on_mark
from ruydad.grammar.clause_mentions import on_mention, on_that
from ruydad.grammar.clause_nouns import on_noun
from ruydad.grammar.clause_reopening import reopen
from ruydad.grammar.clause_state import ClauseState, EventWords
from ruydad.grammar.clause_words import (
    on_adverb,
    on_determiner,
    on_modal,
    on_negator,
    on_object_marker,
    on_time,
    on_verb,
    on_word,
)
from ruydad.grammar.items import Item, ItemKind
from ruydad.grammar.phrases import Clause

_HANDLERS: dict[ItemKind, Callable[[ClauseState, Item], None]] = {
    "marker": on_marker,
    "mention": on_mention,
    "noun": on_noun,
    "verb": on_verb,
    "ra": on_object_marker,
    "and": on_and,
    "that": on_that,
    "contrast": on_contrast,
    "sub": on_subordinator,
    "modal": on_modal,
    "adverb": on_adverb,
    "time": on_time,
    "det": on_determiner,
    "neg": on_negator,
    "punct": on_mark,
    "word": on_word,
    # what no mention took is a plain word
    "entity": on_word,
    "head": on_word,
    "honorific": on_word,
    "pronoun": on_word,
}


def read_clauses(
    items: Sequence[Item], keys: Sequence[str], sentence: int, words: EventWords
) -> list[Clause]:
    """The clauses of a sentence in the order they close."""
    state = ClauseState(items, keys, sentence, words)
    for index, item in enumerate(items):
        state.index = index
        reopen(state, item)
        _HANDLERS[item.kind](state, item)
        if item.kind not in ("time", "adverb") and not _is_quote(item):
            state.last_kind = item.kind
    state.finish()
    return state.done


def _is_quote(item: Item) -> bool:
    """«به اتهام «تبلیغ علیه نظام»»: the mark does not part words from what they hang on."""
    return item.kind == "punct" and item.value in "«“"
