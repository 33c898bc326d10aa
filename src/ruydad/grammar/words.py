"""The function words of ``data/words.yaml`` as one table; loaded once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from ruydad.grammar.items import ItemKind
from ruydad.grammar.keytable import KeyTable
from ruydad.grammar.people import person_nouns, singular_people
from ruydad.text import fold
from ruydad.text.data_files import read_yaml

_DATA = Path(__file__).parent / "data"
FunctionWord = tuple[ItemKind, str]


@cache
def lists_of(name: str) -> dict[str, Any]:
    """The lists of a data file as written there."""
    data: dict[str, Any] = read_yaml(_DATA / name)
    return data


def word_data() -> dict[str, Any]:
    """The lists of ``data/words.yaml``."""
    return lists_of("words.yaml")


@cache
def function_words() -> KeyTable[FunctionWord]:
    """Every function word with its kind; a wording entered later never replaces an earlier one."""
    table: KeyTable[FunctionWord] = KeyTable()
    for noun in person_nouns():
        single = fold(noun.form) in singular_people()
        table.add(noun.form, ("head", "person" if single else "people"))
    for kind, lists in reversed(_wordings(word_data())):
        for name, wordings in lists.items():
            for wording in wordings:
                table.add(wording, (kind, name))
    return table


def _wordings(data: dict[str, Any]) -> list[tuple[ItemKind, dict[str, list[str]]]]:
    """The wordings of each kind by name, the kind that wins before others first."""
    return [
        ("adverb", {"": data["adverbs"]}),
        ("pronoun", data["pronouns"]),
        ("modal", data["modals"]),
        ("sub", data["subordinators"]),
        ("contrast", {"": data["contrast"]}),
        ("and", {"": data["and"]}),
        ("ra", {"": data["object_marker"]}),
        ("that", {"": data["that"]}),
        ("marker", data["markers"]),
        ("det", {"": data["determiners"] + data["partitives"]}),
        ("neg", {"": data["negators"]}),
        ("honorific", {"": data["honorifics"]}),
        ("head", data["heads"]),
        ("word", {"": data["fixed"]}),
    ]


@cache
def word_set(name: str) -> frozenset[str]:
    """One of the plain lists of the data file, folded."""
    return frozenset(fold(word) for word in word_data()[name])


@cache
def prepositions() -> frozenset[str]:
    """Words with which a frame's predicate may open."""
    simple = {wording for words in word_data()["markers"].values() for wording in words}
    return frozenset(simple | {"مورد", "تحت"})


@cache
def one_of_a_kind() -> frozenset[str]:
    """Nouns for one person, with those that are adjectives elsewhere: «فعال», «زندانی»."""
    return singular_people() | word_set("describing")
