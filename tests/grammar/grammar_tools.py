"""One parser for all tests of this folder, with the event words of the package's frames."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from ruydad.calendar import find_dates
from ruydad.coding.lexicon import Lexicon
from ruydad.grammar import Clause, Item, ParsedSentence, Parser, VerbGroup
from ruydad.grammar.verbs import VerbReader
from ruydad.knowledge import load, load_frames
from ruydad.text import Token, analyse, repair_spelling


@cache
def lexicon() -> Lexicon:
    return Lexicon.build(load_frames())


@cache
def parser() -> Parser:
    return Parser(load(), lexicon().vocabulary)


@cache
def verb_reader() -> VerbReader:
    return lexicon().vocabulary.reader()


def tokens(text: str) -> list[Token]:
    return list(analyse(repair_spelling(text).text).tokens)


def keys(text: str) -> list[str]:
    return [token.text if token.kind == "punct" else token.key for token in tokens(text)]


def parse(text: str) -> ParsedSentence:
    """The one sentence of the text."""
    spelt = repair_spelling(text).text
    (sentence,) = parser().parse(analyse(spelt), find_dates(spelt))
    return sentence


def verbs(text: str) -> list[VerbGroup]:
    return verb_reader().read(keys(text))


def mentions(sentence: ParsedSentence) -> list[Item]:
    return [item for item in sentence.items if item.kind == "mention"]


def words(sentence: ParsedSentence, first: int, last: int) -> str:
    return sentence.quote(*sentence.span(first, last))


def outline(clause: Clause) -> str:
    """A clause as ``kind verb tense``, with «not» and «understood» where they hold."""
    if clause.verb is None:
        return f"{clause.kind} -"
    polarity = "not " if clause.verb.negative else ""
    elided = " understood" if clause.elided else ""
    return f"{clause.kind} {polarity}{clause.verb.lemma} {clause.verb.tense}{elided}"


def rows(name: str, folder: Path = Path(__file__).parent) -> list[pytest.param]:  # type: ignore[valid-type]
    """The rows of a table; those with «x» in the last column must fail."""
    with (folder / name).open(encoding="utf-8", newline="") as lines:
        read = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    failing = pytest.mark.xfail(reason="not read so yet", strict=True)
    return [
        pytest.param(*row[:-1], marks=failing if row[-1] else (), id=f"{number}")
        for number, row in enumerate(read, 2)
    ]
