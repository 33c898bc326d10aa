"""Records to files: JSON Lines, flat tables, POLECAT, GDELT, networks; one module a format."""

from ruydad.exports.article import article_record
from ruydad.exports.columns import Column, columns
from ruydad.exports.csv_table import COLUMNS, CsvWriter, to_csv
from ruydad.exports.formats import FORMATS, Format, format_named, format_of_file
from ruydad.exports.jsonl import json_line, to_jsonl
from ruydad.exports.selection import Selection

__all__ = [
    "COLUMNS",
    "FORMATS",
    "Column",
    "CsvWriter",
    "Format",
    "Selection",
    "article_record",
    "columns",
    "format_named",
    "format_of_file",
    "json_line",
    "to_csv",
    "to_jsonl",
]
