"""Half-space repair: joined words, words typed apart, and right words that stay."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ruydad.text import repair_spelling
from ruydad.text.halfspaces import half_spaces
from ruydad.text.lexicon import lexicon

ZWNJ = "\u200c"
BENCH = Path(__file__).parents[2] / "bench"


def repaired(text: str) -> str:
    return repair_spelling(text).text.replace(ZWNJ, "|")


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("تماسهای", "تماس|های"),
        ("خنثیکردن", "خنثی|کردن"),
        ("گفتوگو", "گفت|وگو"),
        ("گفتوگوهایشان", "گفت|وگوهایشان"),
        ("میکند", "می|کند"),
        ("نمیتوانستند", "نمی|توانستند"),
        ("برمیگردد", "برمی|گردد"),
        ("میرفتهاند", "می|رفته|اند"),
        ("رئیسجمهور", "رئیس|جمهور"),
        ("رییسجمهور", "رییس|جمهور"),
        ("کردهاند", "کرده|اند"),
        ("نشدهاست", "نشده|است"),
        ("بینالمللی", "بین|المللی"),
        ("فوقالعاده", "فوق|العاده"),
        ("علیاف", "علی|اف"),
        ("پیشنویسهای", "پیش|نویس|های"),
        ("پیشنویس‌های", "پیش|نویس|های"),
        ("نخستوزیران", "نخست|وزیران"),
        ("رسانهای", "رسانه|ای"),
        ("برنامههایشان", "برنامه|هایشان"),
        ("بازداشتشدگان", "بازداشت|شدگان"),
        ("مهمترین", "مهم|ترین"),
        ("بهعنوان", "به|عنوان"),
        ("بیسابقه", "بی|سابقه"),
        ("سهجانبه", "سه|جانبه"),
        ("نگراناند", "نگران|اند"),
        ("دهها", "ده|ها"),
        ("خانهی", "خانه|ی"),
        ("زندگیشان", "زندگی|شان"),
        ("«تماسهای»،", "«تماس|های»،"),
        ("اعام", "اعلام"),
        ("طا-لبان،", "طالبان،"),
    ],
)
def test_joined_words(given: str, right: str) -> None:
    assert repaired(given) == right


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("می باشد", "می|باشد"),
        ("نمی توانند", "نمی|توانند"),
        ("می خواسته اند", "می|خواسته|اند"),
        ("مشاور رسانه ای", "مشاور رسانه|ای"),
        ("گفت وگو", "گفت|وگو"),
        ("گفت و گو", "گفت|وگو"),
        ("گفت و گوهای", "گفت|وگوهای"),
        ("هواپیما های", "هواپیما|های"),
        ("مهم ترین", "مهم|ترین"),
        ("کرده اند.", "کرده|اند."),
        ("بین المللی", "بین|المللی"),
        ("رئیس جمهور", "رئیس|جمهور"),
        ("رئیس جمهورهای", "رئیس|جمهورهای"),
        ("شرکت ها و شرکت های", "شرکت|ها و شرکت|های"),
        ("آن ها", "آن|ها"),
        ("بی طرف", "بی|طرف"),
        ("انتخابات میان دوره ای", "انتخابات میان|دوره|ای"),
        ("خانه هایشان", "خانه|هایشان"),
        ("شش ماهه", "شش|ماهه"),
        ("تصمیم گیری", "تصمیم|گیری"),
        ("حجت الاسلام", "حجت|الاسلام"),
        ("سال ۲۰۱۵ می گذرد", "سال ۲۰۱۵ می|گذرد"),
        ("دو ماه می گذرد", "دو ماه می|گذرد"),
        ("نماینده ي", "نماینده|ی"),
    ],
)
def test_words_typed_apart(given: str, right: str) -> None:
    assert repaired(given) == right


@pytest.mark.parametrize(
    "text",
    [
        "رئیس‌جمهور",
        "بهسازی میدان هایتی میزان میهن تهران سازمان",
        "همدان همسر بازار سیستان زنان جهان درمان فرمان بیمارستان بیانیه نماینده",
        "گفتگو آنها اینها تنها بهتر بیشتر کمتر برتر دختر دفتر",
        "شانگهای پیکرهای دانشگاهی فرماندهی آگاهی رهایی نهایی",
        "در ماه می ۲۰۲۳",
        "در ۱۵ می گفت",
        "اعلام شده است",
        "گفت و رفت",
        "سفر به کشور و از آن جا",
        "کرده است و خواهد کرد",
        "او گفت: ها",
        "شاهدان عینی",
        "پ.ک.ک و م.خ و آیت‌ا... سیستانی",
        "علمی-کاربردی",
    ],
)
def test_right_words_stay(text: str) -> None:
    assert repair_spelling(text).text == text


def test_marks_between_words_keep_them_apart() -> None:
    assert repaired("رسانه، های") == "رسانه، های"
    assert repaired("می\nباشد") == "می\nباشد"


def test_the_tables_agree_with_themselves() -> None:
    speller = half_spaces()._speller
    words = lexicon()
    wrong = [f for f in words.forms.values() if speller.spell(f) != f]
    assert not wrong, wrong[:20]
    assert all(speller.spell(w) == w for w in words.respelled.values())


def test_a_long_line_needs_little() -> None:
    line = "رئیس جمهور می گوید تماسهای گسترده ادامه دارد. " * 4000
    once = repair_spelling(line)
    assert once.text.count(ZWNJ) == 3 * 4000
    assert repair_spelling(once.text).text == once.text
    assert len(once.alignment) == len(once.text)


def test_floors_of_the_bench() -> None:
    sys.path.insert(0, str(BENCH))
    try:
        import halfspace
    finally:
        sys.path.remove(str(BENCH))
    lines = halfspace.CLEAN.read_text(encoding="utf-8").splitlines()
    for name, damage in halfspace.DAMAGES.items():
        *_, f1 = halfspace.scores(lambda text: repair_spelling(text).text, damage, lines)
        assert f1 >= 0.95, name
    changed, tokens = halfspace.harm(lambda text: repair_spelling(text).text, lines)
    assert changed * 1000 <= tokens
