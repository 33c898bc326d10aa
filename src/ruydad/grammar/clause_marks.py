"""Punctuation in a clause: lists, colons, clause ends, datelines."""

from __future__ import annotations

from ruydad.grammar.clause_elision import splits
from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.items import Item
from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_items import COMMAS


def on_mark(state: ClauseState, item: Item) -> None:
    """A punctuation mark."""
    mark = item.value
    something = bool(state.clause.phrases or state.phrase)
    if mark in COMMAS:
        _on_comma(state)
    elif mark == ":":
        if something:
            _close_speaker(state)
    elif mark in "؛;" or (mark in "/؟!" and state.phrase is not None):
        if something:
            state.close(None)
    elif mark in "-–" and _pairs_owners(state):
        state.joining = True
    elif mark in "-–—ـ|/":
        state.end_phrase()
        _mark_dateline(state)


def on_contrast(state: ClauseState, item: Item) -> None:
    """«اما» ends the phrase."""
    state.end_phrase()


def _close_speaker(state: ClauseState) -> None:
    """«وزیر خارجه: …»: who speaks, without a verb."""
    if state.clause.kind == "main":
        state.clause.kind = "speaker"
    state.close(None)
    state.clause = state.new("complement", state.take_closed())


def _pairs_owners(state: ClauseState) -> bool:
    """«مذاکرات ایران - آمریکا»: the dash joins two owners of an event noun."""
    phrase = state.phrase
    owned = phrase is not None and bool(phrase.nouns and phrase.inner and not phrase.mentions)
    after = state.items[state.index + 2 : state.index + 3]
    if phrase is not None and phrase.first == 0 and after and after[0].kind == "verb":
        return False  # «مرز لبنان - حزب‌الله می‌گوید …»: a label before the sentence
    return owned and state.last_kind == "mention" and state.following_kind == "mention"


def _mark_dateline(state: ClauseState) -> None:
    """«جاکارتا - ایرنا - …», «اوکراین - روسیه …»: where the report is from, or of whom it tells."""
    phrases = state.clause.phrases
    if state.done or state.following_kind == "that":
        return  # «کره شمالی — که … —»
    opening = bool(phrases) and phrases[0].first == 0 and state.following_kind not in ("verb", "")
    for phrase in phrases:
        if phrase.marker == "dateline":
            continue
        if phrase.marker is not None or phrase.inner or phrase.nouns or not phrase.mentions:
            return
        if not all(_heads_report(mention, opening) for mention in phrase.mentions):
            return
    for phrase in phrases:
        phrase.marker = "dateline"


def _heads_report(mention: Mention, opening: bool) -> bool:
    """A bare place or outlet; at the opening of a sentence also a country."""
    if mention.is_place_only or mention.is_media:
        return True
    bare = not (mention.head or mention.roles or mention.pronoun or mention.this)
    return opening and bare and len(mention.entries("country", "place")) == 1


def _on_comma(state: ClauseState) -> None:
    """A comma goes on with a list of mentions or of nouns; else it ends a phrase."""
    if _lists_mentions(state):
        state.joining = True
        return
    if any(phrase.ra for phrase in state.clause.phrases) and splits(state):
        return  # «X را تحریم، دارایی‌هایش را مسدود و …»
    phrase = state.phrase
    nouns = phrase is not None and phrase.nouns and state.last_kind == "noun"
    if nouns and state.following_kind == "noun":
        state.joining = True
        return
    state.end_phrase()


def _lists_mentions(state: ClauseState) -> bool:
    phrase = state.phrase
    if phrase is None or phrase.marker == "according":
        return False
    inner = phrase.inner and state.last_kind == "mention"
    return bool(phrase.mentions or inner) and _list_goes_on(state)


def _list_goes_on(state: ClauseState) -> bool:
    """Whether a mention follows, and «و» after it or after further mentions."""
    if state.following_kind != "mention":
        return False
    before = "mention"
    for item in state.items[state.index + 2 : state.index + 6]:
        if item.kind == "and":
            return True
        comma = item.kind == "punct" and item.value in COMMAS
        if not comma and (item.kind != "mention" or before == "mention"):
            return False  # «با وساطت قطر، طالبان دو نفر و …»: no comma, no list
        before = item.kind
    return False
