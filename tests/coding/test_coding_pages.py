"""Whole texts: merging, sources, coreference over sentences, ids, JSON, explanations."""

from __future__ import annotations

import json

import msgspec
import pytest
from coding_tools import article, code, coder, has

from ruydad.coding import Coder
from ruydad.coding.scoring import KEEP_ALL
from ruydad.page import Hints, read_text
from ruydad.records import Article, Event

TITLE = "دیدار وزیر خارجه مجارستان با همتای صربستانی"
LEAD = "وزیر خارجه مجارستان روز دوشنبه در بلگراد با همتای صربستانی خود دیدار کرد."
BODY = (
    "به گزارش خبرگزاری آزمون، وزیر امور خارجه مجارستان دوشنبه در سفر به بلگراد با وزیر خارجه "
    "صربستان دیدار و درباره انرژی گفت‌وگو کرد.\n"
    "در این دیدار دو طرف بر گسترش روابط تأکید کردند."
)
PAGE = f"{TITLE}\n{LEAD}\n{BODY}"


def page(published: str = "2023-06-20", text: str = PAGE) -> Article:
    hints = Hints(published=published, title=TITLE, outlet="ایسنا")
    return read_text(text, id="one", hints=hints)


def meetings(events: list[Event]) -> list[Event]:
    return [e for e in events if e.channel == "meeting" and has(e.recipients, "SRB")]


def test_title_lead_and_body_are_one_event() -> None:
    (event,) = meetings(coder().code(page()))
    assert has(event.actors, "HUN")
    assert event.time.start == "2023-06-19"
    assert event.mentions
    text = page().text
    assert all(0 <= start < end <= len(text) for start, end in event.mentions)
    assert event.evidence.span not in event.mentions


def test_richest_evidence_is_kept() -> None:
    (event,) = meetings(coder().code(page()))
    assert event.evidence.span != page().blocks[0].span


def test_the_outlet_closes_the_chain() -> None:
    for event in coder().code(page()):
        assert event.attribution[-1].kind == "outlet"
        assert event.attribution[-1].text == "ایسنا"
        assert event.attribution[-1].span is None


def test_two_meetings_stay_two() -> None:
    text = (
        "وزیر خارجه مجارستان روز دوشنبه با همتای صربستانی خود دیدار کرد.\n"
        "وزیر خارجه مجارستان روز یکشنبه با همتای اسلواک خود دیدار کرد."
    )
    found = [e for e in code(text) if e.channel == "meeting"]
    assert len(found) == 2
    assert {e.time.start for e in found} == {"2023-06-19", "2023-06-18"}


def test_ids_are_stable_and_differ() -> None:
    first, again = coder().code(page()), coder().code(page())
    assert [e.id for e in first] == [e.id for e in again]
    assert len({e.id for e in first}) == len(first)
    other = coder().code(page(text=PAGE.replace("دوشنبه", "شنبه")))
    assert not {e.id for e in first} & {e.id for e in other}


def test_another_coder_gives_the_same() -> None:
    fresh = Coder(scorer=KEEP_ALL)
    assert fresh.code(page()) == coder().code(page())


def test_stream_gives_what_code_gives() -> None:
    pages = [page(), article("نخست‌وزیر مالی به الجزایر سفر کرد.")]
    assert list(coder().stream(pages)) == [e for one in pages for e in coder().code(one)]


def test_json_round_trip() -> None:
    for event in coder().code(page()):
        line = msgspec.json.encode(event)
        assert msgspec.json.encode(msgspec.json.decode(line, type=Event)) == line
        record = json.loads(line)
        assert record["article"]["id"] == "one"
        assert record["coder"].startswith("ruydad ")
        assert 0 <= record["confidence"] <= 1


def test_weekday_is_before_publication() -> None:
    text = "وزیر خارجه مجارستان پنجشنبه به پراگ سفر کرد."
    (event,) = code(text, "2023-06-20")
    assert (event.time.start, event.time.basis) == ("2023-06-15", "stated")
    (event,) = code("وزیر خارجه مجارستان پنجشنبه به پراگ سفر می‌کند.", "2023-06-20")
    assert event.time.start == "2023-06-22"
    assert event.status == "planned"


def test_no_date_is_inferred_or_unknown() -> None:
    (event,) = code("وزیر خارجه مجارستان به پراگ سفر کرد.")
    assert event.time.basis in ("inferred", "unknown")
    assert event.time.text is None


@pytest.mark.parametrize(
    ("text", "pronoun", "country"),
    [
        ("وزیر خارجه مجارستان وارد پراگ شد. وی با رئیس‌جمهور چک دیدار کرد.", "وی", "HUN"),
        ("ارمنستان سفیر خود را فراخواند. این کشور از روسیه انتقاد کرد.", "این کشور", "ARM"),
    ],
)
def test_pronouns_are_resolved(text: str, pronoun: str, country: str) -> None:
    parties = [p for e in code(text) for p in e.actors if p.text == pronoun]
    assert parties
    assert all(p.resolved_by == "coreference" and p.country == country for p in parties)


def test_unresolved_pronoun_keeps_its_words() -> None:
    for event in code("وی با رئیس‌جمهور چک دیدار کرد."):
        assert [(p.text, p.id) for p in event.actors] == [("وی", None)]


def test_speaker_comes_before_the_venue_and_the_outlet() -> None:
    text = (
        "طارق البکری، سخنگوی دولت تونس، در گفت‌وگو با شبکه العربیه اعلام کرد که رئیس‌جمهور تونس "
        "پیامی کتبی برای پادشاه مراکش ارسال کرده است."
    )
    events = coder().code(article(text, outlet="ایسنا"))
    (letter,) = [e for e in events if e.channel == "letter"]
    told = [link.text for link in letter.attribution]
    assert "سخنگوی دولت تونس" in told[0]
    assert "العربیه" in " ".join(told[1:-1])
    assert told[-1] == "ایسنا"


def test_slug_is_in_the_chain() -> None:
    text = "تهران- ایرنا- به گزارش رویترز، نخست‌وزیر گرجستان با سفیر یونان دیدار کرد."
    (event,) = code(text)
    assert any("رویترز" in link.text for link in event.attribution)


def test_explanations_give_reasons() -> None:
    (one,) = coder().explain(article("وزیر خارجه مجارستان با همتای چکی خود دیدار نکرد."))
    assert one.clauses
    dropped = [c for c in one.candidates if c.decision == "dropped"]
    assert dropped
    assert all(c.reasons for c in dropped)
    (one,) = coder().explain(article("وزیر خارجه مجارستان با همتای چکی خود دیدار کرد."))
    (kept,) = [c for c in one.candidates if c.decision not in ("dropped", "open")]
    assert kept.frame == "consult.meeting"
    assert kept.actors
    assert kept.recipients


def test_record_carries_the_codebook() -> None:
    (event,) = code("کوبا تحریم‌های آمریکا را محکوم کرد.")
    assert (event.type, event.quad) == ("ACCUSE", "verbal conflict")
    assert event.cameo.startswith("11")
    assert event.intensity is not None
    assert event.intensity < 0
