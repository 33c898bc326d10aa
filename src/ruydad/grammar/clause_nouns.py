"""Event nouns in a clause: in the open phrase, joined by «و», or a predicate of their own."""

from __future__ import annotations

from ruydad.grammar.clause_elision import close_elided, is_governed
from ruydad.grammar.clause_phrases import phrase_for
from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.items import Item
from ruydad.grammar.phrases import NounUse, Phrase
from ruydad.grammar.words import word_set

_MADE = "کردن"


def on_noun(state: ClauseState, item: Item) -> None:
    """Enter an event noun."""
    use = NounUse(item.first, item.last, item.value, this=_points_back(state, item))
    if item.value.preposition is not None:
        if state.last_kind == "and":
            close_elided(state)  # «این حمله را محکوم و بر حمایت از X تأکید کرد»
        phrase = state.open_phrase(item.value.preposition, item)
    else:
        phrase = _phrase_of(state, item, use)
        if phrase.words and state.last_kind in ("word", "neg"):
            use.before = state.keys[phrase.words[-1]]
    phrase.nouns.append(use)
    phrase.last = item.last
    state.joining = False


def _points_back(state: ClauseState, item: Item) -> bool:
    """«این دیدار», «دیدار یادشده»."""
    previous = state.items[state.index - 1] if state.index else None
    after = state.keys[item.last] if item.last < len(state.keys) else ""
    if after in word_set("pointing_adjectives"):
        return True
    if previous is None or previous.kind != "det":
        return False
    return state.keys[previous.first] in word_set("pointers")


def _phrase_of(state: ClauseState, item: Item, use: NounUse) -> Phrase:
    """The phrase that takes the noun, linked to the noun before it there."""
    joined = _joined_phrase(state)
    if _stands_apart(state, item) and (joined is None or joined.marker is not None):
        state.end_phrase()
        joined = None
    if joined is not None:
        joined.nouns[-1].joined = use
        return joined
    phrase = phrase_for(state, item)
    if phrase.nouns and state.last_kind in ("noun", "word"):
        phrase.nouns[-1].chained = use
    return phrase


def _joined_phrase(state: ClauseState) -> Phrase | None:
    """The open phrase where «و» joins the noun to one in it."""
    joining = state.joining and state.last_kind == "and"
    return state.phrase if joining and state.phrase is not None and state.phrase.nouns else None


def _stands_apart(state: ClauseState, item: Item) -> bool:
    """Whether the noun is the predicate and hangs on nothing before it."""
    alone = _is_alone(state, item) or _leaves_verb_out(state, item)
    return alone or (_is_predicate(state) and not _is_object_of_noun(state, item))


def _leaves_verb_out(state: ClauseState, item: Item) -> bool:
    """«X را به سبب عقب‌نشینی از لیمان سرزنش و Y را بی‌لیاقت خواند»: «را» on both sides of «و».

    Likewise «از طرح چین برای ساخت راه‌آهن حمایت و آمادگی خود را اعلام کرد».
    """
    phrase = state.phrase
    if state.following_kind != "and" or phrase is None or phrase.empty or not phrase.marker:
        return False
    if state.last_kind not in ("mention", "word") or _MADE not in state.words.verbs_of.get(
        item.value.noun, ()
    ):
        return False
    rest = [i.kind for i in state.items[state.index + 2 :]]
    ahead = rest[: rest.index("verb")] if "verb" in rest else []
    before = any(p.ra for p in state.clause.phrases) or is_governed(state, item.first, item.last)
    return "ra" in ahead and before


def _is_alone(state: ClauseState, item: Item) -> bool:
    """A predicate adjective («محکوم»), no infinitive («محکوم کردن»), not under a preposition."""
    if state.last_kind == "marker" and state.phrase is not None and state.phrase.empty:
        return False  # «از تحویل زندانیان خودداری کرد»
    after = state.following
    infinitive = after is not None and after.kind == "verb" and not after.value.finite
    *more, noun = item.value.noun.split()
    predicative = item.value.noun in state.words.predicative
    sentence = bool(more) and noun in state.words.predicative  # «به چهار سال زندان محکوم»
    sentence = sentence and state.phrase is not None and state.phrase.marker == "به"
    return (predicative or sentence) and not infinitive


def _is_predicate(state: ClauseState) -> bool:
    """The noun stands right before a light verb, alone or joined by «و» to one that does."""
    items, index = state.items, state.index + 1
    while index + 1 < len(items) and items[index].kind == "and" and items[index + 1].kind == "noun":
        index += 2
    if index >= len(items) or items[index].kind != "verb":
        return False
    verb, noun = items[index].value, items[index - 1].value.noun
    return verb.finite and verb.lemma in state.words.verbs_of.get(noun, ())


def _is_object_of_noun(state: ClauseState, item: Item) -> bool:
    """«درخواست دیدار کرد»: the noun before is the predicate, this one its object."""
    phrase = state.phrase
    verb = next((i.value for i in state.items[state.index :] if i.kind == "verb"), None)
    if phrase is not None and phrase.empty and phrase.marker == "به" and state.clause.phrases:
        before = state.clause.phrases[-1]  # «تهدید به بازداشت کرد»
        nouns = before.nouns if before.last == phrase.first else []
        if not nouns or verb is None:
            return False
        return verb.lemma in state.words.verbs_of.get(nouns[-1].hit.noun, ())
    if phrase is None or not phrase.nouns or state.last_kind != "noun" or verb is None:
        return False
    if item.value.noun in word_set("carrying"):
        return False  # «سند همکاری امضا کردند»
    if phrase.marker is not None:
        return False
    return verb.lemma in state.words.verbs_of.get(phrase.nouns[-1].hit.noun, ())
