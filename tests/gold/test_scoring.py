"""The scorer: what counts as the same event, and what does not."""

from __future__ import annotations

from typing import Any

from ruydad.evaluate import Expected, GoldSentence, fits, pair, score_sentences
from ruydad.evaluate.gold import SentenceEvent
from ruydad.evaluate.match import fields_right

CALL = Expected(
    types=("CONSULT",),
    channels=("phone",),
    statuses=("occurred",),
    actors=(("عراقچی",),),
    recipients=(("همتای نروژی", "NOR"),),
    date="2024-12-03",
    exact=True,
)


def party(text: str, country: str | None = None) -> dict[str, Any]:
    return {"text": text, "name": "", "name_fa": text, "country": country}


def record(**changes: Any) -> dict[str, Any]:
    base: dict[str, Any] = {
        "type": "CONSULT",
        "channel": "phone",
        "status": "occurred",
        "actors": [party("سیدعباس عراقچی", "IRN")],
        "recipients": [party("آیده", "NOR")],
        "time": {"start": "2024-12-03"},
    }
    return base | changes


def gold(*events: SentenceEvent) -> GoldSentence:
    return GoldSentence(
        id="x", text="x", published="2024-12-03", events=list(events), kind="active",
        spelling="clean", split="build",
    )  # fmt: skip


def test_a_country_code_identifies_a_party() -> None:
    assert fits(record(), CALL)
    assert not fits(record(recipients=[party("آیده", "SWE")]), CALL)


def test_spelling_does_not_matter() -> None:
    assert fits(record(recipients=[party("همتاي نروژي")]), CALL)


def test_channel_and_status_count_unless_loose() -> None:
    letter = record(channel="letter")
    assert not fits(letter, CALL)
    assert fits(letter, CALL, loose=True)
    assert not fits(record(status="planned"), CALL)


def test_swapped_sides_are_wrong_unless_the_gold_says_so() -> None:
    swapped = record(actors=[party("آیده", "NOR")], recipients=[party("عراقچی", "IRN")])
    assert not fits(swapped, CALL)
    either = Expected(types=("CONSULT",), actors=CALL.actors, recipients=CALL.recipients,
                      either_side=True)  # fmt: skip
    assert fits(swapped, either)


def test_a_planned_contact_is_agree_or_consult() -> None:
    planned = Expected(types=("AGREE",), statuses=("planned",), actors=CALL.actors)
    assert fits(record(status="planned"), planned)
    assert fits(record(type="AGREE", status="planned"), planned)
    assert not fits(record(), planned)


def test_a_surplus_party_is_an_error_of_its_field() -> None:
    surplus = record(recipients=[party("آیده", "NOR"), party("حلب", "SYR")])
    assert fits(surplus, CALL)
    assert not fields_right(surplus, CALL)["recipient"]
    assert fields_right(surplus, CALL)["time"]


def test_pairing_is_one_to_one_and_takes_the_best() -> None:
    other = record(channel="letter", time={"start": None})
    assert pair([other, record()], [CALL]) == [(1, 0)]


def test_a_second_record_of_an_event_is_an_invention() -> None:
    event = SentenceEvent(type="CONSULT", channel="phone", status="occurred",
                          actors=["عراقچی"], recipients=[["نروژ", "NOR"]])  # fmt: skip
    score = score_sentences([(gold(event), [record(), record()])])
    assert (score.found.total(), score.right.total(), score.written.total()) == (1, 1, 2)


def test_an_optional_event_is_neither_missed_nor_wrong() -> None:
    event = SentenceEvent(type="CONSULT", status="denied", actors=["عراقچی"], recipients=[],
                          optional=True)  # fmt: skip
    for coded in ([], [record(recipients=[])]):
        score = score_sentences([(gold(event), coded)])
        assert score.wanted.total() == score.written.total() == 0


def test_an_empty_run_is_scored_as_zero() -> None:
    score = score_sentences([])
    assert (score.precision(), score.recall(), score.f1()) == (0.0, 0.0, 0.0)
