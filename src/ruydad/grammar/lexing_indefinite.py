"""«خبرنگاری که …»: one of a kind of people, told by a clause with «که»."""

from __future__ import annotations

from ruydad.grammar.lexing_state import SentenceReading
from ruydad.grammar.people import singular_people
from ruydad.grammar.words import FunctionWord, word_set

_BEFORE = frozenset(("marker", "and", "det", "ra", "punct", "time", "that", "adverb", "sub"))


def one_described(reading: SentenceReading, index: int) -> tuple[int, FunctionWord] | None:
    """A singular with «ی» right before «که», where no noun stands before it.

    Elsewhere the same letters are a trade or an adjective («تجمع دانشجویی», «خبرنگاری»).
    """
    keys, before = reading.keys, reading.previous
    if keys[index + 1 : index + 2] != ["که"] or not keys[index].endswith("ی"):
        return None
    counted = before is not None and (before.kind in _BEFORE or keys[before.first].isdigit())
    bare = keys[index].removesuffix("ای") if keys[index].endswith("های") else keys[index][:-1]
    if bare not in singular_people() - word_set("bare_people") or not (before is None or counted):
        return None
    return index + 1, ("head", "group")
