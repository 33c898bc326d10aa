"""Where an event was: listed and unlisted places, and places that are not the event's."""

from __future__ import annotations

import pytest
from coding_tools import coder

from ruydad.page import read_text


def place(text: str, kind: str) -> str | None:
    events = [event for event in coder().code(read_text(text)) if event.type == kind]
    assert events, "nothing coded"
    return events[0].place.text if events[0].place else None


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("هلند و بلژیک در خلیج کومبا رزمایش مشترک برگزار کردند.", "COOPERATE", "خلیج کومبا"),
        ("معترضان عمانی در الخوبار راهپیمایی کردند.", "PROTEST", "الخوبار"),
        ("نیروهای روس شهر حمص را ترک کردند.", "RETREAT", "حمص"),
        ("در دیدار وزیران ایران و قطر که در تبریز برگزار شد، امنیت بررسی شد.", "CONSULT", "تبریز"),
        ("وزیر خارجه هند در مسقط از مواضع ژاپن انتقاد کرد.", "ACCUSE", "مسقط"),
    ],
)  # fmt: skip
def test_the_place_of_an_event(text: str, kind: str, where: str) -> None:
    assert place(text, kind) == where


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وزیر خارجه هند کشتار غیرنظامیان در غزه را محکوم کرد.", "ACCUSE"),
        ("مکزیک از پیشرفت صلح در کلمبیا ستایش کرد.", "SUPPORT"),
        ("وزیر خارجه هند در ارزیابی تازه‌ای با همتای ژاپنی خود دیدار کرد.", "CONSULT"),
    ],
)
def test_no_place_is_taken_from_what_is_spoken_of(text: str, kind: str) -> None:
    assert place(text, kind) is None
