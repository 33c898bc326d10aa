"""The checks of one frame: its fields, codes, slots, guard classes and predicates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from ruydad.coding.words import slot_markers
from ruydad.grammar.words import prepositions, word_data
from ruydad.knowledge.codebook import codebook
from ruydad.knowledge.frames import VERB_CLASSES, Frame, Roles, compile_predicate
from ruydad.records.event import Channel, EventType, Status

MOST_READINGS = 60
"""A predicate line with more readings than this was surely not meant so."""

_OWN_SLOTS = frozenset(
    (
        "subj", "sufferer", "obj", "ez", "_", "speaker", "captor",
        "told", "told_subj", "addressee", "post",
    )
)  # fmt: skip
_CLASSES = frozenset(
    ("party", "state", "person", "organisation", "media", "place", "group", "people", "none")
)
_FIELDS: dict[str, frozenset[str]] = {
    "channel": frozenset(get_args(Channel)),
    "status": frozenset(get_args(Status)),
    "intent": frozenset(get_args(EventType)),
}
_CLASS_NAME = re.compile(r"@(\w+)")

Finding = tuple[Literal["error", "warning"], str, str]


def findings(frame: Frame) -> Iterator[Finding]:
    """What is wrong with one frame, its examples aside: level, what, and what is legal."""
    yield from _fields(frame)
    yield from _cameo(frame)
    yield from _slots(frame.roles, "roles")
    yield from _slots(frame.noun_roles, "noun_roles")
    yield from _guard_classes(frame)
    for line in frame.predicates:
        yield from _predicate(frame, line)


def _fields(frame: Frame) -> Iterator[Finding]:
    for name, legal in _FIELDS.items():
        value = getattr(frame, name)
        if value is not None and value not in legal:
            yield "error", f"{name} {value}", _legal(legal)
    if not (frame.predicates or frame.nouns):
        yield (
            "warning",
            "no words: only the coder itself can propose it",
            "give it predicates or nouns",
        )


def _cameo(frame: Frame) -> Iterator[Finding]:
    entry = codebook().cameo.get(frame.cameo)
    if entry is None:
        near = [code for code in codebook().cameo if code[:2] == frame.cameo[:2]]
        yield "error", f"CAMEO code {frame.cameo} is not in the codebook", _legal(near)
    elif entry.type and entry.type != frame.type:
        what = f"CAMEO code {frame.cameo} is {entry.type} in the codebook, not {frame.type}"
        yield "warning", what, "see codebook.json: cameo"


@cache
def slot_names() -> frozenset[str]:
    """The slots in which a role may stand, ``.party`` and ``.doer`` aside."""
    return _OWN_SLOTS | frozenset(word_data()["markers"]) | frozenset(slot_markers())


@cache
def _marker_of() -> dict[str, str]:
    """The marker of each wording, a blank written «_», to suggest it."""
    return {
        wording.replace(" ", "_"): name
        for name, wordings in word_data()["markers"].items()
        for wording in wordings
    }


def _slots(roles: Roles, name: str) -> Iterator[Finding]:
    for role in Roles.__struct_fields__:
        for slot in (one for slots in getattr(roles, role) for one in slots.split("+")):
            head, dot, inner = slot.partition(".")
            if dot and inner not in ("party", "doer", "act"):
                legal = "only .party, .doer or .act may follow"
                yield "error", f"{name}.{role}: slot {slot}", legal
            elif head not in slot_names():
                marker = _marker_of().get(head)
                legal = _legal(_OWN_SLOTS | frozenset(word_data()["markers"]))
                say = f"write {marker}" if marker else legal
                yield "error", f"{name}.{role}: unknown slot {slot}", say


def _guard_classes(frame: Frame) -> Iterator[Finding]:
    for field in frame.guards.__struct_fields__:
        if field.endswith("_class"):
            for unknown in set(getattr(frame.guards, field)) - _CLASSES:
                yield "error", f"guards.{field}: unknown class {unknown}", _legal(_CLASSES)


@cache
def infinitives() -> frozenset[str]:
    """The verbs the grammar can inflect."""
    table = files("ruydad.grammar").joinpath("data/verbs.tsv").read_text(encoding="utf-8")
    return frozenset(line.split("\t")[0] for line in table.splitlines()[1:])


def _predicate(frame: Frame, line: str) -> Iterator[Finding]:
    where = f"predicate «{line}»"
    unknown = set(_CLASS_NAME.findall(line)) - set(VERB_CLASSES)
    if unknown or line.count("(") != line.count(")"):
        what = f"unknown class @{', @'.join(unknown)}" if unknown else "a bracket is not closed"
        yield "error", f"{where}: {what}", f"classes: {_legal('@' + c for c in VERB_CLASSES)}"
        return
    readings = list(compile_predicate(frame, line, prepositions()))
    for verb in sorted(readings[0].verbs):
        if verb.split()[-1] not in infinitives():
            help_ = "write an infinitive of grammar/data/verbs.tsv, or add the verb there"
            yield "error", f"{where}: unknown verb «{verb}»", help_
    if len(readings) > MOST_READINGS:
        help_ = "«/» joins single words; write «_» for the blank inside one alternative"
        yield "warning", f"{where}: {len(readings)} readings", help_


def _legal(names: Iterable[str]) -> str:
    return f"legal: {' '.join(sorted(names))}"
