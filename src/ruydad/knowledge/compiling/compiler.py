"""From source tables to the sections of the compiled knowledge."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from ruydad.knowledge import store
from ruydad.knowledge.compiling import bodies, outlets, people, places
from ruydad.knowledge.compiling.codes import Codes
from ruydad.knowledge.compiling.forms import pieces
from ruydad.knowledge.compiling.index import Index
from ruydad.knowledge.compiling.ordinary import Ordinary
from ruydad.knowledge.compiling.tables import Tables, split
from ruydad.knowledge.entry import ALIAS, AMBIGUOUS, WEAK, Entry
from ruydad.knowledge.names import Names
from ruydad.text import fold

_FLAGS = {"": ALIAS, "weak": ALIAS | WEAK, "ambiguous": ALIAS | AMBIGUOUS}
_MARKED = ("country", "metonym", "demonym", "organisation", "outlet", "person", "place")


def compile_tables(tables: Tables, known: Callable[[str], Entry | None] | None = None) -> Index:
    """Build the index of all entries. Raises ``ValueError`` for rows that contradict the schema.

    ``known`` finds entries of the shipped knowledge that the tables may refer to.
    """
    codes, ordinary, index = Codes(tables), Ordinary(tables), Index(known)
    bodies.add_countries(index, tables)
    bodies.add_organisations(index, tables, codes)
    bodies.add_metonyms(index, tables)
    bodies.add_roles(index, tables, codes)
    bodies.add_ministries(index, tables)
    people.add_people(index, tables, codes)
    outlets.add_outlets(index, tables)
    places.add_places(index, tables, ordinary)
    _add_aliases(index, tables)
    _mark_ordinary(index, ordinary)
    return index


def _add_aliases(index: Index, tables: Tables) -> None:
    for row in tables["aliases"]:
        index.names(index.number(row["id"]), split(row["forms_fa"]), _FLAGS[row["flag"]])


def _mark_ordinary(index: Index, ordinary: Ordinary) -> None:
    """Flag or drop names that the table ``ordinary`` decides on."""
    for key, decision in ordinary.decisions.items():
        readings = index.readings.get(key, {})
        for number in list(readings):
            kind = index.entries[number].kind
            person = kind == "person"
            if (decision == "drop" and kind in _MARKED) or (decision == "no-person" and person):
                del readings[number]
            elif decision == "ambiguous" and kind in _MARKED:
                readings[number] |= AMBIGUOUS
            elif decision == "weak" and person:
                readings[number] |= WEAK
        if not readings:
            index.readings.pop(key, None)


def pack_names(tables: Tables) -> bytes:
    """The section of given names and surnames; single-source rows only where well romanised."""
    given: set[str] = set()
    surnames: set[str] = set()
    romanised: dict[str, str] = {}
    for row in tables["names"]:
        types = row["types"].split(",")
        sure = int(row["n_sources"] or 0) > 1 or "foreign" in row["types"]
        parts = pieces(row["name"])
        if len(parts) != 1 and not sure:
            continue
        key = "".join(parts)
        if sure and any(kind.startswith("given") for kind in types):
            given.add(key)
        if any(kind.startswith("surname") for kind in types):
            surnames.add(key)
        if row["romanised"]:
            romanised[key] = split(row["romanised"])[0]
    borne = {fold(row["name_fa"].split()[0]) for row in tables["people"] if " " in row["name_fa"]}
    return store.pack(Names(frozenset(given), frozenset(surnames), romanised, frozenset(borne)))


def digest_of(paths: Iterable[Path]) -> str:
    """Hash of source tables and of the code that compiles them."""
    code = sorted(Path(__file__).parent.glob("*.py"))
    total = hashlib.blake2b(str(store.FORMAT).encode(), digest_size=16)
    for path in [*sorted(paths), *code]:
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def pack_patterns(tables: Tables) -> bytes:
    """The section of rows that :func:`load` lends to an analyst's tables."""
    lent = {name: tables[name] for name in ("codes", "sectors", "offices", "successions")}
    lent["countries"] = [
        {"iso3": row["iso3"], "name_en": row["name_en"]} for row in tables["countries"]
    ]
    return store.pack(lent)
