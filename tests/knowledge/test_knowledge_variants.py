"""Foreign names in spellings that no table lists."""

from __future__ import annotations

import pytest
from knowledge_tools import shipped

from ruydad import Coder, read_text
from ruydad.knowledge.variants import skeleton
from ruydad.text import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [("زلنسکی", "زیلینسکی"), ("بلینکن", "بلینکین"), ("نتنیاهو", "نتانیاهو"), ("پوتین", "پوطین")],
)
def test_spellings_by_ear_share_their_skeleton(one: str, other: str) -> None:
    assert skeleton(fold(one)) == skeleton(fold(other))


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("زیلینیسکی", "person/volodymyr-zelenskyy"),
        ("بنیامین نتنایاهو", "person/benjamin-netanyahu"),
        ("جیک سولیوان", "person/jake-sullivan"),
        ("دیمیتری مدودیف", "person/dmitry-medvedev"),
    ],
)
def test_a_name_spelled_otherwise_is_found(words: str, person: str) -> None:
    keys = [fold(word) for word in words.split()]
    assert shipped().lookup("".join(keys)) is None  # else the case shows nothing
    match = shipped().variant(keys, 0, len(keys))
    assert match is not None
    assert match.entries[0].id == person


@pytest.mark.parametrize("word", ["مرتضی", "مانا", "براتیان", "نصرالهی", "میرزانیا"])
def test_a_persian_name_is_no_spelling_of_a_foreign_one(word: str) -> None:
    assert shipped().variant([fold(word)], 0, 1) is None


def test_an_unlisted_spelling_is_resolved_in_a_sentence() -> None:
    (event,) = Coder(shipped()).code(read_text("زیلینیسکی با امانوئل ماکرن در پاریس دیدار کرد."))
    assert event.actors[0].id == "person/volodymyr-zelenskyy"
    assert event.actors[0].text == "زیلینیسکی"
    assert event.recipients[0].id == "person/emmanuel-macron"
