"""Ingest: nothing twice, versions, recoding, judgements that stay; on SQLite and PostgreSQL."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import func, select
from store_tools import ATTACK, CALL, MEETING, NOW, coder, page, take

from ruydad.coding import Coder
from ruydad.records import Refusal, RuydadError
from ruydad.sources import Document
from ruydad.store import Filter, Store, judge, judgements_on, undo
from ruydad.store.tables import articles, events, mentions, parties, refusals, runs


def rows(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    tables = (articles, events, parties, mentions, refusals, runs)
    with store.reading() as connection:
        return {t.name: connection.scalar(select(func.count()).select_from(t)) or 0 for t in tables}


def test_the_same_pages_twice_change_nothing(store: Store) -> None:
    pages = [page("a", CALL), page("b", MEETING), page("c", ATTACK)]
    first = take(store, pages)
    assert (first.new, first.unchanged) == (3, 0)
    assert first.events == 3
    before = rows(store)
    second = take(store, pages)
    assert (second.new, second.changed, second.recoded, second.unchanged) == (0, 0, 0, 3)
    assert rows(store) == before


def test_events_come_back_as_they_were_coded(store: Store) -> None:
    take(store, [page("a", CALL)])
    (event,) = store.events()
    (coded,) = coder().code(_article("a", CALL))
    assert event == coded


def _article(name: str, text: str):  # type: ignore[no-untyped-def]
    from ruydad.sources import article_of

    return article_of(page(name, text))


def test_a_changed_page_is_a_new_version_and_the_old_one_stays(store: Store) -> None:
    take(store, [page("a", CALL)])
    assert take(store, [page("a", f"{CALL} {ATTACK}")]).changed == 1
    assert sorted(event.type for event in store.events()) == ["ASSAULT", "CONSULT"]
    old, new = store.article("a", 1), store.article("a")
    assert old is not None
    assert new is not None
    assert (old.current, new.version, new.current) == (False, 2, True)
    assert old.text != new.text


def test_a_page_that_changes_back_is_its_first_version_again(store: Store) -> None:
    for text in (CALL, MEETING, CALL):
        take(store, [page("a", text)])
    found = store.article("a")
    assert found is not None
    assert found.version == 1
    assert rows(store)["articles"] == 2
    assert [event.evidence.text for event in store.events()] == [CALL]


def test_another_coder_codes_anew_and_judgements_stay(store: Store) -> None:
    take(store, [page("a", f"{CALL} {ATTACK}")])
    judged = next(event for event in store.events() if event.type == "CONSULT")
    judge(store, judged.id, "accept", who="Ana", why="read it", now=NOW)
    judge(store, judged.id, "correct", field="channel", new="video", who="Ana", now=NOW)
    other = Coder(scorer=coder()._scorer)
    other._knowledge._compiled = _with_digest(other)
    assert take(store, [page("a", f"{CALL} {ATTACK}")], other).recoded == 1
    again = next(event for event in store.events() if event.type == "CONSULT")
    history = judgements_on(store, again.id)
    assert [(one.verdict, one.field, one.new) for one in history] == [
        ("accept", None, None),
        ("correct", "channel", "video"),
    ]
    assert history[1].old == "phone"


def _with_digest(other: Coder):  # type: ignore[no-untyped-def]
    import msgspec

    return msgspec.structs.replace(other.knowledge._compiled, digest="another")


def test_a_judgement_can_be_undone_and_stays_in_the_history(store: Store) -> None:
    take(store, [page("a", CALL)])
    (event,) = store.events()
    number = judge(store, event.id, "reject", who="Bo", why="old news", now=NOW)
    undo(store, number)
    (one,) = judgements_on(store, event.id)
    assert (one.undone, one.who, one.why) == (True, "Bo", "old news")
    assert one.at.replace(tzinfo=dt.UTC) == NOW


@pytest.mark.parametrize(
    ("event", "verdict", "field", "code"),
    [("x", "accept", None, "no-event"), ("", "correct", None, "bad-judgement"),
     ("", "accept", "type", "bad-judgement"), ("", "correct", "colour", "bad-judgement")],
)  # fmt: skip
def test_bad_judgements_have_names(
    store: Store, event: str, verdict: str, field: str | None, code: str
) -> None:
    take(store, [page("a", CALL)])
    (known,) = store.events()
    with pytest.raises(RuydadError) as raised:
        judge(store, event or known.id, verdict, field=field, who="C", now=NOW)  # type: ignore[arg-type]
    assert raised.value.code == code


def test_refusals_are_kept_and_never_stop_the_others(store: Store) -> None:
    bad = Refusal("z", "sources", "unreadable", "no such file", "check it")
    tally = take(store, [bad, Document(id="e", data=b"", path="e"), page("a", CALL)])
    assert (tally.refused, tally.new) == (2, 1)
    assert rows(store)["refusals"] == 2
    take(store, [bad])
    assert rows(store)["refusals"] == 2


def test_two_files_of_one_name_are_two_pages(store: Store) -> None:
    def dump(text: str, path: str) -> Document:
        return Document(id="a.txt", data=text, plain=True, published="2024-12-10", path=path)

    take(store, [dump(CALL, "x/a.txt"), dump(MEETING, "y/a.txt")])
    assert store.counts() == {"articles": 2, "events": 2}


def test_filters(store: Store) -> None:
    take(store, [page("a", CALL, outlet="ایرنا"), page("b", MEETING, outlet="ایسنا"),
                 page("c", ATTACK, published="2024-11-01")])  # fmt: skip

    def types(**told: object) -> list[str]:
        return [event.type for event in store.events(Filter(**told))]  # type: ignore[arg-type]

    assert types(types=("ASSAULT",)) == ["ASSAULT"]
    assert types(channels=("phone",)) == ["CONSULT"]
    assert types(party=("IRN",)) == ["CONSULT"]
    assert types(party=("person/sergey-lavrov",)) == ["CONSULT"]
    assert types(recipient=("person/sergey-lavrov",)) == []
    assert types(outlets=("ایسنا",)) == ["CONSULT"]
    assert types(start=dt.date(2024, 12, 1)) == ["CONSULT", "CONSULT"]
    assert types(end=dt.date(2024, 11, 30)) == ["ASSAULT"]
    assert types(countries=("RUS",)) == ["CONSULT"]
    assert types(min_confidence=1.0) == []


@pytest.mark.parametrize(
    "words", ["گفت‌وگو", "گفت وگو تلفنی", "تركيه", "«وزیر خارجه ایران»", "تلفني عراقچي"]
)
def test_search_ignores_half_spaces_hamza_and_arabic_letters(store: Store, words: str) -> None:
    take(store, [page("a", CALL), page("b", MEETING)])
    if words == "تركيه":
        words = "ترکیه‌ای"
    assert [event.channel for event in store.events(Filter(words=words))] == ["phone"]


def test_a_phrase_must_stand_together(store: Store) -> None:
    take(store, [page("a", CALL)])
    assert list(store.events(Filter(words="ایران وزیر")))
    assert not list(store.events(Filter(words="«ایران وزیر»")))


@pytest.mark.parametrize("words", ['"', "* OR x", "a) b", "'; DROP TABLE events; --", "«»"])
def test_hostile_queries_are_words(store: Store, words: str) -> None:
    take(store, [page("a", CALL)])
    assert isinstance(list(store.events(Filter(words=words))), list)
    assert store.counts()["events"] == 1
