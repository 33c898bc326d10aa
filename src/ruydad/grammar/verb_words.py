"""What is known of verbs: their forms from ``data/verbs.tsv``, word lists, auxiliaries."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ruydad.grammar.conjugation import WILL, Form, Tense, conjugate, copula_forms
from ruydad.grammar.words import lists_of
from ruydad.text import fold


@cache
def verb_forms() -> dict[str, Form]:
    """Every form of every verb in ``data/verbs.tsv``, by folded spelling."""
    table = files("ruydad.grammar").joinpath("data/verbs.tsv").read_text(encoding="utf-8")
    rows = [[*line.split("\t"), "", ""][:3] for line in table.splitlines()[1:]]
    core = verb_words("core")
    rows.sort(key=lambda row: row[0] not in core)
    forms: dict[str, Form] = {}
    for infinitive, past, presents in rows:
        for key, form in conjugate(infinitive, past, [p for p in presents.split("|") if p]).items():
            known = forms.get(key)
            weaker = known is not None and known.tense == "subjunctive" != form.tense
            if known is None or (weaker and known.lemma not in core):
                forms[key] = form
    forms.update(copula_forms())
    forms.update(_joined_futures(forms))
    return forms


def _joined_futures(forms: dict[str, Form]) -> dict[str, Form]:
    """«خواهدشد»: the future typed as one word."""
    stems = [
        (key, form.lemma)
        for key, form in forms.items()
        if form.tense == "past" and form.person == 3 and not form.negative
    ]
    return {
        will + key: Form(lemma, "future", negative, person)
        for will, (negative, person) in WILL.items()
        for key, lemma in stems
        if will + key not in forms
    }


@cache
def imperatives() -> dict[str, Form]:
    """What one is told who is spoken to as «تو»: «کن», «نکن», «برو»."""
    return {
        fold(word): Form(infinitive, "subjunctive", word.startswith("ن"), 2)
        for word, infinitive in lists_of("verb_words.yaml")["imperatives"].items()
    }


@cache
def verb_words(name: str) -> frozenset[str]:
    """One of the plain lists of ``data/verb_words.yaml``, as written there."""
    return frozenset(lists_of("verb_words.yaml")[name])


@cache
def noun_before() -> dict[str, frozenset[str]]:
    """Past stems that are nouns after certain words, with those words."""
    return {
        stem: frozenset(words) for stem, words in lists_of("verb_words.yaml")["noun_before"].items()
    }


@cache
def after_to() -> dict[str, frozenset[str]]:
    """Past stems that are verbs after «به» and certain words, with those words."""
    return {
        stem: frozenset(words) for stem, words in lists_of("verb_words.yaml")["after_to"].items()
    }


@cache
def governed() -> dict[str, frozenset[str]]:
    """Predicate nouns by the preposition of what they take, as folded keys."""
    return {
        marker: frozenset(words)
        for marker, words in lists_of("verb_words.yaml")["governed"].items()
    }


@cache
def auxiliaries() -> dict[str, Tense]:
    """The tense that each auxiliary makes with the participle before it."""
    tenses: dict[str, Tense] = lists_of("verb_words.yaml")["auxiliaries"]
    return tenses
