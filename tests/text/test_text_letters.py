"""Letters: the canonical text and the folded key."""

from __future__ import annotations

import pytest

from ruydad.records import Alignment
from ruydad.text import fold, repair_spelling

ZWNJ = "\u200c"


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("شهريور", "شهریور"),
        ("كرد", "کرد"),
        ("امنيتى", "امنیتی"),
        ("حمـاس", "حماس"),
        ("کلمهٔ مَثَل", "کلمهٔ مثل"),
        ("ﻓﺪراﺳﯿﻮن", "فدراسیون"),
        ("شیخ ﷲ", "شیخ الله"),
        ("معاهدة", "معاهده"),
        ("مسئول مسؤول هیأت آب قرآن", "مسئول مسؤول هیأت آب قرآن"),
        ("الف\u200f ب\u200e \ufeffج\u00adد", "الف ب جد"),
        ("ا\u0653ب", "آب"),
        ("یک\u00a0 دو\t\tسه", "یک دو سه"),
        ("خط یک\r\nخط دو\n\nخط سه", "خط یک\nخط دو\n\nخط سه"),
        ("می¬رود می\u200bرود", f"می{ZWNJ}رود می{ZWNJ}رود"),
        (f"رفت{ZWNJ} و {ZWNJ}آمد{ZWNJ}{ZWNJ}ها", f"رفت و آمد{ZWNJ}ها"),
        ("تحلیلی ـ خبری", "تحلیلی - خبری"),
    ],
)
def test_canonical_letters(given: str, right: str) -> None:
    assert repair_spelling(given).text == right


@pytest.mark.parametrize(
    "text",
    [
        "۱۳۹۷/۰۹/۱۲ ساعت ۱۱:۴۹ و ٩٨٫٥ درصد، 1,234.5",
        "https://fa.example.ir/news/علي/كتاب-ها?x=می کند",
        '«سلام» "درود" “خوب” ؟ ! … ...',
        "Trump and the EU's F-16 می‌آیند",
    ],
)
def test_what_is_never_changed(text: str) -> None:
    kept = text.split("?x=")[0]
    assert repair_spelling(text).text.startswith(kept)


def test_unchanged_text_has_an_identity_alignment() -> None:
    text = "سفیر ایران وارد مسکو شد."
    repaired = repair_spelling(text)
    assert repaired.text == text
    assert repaired.alignment == Alignment.identity(len(text))
    assert isinstance(repaired.alignment.starts, range)


def test_alignment_leads_back_to_the_source() -> None:
    source = "او  گفت: كتابهاي مـا می شود."
    repaired = repair_spelling(source)
    assert repaired.text == f"او گفت: کتاب{ZWNJ}های ما می{ZWNJ}شود."
    for right, given in [
        (f"کتاب{ZWNJ}های", "كتابهاي"),
        ("ما", "مـا"),
        (f"می{ZWNJ}شود", "می شود"),
        ("گفت:", "گفت:"),
    ]:
        start = repaired.text.index(right)
        first, last = repaired.alignment.to_source(start, start + len(right))
        assert source[first:last] == given


@pytest.mark.parametrize(
    ("spellings", "key"),
    [
        ("رئیس‌جمهور رییس‌جمهور رئیسجمهور ریيس‌جمهور", "رییسجمهور"),
        ("هیئت هیأت هیات", None),
        ("مسئول مسوول", None),
        ("تأکید تاکید", "تاکید"),
        ("خانه خانهٔ خانۀ خانه‌ی", "خانه"),
        ("آیت‌ا... آیت‌الله آيت‌ا..", "ایتالله"),
        ("پ.ک.ک پ‌ک‌ک پکک", "پکک"),
        ("طا-لبان طـالبان طالبان", "طالبان"),
        ("۱۲۳ 123 ١٢٣", "123"),
        ("NATO nato Nato", "nato"),
        ("شیء شی", "شی"),
    ],
)
def test_fold(spellings: str, key: str | None) -> None:
    keys = {fold(spelling) for spelling in spellings.split()}
    if key is not None:
        assert keys == {key}


def test_fold_drops_blanks_of_names() -> None:
    assert fold("آن ها") == fold("آن‌ها") == fold("آنها")
