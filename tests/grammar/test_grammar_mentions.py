"""Mentions of parties: where they begin and end (``mentions.tsv``), and what is read in them."""

from __future__ import annotations

import pytest
from grammar_tools import mentions, parse, rows, words

from ruydad.grammar import Mention


@pytest.mark.parametrize(("sentence", "wanted"), rows("mentions.tsv"))
def test_extent(sentence: str, wanted: str) -> None:
    parsed = parse(sentence)
    found = [words(parsed, item.first, item.last).strip("، ") for item in mentions(parsed)]
    assert found == wanted.split(" | ")


def nth(sentence: str, number: int) -> Mention:
    mention = mentions(parse(sentence))[number].value
    assert isinstance(mention, Mention)
    return mention


@pytest.mark.parametrize(
    "sentence",
    [
        "وزیر خارجه روسیه سرگئی لاوروف وارد آنکارا شد.",
        "سرگئی لاوروف وزیر خارجه روسیه وارد آنکارا شد.",
        "سرگئی لاوروف، وزیر خارجه روسیه، وارد آنکارا شد.",
        "وزیر خارجه روسیه «سرگئی لاوروف» وارد آنکارا شد.",
        '"سرگئی لاوروف" وزیر خارجه روسیه وارد آنکارا شد.',
        "سرگئي لاوروف وزير خارجه روسيه وارد آنكارا شد.",
    ],
)
def test_name_and_office_are_one_mention(sentence: str) -> None:
    person = nth(sentence, 0).person
    assert person is not None
    assert "Lavrov" in person.name
    assert nth(sentence, 0).roles


def test_counterpart_and_own() -> None:
    counterpart = nth("وزیر خارجه عراق با همتای روس خود دیدار کرد.", 1)
    assert counterpart.counterpart
    assert counterpart.own
    assert "RUS" in {entry.country for entry in counterpart.entries("demonym", "country")}


def test_posting_is_not_the_owner() -> None:
    ambassador = nth("سفیر ایران در مسکو وارد وزارت خارجه شد.", 0)
    assert ambassador.posting is not None
    assert ambassador.entries("country", "demonym")[0].country == "IRN"


def test_unknown_name_with_an_office() -> None:
    minister = nth("دنیز اوردوئز وزیر دفاع هندوراس استعفا کرد.", 0)
    assert minister.first == 0
    assert minister.person is None or minister.person.id.startswith("local/")
    assert minister.roles


def test_former_and_this() -> None:
    assert nth("رئیس‌جمهور سابق لیبریا به آکرا رفت.", 0).former
    assert nth("این کشور سفیر خود را فراخواند.", 0).this


@pytest.mark.parametrize(
    ("sentence", "pronoun"),
    [
        ("وی به مسکو رفت.", "person"),
        ("طرفین توافق کردند.", "both"),
        ("آنها دیدار کردند.", "plural"),
    ],
)
def test_pronouns(sentence: str, pronoun: str) -> None:
    assert nth(sentence, 0).pronoun == pronoun


def test_media_are_marked() -> None:
    assert nth("خبرنگار شبکه الجزیره از غزه گزارش داد.", 0).is_media
    assert not nth("وزیر خارجه قطر به غزه رفت.", 0).is_media
