"""Prepositions, subordinators and «و»: what they open."""

from __future__ import annotations

from ruydad.grammar.clause_elision import close_elided, splits
from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.items import Item
from ruydad.grammar.words import word_set

_JOINED = ("mention", "noun", "word", "adverb", "det")


def on_marker(state: ClauseState, item: Item) -> None:
    """A preposition opens a phrase, «تا» before a subjunctive a purpose clause."""
    if item.value == "تا" and opens_purpose(state):
        state.subordinate("purpose")
        return
    closed = state.take_closed()
    if closed is not None:
        state.clause = state.new(closed.kind, closed.parent)
        state.clause.previous = closed
    if state.last_kind == "and":
        close_elided(state)
    phrase = state.open_phrase(item.value, item)
    if item.value == "condition":
        state.clause.modals.append("possible")
    phrase.wording = "".join(state.keys[item.first : item.last])


def opens_purpose(state: ClauseState) -> bool:
    """Whether «تا» opens a clause, and leaves a verb to every clause that waits for one."""
    waiting = len(state.stack) + (state.closed is None and bool(state.clause.phrases))
    if state.verbs_left() <= waiting or state.following_kind == "time":
        return False  # «تا سال ۲۰۲۹ حمله کند»
    for following in state.items[state.index + 1 :]:
        if following.kind == "verb" and following.value.finite:
            return bool(following.value.tense == "subjunctive")
    return False


def on_subordinator(state: ClauseState, item: Item) -> None:
    """«اگر», «زیرا», «پس از آنکه»: a clause of the kind they name."""
    state.subordinate(item.value)


def _rejoin(state: ClauseState) -> None:
    """«X، که … است، و Y …»: the list goes on after a relative clause on its last member."""
    phrases, before = state.clause.phrases, state.done[-1] if state.done else None
    if before is None or before.kind != "relative" or state.following_kind != "mention":
        return
    if phrases and before.antecedent in phrases[-1].mentions and not phrases[-1].ra:
        state.phrase, state.joining = phrases.pop(), True


def _rejoin_opposed(state: ClauseState) -> bool:
    """«فعالان ضد جنگ و دو خبرنگار»: what they are against is their adjective in a list."""
    phrase, phrases = state.phrase, state.clause.phrases
    if phrase is None or state.following_kind not in ("mention", "adverb") or not phrases:
        return False
    before, adjective = phrases[-1], phrase.wording in word_set("opposing") and not phrase.parties
    if not adjective or not before.mentions or before.ra or before.last != phrase.first:
        return False
    before.last = phrase.last
    state.phrase, state.joining = phrases.pop(), True
    return True


def on_and(state: ClauseState, item: Item) -> None:
    """«و» goes on with a list or ends the phrase, by what follows."""
    if state.phrase is not None and state.phrase.ra:
        state.end_phrase()
    phrase, following = state.phrase, state.following_kind
    if phrase is None:
        _rejoin(state)
        return
    if _rejoin_opposed(state):
        return
    if following != "marker" and splits(state):
        return
    if following in _JOINED:
        if phrase.mentions and following not in ("mention", "adverb"):
            state.end_phrase()
        else:
            state.joining = True
    elif following in ("marker", "time"):
        state.end_phrase()  # a marker's handler decides on an elided verb
