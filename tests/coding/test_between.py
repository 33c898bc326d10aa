"""Go-betweens and channels told beside the act, and the scenes of acts that no «در» tells."""

from __future__ import annotations

import pytest
from coding_tools import coder

from ruydad.page import read_text
from ruydad.records import Event


def event(text: str, kind: str) -> Event:
    found = [e for e in coder().code(read_text(text)) if e.type == kind]
    assert found, "nothing coded"
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "via"),
    [
        ("لندن از طریق عمان به تهران هشدار داد.", "THREATEN", "عمان"),
        ("دو ملوان یونانی با پادرمیانی بلژیک آزاد شدند.", "RETREAT", "بلژیک"),
        ("مراکش و الجزایر با میانجیگری کویت در تونس توافق کردند.", "AGREE", "کویت"),
    ],
)
def test_who_stood_between(text: str, kind: str, via: str) -> None:
    assert [party.text for party in event(text, kind).via] == [via]


def test_talks_in_which_the_sides_do_not_meet_are_mediation() -> None:
    text = "با میانجیگری سوئیس، نمایندگان کوبا و پاناما در ژنو غیرمستقیم مذاکره کردند."
    assert event(text, "CONSULT").channel == "mediation"


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("دادگاهی در نایروبی یک وکیل سودانی را به زندان محکوم کرد.", "SANCTION", "نایروبی"),
        ("وزیر خارجه نپال در حاشیه اجلاس داکا با همتای هندی خود دیدار کرد.", "CONSULT", "داکا"),
        ("وزیر خارجه نپال وارد داکا شد و با نخست‌وزیر بنگلادش دیدار کرد.", "CONSULT", "داکا"),
        ("معلمان مقابل ساختمان شهرداری تجمع کردند.", "PROTEST", "ساختمان شهرداری"),
        ("پاکستان صدها مهاجر افغان را از مرز تورخم اخراج کرد.", "COERCE", "مرز تورخم"),
        ("اعزام دو گردان ارتش شیلی به مرز پرو", "MOBILIZE", "مرز پرو"),
        ("معترضان در میدان بولیوار علیه رئیس‌جمهور تظاهرات کردند.", "PROTEST", "میدان بولیوار"),
        (
            "وزیران مصر و چاد دیدار کردند. در این دیدار که در اسوان انجام شد، مرزها بررسی شد.",
            "CONSULT",
            "اسوان",
        ),
        ("کانادا دو ناوشکن به دریای بوفورت اعزام کرد.", "MOBILIZE", "دریای بوفورت"),
    ],
)
def test_scenes_told_otherwise(text: str, kind: str, where: str) -> None:
    found = [e for e in coder().code(read_text(text)) if e.type == kind]
    assert where in {e.place.text for e in found if e.place}
