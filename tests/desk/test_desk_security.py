"""Who may come in, what the headers forbid, text that would be more than text."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from desk_tools import NOW, Client, form_token, serve

from ruydad import Coder, read_text
from ruydad.desk import Desk
from ruydad.desk.marking import pieces
from ruydad.desk.showing import cleaned
from ruydad.knowledge import Knowledge
from ruydad.page import Hints
from ruydad.records import RuydadError
from ruydad.store import Store, judge, open_store
from ruydad.store.tables import articles, events

TOKEN = "a-token-of-some-length"


@pytest.mark.parametrize(
    "path", ["/events", "/nowhere", "/static/desk.css", "/api/events", "/login"]
)
def test_headers_on_every_answer(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    for part in ("default-src 'self'", "script-src 'self'", "object-src 'none'",
                 "base-uri 'none'", "frame-ancestors 'none'"):  # fmt: skip
        assert part in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"]


def test_a_token_is_needed(store: Store, known: Knowledge) -> None:
    with serve(store, known, base="http://desk.example", token=TOKEN, host="0.0.0.0") as client:
        assert client.get("/api/events").status_code == 401
        assert client.get("/api/schema").status_code == 401
        assert client.get("/events.csv", follow_redirects=False).status_code == 303
        answer = client.get("/events?lang=fa", follow_redirects=False)
        assert answer.headers["location"].startswith("/login")
        for given in ("Bearer wrong", f"Basic {TOKEN}", "Bearer", "Bearer \xe9"):
            headers = {"authorization": given.encode("latin-1")}
            assert client.get("/api/events", headers=headers).status_code == 401
        headers = {"authorization": f"Bearer {TOKEN}"}
        assert client.get("/api/events", headers=headers).status_code == 200


def test_sign_in_and_out(store: Store, known: Knowledge) -> None:
    with serve(store, known, base="http://desk.example", token=TOKEN) as client:
        form = {"_csrf_token": form_token(client.get("/login").text), "next": "//evil.example"}
        assert client.post("/login", data={**form, "token": "wrong"}).status_code == 403
        entered = client.post("/login", data={**form, "token": TOKEN}, follow_redirects=False)
        assert entered.headers["location"] == "/"
        assert TOKEN not in entered.headers["set-cookie"]
        assert "httponly" in entered.headers["set-cookie"].lower()
        page = client.get("/events")
        assert page.status_code == 200
        client.post("/logout", data={"_csrf_token": form_token(page.text)})
        assert client.get("/api/events").status_code == 401


def test_another_host_needs_a_token(store: Store, known: Knowledge) -> None:
    for host, token, code in (("0.0.0.0", None, "no-token"), ("127.0.0.1", "short", "short-token")):
        with pytest.raises(RuydadError) as raised:
            Desk(store=store, knowledge=known, clock=lambda: NOW, host=host, token=token)
        assert raised.value.code == code


def test_a_name_that_points_here_is_refused(store: Store, known: Knowledge) -> None:
    with serve(store, known, base="http://evil.example") as client:
        assert client.get("/api/events").status_code == 403


HOSTILE = "<script>alert(1)</script>\u202e\"'&<img src=x onerror=alert(1)>"


@pytest.fixture
def hostile(tmp_path: Path, known: Knowledge) -> Store:
    """A store whose every text is an attack."""
    store = open_store(tmp_path / "hostile.db")
    coder = Coder(known)
    article = read_text(
        "وزیر خارجه ایران با همتای روس خود در مسکو دیدار کرد.",
        hints=Hints(published="2024-05-01"),
    )
    event = coder.code(article)[0]
    record = msgspec.to_builtins(event)
    for side in ("actors", "recipients"):
        for party in record[side]:
            party |= {"name": HOSTILE, "name_fa": HOSTILE * 3000, "text": HOSTILE, "id": HOSTILE}
    record["place"] = None
    record["attribution"] = [{"text": HOSTILE, "kind": "anonymous"}]
    from ruydad.sources import Document
    from ruydad.store import Ingest

    ingest = Ingest(store, coder, now=NOW)
    list(ingest.take([Document(id=HOSTILE, data=article.text.encode())]))
    with store.writing() as connection:
        connection.execute(events.update().values(record=record, id=event.id))
        text = HOSTILE + article.text[len(HOSTILE) :] + HOSTILE
        connection.execute(
            articles.update().values(title=HOSTILE, outlet=HOSTILE, origin=HOSTILE, text=text)
        )
    judge(store, event.id, "accept", who=HOSTILE, why=HOSTILE, now=NOW)
    return store


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_hostile_pages(hostile: Store, known: Knowledge, lang: str) -> None:
    event = next(hostile.events()).id
    with serve(hostile, known) as client:
        for path in (f"/events/{event}", "/events", "/network", "/review", "/actors/RUS"):
            answer = client.get(path, params={"lang": lang})
            assert answer.status_code == 200, path
            assert "<script>alert" not in answer.text
            assert "<img" not in answer.text
            assert "\u202e" not in answer.text
            assert len(answer.text) < 100_000


@pytest.mark.parametrize(
    "value",
    ["%00", "'", '"', "%27%20OR%201=1--", "%3Cscript%3Ealert(1)%3C/script%3E", "%E2%80%AE",
     "%ff%fe", "a" * 5000, "(" * 500, "*", "AND%20NOT", "%C2%AB", "a%00b", "-", "%25", "\\"],
)  # fmt: skip
@pytest.mark.parametrize(
    "name", ["q", "party", "type", "from", "page", "min_confidence", "one=x&other", "lang"]
)
def test_hostile_queries(client: Client, name: str, value: str) -> None:
    answer = client.get(f"/events?{name}={value}")
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "\u202e" not in answer.text


def test_hostile_ways(client: Client) -> None:
    for path in ("/events/%00", "/events/'", "/actors/%3Cscript%3E", "/static/../app.py",
                 "/static/%2e%2e/app.py", "/actors//", "/events/%ff"):  # fmt: skip
        answer = client.get(path)
        assert answer.status_code == 404, path
        assert "<script>\n" not in answer.text


def test_marks_that_overlap() -> None:
    cut = pieces("abcdefgh", 1, 7, [("evidence", 0, 8), ("actor", 2, 5), ("time", 4, 99)])
    assert [(piece.text, piece.kinds) for piece in cut] == [
        ("b", ("evidence",)), ("cd", ("evidence", "actor")),
        ("e", ("evidence", "actor", "time")), ("fg", ("evidence", "time")),
    ]  # fmt: skip


def test_controls_are_not_shown() -> None:
    assert cleaned("a\u202eb\u2066c\x00d\u200ce") == "abcd\u200ce"
