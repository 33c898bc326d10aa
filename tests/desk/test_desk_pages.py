"""The pages of the desk in both languages, their filters and their files."""

from __future__ import annotations

import csv
import io
import re
from urllib.parse import unquote

import pytest
from desk_tools import Client

from ruydad.store import Store

LANGS = pytest.mark.parametrize("lang", ["en", "fa"])


@LANGS
@pytest.mark.parametrize("path", ["/events", "/network", "/review", "/actors/IRN", "/login"])
def test_pages(client: Client, path: str, lang: str) -> None:
    answer = client.get(path, params={"lang": lang})
    assert answer.status_code == 200
    assert f'<html lang="{lang}" dir="{"rtl" if lang == "fa" else "ltr"}">' in answer.text
    assert "<main" in answer.text
    assert answer.text.count("<h1>") == 1


@LANGS
@pytest.mark.parametrize("path", ["/events", "/network", "/review", "/actors/IRN"])
def test_pages_of_an_empty_store(empty: Client, path: str, lang: str) -> None:
    assert empty.get(path, params={"lang": lang}).status_code == 200
    assert "ruydad ingest" in empty.get("/events").text


@LANGS
def test_every_event_has_its_page(client: Client, store: Store, lang: str) -> None:
    for event in list(store.events())[::8]:
        page = client.get(f"/events/{event.id}", params={"lang": lang})
        assert page.status_code == 200
        assert '<mark class="' in page.text
        assert "trigger" in page.text


def test_links_lead_somewhere(client: Client) -> None:
    for path in ("/events", "/network", "/actors/IRN"):
        text = client.get(path).text
        links = sorted(set(re.findall(r'href="(/(?:events|actors|network)[^"]*)"', text)))
        for link in links[::9]:
            assert client.get(link.replace("&amp;", "&")).status_code == 200, link


def test_no_script_and_no_style_in_the_page(client: Client, store: Store) -> None:
    event = next(store.events())
    for path in ("/events", "/network", "/actors/IRN", f"/events/{event.id}"):
        text = client.get(path).text
        assert " style=" not in text
        assert "<style" not in text
        assert " onclick" not in text
        assert set(re.findall(r"<script[^>]*>", text)) == {
            '<script src="/static/htmx.min.js" defer>', '<script src="/static/desk.js" defer>',
        }  # fmt: skip
        assert "http" not in "".join(re.findall(r'(?:src|href)="([^"]*)"', text))


def test_static_files_are_there(client: Client) -> None:
    for name in ("desk.css", "desk.js", "htmx.min.js", "icon.svg"):
        assert client.get(f"/static/{name}").status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "type=CONSULT", "channel=meeting&channel=phone", "status=planned", "party=IRN",
        "party=%D8%A7%DB%8C%D8%B1%D8%A7%D9%86", "min_confidence=0.9", "q=%D9%88%D8%B2%DB%8C%D8%B1",
        "from=2020-01-01&to=2024-01-01", "country=IRN",
    ],
)  # fmt: skip
def test_filters_narrow(client: Client, query: str) -> None:
    total = client.get("/api/events").json()["total"]
    found = client.get(f"/api/events?{query}").json()
    assert 0 < found["total"] < total
    lines = list(csv.DictReader(io.StringIO(client.get(f"/events.csv?{query}").text)))
    assert len(lines) == found["total"]
    assert [line["id"] for line in lines[:50]] == [event["id"] for event in found["events"]]


def test_paging(client: Client) -> None:
    first = client.get("/api/events").json()
    second = client.get("/api/events?page=2").json()
    assert len(first["events"]) == 50
    assert first["pages"] > 2
    assert not {e["id"] for e in first["events"]} & {e["id"] for e in second["events"]}
    assert "page=2" in client.get("/events").text
    assert client.get("/events?page=99999").status_code == 200


def test_the_network_counts_what_its_links_show(client: Client) -> None:
    text = client.get("/network").text
    links = re.findall(r'<td><a href="/events\?([^"]*one=[^"]*)">(\d+)</a>', text)
    assert len(links) > 5
    for query, count in links[::7]:
        found = client.get("/api/events?" + query.replace("&amp;", "&")).json()
        assert found["total"] == int(count), unquote(query)


def test_an_actor_counts_what_its_links_show(client: Client) -> None:
    text = client.get("/actors/IRN").text
    links = re.findall(r'<a href="/events\?([^"]*one=[^"]*)">(\d+)</a>', text)
    assert links
    for query, count in links[:8]:
        total = client.get("/events?" + query.replace("&amp;", "&")).text
        assert f'role="status">{count} events' in total, unquote(query)


@pytest.mark.parametrize("path", ["/events/none", "/actors/person/none", "/nowhere"])
@LANGS
def test_what_is_not_there_is_said(client: Client, path: str, lang: str) -> None:
    answer = client.get(path, params={"lang": lang})
    assert answer.status_code == 404
    assert ("There is no such" if lang == "en" else "در این انبار نیست") in answer.text
    assert client.get(f"/api{path}").json()["status"] == 404


def test_what_is_not_understood_is_named(client: Client) -> None:
    answer = client.get("/events?from=yesterday&min_confidence=nan&page=-1")
    assert answer.status_code == 200
    assert "Not understood" in answer.text
    assert client.get("/api/events?from=yesterday").status_code == 400


def test_the_schema(client: Client) -> None:
    schema = client.get("/api/schema").json()
    assert set(schema["paths"]) == {
        "/api/events", "/api/events/{event_id}", "/api/actors/{actor_id}"
    }  # fmt: skip


def test_the_api_tells_of_an_actor(client: Client) -> None:
    actor = client.get("/api/actors/IRN").json()
    assert actor["name_fa"] == "ایران"
    assert actor["events"] and actor["months"] and actor["contacts"]
