"""What goes over sentences: «این حمله», «یک روز بعد», sources, officials named again, datelines."""

from __future__ import annotations

import pytest
from coding_tools import code, has

from ruydad.calendar import find_anchored
from ruydad.records import Event


def one(events: list[Event], kind: str, actor: str) -> Event:
    (event,) = [e for e in events if e.type == kind and has(e.actors, actor)]
    return event


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        (
            "وزیر خارجه ایران از مقامات آنکارا خواست مرز را باز کنند. وزیر خارجه ترکیه با این "
            "درخواست موافقت کرد.",
            "AGREE", "TUR", "IRN",
        ),
        (
            "حماس اسرائیل را به نقض آتش‌بس متهم کرد. دفتر نخست‌وزیر اسرائیل این اتهام را رد کرد.",
            "REJECT", "ISR", "حماس",
        ),
        (
            "آمریکا شرکت کشتیرانی ایران را تحریم کرد. سخنگوی وزارت خارجه ایران این اقدام را "
            "محکوم کرد.",
            "ACCUSE", "IRN", "USA",
        ),
        (
            "نخست‌وزیر استرالیا قدس غربی را پایتخت اسرائیل خواند. دبیرکل اتحادیه عرب این تصمیم "
            "را محکوم کرد و مالزی از آن انتقاد کرد.",
            "ACCUSE", "MYS", "AUS",
        ),
    ],
)  # fmt: skip
def test_an_act_pointed_at_has_its_doer(text: str, kind: str, actor: str, recipient: str) -> None:
    assert has(one(code(text), kind, actor).recipients, recipient)


def test_days_count_from_the_event_told_before() -> None:
    events = code(
        "عربستان سعودی سیزدهم خرداد روابط خود را با ایران قطع کرد. وزیر خارجه بحرین روز بعد سفیر "
        "ایران را اخراج کرد. وزیر خارجه آمریکا همان شب با نخست‌وزیر اسرائیل تلفنی گفت‌وگو کرد."
    )
    assert [e.time.start for e in events] == ["2023-06-03", "2023-06-04", "2023-06-04"]


@pytest.mark.parametrize(
    ("text", "offset"),
    [("یک روز بعد", 1), ("فردای آن روز", 1), ("سه روز پیش از آن", -3), ("همان شب", 0)],
)
def test_anchored_times(text: str, offset: int) -> None:
    (found,) = find_anchored(f"او {text} به تهران رفت.")
    assert (found.text, found.offset, found.start) == (text, offset, None)


def test_no_anchored_time_with_an_event_of_its_own() -> None:
    assert not list(find_anchored("او یک روز بعد از انتخابات به تهران رفت."))


def test_what_is_said_at_a_meeting_is_of_its_day() -> None:
    events = code(
        "وزیر خارجه عمان روز یکشنبه با وزیر خارجه ایران دیدار کرد. وزیر خارجه ایران در این دیدار "
        "از عمان تشکر کرد."
    )
    assert one(events, "SUPPORT", "IRN").time.start == "2023-06-18"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("کابل – وزیر خارجه پاکستان با امیرخان متقی دیدار کرد.", "PAK"),
        ("تهران - ایرنا - وزیر خارجه ایران با همتای ترک خود تلفنی صحبت کرد.", "IRN"),
        ("اوکراین - وزیر خارجه روسیه از آلمان انتقاد کرد.", "RUS"),
    ],
)
def test_a_dateline_is_no_actor(text: str, actor: str) -> None:
    (event,) = code(text)
    assert has(event.actors, actor) and len(event.actors) == 1


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("آمریکا و ایران به تفاهم رسیدند، این را یک دیپلمات عرب به رویترز گفت.", "دیپلمات عرب"),
        ("سوئد و ونزوئلا در قطر گفت‌وگو کردند، خبری که نیویورک‌تایمز فاش کرد.", "نیویورک‌تایمز"),
        ("وزیر خارجه ایران گفت: دیروز با همتای ترک خود دیدار کردم.", "وزیر خارجه ایران"),
    ],
)
def test_sources_after_and_of_oneself(text: str, source: str) -> None:
    event = next(e for e in code(text) if e.attribution)
    assert any(source in link.text for link in event.attribution)


def test_an_official_named_again() -> None:
    events = code(
        "دبیرکل سازمان ملل متحد از اسرائیل خواست محاصره غزه را پایان دهد. این مقام سازمان ملل از "
        "آمریکا نیز انتقاد کرد."
    )
    assert has(one(events, "ACCUSE", "António Guterres").recipients, "USA")


def test_a_deed_told_again_is_one_event_and_one_more_is_two() -> None:
    events = code(
        "طالبان روز دوشنبه دو خبرنگار را در کابل بازداشت کردند. طالبان این دو خبرنگار را پس از نشر "
        "یک گزارش بازداشت کردند. طالبان سه خبرنگار دیگر را در هرات بازداشت کردند."
    )
    assert len([e for e in events if e.type == "COERCE"]) == 2


def test_condemned_is_who_did_it() -> None:
    (event,) = code("وزیر خارجه ایران بمباران بازاری در صعده به دست ائتلاف سعودی را محکوم کرد.")
    assert has(event.recipients, "ائتلاف سعودی")


@pytest.mark.parametrize(
    "text",
    [
        "سفر وزیر خارجه عمان نخستین سفر یک مقام عمانی به ایران پس از یازده سال است.",
        "تحلیلگران می‌گویند ایران ممکن است با فرانسه گفت‌وگو کند.",
        "فرمانده اردوگاه هر بار درخواست ایران را رد می‌کند.",
    ],
)
def test_no_events(text: str) -> None:
    assert not code(text)


def test_a_visit_to_come_is_planned() -> None:
    (event,) = code("وزیر خارجه ایران از سفر قریب‌الوقوع وزیر خارجه عمان به تهران خبر داد.")
    assert (event.type, event.status, event.intent) == ("AGREE", "planned", "CONSULT")


def test_others_do_the_same() -> None:
    events = code(
        "عربستان سعودی سیزدهم خرداد روابط خود را با ایران قطع کرد. بحرین نیز یک روز بعد به همین "
        "اقدام دست زد. قطر چنین نکرد."
    )
    assert [e.actors[0].country for e in events] == ["SAU", "BHR"]
    assert one(events, "SANCTION", "BHR").time.start == "2023-06-04"
    assert has(one(events, "SANCTION", "BHR").recipients, "IRN")
