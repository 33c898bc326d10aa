"""Modes that words beside the trigger tell."""

from __future__ import annotations

import pytest
from coding_tools import coder

from ruydad.page import read_text


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("جنگنده‌های مصر مواضع داعش در سینا را کوبیدند.", "ASSAULT", "aerial"),
        ("ارتش سوریه با ده‌ها راکت به مواضع داعش حمله کرد.", "ASSAULT", "heavy-weapons"),
        ("پلیس شیلی با گاز اشک‌آور به معترضان حمله کرد.", "ASSAULT", "crowd-control"),
        ("کانادا از ونزوئلا خواست زندانیان سیاسی را آزاد کند.", "REQUEST", "yield"),
        ("کانادا از کوبا خواست با مخالفان وارد مذاکره شود.", "REQUEST", "meet"),
        ("مجلس کنیا از رئیس پلیس خواست استعفا کند.", "REQUEST", "change"),
        ("سوئد هشدار داد سفیر بلاروس را اخراج خواهد کرد.", "THREATEN", "expel"),
        ("کره شمالی به ژاپن هشدار داد با موشک‌باران پاسخ خواهد داد.", "THREATEN", "violence"),
        ("شیلی روابط دیپلماتیک خود را با ونزوئلا قطع کرد.", "SANCTION", "discontinue"),
        ("هیئت‌های هند و نپال با میانجیگری بوتان در تیمفو مذاکره کردند.", "CONSULT", "third-party"),
    ],
)
def test_the_mode_is_told_by_the_words(text: str, kind: str, mode: str) -> None:
    events = [e for e in coder().code(read_text(text)) if e.type == kind]
    assert [e.mode for e in events] == [mode]


def test_what_somebody_is_warned_to_stop_is_not_what_is_threatened() -> None:
    text = "کانادا به بلاروس هشدار داد حملات به معترضان را متوقف کند."
    assert [e.mode for e in coder().code(read_text(text)) if e.type == "THREATEN"] == [None]
