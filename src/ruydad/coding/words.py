"""The word lists of the coder's data files, each loaded once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ruydad.text import fold
from ruydad.text.data_files import read_yaml

_DATA = Path(__file__).parent / "data"
_VERBATIM = frozenset(
    (
        "courtesies",
        "unreal_markers",
        "real_markers",
        "spoken_types",
        "ongoing_verbs",
        "ongoing_types",
        "lasting_types",
    )
)


def read_data(name: str) -> dict[str, Any]:
    """One YAML file of ``data/`` as written."""
    data: dict[str, Any] = read_yaml(_DATA / name)
    return data


@cache
def status_words() -> dict[str, Any]:
    """The lists of ``data/status.yaml``; plain lists as folded sets."""
    return {
        name: frozenset(fold(word) if name not in _VERBATIM else word for word in value)
        if isinstance(value, list)
        else value
        for name, value in read_data("status.yaml").items()
    }


@cache
def _words() -> dict[str, Any]:
    return read_data("words.yaml")


@cache
def word_list(name: str) -> tuple[str, ...]:
    """One of the lists of ``data/words.yaml`` as written."""
    return tuple(_words()[name])


@cache
def plain_words(name: str) -> frozenset[str]:
    """One of the lists of ``data/words.yaml`` as written, to look up infinitives and surfaces."""
    return frozenset(_words()[name])


@cache
def folded_words(name: str) -> frozenset[str]:
    """One of the lists of ``data/words.yaml`` as folded keys."""
    return frozenset(fold(word) for word in _words()[name])


@cache
def folded_openings(name: str) -> tuple[str, ...]:
    """One of the lists as folded keys for ``str.startswith``."""
    return tuple(fold(word) for word in _words()[name])


@cache
def slot_markers() -> dict[str, str]:
    """The marker a slot's preposition means, where it is not the marker's own name."""
    markers: dict[str, str] = _words()["slot_markers"]
    return markers


@cache
def several_words() -> dict[str, int]:
    """Number words, folded, of «این سه کشور»."""
    return {fold(word): count for word, count in _words()["several"].items()}


@cache
def pointed_classes() -> dict[str, str]:
    """The class of party «این <word>» points to, by the word."""
    return {word: kind for kind, words in _words()["pointed_classes"].items() for word in words}


@cache
def pointed_acts() -> dict[str, frozenset[str]]:
    """The types of event «این <word>» points back to, by the folded word."""
    return {
        fold(word): frozenset(types.split())
        for types, words in _words()["pointed_acts"].items()
        for word in words
    }


class Wrapping(NamedTuple):
    """A predicate that only says of a noun's event that it was announced, begun or done."""

    under: frozenset[str]
    nouns: frozenset[str]
    verbs: frozenset[str]


@cache
def wrappings() -> tuple[Wrapping, ...]:
    """The list ``wrapping`` of ``data/words.yaml``, nouns as folded keys."""
    return tuple(
        Wrapping(
            frozenset(row["under"]),
            frozenset(fold(noun) for noun in row["with"]),
            frozenset(row["verbs"]),
        )
        for row in _words()["wrapping"]
    )
