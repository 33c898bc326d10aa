"""Load the compiled knowledge, and an analyst's own tables on top."""

from __future__ import annotations

from pathlib import Path

from ruydad.knowledge import store
from ruydad.knowledge.knowledge import Knowledge
from ruydad.knowledge.problem import Problem

COMPILED = Path(__file__).parent / "data" / "entities.bin"


def load(extra: Path | str | None = None) -> Knowledge:
    """The knowledge shipped with the package, ready to use.

    ``extra`` is a folder of tables in the format of ``tools/sources/knowledge`` (any of people,
    organisations, metonyms, roles, aliases, places … ``.tsv``) whose entries are added. Raises
    ``ValueError`` for tables that contradict the schema, naming table, line and the legal columns.
    """
    knowledge = Knowledge(store.read(COMPILED))
    if extra is not None:
        from ruydad.knowledge.extension import extend  # the compiler is not needed otherwise

        extend(knowledge, Path(extra))
    return knowledge


def lint(folder: Path | str | None = None) -> list[Problem]:
    """What is wrong or worth a look in a folder of tables (default: those of a checkout)."""
    from ruydad.knowledge.compiling.lint import lint_tables  # only the linter needs the compiler

    if folder is None:
        return lint_tables()
    shipped = load()
    return lint_tables(Path(folder), lambda id: shipped.get(id) is not None)
