"""Forms of verbs that are also other words: whether a verb is meant, by the words around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ruydad.grammar.conjugation import Form
from ruydad.grammar.verb_words import after_to, imperatives, noun_before, verb_words
from ruydad.grammar.words import function_words

_MANY = ("ان", "ها", "های", "احزاب", "حزب", "گروه")
_FAR = 12
"""Words within which the auxiliary of two participles stands."""


def imperative(keys: Sequence[str], index: int) -> Form | None:
    """«حمله را متوقف کن»: one spoken to as «تو», at the end of what is said to him.

    Elsewhere, and after a noun that takes a name («جشنواره کن»), it is another word.
    """
    form = imperatives().get(keys[index])
    if form is None or not index or keys[index - 1] in verb_words("before_names"):
        return None
    following = keys[index + 1] if index + 1 < len(keys) else ""
    return None if following[:1].isalnum() and following not in verb_words("clause_end") else form


def is_noun(keys: Sequence[str], index: int) -> bool:
    """True where a noun-like past stem («نشست», «کرد» the Kurd) is no verb."""
    key, before = keys[index], keys[index - 1] if index else ""
    if key == "کرد":
        return before.endswith("های") or is_kurd(keys, index)
    if key in verb_words("never_verbs"):
        return True
    if before in noun_before().get(key, ()):
        return True
    if index > 1 and keys[index - 2] == "به" and before in after_to().get(key, ()):
        return False  # «به گفت‌وگو نشست و …»
    if key not in verb_words("noun_like") or index + 1 >= len(keys):
        return False
    following = keys[index + 1]
    if following in verb_words("clause_end"):
        return key in verb_words("rarely_verbs")
    return following[:1].isalnum()


def is_kurd(keys: Sequence[str], index: int) -> bool:
    """«نه شهروند کرد را», «فعال کرد توسط»: after who can be one, before what no clause ends."""
    following = keys[index + 1] if index + 1 < len(keys) else ""
    if keys[index] != "کرد" or not following[:1].isalnum():
        return False
    if following == "را":
        return True
    if following in verb_words("clause_end") or not index:
        return False
    return keys[index - 1] in verb_words("kurds") or _are_people(keys[index - 1])


def _are_people(key: str) -> bool:
    """«رهبران کرد عراق», «احزاب کرد سوریه»: many people or bodies make no verb with «کردن»."""
    word = function_words().get(key)
    return word is not None and word[0] == "head" and key.endswith(_MANY)


def is_adjective(keys: Sequence[str], index: int) -> bool:
    """A bare participle ends a clause only before a conjunction or a mark («گسترده»)."""
    following = keys[index + 1] if index + 1 < len(keys) else ""
    return bool(following) and following not in verb_words("clause_end") and following[:1].isalnum()


def is_before_light(forms: Mapping[str, Form], keys: Sequence[str], index: int) -> bool:
    """«بازداشت کرد», «پرداخت شد»: before a light verb a past stem is its noun."""
    if index + 1 >= len(keys) or keys[index] in verb_words("never_nouns"):
        return False
    following = forms.get(keys[index + 1])
    if following is None or following.tense == "subjunctive":
        return False
    return following.lemma in verb_words("making")


def shares_passive(forms: Mapping[str, Form], keys: Sequence[str], lemma: str, after: int) -> bool:
    """«سه نفر کشته و ۱۷ تن زخمی شدند»: the later «شدند» is the participle's too."""
    if lemma not in verb_words("shared_passive") or list(keys[after : after + 1]) != ["و"]:
        return False
    for key in keys[after + 1 : after + _FAR]:
        form = forms.get(key)
        if form is not None and form.tense != "participle":
            return form.lemma in verb_words("become")
    return False
