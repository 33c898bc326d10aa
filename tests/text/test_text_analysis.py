"""Tokens and sentences."""

from __future__ import annotations

import pytest

from ruydad.text import analyse


def words(text: str) -> list[tuple[str, str]]:
    return [(token.text, token.kind) for token in analyse(text).tokens]


def sentences(text: str) -> list[str]:
    analysed = analyse(text)
    return [text[s.start : s.end] for s in analysed.sentences]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("می‌رود.", ["می‌رود", "."]),
        ("پ.ک.ک و م.خ", ["پ.ک.ک", "و", "م.خ"]),
        ("آیت‌ا... سیستانی", ["آیت‌ا...", "سیستانی"]),
        ("بی.بی.سی گفت", ["بی.بی.سی", "گفت"]),
        ("۶.۲ درصد", ["۶.۲", "درصد"]),
        ("۱۴۰۲.۰۶.۱۰", ["۱۴۰۲.۰۶.۱۰"]),
        ("۱۳۹۷/۹/۱۲ - ۲۱:۰۸", ["۱۳۹۷/۹/۱۲", "-", "۲۱:۰۸"]),
        ("۳۰۰۰نفر", ["۳۰۰۰", "نفر"]),
        ("گرفت.و نظامیان", ["گرفت", ".", "و", "نظامیان"]),
        ("https://a.ir/b.html.", ["https://a.ir/b.html."]),
        ("isna.ir، x@y.com", ["isna.ir", "،", "x@y.com"]),
        ("(حماس)«الف»", ["(", "حماس", ")", "«", "الف", "»"]),
        ("خانهٔ ما...", ["خانهٔ", "ما", "..."]),
        ("F-16 و Reuters", ["F-16", "و", "Reuters"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token for token, _ in words(text)] == tokens


def test_kinds() -> None:
    assert words("علی ۱۲ ، isna.ir #قدس") == [
        ("علی", "word"),
        ("۱۲", "number"),
        ("،", "punct"),
        ("isna.ir", "other"),
        ("#قدس", "other"),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        ["او رفت.", "من آمدم؟", "آری!"],
        ["جاده را گرفت.", "و نظامیان رفتند"],
        ["او گفت: «ما می‌رویم.", "و شما می‌مانید.»", "سپس رفت."],
        ['گفت: "بله."', "و رفت."],
        ["آقای م.خ از پ.ک.ک در ۱۴۰۲.۰۶.۱۰ با ۶.۲ درصد آمد."],
        ["آیت‌ا... سیستانی (که نیامد. نگفت) بازگشت؛", "او رفت."],
        ["جورج دبلیو بوش و ج. بوش رفتند."],
        ["تهران، قم و ... حاضر بودند."],
        ["1. بند نخست.", "2. بند دوم."],
        ["در سال ۵۰۰ ق.م. رخ داد."],
        ["به شهر قم.", "سپس رفت."],
        ["وی گفت: این کار خوب است؛", "اما تمام نیست."],
        ["شگفتا!!", "راستی؟!", "آری."],
        ["در سال ۱۳۹۹.", "او آمد."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_missing_blank_after_a_stop() -> None:
    assert sentences("کمک خبرداد.کمک رسید") == ["کمک خبرداد.", "کمک رسید"]


def test_line_breaks_end_sentences() -> None:
    assert sentences("تیتر بدون نقطه\n\nمتن خبر") == ["تیتر بدون نقطه", "متن خبر"]
    assert sentences("(باز\nبسته. نه") == ["(باز", "بسته.", "نه"]


def test_nothing_gives_nothing() -> None:
    assert analyse("").sentences == []
    assert analyse(" \n ").tokens == []
