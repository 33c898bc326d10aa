"""The outlets of the page room as entries."""

from __future__ import annotations

import msgspec

from ruydad.knowledge.compiling.bodies import name_all
from ruydad.knowledge.compiling.index import Index
from ruydad.knowledge.compiling.tables import Row, Tables, split
from ruydad.knowledge.entry import ALIAS, AMBIGUOUS, Entry, Ownership
from ruydad.knowledge.slug import slug
from ruydad.text import fold


def add_outlets(index: Index, tables: Tables) -> None:
    """Every outlet; a body that publishes under its own name only gains names and ownership.

    A rights group or a party is one entry, whether it is quoted or has a page of its own.
    """
    bodies = _bodies(index)
    for row in tables["outlets"]:
        forms = [row["name_fa"], *split(row["aliases"])]
        entry_id = outlet_id(row)
        number = index.ids.get(entry_id)
        if number is None:
            number = next((bodies[key] for key in map(fold, forms) if key in bodies), None)
        if number is None:
            number = index.add(_entry(row, entry_id))
        else:
            index.entries[number] = msgspec.structs.replace(
                index.entries[number], ownership=_ownership(row)
            )
        name_all(index, number, forms[0], forms[1:])
        index.names(number, split(row["weak_aliases"]), ALIAS | AMBIGUOUS)


def outlet_id(row: Row) -> str:
    """The id of an outlet, from its English name."""
    return f"outlet/{slug(row['name_en'] or row['name_fa'])}"


def _bodies(index: Index) -> dict[str, int]:
    """Organisations by their names that no ordinary word is."""
    return {
        key: number
        for key, readings in index.readings.items()
        for number, flags in readings.items()
        if index.entries[number].kind == "organisation" and not flags & AMBIGUOUS
    }


def _entry(row: Row, entry_id: str) -> Entry:
    country = row["country"]
    return Entry(
        entry_id, "outlet", row["name_en"] or row["name_fa"], row["name_fa"],
        country=country or None, sectors=("JRN",), codes=(f"{country}MED",) if country else (),
        feature=row["kind"] or None, ownership=_ownership(row),
    )  # fmt: skip


def _ownership(row: Row) -> Ownership | None:
    return row["ownership"] or None  # type: ignore[return-value]
