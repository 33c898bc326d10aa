"""Full-text search over Persian: folded words, so that half-spaces, hamza and ي/ك do not matter.

SQLite keeps them in an FTS5 table, PostgreSQL in a column with a GIN index; both hold the folded
words of title and text, one blank between two.
"""

from __future__ import annotations

from sqlalchemy import (
    Connection,
    Select,
    column,
    func,
    literal_column,
    select,
    table,
)

from ruydad.text import analyse, repair_spelling

SQLITE = """
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(
  words, tokenize="unicode61 remove_diacritics 0")
"""
POSTGRES = (
    "CREATE TABLE IF NOT EXISTS search (article INTEGER PRIMARY KEY "
    "REFERENCES articles (id) ON DELETE CASCADE, words TSVECTOR NOT NULL)",
    "CREATE INDEX IF NOT EXISTS ix_search_words ON search USING GIN (words)",
)


def words_of(text: str) -> str:
    """The folded words of a text; marks and blanks are left out."""
    return " ".join(token.key for token in analyse(text).tokens if token.kind in ("word", "number"))


def create(connection: Connection) -> None:
    """Make the index's table."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(SQLITE)
    else:
        for statement in POSTGRES:
            connection.exec_driver_sql(statement)


def enter(connection: Connection, article: int, text: str) -> None:
    """File the words of an article."""
    words = words_of(text)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            "INSERT INTO search (rowid, words) VALUES (?, ?)", (article, words)
        )
    else:
        connection.exec_driver_sql(
            "INSERT INTO search (article, words) VALUES (%s, to_tsvector('simple', %s)) "
            "ON CONFLICT (article) DO UPDATE SET words = EXCLUDED.words",
            (article, words),
        )


def found(dialect: str, query: str) -> Select[tuple[int]] | None:
    """The keys of the articles that have all the words of a query; ``None`` for no words.

    Words in quotation marks must stand one after another.
    """
    phrases = _phrases(query)
    if not phrases:
        return None
    return _sqlite(phrases) if dialect == "sqlite" else _postgres(phrases)


def _phrases(query: str) -> list[str]:
    """Each word alone, each quotation as one; folded."""
    parts = query.replace("«", '"').replace("»", '"').split('"')
    found: list[str] = []
    for number, part in enumerate(parts):
        words = words_of(repair_spelling(part).text).split()
        found += [" ".join(words)] if number % 2 and words else words
    return found


def _sqlite(phrases: list[str]) -> Select[tuple[int]]:
    index = table("search", column("rowid"))
    match = " ".join('"' + phrase.replace('"', "") + '"' for phrase in phrases)
    return select(index.c.rowid).where(literal_column("search").op("MATCH")(match))


def _postgres(phrases: list[str]) -> Select[tuple[int]]:
    index = table("search", column("article"), column("words"))
    conditions = [
        index.c.words.op("@@")(func.phraseto_tsquery("simple", phrase)) for phrase in phrases
    ]
    return select(index.c.article).where(*conditions)
