"""Judgements by form: filed, shown, taken back, refused."""

from __future__ import annotations

import pytest
from desk_tools import Client, form_token, serve

from ruydad.knowledge import Knowledge
from ruydad.store import Store, judgements_on


@pytest.fixture
def event(store: Store) -> str:
    return next(store.events()).id


def post(client: Client, path: str, **fields: str) -> int:
    token = form_token(client.get("/events/" + path.split("/")[2]).text)
    status: int = client.post(
        path, data={"_csrf_token": token, **fields}, follow_redirects=False
    ).status_code
    return status


def test_accepted_shown_and_taken_back(client: Client, store: Store, event: str) -> None:
    path = f"/events/{event}/judgements"
    assert post(client, path, verdict="accept", who="مریم", why="درست است") == 303
    (judged,) = judgements_on(store, event)
    assert (judged.verdict, judged.who, judged.why) == ("accept", "مریم", "درست است")
    page = client.get(f"/events/{event}").text
    assert "accepted" in page
    assert 'value="مریم"' in page, "who is asked once"
    assert event not in client.get("/review").text
    assert post(client, f"{path}/{judged.id}/undo") == 303
    assert judgements_on(store, event)[0].undone
    assert "taken back" in client.get(f"/events/{event}").text


@pytest.mark.parametrize(
    ("field", "new", "kept"), [("status", "planned", "planned"), ("background", "true", True),
                               ("channel", "", None), ("recipients", "[]", [])]
)  # fmt: skip
def test_corrected(
    client: Client, store: Store, event: str, field: str, new: str, kept: object
) -> None:
    path = f"/events/{event}/judgements"
    assert post(client, path, verdict="correct", who="A", field=field, new=new) == 303
    (judged,) = judgements_on(store, event)
    assert (judged.field, judged.new) == (field, kept)


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "accept", "who": " "}, {"verdict": "perhaps", "who": "A"},
        {"verdict": "correct", "who": "A", "field": "id", "new": "x"},
        {"verdict": "correct", "who": "A", "field": "status", "new": "maybe"},
        {"verdict": "correct", "who": "A", "field": "time", "new": '{"start": 1}'},
    ],
)  # fmt: skip
def test_what_no_record_may_hold_is_refused(
    client: Client, store: Store, event: str, fields: dict[str, str]
) -> None:
    assert post(client, f"/events/{event}/judgements", **fields) == 400
    assert not judgements_on(store, event)


def test_what_was_typed_stays(client: Client, event: str) -> None:
    token = form_token(client.get(f"/events/{event}").text)
    fields = {"verdict": "correct", "who": "A", "why": "B<", "field": "status", "new": "maybe"}
    data = {"_csrf_token": token, **fields}
    page = client.post(f"/events/{event}/judgements?lang=en", data=data).text
    assert 'value="B&lt;"' in page
    assert ">maybe</textarea>" in page
    assert f'id="spoken" href="/events/{event}?lang=fa"' in page


def test_without_the_token_of_the_form(client: Client, store: Store, event: str) -> None:
    path = f"/events/{event}/judgements"
    fields = {"verdict": "accept", "who": "A"}
    assert client.post(path, data=fields).status_code == 403
    client.get("/events")
    assert client.post(path, data={**fields, "_csrf_token": "0" * 128}).status_code == 403
    assert client.post(path, json=fields).status_code == 403
    assert not judgements_on(store, event)


def test_of_nothing(client: Client, event: str) -> None:
    token = form_token(client.get(f"/events/{event}").text)
    fields = {"_csrf_token": token, "verdict": "accept", "who": "A"}
    assert client.post("/events/none/judgements", data=fields).status_code == 404
    assert client.post(f"/events/{event}/judgements/7/undo", data=fields).status_code == 404


def test_read_only(store: Store, known: Knowledge, event: str) -> None:
    with serve(store, known, read_only=True, token="0123456789abcdef") as client:
        client.headers["authorization"] = "Bearer 0123456789abcdef"
        page = client.get(f"/events/{event}").text
        assert "read-only" in page
        assert 'name="verdict"' not in page
        fields = {"_csrf_token": form_token(page), "verdict": "accept", "who": "A"}
        assert client.post(f"/events/{event}/judgements", data=fields).status_code == 403
    assert not judgements_on(store, event)
