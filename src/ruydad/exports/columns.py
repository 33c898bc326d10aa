"""Column dictionaries: what each table holds, as data that writers and documents share."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, cast

ColumnType = Literal["text", "texts", "number", "integer", "boolean", "date"]


class Column(NamedTuple):
    """A column: its name in the file, the type of its values, its heading, what it means."""

    name: str
    type: ColumnType
    group: str
    meaning: str


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table in order, from ``data/columns_<table>.tsv``."""
    return tuple(
        Column(row["name"], cast(ColumnType, row["type"]), row["group"], row["meaning"])
        for row in data_rows(f"columns_{table}.tsv")
    )


def header(table: str) -> tuple[str, ...]:
    """The names of the columns."""
    return tuple(column.name for column in columns(table))


@cache
def data_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table in ``data/``, by the names in its first line."""
    lines = (files("ruydad.exports") / "data" / name).read_text("utf-8").splitlines()
    names = lines[0].split("\t")
    return tuple(dict(zip(names, line.split("\t"), strict=True)) for line in lines[1:])
