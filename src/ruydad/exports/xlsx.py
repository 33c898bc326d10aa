"""Excel: a sheet of events and one that explains its columns. Page text is never a formula."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import IO, Any

from ruydad.exports.cleaning import excel_text
from ruydad.exports.columns import Column, columns
from ruydad.exports.days import day_of
from ruydad.exports.optional import library
from ruydad.exports.rows import Value, event_values, joined
from ruydad.records import Event

MAX_ROWS = 1_048_576
"""Rows of a sheet, by Excel's own limit; more events go on to further sheets."""

_WIDTHS = {"text": 16, "texts": 22, "date": 11}
_FIXED = dt.datetime(2000, 1, 1)
"""Creation time written into the file, so that the same events give the same file."""


def write(events: Iterable[Event], out: IO[bytes]) -> int:
    """Write the workbook; returns how many events."""
    xlsxwriter = library("xlsxwriter", "XlsxWriter", "xlsx")
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    book.set_properties({"created": _FIXED})
    sheets = _Sheets(book)
    count = 0
    for event in events:
        sheets.add(event_values(event))
        count += 1
    _explain(book)
    book.close()
    return count


class _Sheets:
    """The sheets of events; a new one is begun when one is full."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._bold = book.add_format({"bold": True})
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})
        self._begun = 0
        self._begin()

    def add(self, values: list[Value]) -> None:
        if self._row == MAX_ROWS:
            self._begin()
        for place, (column, value) in enumerate(zip(columns("events"), values, strict=True)):
            self._write(place, column, joined(value))
        self._row += 1

    def _begin(self) -> None:
        self._begun += 1
        number = "" if self._begun == 1 else f" {self._begun}"
        self._sheet = self._book.add_worksheet(f"events{number}")
        self._sheet.freeze_panes(1, 1)
        for place, column in enumerate(columns("events")):
            self._sheet.set_column(place, place, _WIDTHS.get(column.type, 9))
            self._sheet.write_string(0, place, column.name, self._bold)
        self._row = 1

    def _write(self, place: int, column: Column, value: Any) -> None:
        day = day_of(value) if column.type == "date" and value else None
        if value is None or value == "":
            return
        if day and day.year >= 1900:  # Excel knows no earlier days
            self._sheet.write_datetime(self._row, place, day, self._day)
        elif isinstance(value, bool):
            self._sheet.write_boolean(self._row, place, value)
        elif isinstance(value, str):
            self._sheet.write_string(self._row, place, excel_text(value))
        else:
            self._sheet.write_number(self._row, place, value)


def _explain(book: Any) -> None:
    sheet = book.add_worksheet("columns")
    sheet.set_column(0, 2, 22)
    sheet.set_column(3, 3, 90)
    rows = [("column", "type", "about", "meaning"), *columns("events")]
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            sheet.write_string(number, place, text.replace("`", ""))
