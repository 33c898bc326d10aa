"""Nouns for people (``data/people.tsv``) in the forms that head a party."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ruydad.text import fold

_ENDINGS = ("ها", "های", "هایی")


class PersonNoun(NamedTuple):
    """One form of a noun for people, with its English and PLOVER sector."""

    form: str
    english: str
    sector: str | None
    plural: bool


@cache
def person_nouns() -> tuple[PersonNoun, ...]:
    """Every form of every noun, singular forms last so that no plural is taken for one."""
    text = files("ruydad.grammar").joinpath("data", "people.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    found: list[PersonNoun] = []
    for noun, plurals, english, many, sector in rows[1:]:
        found += [PersonNoun(form, many, sector or None, True) for form in _plurals(noun, plurals)]
        if english:
            found.append(PersonNoun(noun, english, sector or None, False))
        else:
            found.append(PersonNoun(noun, many, sector or None, False))
    return tuple(sorted(found, key=lambda one: not one.plural))


def _plurals(noun: str, written: str) -> Iterator[str]:
    """The plurals of a noun: those written out, «ان» for «+», and those in «ها»."""
    for plural in filter(None, written.split("|")):
        form = _with_an(noun) if plural == "+" else plural
        yield form
        if form.endswith("گان") and noun.endswith("ه"):
            yield noun + "گان"  # the Dari spelling
        if form.endswith("ان"):
            yield form + "ی"
    for ending in _ENDINGS:
        yield f"{noun}\u200c{ending}"


def _with_an(noun: str) -> str:
    """«معدنچیان», «رانندگان», «دانشجویان»."""
    if noun.endswith("ه"):
        return noun[:-1] + "گان"
    return noun + ("یان" if noun.endswith(("ا", "و")) else "ان")


@cache
def singular_people() -> frozenset[str]:
    """The folded singulars, which are also adjectives or mere descriptions."""
    nouns = person_nouns()
    plural = {fold(noun.form) for noun in nouns if noun.plural}
    return frozenset(fold(noun.form) for noun in nouns if not noun.plural) - plural
