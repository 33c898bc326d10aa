"""What a number counts: the dead, the injured, the arrested, a crowd, money or goods."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ruydad.coding.figures.quantities import Quantity, figure_words, quantities
from ruydad.grammar import Clause, ParsedSentence
from ruydad.grammar.keytable import KeyTable
from ruydad.text import fold

_NEAR = 2
_BEFORE = 5
_PEOPLE = ("killed", "injured", "arrested", "crowd")


class Counted(NamedTuple):
    """A quantity and what it counts."""

    kind: str
    quantity: Quantity
    unit: str | None


def counted(parsed: ParsedSentence) -> list[Counted]:
    """The quantities of a sentence that count something a record keeps."""
    found = list(quantities(parsed))
    out: list[Counted] = []
    for position, quantity in enumerate(found):
        limit = found[position + 1].first if position + 1 < len(found) else len(parsed.keys)
        unit = _unit(parsed.keys, quantity.last)
        if unit is not None:
            out.append(Counted("amount", quantity, unit))
            continue
        kind = _people_kind(parsed, quantity, limit)
        if kind is not None:
            out.append(Counted(kind, quantity, None))
    return out


def _unit(keys: Sequence[str], index: int) -> str | None:
    """Money right after the number, or tonnes of goods."""
    if index >= len(keys):
        return None
    units = {fold(word): unit for word, unit in figure_words()["units"].items()}
    for key in keys[index : index + 1]:
        base = key if key in units else key.removesuffix("ی")
        if base in units:
            return str(units[base])
    goods = {fold(word) for word in figure_words()["goods"]}
    tonnes = keys[index] == fold("تن") and goods.intersection(keys[index + 1 : index + 3])
    return "t" if tonnes else None


def _people_kind(parsed: ParsedSentence, quantity: Quantity, limit: int) -> str | None:
    keys, last = parsed.keys, quantity.last
    if last >= len(keys) or keys[last] in _folded("not_counts"):
        return None
    for beside in _PEOPLE[:-1]:
        if _at(beside, "at_number", keys, last, min(last + _NEAR, len(keys))):
            return beside
    if not _counts_people(keys, last):
        return None
    end = _clause_end(parsed, quantity)
    after = _first_kind("by_verb", keys, last, end)
    before = _first_kind("before", keys, max(quantity.first - _BEFORE, 0), quantity.first)
    shared = after is not None and limit < end and _verb_first(parsed, quantity) > limit
    kind = before if before is not None and (after is None or shared) else after or before
    crowd = _at("crowd", "at_number", keys, last, min(last + _NEAR, len(keys)))
    return kind or ("crowd" if crowd else None)


def _counts_people(keys: Sequence[str], last: int) -> bool:
    counters = _folded("counters")
    return any(
        key in counters or any(key == word + end for word in counters for end in ("ان", "ی"))
        for key in keys[last : last + _NEAR]
    )


def _clause_of(parsed: ParsedSentence, quantity: Quantity) -> Clause | None:
    for clause in parsed.clauses:
        if clause.first <= quantity.first < clause.last:
            return clause
    return None


def _verb_first(parsed: ParsedSentence, quantity: Quantity) -> int:
    clause = _clause_of(parsed, quantity)
    return clause.verb.first if clause is not None and clause.verb is not None else 0


def _clause_end(parsed: ParsedSentence, quantity: Quantity) -> int:
    clause = _clause_of(parsed, quantity)
    if clause is None:
        return len(parsed.keys)
    return min(max(clause.last, quantity.last), len(parsed.keys))


def _first_kind(part: str, keys: Sequence[str], first: int, last: int) -> str | None:
    """The kind whose word stands first between two tokens."""
    for index in range(first, last):
        for kind in _PEOPLE:
            if _table(kind, part).longest(keys, index) is not None:
                return kind
    return None


def _at(kind: str, part: str, keys: Sequence[str], first: int, last: int) -> bool:
    return any(_table(kind, part).longest(keys, index) is not None for index in range(first, last))


@cache
def _table(kind: str, part: str) -> KeyTable[str]:
    words = figure_words()["kinds"][kind].get(part, ())
    return KeyTable((word, kind) for word in words)


@cache
def _folded(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in figure_words()[name])
