"""The columns are exactly those that others' scripts expect."""

from __future__ import annotations

from export_events import event

from ruydad.exports import COLUMNS, columns
from ruydad.exports.rows import event_values

POLECAT = [
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors",
    "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country",
    "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
    "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province",
    "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source",
    "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
]  # fmt: skip

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
    "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
GDELT = [
    "GlobalEventID", "Day", "MonthYear", "Year", "FractionDate",
    *(f"Actor{number}{name}" for number in (1, 2) for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"{who}Geo_{name}" for who in ("Actor1", "Actor2", "Action") for name in _GEO),
    "DATEADDED", "SOURCEURL",
]  # fmt: skip


def test_polecat_has_the_forty_columns_of_the_released_files() -> None:
    assert [column.name for column in columns("polecat")] == POLECAT


def test_gdelt_has_the_61_columns_of_the_event_table() -> None:
    assert [column.name for column in columns("gdelt")] == GDELT
    assert len(GDELT) == 61


def test_an_event_has_a_value_a_column_of_its_type() -> None:
    kinds = {
        "text": str, "texts": tuple, "number": float, "integer": int, "boolean": bool, "date": str,
    }  # fmt: skip
    values = event_values(event())
    assert len(values) == len(COLUMNS)
    for column, value in zip(columns("events"), values, strict=True):
        assert value is None or isinstance(value, kinds[column.type]), column.name


def test_every_column_is_explained() -> None:
    for table in ("events", "polecat", "gdelt", "contacts", "nodes", "edges"):
        assert all(column.meaning and column.group for column in columns(table))
