"""Records to files: JSON Lines in the contract's key order, and a flat table (CSV)."""

from ruydad.exports.article import article_record
from ruydad.exports.csv_table import COLUMNS, CsvWriter, to_csv
from ruydad.exports.jsonl import json_line, to_jsonl

__all__ = ["COLUMNS", "CsvWriter", "article_record", "json_line", "to_csv", "to_jsonl"]
