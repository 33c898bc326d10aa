"""An attack and its dead are one event; what is only named or charged is none."""

from __future__ import annotations

import pytest
from coding_tools import code, has

ONE = [
    ("دو شهروند یمنی در حمله هوایی ارتش آمریکا به صنعا کشته شدند.", "آمریکا", "شهروند"),
    ("پلیس کنیا به روی معترضان آتش گشود و پنج دانشجو را کشت.", "کنیا", "معترضان"),
    ("سه سرباز لبنانی در کمین شورشیان جان باختند.", "شورشیان", "سرباز"),
    ("ارتش مالی به مواضع داعش حمله کرد. در این حمله سه شورشی کشته شدند.", "مالی", "شورشی"),
    ("تانک‌های ترکیه که وارد سوریه شده بودند، جرابلس را از چنگ داعش بیرون آوردند.", "ترکیه", "داعش"),
    ("ارتش مصر از کشته شدن نوزده تروریست در سینا خبر داد.", "مصر", "تروریست"),
]  # fmt: skip
NONE = [
    "سه نفر به اتهام دست داشتن در حمله به سفارت فرانسه بازداشت شدند.",
    "پس از حمله به سفارت ایران، چین خواستار خویشتن‌داری شد.",
    "بیست کارگر معدن بر اثر انفجار گاز در کرمان کشته شدند.",
    "دو نفر به اتهام طراحی حمله به کنسولگری ترکیه دستگیر شدند.",
]


@pytest.mark.parametrize(("text", "actor", "recipient"), ONE)
def test_an_attack_and_its_dead_are_one_event(text: str, actor: str, recipient: str) -> None:
    attacks = [event for event in code(text) if event.type == "ASSAULT"]
    assert len(attacks) == 1
    assert has(attacks[0].actors, actor) and has(attacks[0].recipients, recipient)


@pytest.mark.parametrize("text", NONE)
def test_what_is_only_named_is_no_attack(text: str) -> None:
    assert not [event for event in code(text) if event.type == "ASSAULT"]


def test_a_fight_has_both_sides_as_actors() -> None:
    (fight,) = code("ارتش کنگو با شورشیان در نزدیکی گوما درگیر شد.")
    assert has(fight.actors, "کنگو") and has(fight.actors, "شورشیان") and not fight.recipients
