"""The dossier page: what it gathers, both languages, hostile text, nothing loaded."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ruydad.cli.app import app
from ruydad.coding import Coder
from ruydad.coding.scoring import KEEP_ALL
from ruydad.dossier import Dossier, as_html, gather
from ruydad.dossier.drawing import dots
from ruydad.page import Hints, read_text
from ruydad.stories import Page, Report

TEXTS = (
    ("a", "2024-11-18", "عباس عراقچی یکشنبه با هاکان فیدان وزیر خارجه ترکیه تلفنی گفت‌وگو کرد."),
    ("b", "2025-01-20", "عباس عراقچی یکشنبه در دوحه با وزیر خارجه قطر دیدار کرد."),
    ("c", "2025-01-21", "سرگئی لاوروف دوشنبه در مسکو با عباس عراقچی دیدار کرد."),
)
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e"


@cache
def reports() -> tuple[Report, ...]:
    coder = Coder(scorer=KEEP_ALL)
    found = []
    for name, published, text in TEXTS:
        article = read_text(text, id=name, hints=Hints(published=published, outlet="ایرنا"))
        page = Page(id=name, outlet="ایرنا", origin=None, published=published, text=text)
        found += [Report(event=event, page=page) for event in coder.code(article)]
    return tuple(found)


def dossier() -> Dossier:
    return gather("Abbas Araghchi", reports())


def page(lang: str = "en") -> str:
    return as_html(dossier(), lang=lang, first="2024-01-01", last=None)


class Outline(HTMLParser):
    """The tags that open and close, and every attribute."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def outline(text: str) -> Outline:
    parser = Outline()
    parser.feed(text)
    parser.close()
    assert parser.open == []
    return parser


def test_it_gathers_months_network_and_pages() -> None:
    found = dossier()
    assert [month for month, _ in found.months] == ["2024-11", "2024-12", "2025-01"]
    assert found.months[1][1] == {}
    assert found.nodes[0].key == "person/abbas-araghchi"
    assert found.nodes[0].events == 3
    assert {edge.events for edge in found.edges} == {1}
    assert len(found.pages) == 3


def test_parties_stand_apart() -> None:
    placed = dots(dossier())
    assert len({(round(dot.x), round(dot.y)) for dot in placed}) == len(placed) == 4


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_the_page_is_whole_in_both_languages(lang: str) -> None:
    text = page(lang)
    tags = outline(text).tags
    assert tags.count("tr") == 4
    assert tags.count("svg") == 2
    assert f'lang="{lang}"' in text
    assert ("هاکان فیدان" in text) and (lang == "fa" or "Hakan Fidan" in text)
    for _, _, quote in TEXTS:
        assert quote in text


def test_nothing_is_loaded_and_nothing_runs() -> None:
    found = outline(page())
    assert "script" not in found.tags
    names = {name for name, _ in found.attributes}
    assert names.isdisjoint({"src", "href", "srcset", "action", "data"})
    assert not any(name.startswith("on") for name in names)
    assert re.search(r"default-src 'none'", page())
    assert "url(" not in page()


def test_page_text_is_data() -> None:
    first = reports()[0]
    page = Page(id=HOSTILE, outlet=HOSTILE, origin=None, published=None, text=HOSTILE)
    text = as_html(gather(HOSTILE, [Report(event=first.event, page=page)]), lang="en",
                   first=None, last=None)  # fmt: skip
    found = outline(text)
    assert {"script", "img"}.isdisjoint(found.tags)
    assert "&lt;script&gt;" in text


def test_an_empty_dossier_says_so() -> None:
    text = as_html(gather("Nobody", []), lang="en", first=None, last=None)
    assert "No event" in text
    assert "svg" not in outline(text).tags


def test_the_same_store_gives_the_same_page() -> None:
    assert page() == page()
    assert as_html(gather("Abbas Araghchi", reports()[::-1]), lang="en", first="2024-01-01",
                   last=None) == page()  # fmt: skip


def test_the_command_writes_the_page_of_a_name(tmp_path: Path) -> None:
    pages = tmp_path / "a.jsonl"
    pages.write_text(f'{{"id": "a", "text": "{TEXTS[0][2]}", "published": "2024-11-18"}}', "utf-8")
    db, out = str(tmp_path / "s.db"), tmp_path / "out.html"
    runner = CliRunner()
    assert runner.invoke(app, ["ingest", str(pages), "--db", db]).exit_code == 0
    done = runner.invoke(app, ["report", "--db", db, "--actor", "عراقچی", "-o", str(out)])
    assert done.exit_code == 0
    assert "Hakan Fidan" in out.read_text("utf-8")
    bad = runner.invoke(app, ["report", "--db", db, "--actor", "xyzzy", "-o", str(out)])
    assert bad.exit_code == 2
