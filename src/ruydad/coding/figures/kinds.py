"""What a number counts: the dead, the injured, the arrested, a crowd, money or goods."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ruydad.coding.figures.quantities import Quantity, figure_words, quantities
from ruydad.grammar import Clause, ParsedSentence
from ruydad.grammar.keytable import KeyTable
from ruydad.grammar.people import singular_people
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
    found = [one for one in quantities(parsed) if not _is_part(parsed.keys, one.first)]
    out: list[Counted] = []
    for position, quantity in enumerate(found):
        limit = found[position + 1].first if position + 1 < len(found) else len(parsed.keys)
        unit = _unit(parsed.keys, quantity.last)
        if unit is not None:
            out.append(Counted("amount", quantity, unit))
            continue
        kind = _people_kind(parsed, quantity, limit) or _goods_kind(parsed.keys, quantity.last)
        if kind is not None:
            out.append(Counted(kind, quantity, None))
    return out


def _is_part(keys: Sequence[str], first: int) -> bool:
    """«بیست غیرنظامی از جمله شش کودک»: the six are of the twenty."""
    before = list(keys[max(first - 3, 0) : first])
    return any(_parts().longest(before, at) is not None for at in range(len(before)))


@cache
def _parts() -> KeyTable[bool]:
    return KeyTable((word, True) for word in figure_words()["parts"])


def _goods_kind(keys: Sequence[str], last: int) -> str | None:
    """«یک میلیون دوز واکسن», «۷۰ خودروی زرهی»: pieces of what may be given."""
    return "goods" if last < len(keys) and keys[last] in _folded("pieces") else None


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
    if not counts_people(keys, last):
        return None
    end = _clause_end(parsed, quantity)
    own = _own_words(parsed, quantity)
    after = _first_kind("by_verb", own, last + 1, end)
    before = _first_kind("before", keys, max(quantity.first - _BEFORE, 0), quantity.first)
    shared = after is not None and limit < end and _verb_first(parsed, quantity) > limit
    kind = before if before is not None and (after is None or shared) else after or before
    crowd = _at("crowd", "at_number", keys, last, min(last + _NEAR, len(keys)))
    return kind or ("crowd" if crowd else None)


def counts_people(keys: Sequence[str], last: int) -> bool:
    """Whether a number that ends before a token counts people."""
    counters = _folded("counters")
    return any(
        key in counters
        or (key in singular_people() and keys[last - 1] != "یک")
        or any(key == word + end for word in counters for end in ("ان", "ی"))
        for key in keys[last : last + _NEAR]
    )


def _own_words(parsed: ParsedSentence, quantity: Quantity) -> list[str]:
    """The words of the sentence, without those of clauses inside the quantity's own."""
    keys, clause = list(parsed.keys), _clause_of(parsed, quantity)
    for other in parsed.clauses:
        inside = clause is not None and other is not clause and other.first > quantity.last
        if inside and clause is not None and other.last < clause.last:
            keys[other.first : other.last] = [""] * (other.last - other.first)
    return keys


def _clause_of(parsed: ParsedSentence, quantity: Quantity) -> Clause | None:
    around = [c for c in parsed.clauses if c.first <= quantity.first < c.last]
    return min(around, key=lambda c: c.last - c.first, default=None)


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
