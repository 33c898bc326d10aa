"""Parquet: the columns of the flat table with their types; several values are lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import islice
from typing import IO, Any

from ruydad.exports.columns import Column, columns
from ruydad.exports.days import day_of
from ruydad.exports.optional import library
from ruydad.exports.rows import Value, event_values
from ruydad.records import Event

GROUP = 20_000
"""Events of a row group: they are in memory together."""


def write(events: Iterable[Event], out: IO[bytes]) -> int:
    """Write the table in row groups; returns how many events."""
    arrow = library("pyarrow", "pyarrow", "parquet")
    parquet = library("pyarrow.parquet", "pyarrow", "parquet")
    table = columns("events")
    schema = arrow.schema([_field(arrow, column) for column in table])
    count, rest = 0, iter(events)
    with parquet.ParquetWriter(out, schema) as writer:
        while part := [event_values(event) for event in islice(rest, GROUP)]:
            arrays = [
                arrow.array([_value(column, row[place]) for row in part], schema.field(place).type)
                for place, column in enumerate(table)
            ]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
            count += len(part)
    return count


def _field(arrow: Any, column: Column) -> Any:
    kinds = {
        "text": arrow.string(),
        "texts": arrow.list_(arrow.string()),
        "number": arrow.float64(),
        "integer": arrow.int64(),
        "boolean": arrow.bool_(),
        "date": arrow.date32(),
    }
    return arrow.field(column.name, kinds[column.type], metadata={"meaning": column.meaning})


def _value(column: Column, value: Value) -> Value | dt.date | list[str | None]:
    if column.type == "date":
        return day_of(value if isinstance(value, str) else None)
    return list(value) if isinstance(value, tuple) else value
