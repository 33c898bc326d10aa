"""Plain article text, hints given beside it, and times that need help."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from ruydad.page import Hints, outlets, read_page, read_text
from ruydad.page.language import check_persian

BODY = (
    "وزیران خارجه دو کشور در آنکارا دیدار کردند. آنها درباره مرز گفتند.\n"
    "این دیدار دو ساعت طول کشید."
)


@pytest.mark.parametrize("read", [read_page, read_text])
@pytest.mark.parametrize(
    "sentence",
    [
        "وزیر امور خارجه روز دوشنبه با همتای ترک خود در آنکارا دیدار کرد.",
        "سازمان عفو بین‌الملل: دولت حقوق زندانیان را نقض می‌کند",
        "زلزله در ترکیه",
    ],
)
def test_single_sentence_is_a_paragraph(read, sentence: str) -> None:  # type: ignore[no-untyped-def]
    article = read(sentence, id="s1")
    assert [block.kind for block in article.blocks] == ["paragraph"]
    assert (article.id, article.text, article.title) == ("s1", sentence, None)


def test_first_line_is_a_title_where_it_clearly_is() -> None:
    article = read_text("دیدار وزیران خارجه دو کشور در آنکارا\n\n" + BODY)
    assert article.title == "دیدار وزیران خارجه دو کشور در آنکارا"
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "paragraph"]


def test_hints_win() -> None:
    hints = Hints(
        title="دیدار آنکارا", published="2024-07-01T10:00", outlet="طلوع‌نیوز", language="prs"
    )
    article = read_text(BODY, hints=hints)
    assert article.title == "دیدار آنکارا"
    assert article.text.startswith("دیدار آنکارا\nوزیران خارجه")
    assert article.published == "2024-07-01T10:00:00+04:30"
    assert (article.outlet, article.language) == ("طلوع‌نیوز", "prs")


def test_hinted_title_that_stands_in_the_text_is_not_repeated() -> None:
    article = read_text("دیدار در آنکارا\n" + BODY, hints=Hints(title="دیدار در آنکارا"))
    assert article.text.count("دیدار در آنکارا") == 1
    assert article.blocks[0].kind == "title"


def test_text_with_the_marks_of_a_dump_is_read_as_one() -> None:
    article = read_text(
        f"کد خبر: ۱۲۳۴۵۶\nدیدار وزیران خارجه در آنکارا\n{BODY}\nانتهای پیام/\nقیمت طلا"
    )
    assert article.code == "123456"
    assert "قیمت طلا" not in article.text


def test_relative_time_needs_the_day_of_the_crawl() -> None:
    page = "منتشر شده\n۳ ساعت قبل\nدیدار وزیران خارجه دو کشور در آنکارا\n" + BODY
    assert read_page(page).published is None
    fetched = dt.datetime(2024, 5, 2, 1, 0, tzinfo=dt.UTC)
    assert read_page(page, fetched=fetched).published == "2024-05-01"


def test_date_in_the_address() -> None:
    page = "دیدار وزیران خارجه دو کشور در آنکارا\n" + BODY
    article = read_page(page, url="https://www.farsnews.ir/news/14011106000328/x")
    assert article.published == "2023-01-26"
    assert article.outlet == "خبرگزاری فارس"


def test_a_clock_with_three_calendars_is_not_the_publication() -> None:
    page = (
        "جمعه ۱۳ مهر ۱۴۰۳ - 2024 October 04 - ۳۰ ربیع الاول ۱۴۴۶\nسیاسی\nاقتصادی\nفرهنگی\n"
        "دیدار وزیران خارجه دو کشور در آنکارا\n" + BODY
    )
    assert read_page(page).published is None


def test_the_only_line_with_two_calendars_is_the_publication() -> None:
    page = (
        "۱۴ شعبان ۱۴۴۳ - ۲۶ اسفند ۱۴۰۰ - ۱۸:۲۲\nکد خبر ۴۴۱۱۲۲\n"
        "دیدار وزیران خارجه دو کشور در آنکارا\n" + BODY
    )
    assert read_page(page).published == "2022-03-17T18:22:00+03:30"


def test_same_page_same_id() -> None:
    assert read_page(BODY).id == read_page(BODY.encode()).id != read_text(BODY + " پایان.").id


def test_tajik_is_read() -> None:
    text = "Президенти Ҷумҳурии Тоҷикистон имрӯз бо вазири корҳои хориҷӣ мулоқот кард."
    assert check_persian(text)
    assert read_text(text).language == "tg"


def test_outlets_are_found_by_name_and_address() -> None:
    table = outlets()
    assert len(table.table) >= 200
    assert all(outlet.name and outlet.kind and len(outlet.country) == 3 for outlet in table.table)
    assert table.named("ايسنا") is table.at("https://www.isna.ir/news/1/x") is not None
    assert table.named("مهر") is None
    assert table.named("مهر", weak=True) is table.at("en.mehrnews.com")
    assert [o.name_en for o in table.mentioned("به نقل از خبرگزاری رویترز و ایسنا")] == [
        "Reuters",
        "ISNA",
    ]


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not here")
def test_seeds() -> None:
    first, second = (read_page(path.read_bytes()) for path in sorted(SEEDS.glob("*.txt")))
    assert (first.code, first.published) == ("382604", "2018-12-03T11:49:00+03:30")
    assert first.outlet and "تقریب" in first.outlet and first.origin == "تسنیم"
    assert first.url == "https://taghribnews.com/vdcawuney49nai1.k5k4.html"
    assert (second.code, second.published) == ("513213", "2022-09-14T09:57:00+04:30")
    assert second.outlet == "ایران اکونومیست"
    assert second.text.endswith("گفت‌وگو کرد.")
