"""Nouns for people in their forms, numbers before them, and words that are none of Persian."""

from __future__ import annotations

import pytest
from grammar_tools import mentions, parse

from ruydad.grammar.numbers import is_number
from ruydad.grammar.ordinary import is_foreign
from ruydad.grammar.people import person_nouns, singular_people
from ruydad.text import fold


@pytest.mark.parametrize("form", ["معدنچیان", "رانندگان", "دانشجویان", "چریک‌های", "مهاجمانی"])
def test_plurals_head_parties(form: str) -> None:
    assert form in {noun.form for noun in person_nouns() if noun.plural}


def test_no_plural_is_taken_for_a_singular() -> None:
    plurals = {fold(noun.form) for noun in person_nouns() if noun.plural}
    assert not plurals & singular_people()


@pytest.mark.parametrize("key", ["۱۲", "1200", "سه", "بیستویک", "هزار"])
def test_numbers(key: str) -> None:
    assert is_number(fold(key))


@pytest.mark.parametrize("word", ["باگبو", "توپاک", "ام۲۳"])
def test_foreign_words(word: str) -> None:
    assert is_foreign(fold(word))


@pytest.mark.parametrize("word", ["روستاها", "گفت‌وگوهایی", "نامناسب", "کتابش", "آب", "۱۲"])
def test_everyday_words(word: str) -> None:
    assert not is_foreign(fold(word))


def test_a_singular_alone_is_no_party() -> None:
    assert not mentions(parse("ماهیگیر در را بست."))
    assert mentions(parse("سه ماهیگیر در را بستند."))


def test_demonyms_of_places_by_rule() -> None:
    soldier = mentions(parse("دو سرباز موگادیشویی کشته شدند."))[0].value
    assert [entry.country for entry in soldier.entries("demonym")] == ["SOM"]
    local = mentions(parse("دو سرباز محلی کشته شدند."))[0].value
    assert not local.entries("demonym")
