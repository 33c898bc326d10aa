"""An analyst's own tables on top of the shipped ones."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from knowledge_tools import matches

from ruydad.knowledge import Knowledge, load

PEOPLE = (
    "id\tname_en\tname_fa\taliases_fa\tcountry\toffices\n"
    "person/nader-sohrabifar\tNader Sohrabifar\tنادر سهرابی‌فر\tدکتر سهرابی‌فر\tIRN\t"
    "IRNGOV:2031-02..2033:Minister of Refugees\n"
)
ORGANISATIONS = """id\tname_en\tname_fa\taliases_fa\tcode\ttype\tcountry
org/orchard-league\tOrchard League\tجمعیت باغ‌داران شمال\tباغ‌داران شمال\tIRNPTY\tparty\tIRN
"""
ALIASES = "id\tforms_fa\tflag\norg/iaea\tنگهبان اتم\t\nperson/abbas-araghchi\tپیشگام شمال\tweak\n"


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    folder: Path = tmp_path_factory.mktemp("tables")
    (folder / "people.tsv").write_text(PEOPLE, encoding="utf-8")
    (folder / "organisations.tsv").write_text(ORGANISATIONS, encoding="utf-8")
    (folder / "aliases.tsv").write_text(ALIASES, encoding="utf-8")
    return load(folder)


def test_new_names_are_found(extended: Knowledge) -> None:
    found = matches("نادر سهرابی فر از باغداران شمال دیدن کرد", extended)
    assert found["نادر سهرابی فر"].entries[0].id == "person/nader-sohrabifar"
    assert found["باغداران شمال"].entries[0].id == "org/orchard-league"


def test_their_offices_and_sectors_are_read(extended: Knowledge) -> None:
    holder = extended.holder("refugees-minister", "IRN", dt.date(2032, 1, 1))
    assert holder is not None
    assert (holder.id, holder.sectors) == ("person/nader-sohrabifar", ("GOV",))
    assert extended.entry("org/orchard-league").sectors == ("PTY",)


def test_shipped_entries_gain_names(extended: Knowledge) -> None:
    (match,) = matches("نگهبان اتم", extended).values()
    assert match.entries[0].id == "org/iaea"
    weak = extended.lookup("پیشگامشمال")
    assert weak is not None
    assert weak.weak


def test_the_shipped_names_stay(extended: Knowledge) -> None:
    found = matches("وزیر خارجه ترکیه", extended)
    assert [m.entries[0].id for m in found.values()] == ["role/foreign-minister", "country/TUR"]


def test_an_analysts_tables_do_not_leak(extended: Knowledge) -> None:
    assert extended.get("org/orchard-league") is not None
    assert load().get("org/orchard-league") is None


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("people.tsv", "id\tname\n", "columns are: id, name_en"),
        ("actors.tsv", "id\n", "tables are: countries"),
        ("aliases.tsv", "id\tforms_fa\tflag\norg/nowhere\tهیچ\t\n", "org/nowhere"),
        ("people.tsv", "id\toffices\nperson/x\tMinister\n", "CODE:start..end:role"),
    ],
)
def test_wrong_tables_are_refused(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        load(tmp_path)


def test_a_row_of_a_shipped_id_takes_its_place(tmp_path: Path) -> None:
    row = "person/abbas-araghchi\tAbbas Araghchi\tعباس عراقچی\tIRN\tIRNGOV:2031..:Minister of Oil\n"
    (tmp_path / "people.tsv").write_text(f"id\tname_en\tname_fa\tcountry\toffices\n{row}", "utf-8")
    known = load(tmp_path)
    assert known.holder("oil-minister", "IRN", dt.date(2032, 1, 1)) is known.entry(
        "person/abbas-araghchi"
    )
    assert known.holder("foreign-minister", "IRN", dt.date(2025, 2, 20)) is None
    match = matches("سید عباس عراقچی", known)["سید عباس عراقچی"]  # only the shipped row has it
    assert [office.role for office in match.entries[0].offices] == ["Minister of Oil"]
    assert [entry.id for entry in match.entries] == ["person/abbas-araghchi"]
