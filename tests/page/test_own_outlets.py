"""An analyst's own outlets: known by address and name beside the shipped ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ruydad.page import add_outlets, outlets, read_page
from ruydad.records import RuydadError

TABLE = (
    "name_fa\tname_en\tdomains\tcountry\tzone\n"
    "بامداد هریرود\tHarirud Morning\tharirud.example\tAFG\tAsia/Kabul\n"
)
PAGE = """<html><body><h1>دیدار والی هرات با سفیر ترکیه</h1><p>والی هرات روز دوشنبه با سفیر ترکیه
در هرات دیدار کرد و دو طرف درباره ساخت یک شفاخانه گفت‌وگو کردند.</p></body></html>"""


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "outlets.tsv"
    yield path
    path.write_text("name_fa\n", "utf-8")
    add_outlets(path)  # the shipped ones alone again


def test_own_outlets_are_known_by_address_and_name(table: Path) -> None:
    assert outlets().at("https://harirud.example/a") is None
    table.write_text(TABLE, "utf-8")
    assert add_outlets(table) == 1
    found = outlets().at("https://harirud.example/a")
    assert found is not None
    assert (found.name, found.zone, found.ownership) == ("بامداد هریرود", "Asia/Kabul", "unknown")
    assert outlets().named("بامداد هریرود") is found
    assert outlets().named("ایسنا") is not None
    assert read_page(PAGE, url="https://harirud.example/a").outlet == "بامداد هریرود"


def test_an_unknown_column_has_a_name(table: Path) -> None:
    table.write_text("name_fa\tcity\nالف\tب\n", "utf-8")
    with pytest.raises(RuydadError) as raised:
        add_outlets(table)
    assert raised.value.code == "unknown-column"
    assert "city" in raised.value.message
