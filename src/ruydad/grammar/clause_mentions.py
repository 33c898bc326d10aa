"""Mentions in a clause: list members, owners of nouns, places in places, antecedents of «که»."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.grammar.clause_phrases import phrase_for
from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.items import Item
from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_items import COMMAS
from ruydad.grammar.numbers import is_number
from ruydad.grammar.phrases import Phrase
from ruydad.grammar.words import word_set

_ASIDE = frozenset(("در", "به", "از", "برای", "topic"))


def on_mention(state: ClauseState, item: Item) -> None:
    """Enter a mention."""
    mention: Mention = item.value
    phrase = state.phrase
    if phrase is not None and state.joining and phrase.parties and not phrase.ra:
        _join(phrase, mention)
    elif phrase is not None and _is_wider_place(state, phrase, mention):
        phrase.inner.append(mention)
    else:
        phrase = phrase_for(state, item)
        _hang(phrase, mention, _only_counted(phrase, state.keys))
    state.joining = False
    phrase.last = item.last


def _join(phrase: Phrase, mention: Mention) -> None:
    """A further member of a list, and of the owners of the noun before it."""
    owners = phrase.nouns[-1].owners if phrase.nouns and not phrase.mentions else None
    (phrase.mentions or phrase.inner).append(mention)
    if owners:
        owners.append(mention)


def _is_wider_place(state: ClauseState, phrase: Phrase, mention: Mention) -> bool:
    """«در ولسوالی گرشک هلمند»: the wider place follows at once."""
    if state.last_kind != "mention" or phrase.ra or not phrase.parties:
        return False
    place = phrase.parties[-1]
    return (
        phrase.marker is not None
        and bool(place.entries("place"))
        and not place.roles
        and mention.is_place_only
        and phrase.last == mention.first
    )


def _only_counted(phrase: Phrase, keys: Sequence[str]) -> bool:
    """«۲۳۰ تن از کارگران», «آخرین سربازان»: nothing but a number stands before the mention."""
    if phrase.nouns or phrase.parties:
        return False
    ordinals = word_set("ordinals")
    return all(is_number(keys[word]) or keys[word] in ordinals for word in phrase.words)


def _hang(phrase: Phrase, mention: Mention, counted: bool) -> None:
    """The head of an empty phrase or a counted one, else what hangs on its words."""
    if phrase.empty or counted:
        phrase.mentions.append(mention)
        return
    phrase.inner.append(mention)
    if phrase.nouns and not _words_between(phrase):
        phrase.nouns[-1].owners.append(mention)


def _words_between(phrase: Phrase) -> bool:
    """Plain nouns between an event noun and a mention break the ezafe after three words."""
    return sum(word >= phrase.nouns[-1].last for word in phrase.words) > 3


def on_that(state: ClauseState, item: Item) -> None:
    """«که» opens a relative clause, except where it only introduces what a verb says."""
    if state.last_kind in ("modal", "verb", "that", "sub"):
        return
    if state.clause.kind == "complement" and not state.clause.phrases and state.phrase is None:
        return
    phrase = state.latest_phrase()
    state.push("relative", _antecedent(state, phrase) if phrase is not None else None)


def _described(state: ClauseState, phrase: Phrase) -> Mention | None:
    """«سه کارمند محلی یک مؤسسه که …»: the party that the bare words before «که» describe."""
    found, end = None, phrase
    if phrase.ra:
        return None  # «طالبان پیشنهادی را که …»: the subject before is not what it describes
    for before in reversed(state.clause.phrases):
        if before is phrase:
            continue
        if end.marker is not None or before.marker is not None or not _adjoins(state, before, end):
            break
        found, end = before.mentions[-1] if before.mentions else found, before
    return found


def _adjoins(state: ClauseState, before: Phrase, end: Phrase) -> bool:
    """One follows the other, at most after a comma («محمدی‌زاده، روزنامه‌نگاری که …»)."""
    between = state.keys[before.last : end.first]
    return not between or (len(between) == 1 and between[0] in COMMAS)


def _antecedent(state: ClauseState, phrase: Phrase) -> Mention | None:
    """«رئیس‌جمهور فرانسه در دمشق که …»: a place in its own phrase gives way to a person."""
    found = phrase.parties[-1] if phrase.parties else _described(state, phrase)
    if found is None or phrase.marker not in _ASIDE or found.person or found.roles or found.head:
        return found
    earlier = [p for p in state.clause.phrases if p is not phrase and not _only_words(p)]
    before = earlier[-1] if earlier else None
    if before is None or before.marker is not None or before.ra or not before.mentions:
        return found
    last = before.mentions[-1]
    crowd = last.head and found.entries("country", "place")
    return last if last.person or last.name_span or last.roles or crowd else found


def _only_words(phrase: Phrase) -> bool:
    """«هفت شرکت مستقر در امارات که»: an adjective between the party and the place."""
    return phrase.marker is None and not (phrase.parties or phrase.nouns or phrase.ra)
