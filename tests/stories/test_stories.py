"""Stories: reports joined and kept apart, copies, independence, conflicts, rulings."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from ruydad.coding import Coder
from ruydad.coding.scoring import KEEP_ALL
from ruydad.page import Hints, read_text
from ruydad.stories import Incident, Page, Report, Ruling, copies, incidents, likeness
from ruydad.stories.blocking import candidates
from ruydad.stories.scoring import read_stories, score_stories

GOLD = Path(__file__).parents[2] / "gold" / "stories" / "build.jsonl"
CALL = "عباس عراقچی یکشنبه با هاکان فیدان وزیر خارجه ترکیه تلفنی گفت‌وگو کرد."
SAME = "وزیران خارجه ایران و ترکیه روز یکشنبه درباره سوریه تلفنی گفت‌وگو کردند."
LATER = "عباس عراقچی سه‌شنبه با هاکان فیدان وزیر خارجه ترکیه تلفنی گفت‌وگو کرد."


@cache
def coder() -> Coder:
    return Coder(scorer=KEEP_ALL)


def report(
    text: str, outlet: str, published: str = "2024-11-18", origin: str | None = None
) -> Report:
    article = read_text(text, id=outlet, hints=Hints(published=published, outlet=outlet))
    (event,) = coder().code(article)
    page = Page(id=outlet, outlet=outlet, origin=origin, published=published, text=text)
    return Report(event=event, page=page)


def grouped(*reports: Report, rulings: tuple[Ruling, ...] = ()) -> list[Incident]:
    return incidents(reports, rulings)


def test_reports_of_one_call_are_one_incident() -> None:
    (one,) = grouped(report(CALL, "ایرنا"), report(SAME, "ایسنا"))
    assert len(one.events) == 2
    assert (one.outlets, one.independent) == (2, 2)


def test_a_call_of_another_day_is_another_incident() -> None:
    assert len(grouped(report(CALL, "ایرنا"), report(LATER, "ایسنا", "2024-11-20"))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "عباس عراقچی یکشنبه با بسام صباغ وزیر خارجه سوریه تلفنی گفت‌وگو کرد.",
        "عباس عراقچی یکشنبه با هاکان فیدان وزیر خارجه ترکیه دیدار کرد.",
        "مسعود پزشکیان یکشنبه با رجب طیب اردوغان تلفنی گفت‌وگو کرد.",
    ],
)
def test_other_parties_and_other_ways_are_other_incidents(text: str) -> None:
    assert len(grouped(report(CALL, "ایرنا"), report(text, "ایسنا"))) == 2


LONG = (
    f"{CALL} دو طرف در این گفت‌وگو درباره آخرین تحولات منطقه و راه‌های گسترش همکاری‌های اقتصادی دو "
    "کشور در ماه‌های پیش رو سخن گفتند و بر ادامه رایزنی‌ها در سطوح گوناگون پای فشردند."
)


def test_copies_are_found_and_do_not_count_twice() -> None:
    first, copy = report(LONG, "ایرنا"), report(f"خبر: {LONG}", "سایتک")
    assert copies([first.page, copy.page]) == {"ایرنا": "ایرنا", "سایتک": "ایرنا"}
    (one,) = grouped(first, copy, report(SAME, "ایسنا"))
    assert (one.outlets, one.independent) == (3, 2)


def test_who_credits_another_is_not_of_its_own() -> None:
    (one,) = grouped(report(CALL, "ایرنا"), report(SAME, "سایتک", origin="ایرنا"))
    assert (one.outlets, one.independent) == (2, 1)


def test_conflicting_details_stand_side_by_side() -> None:
    ten = report("اسرائیل یکشنبه در رفح با حمله هوایی ۱۰ نفر را کشت.", "ایرنا")
    twelve = report("اسرائیل روز یکشنبه در رفح با حمله هوایی ۱۲ نفر را کشت.", "ایسنا")
    (one,) = grouped(ten, twelve)
    (figures,) = [conflict for conflict in one.conflicts if conflict.field == "figures"]
    assert {value for value, _ in figures.values} == {(("killed", 10.0),), (("killed", 12.0),)}
    assert {names for _, names in figures.values} == {(ten.event.id,), (twelve.event.id,)}


def test_a_ruling_wins_and_can_be_taken_back() -> None:
    a, b = report(CALL, "ایرنا"), report(SAME, "ایسنا")
    apart = Ruling(a.event.id, b.event.id, same=False)
    assert len(grouped(a, b, rulings=(apart,))) == 2
    assert len(grouped(a, b)) == 1
    c = report(LATER, "مهر", "2024-11-20")
    assert len(grouped(a, c, rulings=(Ruling(a.event.id, c.event.id, same=True),))) == 1


def test_the_score_has_its_reasons() -> None:
    told = likeness(report(CALL, "ایرنا"), report(SAME, "ایسنا"))
    assert told.score > 0.5
    assert {"same_party", "same_day", "same_way"} <= {name for name, _ in told.reasons}
    barred = likeness(report(CALL, "ایرنا"), report(LATER, "ایسنا", "2024-12-20"))
    assert (barred.score, barred.reasons[0][0]) == (0.0, "too far apart")


def test_the_order_of_reports_makes_no_difference() -> None:
    reports = [report(CALL, "ایرنا"), report(SAME, "ایسنا"), report(LATER, "مهر", "2024-11-20")]
    assert incidents(reports) == incidents(reports[::-1])


def test_nothing_gives_nothing() -> None:
    assert incidents([]) == []
    assert copies([]) == {}


def test_gold_is_grouped_as_well_as_ever() -> None:
    score = score_stories(read_stories(GOLD), Coder().code)
    assert score.precision() >= 0.95, score.findings
    assert score.recall() >= 0.85, score.findings


STRIKE = "جنگنده‌های اسرائیل یکشنبه اردوگاه نصیرات در نوار غزه را بمباران کردند."
ELSEWHERE = "جنگنده‌های اسرائیل یکشنبه شهر رفح در نوار غزه را بمباران کردند."
NARROWER = "اسرائیل روز یکشنبه نصیرات را بمباران کرد."


def test_towns_that_each_names_alone_tell_two_incidents() -> None:
    assert likeness(report(STRIKE, "ایرنا"), report(ELSEWHERE, "ایسنا")).score < 0.5
    assert likeness(report(STRIKE, "ایرنا"), report(NARROWER, "ایسنا")).score > 0.5


def test_measures_against_two_states_are_two_incidents() -> None:
    one = report("آمریکا یکشنبه دو شرکت را به خاطر صادرات نفت به کره شمالی تحریم کرد.", "ایرنا")
    other = report("آمریکا یکشنبه سه بانک را به خاطر کمک به دولت سوریه تحریم کرد.", "ایسنا")
    assert likeness(one, other).score < 0.5


def test_crowds_of_two_callings_are_two_incidents() -> None:
    one = report("معلمان یکشنبه در شیراز تجمع اعتراضی برگزار کردند.", "ایرنا")
    other = report("بازنشستگان یکشنبه در شیراز تجمع اعتراضی برگزار کردند.", "ایسنا")
    same = report("فرهنگیان شیراز روز یکشنبه تجمع اعتراضی برگزار کردند.", "مهر")
    assert likeness(one, other).score < 0.5
    assert likeness(one, same).score > 0.5


def test_on_a_full_day_one_state_in_common_is_not_enough() -> None:
    calls = [report(CALL, f"x{number}") for number in range(120)]
    other = report("عباس عراقچی یکشنبه با بسام صباغ وزیر خارجه سوریه تلفنی گفت‌وگو کرد.", "y")
    pairs = candidates([*calls, other])
    assert len(pairs) == 120 * 119 // 2
    assert candidates([calls[0], other]) == [(0, 1)]
