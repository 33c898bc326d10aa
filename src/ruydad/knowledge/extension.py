"""An analyst's own tables, compiled over the shipped knowledge."""

from __future__ import annotations

from pathlib import Path

from ruydad.knowledge.compiling import compile_tables, read_tables
from ruydad.knowledge.compiling.variants import skeletons
from ruydad.knowledge.knowledge import Knowledge


def extend(knowledge: Knowledge, folder: Path) -> None:
    """Add the tables of ``folder``. Raises ``ValueError`` when a table or column is unknown."""
    tables = read_tables(folder)
    for problem in tables.problems:
        where = f"{problem.table}:{problem.line}"
        raise ValueError(f"{where}: {problem.code}: {problem.message}")
    tables.lent = knowledge.lent_rows()
    index = compile_tables(tables, knowledge.get)
    readings = {key: index.ranked(key) for key in index.readings}
    variants = skeletons(index, tables)
    knowledge.add(index.entries, readings, index.breaks, index.holders, variants)
