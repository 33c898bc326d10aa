"""``Coder.link`` and ``ruydad link``: every party and place of a page, resolved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from coding_tools import article, coder
from typer.testing import CliRunner

from ruydad import read_page
from ruydad.cli.app import app
from ruydad.coding.linking import Link

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "pages").iterdir())
TEXT = "محمدجواد ظریف در نیویورک با همتای روس خود و زیلینیسکی گفت‌وگو کرد. این مقام به بغداد رفت."


def linked(text: str) -> list[Link]:
    return coder().link(article(text, "2018-09-25"))


def test_each_mention_has_its_entry_its_method_and_its_score() -> None:
    found = {link.party.text: link.party for link in linked(TEXT)}
    assert found["محمدجواد ظریف"].id == "person/mohammad-javad-zarif"
    assert found["همتای روس خود"].id == "person/sergey-lavrov"
    assert found["همتای روس خود"].resolved_by == "office-at-date"
    assert found["زیلینیسکی"].id == "person/volodymyr-zelenskyy"
    assert found["این مقام"].resolved_by == "coreference"
    scores = [found[text].score or 0 for text in ("محمدجواد ظریف", "زیلینیسکی", "این مقام")]
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[-1] < scores[0] <= 1


def test_a_place_has_its_geonames_id_and_coordinates() -> None:
    (place,) = [link.place for link in linked(TEXT) if link.place and link.party.text == "بغداد"]
    assert (place.geonameid, place.country) == (98182, "IRQ")
    assert place.lat == pytest.approx(33.3, abs=0.1)


def test_what_is_in_no_table_keeps_its_words_and_no_score() -> None:
    (link,) = [one for one in linked("مهرانگیز زارع‌پیشه بازداشت شد.") if one.party.id is None]
    assert link.party.text == "مهرانگیز زارع‌پیشه"
    assert link.party.score is None


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_link_is_a_slice_of_the_article(path: Path) -> None:
    page = read_page(path.read_bytes())
    found = coder().link(page)
    assert found
    for link in found:
        assert page.quote(link.party.span) == link.party.text
        if link.place:
            assert page.quote(link.place.span) == link.place.text


def test_the_command_writes_one_line_a_mention(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(SAMPLES[0].read_bytes())
    result = CliRunner().invoke(app, ["link", str(page), "--format", "jsonl"])
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert {record["article"] for record in records} == {"page.txt"}
    assert all(record["party"]["text"] for record in records)


@pytest.mark.parametrize(
    ("words", "day", "answer", "reason"),
    [
        ("وزیر خارجه روسیه", "2018-09-25", "person/sergey-lavrov", "held the office on 2018-09-25"),
        ("رئیس‌جمهور سابق آمریکا", "2023-01-01", "person/donald-trump", "before its holder"),
        ("وزیر خارجه روسیه", None, "office/foreign-minister@RUS", "--on YYYY-MM-DD"),
        ("زیلینیسکی", None, "person/volodymyr-zelenskyy", "spelled otherwise"),
        ("احمدی‌نژاد", "2010-01-01", "person/mahmoud-ahmadinejad", "by the"),
    ],
)
def test_find_says_who_that_was_and_why(
    words: str, day: str | None, answer: str, reason: str
) -> None:
    options = ["--on", day] if day else []
    result = CliRunner().invoke(app, ["knowledge", "find", words, *options])
    assert result.exit_code == 0
    first, why, *_ = result.stdout.splitlines()
    assert answer in first
    assert reason in why


def test_find_says_where_nothing_is_known() -> None:
    result = CliRunner().invoke(app, ["knowledge", "find", "قلمبه‌سرا"])
    assert result.exit_code == 1
    assert "add-an-actor" in result.stdout


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("در سال ۲۰۱۵ وزیر خارجه ایران به وین رفت.", "وزیر خارجه ایران", "mohammad-javad-zarif"),
        ("وزیر خارجه وقت آلمان در تیر ۱۳۹۴ به تهران آمد.", "وزیر خارجه وقت آلمان",
         "frank-walter-steinmeier"),
        ("وزیر خارجه ایران به مسکو رفت.", "وزیر خارجه ایران", "hossein-amir-abdollahian"),
        ("رئیس‌جمهور پیشین ایران درگذشت.", "رئیس‌جمهور پیشین ایران", "hassan-rouhani"),
        ("جیک سولیوان با شهردار تهران دیدار کرد.", "شهردار تهران", "alireza-zakani"),
        ("سفیر ایران در مسکو احضار شد.", "سفیر ایران در مسکو", "kazem-jalali"),
    ],
)  # fmt: skip
def test_an_office_is_held_by_whom_it_was_then(text: str, words: str, person: str) -> None:
    found = {one.party.text: one.party.id for one in coder().link(article(text, "2023-06-20"))}
    assert found[words] == f"person/{person}"


def test_a_former_office_of_long_ago_is_nobody_known() -> None:
    (link,) = linked("وزیر خارجه اسبق فرانسه درگذشت.")
    assert (link.party.id, link.party.country, link.method) == (None, "FRA", "")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("ارتش لبنان در طرابلس مستقر شد.", "LBN"),
        ("نیروهای حفتر به طرابلس حمله کردند.", "LBY"),
        ("پلیس هند در حیدرآباد سه نفر را بازداشت کرد.", "IND"),
        ("پلیس پاکستان در حیدرآباد سه نفر را بازداشت کرد.", "PAK"),
        ("پاکستان درگیر سیل است. در حیدرآباد سه نفر بازداشت شدند.", "PAK"),
        ("طالبان در اسدآباد سه نفر را بازداشت کردند؛ افغانستان آرام است.", "AFG"),
        ("روسیه در آرماویر رزمایش برگزار کرد.", "RUS"),
    ],
)
def test_a_town_of_several_states_is_that_of_the_state_named(text: str, country: str) -> None:
    places = [one.place for one in linked(text) if one.place is not None]
    assert [place.country for place in places] == [country]
    assert places[0].lat is not None


@pytest.mark.parametrize(
    ("text", "day", "words", "wanted"),
    [
        # bodies alone: of the state talked of
        ("عباس عراقچی در مجلس از مذاکره دفاع کرد.", "2025-05-01", "مجلس",
         "org/islamic-consultative-assembly"),
        ("مکرون قانون را بدون رأی مجلس ملی تصویب کرد.", "2023-03-16", "مجلس ملی",
         "org/french-national-assembly"),
        ("دیوید لمی به وزارت خارجه رفت.", "2024-07-05", "وزارت خارجه",
         "office/foreign-ministry@GBR"),
        ("باراک اوباما از سنا کمک خواست.", "2014-03-10", "سنا", "org/us-senate"),
        ("پ‌ک‌ک با سپاه درگیر شد.", "2017-10-01", "سپاه", "org/irgc"),
        ("ایران همکاری با آژانس را محدود کرد.", "2021-02-23", "آژانس", "org/iaea"),
        ("حزب مشارکت و جبهه ملی انتخابات را تحریم کردند.", "2005-05-20", "جبهه ملی",
         "org/national-front-iran"),
        # offices alone
        ("ملک سلمان به قاهره رفت و ولیعهد در ریاض ماند.", "2018-03-04", "ولیعهد",
         "person/mohammed-bin-salman"),
        ("رئیس‌جمهور پیشین نیز حضور داشت.", "2014-08-03", "رئیس‌جمهور پیشین",
         "person/mahmoud-ahmadinejad"),
        ("معاون دبیرکل سازمان ملل وارد تهران شد.", "2016-05-01", "معاون دبیرکل سازمان ملل", None),
        ("مجلس وزیر کار را استیضاح کرد.", "2017-03-06", "وزیر کار", "person/ali-rabiei"),
        ("استاندار فارس استعفا کرد.", "2020-03-01", "استاندار فارس", "person/enayatollah-rahimi"),
        ("پادشاه مراکش روابط با ایران را قطع کرد.", "2018-05-01", "پادشاه مراکش",
         "person/mohammed-vi"),
        ("صدراعظم آلمان به ورشو رفت.", "2015-05-01", "صدراعظم آلمان", "person/angela-merkel"),
        ("رئیس مجلس نمایندگان با بودجه مخالفت کرد.", "2013-09-25", "رئیس مجلس نمایندگان", None),
        # names
        ("کی‌یر استارمر جانشین ریشی سوناک شد.", "2024-07-05", "ریشی سوناک", "person/rishi-sunak"),
        ("هیلاری کلنتن به کابل رفت.", "2011-10-19", "هیلاری کلنتن", "person/hillary-clinton"),
        ("مصطفی کرزی از زلمی رسول حمایت کرد.", "2014-05-01", "مصطفی کرزی", None),
        ("به دعوت شی وارد پکن شد.", "2023-02-14", "شی", "person/xi-jinping"),
        ("وزیر رفت و شرق نوشت که ماند.", "2018-09-01", "شرق", "outlet/shargh"),
        ("رئیسی به تهران آمد و لاریجانی استعفا کرد.", "2019-03-01", "لاریجانی",
         "person/ali-larijani"),
    ],
)  # fmt: skip
def test_words_mean_whom_they_mean_there(
    text: str, day: str, words: str, wanted: str | None
) -> None:
    found = {one.party.text: one.party.id for one in coder().link(article(text, day))}
    assert found[words] == wanted


def test_a_town_whose_name_is_a_given_name_is_a_town() -> None:
    (place,) = [one.place for one in linked("دو وزیر در دبی دیدار کردند.") if one.place]
    assert place.name == "Dubai"


def test_on_the_day_of_a_handover_the_new_holder_is_in_office() -> None:
    found = {
        one.party.text: one.party.id
        for one in coder().link(
            article("رئیس‌جمهور ایران و رئیس‌جمهور پیشین ایران آمدند.", "2013-08-03")
        )
    }
    assert found["رئیس‌جمهور ایران"] == "person/hassan-rouhani"
    assert found["رئیس‌جمهور پیشین ایران"] == "person/mahmoud-ahmadinejad"
