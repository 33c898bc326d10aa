"""Input that is no article is refused by name, quickly and in bounded memory."""

from __future__ import annotations

import random
import time
import tracemalloc

import pytest

from ruydad.page import read_page, read_text
from ruydad.records import Refused

NAMES = ["یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده"]
FRONT = "\n".join(
    ["خبرگزاری نمونه", "سیاسی", "اقتصادی"]
    + [
        line
        for name in NAMES
        for line in (
            f"دیدار وزیر شماره {name} با سفیر کشور همسایه",
            "وزیر در این دیدار از همکاری دو کشور سخن گفت.",
        )
    ]
)
LISTED = "\n".join(
    f"کد خبر: {10_000 + n}   تاریخ انتشار : ۱۳۹۹/۰۲/{n + 10}\n"
    f"دیدار {name} هیئت در مرز\nدو هیئت درباره مرز گفتند."
    for n, name in enumerate(NAMES[:6])
)
CASES = [
    ("empty", b""),
    ("empty", b" \r\n\t\n"),
    ("not-text", random.Random(1).randbytes(5000)),
    ("not-text", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + random.Random(2).randbytes(3000)),
    ("not-persian", "中国外交部发言人表示，中方愿与各方保持沟通。".encode() * 5),
    ("not-persian", b"The minister met his counterpart on Monday. " * 9),
    ("not-persian", "قال الوزير إن الحكومة تعمل على حل للأزمة التي بدأت في العام الماضي.".encode()),
    ("not-persian", "وزیر خارجہ نے کہا ہے کہ مذاکرات جلد شروع ہوں گے۔".encode()),
    ("not-persian", "د بهرنیو چارو وزیر وویل چې د دواړو هېوادونو اړیکې ښې دي.".encode()),
    ("not-persian", "سەرۆکی هەرێم لەگەڵ وەزیری دەرەوە کۆبووەوە".encode()),
    ("not-persian", "Министр иностранных дел заявил о переговорах".encode()),
    ("front-page", FRONT.encode()),
    ("list-page", LISTED.encode()),
    (
        "search-result",
        "نتایج جستجو برای «سفیر»\n۱۲ نتیجه\nدیدار سفیر\nسفیر از وزیر تشکر کرد.\n".encode(),
    ),
    ("gallery", "۱۲ مهر ۱۴۰۰\nگزارش تصویری | آیین سوگواری در کرمان\nعکس: رضا کریمی\n".encode()),
    (
        "gallery",
        "<html><head><title>آیین سوگواری در کرمان / عکس</title></head><body>"
        "<h1>آیین سوگواری در کرمان / عکس</h1>"
        "<p>آیین سوگواری در کرمان برگزار شد.</p></body></html>".encode(),
    ),
    (
        "no-article",
        "<html><body><h1>۴۰۴</h1><p>صفحه مورد نظر یافت نشد</p>"
        "<a href='/'>خانه</a></body></html>".encode(),
    ),
    ("no-article", b"<html><body><script>var x = 1;</script></body></html>"),
]


@pytest.mark.parametrize(("code", "data"), CASES, ids=[f"{n}-{c[0]}" for n, c in enumerate(CASES)])
def test_refused_by_name(code: str, data: bytes) -> None:
    with pytest.raises(Refused) as caught:
        read_page(data)
    assert caught.value.code == code
    assert caught.value.stage == "page"
    assert caught.value.message and caught.value.help


@pytest.mark.parametrize("text", ["وزیر گفت " * 6_000_000, "وزیر خارجه گفت که " * 100_000])
def test_huge_line_is_refused_cheaply(text: str) -> None:
    data = text.encode()
    tracemalloc.start()
    begun = time.perf_counter()
    with pytest.raises(Refused) as caught:
        read_page(data)
    assert caught.value.code == "too-large"
    assert tracemalloc.get_traced_memory()[1] < 100e6
    assert time.perf_counter() - begun < 5
    tracemalloc.stop()


def test_front_page_by_address() -> None:
    with pytest.raises(Refused) as caught:
        read_page(FRONT, url="https://www.example.ir/")
    assert caught.value.code == "front-page"


def test_truncated_html_still_gives_its_article() -> None:
    article = read_page(
        "<html><body><h1>دیدار وزیر خارجه با سفیر ژاپن</h1><div><p>وزیر خارجه صبح امروز با سفیر "
        "ژاپن دیدار کرد و درباره گاز گفت‌وگو کردند.</p><p>سفیر نیز از برگزاری نشست مش"
    )
    assert article.title == "دیدار وزیر خارجه با سفیر ژاپن"
    assert "درباره گاز" in article.text


def test_other_encodings() -> None:
    text = "وزير خارجه روز دوشنبه با همتای ترک خود ديدار كرد و درباره مرز سخن گفت.".replace(
        "ی", "ي"
    )
    for encoding in ("cp1256", "utf-16", "utf-8-sig"):
        data = text.replace("ک", "ك").encode(encoding)
        assert "سخن گفت" in read_page(data).text


def test_text_is_refused_like_a_page() -> None:
    for text, code in (("", "empty"), ("The minister met him.", "not-persian")):
        with pytest.raises(Refused) as caught:
            read_text(text)
        assert caught.value.code == code


def test_a_short_sentence_without_function_words_is_persian() -> None:
    article = read_text("وزیر خارجه افزود: دیپلماسی و اقتصاد مکمل یکدیگرند.", id="short")
    assert article.language == "fa"
