"""Whatever a page holds, no file breaks, no row is lost, no text becomes a formula."""

from __future__ import annotations

import csv
import io

import networkx
import openpyxl
import pyarrow.parquet
import pytest
from export_events import event, hostile_events, party
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ruydad.exports import COLUMNS, FORMATS, format_named
from ruydad.exports.rows import event_values, joined
from ruydad.records import Event

EVENTS = st.lists(hostile_events(), max_size=3)
few = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


def exported(name: str, events: list[Event]) -> bytes:
    out = io.BytesIO()
    format_named(name).write(iter(events), out)
    return out.getvalue()


@few
@given(EVENTS)
def test_tab_separated_rows_are_whole_for_every_kind_of_reader(events: list[Event]) -> None:
    for name, wide in (("polecat", 40), ("gdelt", 61)):
        text = exported(name, events).decode("utf-8")
        bare = list(csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))
        quoted = list(csv.reader(io.StringIO(text), delimiter="\t"))  # as readr and read.delim
        assert bare == quoted
        assert all(len(row) == wide for row in bare)
        assert text.count("\n") == len(bare)
        latin = exported(name, events).decode("latin-1")
        assert len(list(csv.reader(io.StringIO(latin, newline=""), delimiter="\t"))) == len(bare)
    assert len(bare) >= len(events)


@few
@given(EVENTS)
def test_csv_keeps_every_character(events: list[Event]) -> None:
    csv.field_size_limit(1 << 30)
    text = exported("csv", events).decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == COLUMNS
    for row, one in zip(rows[1:], events, strict=True):
        assert row[COLUMNS.index("sentence")] == one.evidence.text
        assert row[COLUMNS.index("actor_name")] == joined(tuple(p.name for p in one.actors))


@few
@given(EVENTS)
def test_parquet_keeps_every_value(events: list[Event]) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(exported("parquet", events)))
    for row, one in zip(table.to_pylist(), events, strict=True):
        for value, expected in zip(row.values(), event_values(one), strict=True):
            if isinstance(expected, tuple):
                assert value == list(expected)
            elif isinstance(value, str | int | float | bool):
                assert value == expected


@few
@given(EVENTS)
def test_excel_holds_text_as_text(events: list[Event]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exported("xlsx", events)))
    assert book.sheetnames == ["events", "columns"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d"}  # no "f"
    assert all(cell.hyperlink is None for cell in cells)
    assert book["events"].max_row == len(events) + 1


@few
@given(EVENTS)
def test_networks_are_read_back(events: list[Event]) -> None:
    graphml = networkx.read_graphml(io.BytesIO(exported("graphml", events)))
    gexf = networkx.read_gexf(io.BytesIO(exported("gexf", events)))
    assert graphml.number_of_nodes() == gexf.number_of_nodes()
    assert graphml.number_of_edges() == gexf.number_of_edges()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_what_looks_like_a_formula_stays_as_written(text: str) -> None:
    one = event(actors=(party("Iran", name=text),))
    book = openpyxl.load_workbook(io.BytesIO(exported("xlsx", [one])))
    cell = book["events"].cell(2, COLUMNS.index("actor_name") + 1)
    assert (cell.value, cell.data_type) == (text, "s")
    row = next(csv.DictReader(io.StringIO(exported("csv", [one]).decode())))
    assert row["actor_name"] == text


@pytest.mark.parametrize("name", FORMATS)
def test_no_events_are_a_file_too(name: str) -> None:
    assert exported(name, []) == exported(name, [])
    lines = {"jsonl": 0, "gdelt": 0, "csv": 1, "polecat": 1, "contacts": 1}
    if name in lines:
        assert exported(name, []).count(b"\n") == lines[name]


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_events_give_the_same_bytes(name: str) -> None:
    events = [event(), event(id="e2", channel="phone")]
    assert exported(name, events) == exported(name, events)
