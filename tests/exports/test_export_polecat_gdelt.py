"""POLECAT and GDELT files as the loaders of their users read them."""

from __future__ import annotations

import csv
import io

import pytest
from export_events import MOSCOW, RUSSIA, event, party

from ruydad.exports import columns, format_named
from ruydad.exports.geography import country
from ruydad.records import Event, EventTime


def exported(name: str, *events: Event) -> bytes:
    out = io.BytesIO()
    format_named(name).write(iter(events), out)
    return out.getvalue()


def polecat(*events: Event) -> list[dict[str, str]]:
    text = exported("polecat", *events).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def gdelt(*events: Event) -> list[dict[str, str]]:
    names = [column.name for column in columns("gdelt")]
    lines = exported("gdelt", *events).decode("utf-8").split("\n")[:-1]
    return [dict(zip(names, line.split("\t"), strict=True)) for line in lines]


def test_polecat_values() -> None:
    row = polecat(event())[0]
    assert row["Event ID"] == "a-1.txt_CONSULT_e1"
    assert row["Event ID"].split("_")[0] == "a-1.txt"
    assert (row["Event Date"], row["Publication Date"]) == ("2022-09-12", "2022-09-14")
    assert (row["Quad Code"], row["Intensity"]) == ("VERBAL COOPERATION", "4.0")
    assert row["Contexts"].split("; ") == ["diplomatic", "military"]
    assert (row["Actor Name"], row["Actor Country"], row["Actor COW"]) == (
        "Sergey Lavrov", "RUS", "365",
    )  # fmt: skip
    assert (row["Placename"], row["City"], row["GeoNames ID"]) == ("Moscow", "Moscow", "524901")
    assert (row["Source"], row["Wikipedia Actor ID"]) == ("ISNA", "None")


def test_polecat_parties_stand_in_step() -> None:
    actors = (party("United Nations", sectors=()), party("Iran", sectors=("GOV", "MIL")))
    row = polecat(event(actors=actors, recipients=()))[0]
    assert row["Actor Name"] == "United Nations; Iran"
    assert row["Actor Country"] == "None; IRN"
    assert row["Actor COW"] == "None; 630"
    assert row["Primary Actor Sector"] == "None; GOV"
    assert row["Actor Sectors"] == "None; GOV|MIL"
    assert row["Recipient Name"] == "None"


def test_polecat_read_as_latin_1() -> None:
    """Names read right, and the words of the page can be had back."""
    text = exported("polecat", event(actors=(party("Recep Tayyip Erdoğan"),))).decode("latin-1")
    row = next(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t"))
    assert row["Actor Name"] == "Recep Tayyip Erdogan"
    assert row["Actor Name Raw"].encode("latin-1").decode("utf-8") == "رجب طیب اردوغان"


def test_a_day_of_publication_where_none_is_told() -> None:
    unknown = event(time=EventTime(start=None, end=None, precision=None, basis="unknown"))
    assert polecat(unknown)[0]["Event Date"] == "2022-09-14"
    assert gdelt(unknown)[0]["Day"] == "20220914"


def test_gdelt_values() -> None:
    row = gdelt(event())[0]
    assert 0 < int(row["GlobalEventID"]) < 2**53
    assert [row[k] for k in ("Day", "MonthYear", "Year", "FractionDate")] == [
        "20220912", "202209", "2022", "2022.6904",
    ]  # fmt: skip
    assert [row[k] for k in ("Actor1Code", "Actor1Name", "Actor1Type1Code", "Actor2Code")] == [
        "RUSGOV", "SERGEY LAVROV", "GOV", "IRNGOV",
    ]  # fmt: skip
    assert [row[k] for k in ("EventCode", "EventBaseCode", "EventRootCode", "QuadClass")] == [
        "042", "042", "04", "1",
    ]  # fmt: skip
    assert (row["GoldsteinScale"], row["IsRootEvent"], row["NumMentions"]) == ("1.9", "1", "2")
    assert [row[f"ActionGeo_{k}"] for k in ("Type", "Fullname", "CountryCode", "FeatureID")] == [
        "4", "Moscow", "RS", "",
    ]  # fmt: skip
    assert (row["DATEADDED"], row["SOURCEURL"]) == ("20220913222700", "https://example.org/1")
    assert (row["AvgTone"], row["Actor1Geo_Type"]) == ("", "")


def test_gdelt_has_a_row_a_pair() -> None:
    two = (party("Iran"), party("Sergey Lavrov"))
    rows = gdelt(event(actors=two, recipients=(party("United Nations"),)))
    assert [(row["Actor1Code"], row["Actor2Name"]) for row in rows] == [
        ("IRNGOV", "UNITED NATIONS"), ("RUSGOV", "UNITED NATIONS"),
    ]  # fmt: skip
    assert rows[0]["GlobalEventID"] != rows[1]["GlobalEventID"]
    together = gdelt(event(actors=two, recipients=()))
    assert [(row["Actor1Code"], row["Actor2Code"]) for row in together] == [("IRNGOV", "RUSGOV")]
    alone = gdelt(event(recipients=()))
    assert [(row["Actor1Code"], row["Actor2Code"]) for row in alone] == [("RUSGOV", "")]


def test_a_country_is_a_place_of_type_1() -> None:
    row = gdelt(event(place=RUSSIA))[0]
    assert (row["ActionGeo_Type"], row["ActionGeo_FeatureID"]) == ("1", "RS")
    assert polecat(event(place=RUSSIA))[0]["City"] == "None"
    assert gdelt(event(place=None))[0]["ActionGeo_Type"] == ""
    assert gdelt(event(place=MOSCOW))[0]["ActionGeo_Lat"] == "55.75"


@pytest.mark.parametrize(
    ("iso3", "cow"),
    [("USA", "2"), ("DEU", "255"), ("YEM", "679"), ("SRB", "345"), ("VNM", "816"), ("PSE", "")],
)
def test_cow_numbers(iso3: str, cow: str) -> None:
    assert country(iso3).cow == cow
