"""Prepositions, subordinators and «و»: what they open and which verb they leave out."""

from __future__ import annotations

from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.items import Item
from ruydad.grammar.phrases import NounUse
from ruydad.grammar.verb_words import verb_words

_DO = "کردن"
_JOINED = ("mention", "noun", "word", "adverb", "det")


def on_marker(state: ClauseState, item: Item) -> None:
    """A preposition opens a phrase, «تا» before a subjunctive a purpose clause."""
    if item.value == "تا" and _opens_purpose(state):
        state.subordinate("purpose")
        return
    closed = state.take_closed()
    if closed is not None:
        state.clause = state.new(closed.kind, closed.parent)
        state.clause.previous = closed
    if state.last_kind == "and":
        _close_elided(state)
    phrase = state.open_phrase(item.value, item)
    if item.value == "condition":
        state.clause.modals.append("possible")
    phrase.wording = "".join(state.keys[item.first : item.last])


def _opens_purpose(state: ClauseState) -> bool:
    for following in state.items[state.index + 1 :]:
        if following.kind == "verb" and following.value.finite:
            return bool(following.value.tense == "subjunctive")
    return False


def _close_elided(state: ClauseState) -> None:
    """«… ارسال و در آن … تأکید کرد»: the noun before «و» takes the later light verb."""
    noun = _bare_noun(state)
    later = state.finite_verb()
    if noun is None or later is None or later.lemma not in verb_words("shared"):
        return
    if not state.clause.phrases:
        return
    state.end_phrase()
    if len(state.clause.phrases) < 2:
        return
    passive = later.passive or later.lemma in verb_words("become")
    understood = later._replace(lemma=_DO, first=noun.last, last=noun.last, passive=passive)
    state.close(understood, elided=True)
    closed = state.take_closed()
    state.clause = state.new(state.clause.kind, state.clause.parent)
    state.clause.previous = closed


def _bare_noun(state: ClauseState) -> NounUse | None:
    """The noun before «و» if it may be a predicate whose verb is left out."""
    phrase = state.latest_phrase()
    if phrase is None or phrase.marker is not None or not phrase.nouns:
        return None
    noun = phrase.nouns[-1]
    elidable = noun.hit.noun in state.words.elidable
    return noun if elidable and not noun.owners and not noun.hit.ending else None


def on_subordinator(state: ClauseState, item: Item) -> None:
    """«اگر», «زیرا», «پس از آنکه»: a clause of the kind they name."""
    state.subordinate(item.value)


def on_and(state: ClauseState, item: Item) -> None:
    """«و» goes on with a list or ends the phrase, by what follows."""
    if state.phrase is not None and state.phrase.ra:
        state.end_phrase()
    phrase, following = state.phrase, state.following_kind
    if phrase is None:
        return
    if following in _JOINED:
        if phrase.mentions and following not in ("mention", "adverb"):
            state.end_phrase()
        else:
            state.joining = True
    elif following in ("marker", "time"):
        state.end_phrase()  # a marker's handler decides on an elided verb
