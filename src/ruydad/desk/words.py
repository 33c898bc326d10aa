"""The words of the desk in both languages, from ``data/words.tsv``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

LANGS = ("en", "fa")


@cache
def words(lang: str) -> dict[str, str]:
    """All words of a language by key."""
    text = (files("ruydad.desk") / "data" / "words.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return {row[0]: row[1 + LANGS.index(lang)] for row in rows}
