"""English spellings of names, and which words are names at all."""

from __future__ import annotations

import pytest
from knowledge_tools import shipped

from ruydad.knowledge import transliterate


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("فرهاد راد", "Farhad Rad"),
        ("مریم کریمی", "Maryam Karimi"),
        ("محمدجواد حسینی", "Mohammad Javad Hosseini"),
        ("رضا تقی‌زاده", "Reza Taghizadeh"),
        ("کامران نیک‌پور", "Kamran Nikpour"),
        ("عمر بن خالد", "Omar bin Khaled"),
        ("Jean دوران", "Jean Duran"),
    ],
)
def test_usual_spellings(name: str, english: str) -> None:
    def plain(text: str) -> str:
        return text.lower().replace(" ", "").replace("-", "")

    assert plain(transliterate(name)) == plain(english)


@pytest.mark.parametrize("name", ["خلیل‌الله ورسجی", "شاه‌پری اوزبیک", "ظاهر گل‌محمداف", "ژاله"])
def test_every_letter_is_spelled(name: str) -> None:
    spelled = transliterate(name)
    assert spelled
    assert spelled.isascii()
    assert all(word[0].isupper() for word in spelled.split())


def test_given_names_and_surnames() -> None:
    knowledge = shipped()
    assert knowledge.is_given("مریم")
    assert knowledge.is_given("محمدجواد")
    assert knowledge.is_surname("کریمی")
    assert not knowledge.is_given("اتوبوس")
    assert not knowledge.is_surname("اتوبوس")
