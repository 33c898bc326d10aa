"""Plain words, determiners, «را», times, adverbs, modals and verbs in a clause."""

from __future__ import annotations

from ruydad.grammar.clause_phrases import phrase_for
from ruydad.grammar.clause_splits import part_object, part_sufferers
from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.items import Item
from ruydad.grammar.verbs import VerbGroup

_NONE = "هیچ"


def on_word(state: ClauseState, item: Item) -> None:
    """A word joins the open phrase or begins one."""
    phrase = state.phrase
    if state.joining and phrase is not None and not phrase.mentions:
        state.joining = False
    else:
        phrase = phrase_for(state, item)
    phrase.words.append(item.first)
    phrase.last = item.last


def on_determiner(state: ClauseState, item: Item) -> None:
    """A determiner begins a phrase, except after words it may hang on."""
    _note_negation(state, item)
    phrase = state.phrase
    if state.following_kind == "ra":  # «آن را» is an object by itself
        state.open_phrase(None, item).words.append(item.first)
        return
    if phrase is not None and not phrase.empty and state.last_kind not in ("word", "noun"):
        state.end_phrase()
    if state.phrase is None:
        state.open_phrase(None, item)


def on_negator(state: ClauseState, item: Item) -> None:
    """«هیچ» negates the clause; others only their noun."""
    _note_negation(state, item)
    on_word(state, item)


def _note_negation(state: ClauseState, item: Item) -> None:
    state.clause.negated = state.clause.negated or state.keys[item.first] == _NONE


def on_object_marker(state: ClauseState, item: Item) -> None:
    """«را» makes the phrase before it the object."""
    part_object(state)
    phrase = state.latest_phrase()
    if phrase is not None:
        phrase.ra = True
    state.end_phrase()


def on_time(state: ClauseState, item: Item) -> None:
    """A time belongs to the clause, and to the marker before it («از دوشنبه»)."""
    state.clause.times.append(item.value)
    phrase = state.phrase
    if phrase is not None and phrase.empty and phrase.marker != "according":
        phrase.time = item.value
        phrase.last = item.last
        state.end_phrase()


def on_adverb(state: ClauseState, item: Item) -> None:
    """An adverb belongs to the clause; after a mention it ends a list."""
    state.clause.adverbs.append("".join(state.keys[item.first : item.last]))
    if state.last_kind == "mention":
        state.joining = False


def on_modal(state: ClauseState, item: Item) -> None:
    """A modal ends the phrase and holds for the clause."""
    state.end_phrase()
    state.clause.modals.append(item.value)
    state.clause.modal_at = (item.first, item.last)


def on_verb(state: ClauseState, item: Item) -> None:
    """A finite verb closes the clause; an infinitive belongs to the noun before it."""
    verb: VerbGroup = item.value
    phrase = state.phrase
    if verb.finite:
        if verb.passive:
            part_sufferers(state)
        state.close(verb)
    elif phrase is not None and phrase.nouns and state.last_kind == "noun":
        phrase.nouns[-1].infinitive = verb
        phrase.nouns[-1].last = phrase.last = verb.last
    else:
        on_word(state, item)
