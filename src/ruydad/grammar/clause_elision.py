"""Verbs left out before «و» or a comma: where a clause ends whose light verb comes later."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.items import Item
from ruydad.grammar.phrases import NounUse
from ruydad.grammar.verb_words import governed, verb_words
from ruydad.grammar.verbs import VerbGroup
from ruydad.grammar.words import word_set

_DO = "کردن"


def close_elided(state: ClauseState) -> None:
    """«… ارسال و در آن … تأکید کرد»: the noun before «و» takes the later light verb."""
    noun = _bare_noun(state)
    later = state.finite_verb()
    if noun is None or later is None or not _shares(state, noun, later):
        return
    _leave_verb_out(state, later, noun.last, noun.hit.noun)


def _leave_verb_out(state: ClauseState, later: VerbGroup, end: int, noun: str = "") -> None:
    """Close the clause at ``end`` with the light verb that the later one stands for."""
    if not state.clause.phrases:
        return
    state.end_phrase()
    if len(state.clause.phrases) < 2:
        return
    has_object = any(phrase.ra for phrase in state.clause.phrases)
    passive = not has_object and (later.passive or later.lemma in verb_words("become"))
    own = later.lemma not in verb_words("shared")
    lemma = later.lemma if own and later.lemma in state.words.verbs_of.get(noun, ()) else _DO
    state.close(later._replace(lemma=lemma, first=end, last=end, passive=passive), elided=True)
    closed = state.take_closed()
    state.clause = state.new(state.clause.kind, state.clause.parent)
    state.clause.antecedent = closed.antecedent if closed is not None else None
    state.clause.previous = closed


def _shares(state: ClauseState, noun: NounUse, later: VerbGroup) -> bool:
    """The later verb is light, or an object before the noun shows that it was a predicate."""
    if later.lemma in verb_words("shared") or later.passive:
        return True
    return any(phrase.ra for phrase in state.clause.phrases) and _is_predicative(state, noun)


def _is_predicative(state: ClauseState, noun: NounUse) -> bool:
    return noun.hit.noun.split()[-1] in state.words.predicative


def splits(state: ClauseState) -> bool:
    """«سفیر را احضار و اعتراض خود را ابلاغ کرد»: «را» on both sides of «و», or what it governs."""
    noun, phrase = _bare_noun(state), state.latest_phrase()
    later = state.finite_verb()
    if phrase is None or later is None:
        return False
    if noun is not None and _before_adjective(state, noun, later):
        _leave_verb_out(state, later._replace(lemma=_DO), noun.last, noun.hit.noun)
        return True
    if not any(item.kind == "ra" for item in _up_to_verb(state)):
        return _before_subject(state, noun, later)
    if any(phrase.ra for phrase in state.clause.phrases):
        word = phrase.marker is None and not phrase.parties and len(phrase.words) == 1
        made = [n.hit.noun for n in phrase.nouns if _DO in state.words.verbs_of.get(n.hit.noun, ())]
        if noun is None and not (made or (word and not phrase.nouns)):
            return False
        _leave_verb_out(state, later, phrase.last, noun.hit.noun if noun else "")
        return True
    if noun is None or not is_governed(state, noun.first, noun.last):
        return False
    close_elided(state)
    return True


def _before_subject(state: ClauseState, noun: NounUse | None, later: VerbGroup) -> bool:
    """«ایران حمله را محکوم و روسیه از آن حمایت کرد»: the clause after «و» has its own subject."""
    following = state.following
    if noun is None or following is None or following.kind != "mention":
        return False
    made = _DO in state.words.verbs_of.get(noun.hit.noun, ())
    if not made or following.value.pronoun or not _has_predicate_ahead(state):
        return False
    told = any(p.ra for p in state.clause.phrases) or _has_bare_object(state, noun)
    if not (told or is_governed(state, noun.first, noun.last)):
        return False
    _leave_verb_out(state, later, noun.last, noun.hit.noun)
    return True


def _has_bare_object(state: ClauseState, noun: NounUse) -> bool:
    """«هلال احمر صد تن کالا به لبنان ارسال و رئیس آن …»: a subject, and what was sent."""
    bare = [p for p in state.clause.phrases if p.marker is None and not p.nouns]
    sent = noun.hit.noun in word_set("carrying")
    return sent and len(bare) > 1 and bool(bare[0].mentions) and not bare[1].mentions


def _before_adjective(state: ClauseState, noun: NounUse, later: VerbGroup) -> bool:
    """«از X انتقاد و خواستار Y شد»: what was done, and then what they became."""
    following = state.following
    if following is None or following.kind != "noun" or later.lemma not in verb_words("become"):
        return False
    done = _DO in state.words.verbs_of.get(noun.hit.noun, ())
    became = state.keys[following.first] in state.words.predicative
    return done and became and is_governed(state, noun.first, noun.last)


def _has_predicate_ahead(state: ClauseState) -> bool:
    """Whether the verb to come has a bare noun of its own, or needs none."""
    items = [*_up_to_verb(state)]
    later = state.finite_verb()
    light = later is not None and later.lemma in verb_words("light")
    return not light or (len(items) > 1 and items[-1].kind in ("noun", "word"))


def is_governed(state: ClauseState, first: int, last: int) -> bool:
    """«با همتای خود تلفنی گفت‌وگو»: a phrase before the noun stands under its preposition."""
    governs = (governed().get(p.marker or "", ()) for p in state.clause.phrases)
    words = {state.keys[first], state.keys[last - 1]}
    return any(not words.isdisjoint(nouns) for nouns in governs)


def _up_to_verb(state: ClauseState) -> Iterator[Item]:
    for item in state.items[state.index + 1 :]:
        if item.kind == "verb" and item.value.finite:
            return
        yield item


def _bare_noun(state: ClauseState) -> NounUse | None:
    """The noun before «و» if it may be a predicate whose verb is left out."""
    phrase = state.latest_phrase()
    if phrase is None or phrase.ra or phrase.marker is not None or not phrase.nouns:
        return None
    noun = phrase.nouns[-1]
    elidable = noun.hit.noun in state.words.elidable
    return noun if elidable and not noun.owners and not noun.hit.ending else None
