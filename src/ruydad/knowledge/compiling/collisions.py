"""Names that two entries share: which there are, and which somebody has decided on."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.knowledge.compiling.forms import pieces
from ruydad.knowledge.compiling.outlets import outlet_id
from ruydad.knowledge.compiling.tables import Row, Tables, split
from ruydad.knowledge.problem import Problem

DECISIONS = ("date", "office", "context", "rank", "same")
"""How a shared name is told apart: by the day, by the office beside it, by the words around it, by
the order of kinds (a state before a place before a person), or not at all: both mean the same."""

_NAMED = ("people", "organisations", "places")
_LISTED = ("metonyms", "roles")


def undecided(tables: Tables) -> Iterator[Problem]:
    """Severe problems: names of several entries that the table ``decided`` does not know.

    Names that are flagged weak or ambiguous anyway are no collision: the coder waits for more
    evidence there. Nor are towns of one name, of which the most populous is meant.
    """
    known = {(_key(row["form"]), frozenset(split(row["ids"]))) for row in tables["decided"]}
    doubtful = _doubtful(tables)
    for key, owners in _owners(tables).items():
        ids = frozenset(owners)
        if len(ids) < 2 or key in doubtful:
            continue
        if not any(form == key and ids <= decided for form, decided in known):
            row, form = next(reversed(owners.values()))
            text = f"«{form}» names {', '.join(sorted(ids))}; decide it in decided.tsv"
            yield Problem(row["@file"], int(row["@line"]), "shared-name", text)


def bad_decisions(tables: Tables) -> Iterator[Problem]:
    """Rows of ``decided`` whose decision is none, or that do not name two entries."""
    for row in tables["decided"]:
        where = row["@file"], int(row["@line"])
        if row["decision"] not in DECISIONS:
            text = f"{row['decision']!r}; decisions are: {', '.join(DECISIONS)}"
            yield Problem(*where, "bad-decision", text)
        if len(split(row["ids"])) < 2:
            yield Problem(*where, "bad-decision", f"«{row['form']}» is decided for one entry only")


def _key(form: str) -> str:
    return "".join(pieces(form))


def _owners(tables: Tables) -> dict[str, dict[str, tuple[Row, str]]]:
    """The entries under each name, each with the row and the form that says so."""
    found: dict[str, dict[str, tuple[Row, str]]] = {}
    for row, entry_id, forms in _names(tables):
        for form in forms:
            if key := _key(form):
                found.setdefault(key, {}).setdefault(entry_id, (row, form))
    return found


def _names(tables: Tables) -> Iterator[tuple[Row, str, list[str]]]:
    for row in tables["countries"]:
        yield row, f"country/{row['iso3']}", [row["name_fa"], *split(row["aliases_fa"])]
    bodies: dict[str, str] = {}
    for name in _NAMED:
        for row in tables[name]:
            forms = [row["name_fa"], *split(row["aliases_fa"])]
            yield row, row["id"], forms
            if name == "organisations":
                bodies |= {_key(form): row["id"] for form in forms}
    for row in tables["outlets"]:
        forms = [row["name_fa"], *split(row["aliases"])]
        body = next((bodies[key] for key in map(_key, forms) if key in bodies), None)
        yield row, body or outlet_id(row), forms
    for name in _LISTED:
        for row in tables[name]:
            yield row, row["id"], [*split(row["forms_fa"]), *split(row.get("plurals_fa", ""))]
    for row in tables["aliases"]:
        if not row["flag"]:
            yield row, row["id"], split(row["forms_fa"])


def _doubtful(tables: Tables) -> set[str]:
    """Keys that a table flags as ordinary words or as names to be handled with care."""
    return {_key(row["form"]) for row in tables["ordinary"]} | {
        _key(form) for row in tables["aliases"] if row["flag"] for form in split(row["forms_fa"])
    }
