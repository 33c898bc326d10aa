"""Parquet, Excel, contacts and networks: types, days, counts."""

from __future__ import annotations

import csv
import datetime as dt
import io
import sys

import networkx
import openpyxl
import pyarrow
import pyarrow.parquet
import pytest
from export_events import event, party

from ruydad.exports import COLUMNS, columns, format_named, xlsx
from ruydad.records import Event, EventTime, RuydadError


def exported(name: str, *events: Event) -> io.BytesIO:
    out = io.BytesIO()
    assert format_named(name).write(iter(events), out) <= len(events)
    return io.BytesIO(out.getvalue())


def on(day: str | None, **changes: object) -> Event:
    time = EventTime(start=day, end=day, precision="day" if day else None, basis="stated")
    return event(time=time, **changes)


def test_parquet_has_types_lists_and_meanings() -> None:
    table = pyarrow.parquet.read_table(exported("parquet", event(), on(None, place=None)))
    assert tuple(table.column_names) == COLUMNS
    types = {name: table.schema.field(name).type for name in COLUMNS}
    assert types["start"] == pyarrow.date32()
    assert types["geonameid"] == pyarrow.int64()
    assert types["background"] == pyarrow.bool_()
    assert types["cameo"] == pyarrow.string()
    assert pyarrow.types.is_list(types["actor_id"])
    meaning = table.schema.field("confidence").metadata[b"meaning"].decode()
    assert meaning == columns("events")[COLUMNS.index("confidence")].meaning
    first, second = table.to_pylist()
    assert (first["start"], first["actor_id"]) == (dt.date(2022, 9, 12), ["person/sergey-lavrov"])
    assert (second["start"], second["lat"]) == (None, None)


def test_excel_cells() -> None:
    book = openpyxl.load_workbook(exported("xlsx", event(), on("1850-01-02")))
    row = dict(zip(COLUMNS, book["events"][2], strict=True))
    assert (row["cameo"].value, row["cameo"].data_type) == ("042", "s")
    assert row["start"].value == dt.datetime(2022, 9, 12)
    assert (row["confidence"].value, row["background"].value) == (0.91, False)
    assert row["news_code"].data_type == "s"
    old = dict(zip(COLUMNS, book["events"][3], strict=True))
    assert old["start"].value == "1850-01-02"
    explained = [cell.value for cell in book["columns"]["A"][1:]]
    assert explained == list(COLUMNS)


def test_more_events_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_ROWS", 3)
    book = openpyxl.load_workbook(exported("xlsx", *(event(id=str(n)) for n in range(5))))
    assert book.sheetnames == ["events", "events 2", "events 3", "columns"]
    ids = [sheet.cell(row, 1).value for sheet in book for row in (2, 3)][:5]
    assert ids == ["0", "1", "2", "3", "4"]


def test_contacts_count_pairs_without_direction() -> None:
    one, other = party("Iran"), party("Sergey Lavrov")
    events = (
        event(),
        event(actors=(one,), recipients=(other,)),
        on("2022-10-01", channel="phone"),
        on(None, actors=(one, other), recipients=()),
        event(channel=None),
    )
    text = exported("contacts", *events).read().decode()
    rows = [tuple(row) for row in csv.reader(io.StringIO(text))][1:]
    sides = ("country/IRN", "Iran", "person/sergey-lavrov", "Sergey Lavrov")
    assert rows == [
        ("", *sides, "visit", "1"),
        ("2022-09", *sides, "visit", "2"),
        ("2022-10", *sides, "phone", "1"),
    ]


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_networks_gather_pairs_by_type_and_channel(name: str) -> None:
    unknown = party("a diplomat", country="IRN")
    events = (event(), on("2023-01-05"), on("2023-02-01", type="ACCUSE", channel=None), on(None),
              event(recipients=(unknown,)))  # fmt: skip
    read = getattr(networkx, f"read_{name}")
    graph = read(exported(name, *events))
    lavrov = graph.nodes["person/sergey-lavrov"]
    assert (lavrov["label"], lavrov["name_fa"], lavrov["country"], lavrov["kind"]) == (
        "Sergey Lavrov", "سرگئی لاوروف", "RUS", "person",
    )  # fmt: skip
    assert (lavrov["events"], lavrov["start"], lavrov["end"]) == (5, "2022-09-12", "2023-02-01")
    assert "name/a diplomat" in graph
    edges = [
        (data["event_type"], data["channel"], int(data["weight"]), data["start"], data["end"])
        for _, _, data in graph.out_edges("person/sergey-lavrov", data=True)
    ]
    assert edges == [
        ("CONSULT", "visit", 3, "2022-09-12", "2023-01-05"),
        ("ACCUSE", "", 1, "2023-02-01", "2023-02-01"),
        ("CONSULT", "visit", 1, "2022-09-12", "2022-09-13"),
    ]


def test_gexf_is_dynamic() -> None:
    text = exported("gexf", event()).read().decode()
    assert 'mode="dynamic"' in text
    assert 'timeformat="date"' in text
    assert "lastmodified" not in text


def test_nobody_is_tied_to_himself() -> None:
    lavrov = party("Sergey Lavrov")
    graph = networkx.read_graphml(exported("graphml", event(recipients=(lavrov,))))
    assert graph.number_of_edges() == 0


@pytest.mark.parametrize(
    ("name", "module"),
    [("parquet", "pyarrow"), ("xlsx", "xlsxwriter"), ("gexf", "networkx"), ("graphml", "networkx")],
)
def test_a_missing_library_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, module: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(RuydadError, match=r"missing-library.*ruydad\[exports\]"):
        exported(name, event())
