"""Verb forms (``verb_forms.tsv``) and the verbs of sentences (``verb_groups.tsv``).

A form is told as ``infinitive tense [not] person [passive]``; persons 4, 5, 6 are the plural.
"""

from __future__ import annotations

import pytest
from grammar_tools import rows, verbs

from ruydad.grammar import VerbGroup
from ruydad.grammar.conjugation import conjugate
from ruydad.grammar.verbs import VerbReader, verb_forms
from ruydad.text import fold

ZWNJ = "\u200c"


def tell(group: VerbGroup) -> str:
    negative = " not" if group.negative else ""
    passive = " passive" if group.passive else ""
    return f"{group.lemma} {group.tense}{negative} {group.person}{passive}"


@pytest.mark.parametrize(("words", "verb"), rows("verb_forms.tsv"))
def test_form(words: str, verb: str) -> None:
    assert fold(" + ".join(map(tell, verbs(words)))) == fold(verb)


@pytest.mark.parametrize(("sentence", "lemmas"), rows("verb_groups.tsv"))
def test_verbs_of_a_sentence(sentence: str, lemmas: str) -> None:
    assert [fold(group.lemma) for group in verbs(sentence)] == [
        fold(lemma) for lemma in lemmas.split(" + ")
    ]


@pytest.mark.parametrize("words", ["می‌گوید", "نمی‌کنند", "گفته‌اند", "بازمی‌گردد", "برنمی‌گشت"])
def test_half_spaces_do_not_matter(words: str) -> None:
    """The reader sees folded keys: glued, half-spaced and correct forms are one."""
    assert [tell(g) for g in verbs(words)] == [tell(g) for g in verbs(words.replace(ZWNJ, ""))]


def test_negation_before_a_vowel() -> None:
    forms = conjugate("آوردن", "آورد", ["آور"])
    assert forms["نیاورد"].negative
    assert forms["بیاورد"].tense == "subjunctive"
    assert forms["نمیاورند"].person == 6


def test_irregular_be_and_have() -> None:
    forms = verb_forms()
    assert forms["نیستند"].lemma == "بودن"
    assert forms["نیستند"].negative
    assert forms["دارند"].lemma == "داشتن"
    assert forms["دارند"].tense == "present"


def test_compounds_are_read_only_with_their_verb() -> None:
    reader = VerbReader(["انجام دادن"])
    assert [g.lemma for g in reader.read(["انجام", "داد"])] == ["انجام دادن"]
    assert [g.lemma for g in reader.read(["انجام", "شد"])] == ["شدن"]
    assert reader.read(["انجام"]) == []
