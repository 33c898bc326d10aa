"""Look-up by folded keys: half-spaces and blanks do not matter; event nouns and their endings."""

from __future__ import annotations

import pytest
from grammar_tools import keys

from ruydad.grammar.keytable import KeyTable
from ruydad.grammar.triggers import NounTable
from ruydad.grammar.words import function_words, prepositions


@pytest.mark.parametrize("written", ["به دست", "به‌دست", "بهدست"])
@pytest.mark.parametrize("entered", ["به دست", "به‌دست"])
def test_half_spaces_do_not_matter(entered: str, written: str) -> None:
    table = KeyTable([(entered, "agent")])
    found = table.longest(keys(written + " او"), 0)
    assert found is not None
    assert found[1] == "agent"


def test_the_longest_match_wins() -> None:
    table = KeyTable([("پس", 1), ("پس از", 2), ("پس از آنکه", 3)])
    assert table.longest(["پس", "از", "انکه", "او"], 0) == (3, 3)
    assert table.longest(["پس", "از", "او"], 0) == (2, 2)
    assert table.longest(["از", "پس"], 0) is None
    assert len(table) == 3


def test_a_match_ends_at_a_token() -> None:
    assert KeyTable([("از", 1)]).longest(["ازادی"], 0) is None


@pytest.fixture
def nouns() -> NounTable:
    table = NounTable()
    for noun in ("دیدار", "نامه", "تماس تلفنی", "حمله", "گفت‌وگو", "سفر", "توافق"):
        table.add_noun(noun)
    table.add_pair("به", "دیدار", ["رفتن"])
    return table


@pytest.mark.parametrize(
    ("written", "noun", "ending"),
    [
        ("دیدار", "دیدار", ""),
        ("دیداری", "دیدار", "ی"),
        ("دیدارهای", "دیدار", "های"),
        ("دیدارهایی", "دیدار", "هایی"),
        ("دیدارش", "دیدار", "ش"),
        ("دیدارشان", "دیدار", "شان"),
        ("نامه‌ای", "نامه", "ای"),
        ("نامه‌هایش", "نامه", "هایش"),
        ("توافقات", "توافق", "ات"),
        ("تماس تلفنی", "تماس تلفنی", ""),
        ("تماس‌های تلفنی", "تماس تلفنی", "های"),
        ("گفتوگوها", "گفت‌وگو", "ها"),
        ("سفرهایشان", "سفر", "هایشان"),
    ],
)
def test_endings(nouns: NounTable, written: str, noun: str, ending: str) -> None:
    found = nouns.find(keys(written), 0)
    assert found is not None
    assert (found[1].noun, found[1].ending) == (noun, ending)


@pytest.mark.parametrize("written", ["سفره", "سفیر", "حمل", "نامزد", "دیدگاه", "تماس"])
def test_other_words_are_no_event_nouns(nouns: NounTable, written: str) -> None:
    assert nouns.find(keys(written), 0) is None


def test_endings_tell_number_and_owner(nouns: NounTable) -> None:
    def hit(word: str):  # type: ignore[no-untyped-def]
        found = nouns.find(keys(word), 0)
        assert found is not None
        return found[1]

    assert hit("دیدارهای").plural
    assert hit("دیداری").indefinite
    assert hit("دیدارش").possessive
    assert not hit("دیدار").possessive


def test_a_pair_needs_its_verb(nouns: NounTable) -> None:
    words = keys("به دیدار پادشاه رفت")
    found = nouns.find_pair(words, 0, "رفتن")
    assert found is not None
    assert found[1].preposition == "به"
    assert nouns.find_pair(words, 0, "دادن") is None


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        ("از سوی", "marker", "agent"),
        ("در حاشیه", "marker", "margin"),
        ("به نقل از", "marker", "according"),
        ("قرار است", "modal", "planned"),
        ("طرفین", "pronoun", "both"),
        ("هنگامی که", "sub", "time"),
        ("وی", "pronoun", "person"),
        ("را", "ra", ""),
    ],
)
def test_function_words(words: str, kind: str, name: str) -> None:
    found = function_words().longest(keys(words), 0)
    assert found is not None
    assert found[1] == (kind, name)


def test_prepositions_open_predicates() -> None:
    assert {"به", "مورد", "تحت", "با"} <= prepositions()
