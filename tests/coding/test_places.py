"""Where an event was: listed and unlisted places, and places that are not the event's."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from coding_tools import coder

from ruydad.page import read_text

with (Path(__file__).parent / "places.tsv").open(encoding="utf-8") as file:
    TOLD = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row["place"])
def test_place_and_country(row: dict[str, str]) -> None:
    events = coder().code(read_text(row["text"]))
    where = [event.place for event in events if event.type == row["type"]]
    assert where, "nothing coded"
    assert where[0] is not None
    assert (where[0].text, where[0].country) == (row["place"], row["country"])


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
