"""Which names of the knowledge base stand in a sentence, and whether a doubtful one is meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from ruydad.grammar.items import Item
from ruydad.grammar.lexing_state import Clock, PageNames, SentenceReading
from ruydad.grammar.ordinary import is_everyday
from ruydad.grammar.triggers import NounTable
from ruydad.grammar.words import function_words, word_set
from ruydad.knowledge import Entry, Knowledge, Match
from ruydad.text import Token, fold

_BEFORE_PLACE = frozenset(
    ("marker", "and", "entity", "head", "punct", "that", "ra", "verb", "time")
)


class _Keyed(NamedTuple):
    key: str
    text: str


def _opens_with_preposition(match: Match, keys: Sequence[str]) -> bool:
    """«به اردن» is no «بهاردن»: the preposition is no part of the name as written."""
    if match.last - match.first == 1 or keys[match.first] not in word_set("simple_prepositions"):
        return False
    return fold(match.entries[0].name_fa.split()[0]) != keys[match.first]


class KnownNames:
    """Finds known names and tells those that are meant as names."""

    def __init__(self, knowledge: Knowledge, nouns: NounTable) -> None:
        self._knowledge = knowledge
        self._nouns = nouns

    def find(
        self, tokens: Sequence[Token], keys: Sequence[str], clock: Clock, page: PageNames
    ) -> dict[int, Match]:
        """The names of a sentence by their first token."""
        names: dict[int, Match] = {}
        for match in self._knowledge.find([_bare(token) for token in tokens], shorter=True):
            if match.entries[0].kind == "outlet" and match.last - 1 in clock:
                continue  # «ایران امروز … فرستاد» names no newspaper
            if _opens_with_preposition(match, keys):
                continue
            loose = keys[match.last - 1] in word_set("never_end_names")
            if match.last - match.first == 1 or not loose:
                names.setdefault(match.first, _state_first(match, page))
        for at, key in enumerate(keys):
            if key in page.local:
                _enter_local(page.local[key], at, keys, names)
            elif at and at not in names and key.endswith("ی"):
                self._enter_demonym(at, keys, names)
        return names

    def _enter_demonym(self, at: int, keys: Sequence[str], names: dict[int, Match]) -> None:
        """«شورشیان دارفوری»: after a head the name of a place with «ی», where no table has it."""
        head = function_words().get(keys[at - 1])
        if head is None or head[0] != "head" or is_everyday(keys[at]):
            return
        for ending in ("یی", "ی"):
            base = keys[at].removesuffix(ending)
            found = self._knowledge.find([_Keyed(base, base)]) if len(base) > 3 else []
            place = next((m.of_kind("place", "country") for m in found if not m.ambiguous), None)
            if place is not None and place.country is not None and base != keys[at]:
                entry = Entry(
                    f"demonym/{base}", "demonym", place.name, keys[at], country=place.country
                )
                names[at] = Match(at, at + 1, (entry,), (0,))
                return

    def persons(self, tokens: Sequence[Token]) -> set[str]:
        """The ids of persons whose full name stands among the tokens."""
        return {
            entry.id
            for match in self._knowledge.find(tokens)
            if not (match.weak or match.ambiguous)
            for entry in match.entries
            if entry.kind == "person"
        }

    def is_meant(self, match: Match, reading: SentenceReading) -> bool:
        """Whether a name counts as one where it stands."""
        return self._is_usable(match, reading) and not self._is_given_name(match, reading)

    def _is_usable(self, match: Match, reading: SentenceReading) -> bool:
        """A weak or ambiguous name counts if named before, in office, or beside a title."""
        if not (match.weak or match.ambiguous):
            return True
        people = [entry for entry in match.entries if entry.kind == "person"]
        if any(entry.id in reading.page.seen for entry in people):
            return True
        previous = reading.previous
        if previous is not None and previous.kind in ("honorific", "entity"):
            return _beside_title(match, bool(people), previous)
        named = any(entry.kind not in ("person", "outlet") for entry in match.entries)
        if named and previous is not None and previous.kind in ("head", "noun", "marker"):
            return not _is_adjective(match, reading)
        if match.of_kind("demonym") and after_described_head(reading):
            return True
        if people and not self._after_given(match, reading):
            return self._is_office_holder(match, people, reading)
        return _stands_as_name(match, reading)

    def _is_office_holder(
        self, match: Match, people: list[Entry], reading: SentenceReading
    ) -> bool:
        """A surname of one holder of an office, in the place of a party."""
        if not self._in_office(people, reading.page.day):
            return False
        if not match.ambiguous:
            return True
        ends = (
            match.last in reading.verbs
            or match.last >= len(reading.tokens)
            or _in_contact(reading.items)
            or self._nouns.find(reading.keys, match.last) is not None
        )
        return _stands_alone(match, reading, ends)

    def _is_given_name(self, match: Match, reading: SentenceReading) -> bool:
        """«صلاح‌الدین ربانی»: a place's name that is a person's, with a surname after it."""
        if match.entries[0].kind != "place" or match.last - match.first > 1:
            return False
        after = reading.token_at(match.last)
        given = self._knowledge.is_given(reading.tokens[match.first].key)
        return given and after is not None and self._knowledge.is_surname(after.key)

    def _in_office(self, people: list[Entry], day: dt.date | None) -> bool:
        """Exactly one bearer of the surname held an office on the day of the page."""
        if day is None:
            return len(people) == 1
        return sum(bool(self._knowledge.offices_of(person, day)) for person in people) == 1

    def _after_given(self, match: Match, reading: SentenceReading) -> bool:
        """«حسین سلیمانی» is somebody else than the known bearer of the surname."""
        before = reading.token_at(match.first - 1)
        return before is not None and before.kind == "word" and self._knowledge.is_given(before.key)


def _bare(token: Token) -> Token | _Keyed:
    """A name without its possessive: «چینی‌اش» is looked up as «چینی»."""
    stem, _, ending = token.text.rpartition("\u200c")
    return _Keyed(fold(stem), stem) if stem and ending in word_set("possessives") else token


def _state_first(match: Match, page: PageNames) -> Match:
    """«نخست‌وزیر مالی»: the state, not Robert Malley, unless the page named him before."""
    people = [entry for entry in match.entries if entry.kind == "person"]
    if match.of_kind("country") is None or any(entry.id in page.seen for entry in people):
        return match
    kept = [at for at, entry in enumerate(match.entries) if entry.kind != "person"]
    entries = tuple(match.entries[at] for at in kept)
    return Match(match.first, match.last, entries, tuple(match.flags[at] for at in kept))


def _enter_local(entry: Entry, at: int, keys: Sequence[str], names: dict[int, Match]) -> None:
    """A person of this page, by full name where it stands, else by the surname at ``at``."""
    parts = [fold(part) for part in entry.name_fa.split()]
    first = at - len(parts) + 1
    if first >= 0 and list(keys[first : at + 1]) == parts:
        names[first] = Match(first, at + 1, (entry,), (0,))
    elif at not in names or names[at].weak or names[at].ambiguous:
        names[at] = Match(at, at + 1, (entry,), (0,))


def _beside_title(match: Match, person: bool, previous: Item) -> bool:
    """After an honorific or an office a surname counts, after another name only a state."""
    entry = previous.value.entries[0] if previous.kind == "entity" else None
    if entry is None or entry.kind == "role":
        return person or not match.weak
    return match.ambiguous and entry.kind == "country"


def after_described_head(reading: SentenceReading) -> bool:
    """«نظامیان بلندپایه ترک»: the demonym after a head and its adjective."""
    before = [item.kind for item in reading.items[-2:]]
    if before != ["head", "word"]:
        return False
    return reading.keys[reading.items[-1].first] in word_set("modifiers")


def _is_adjective(match: Match, reading: SentenceReading) -> bool:
    """«کمک مالی» names no state; «ارتش مالی», «در مالی» do."""
    previous = reading.previous
    if reading.tokens[match.first].key not in word_set("adjective_like"):
        return False
    if previous is None or previous.kind == "marker":
        return False
    return previous.kind != "head" or reading.keys[previous.first] not in word_set("of_states")


def _stands_as_name(match: Match, reading: SentenceReading) -> bool:
    """A doubtful body in quotes or after a head; a doubtful place where a place may stand."""
    previous = reading.previous
    if match.entries[0].kind not in ("country", "place", "metonym"):
        before = reading.token_at(match.first - 1)
        quoted = before is not None and before.text in '«"“'
        return quoted or (previous is not None and previous.kind == "head")
    if previous is None or previous.kind == "noun":
        return not _is_adjective(match, reading)
    return previous.kind in _BEFORE_PLACE


def _in_contact(before: list[Item]) -> bool:
    """«تماس تلفنی با رئیسی …»: after an event noun and «با» stands a party."""
    return len(before) > 1 and before[-1].kind == "marker" and before[-2].kind == "noun"


def _stands_alone(match: Match, reading: SentenceReading, ends: bool) -> bool:
    """At a beginning or owning an event noun, and not an adjective of what follows."""
    previous, before = reading.previous, reading.token_at(match.first - 1)
    opens = previous is not None and previous.kind in ("noun", "marker", "and")
    if not (opens or before is None or before.kind == "punct"):
        return False
    after = reading.token_at(match.last)
    goes_on = after is not None and (
        after.kind == "punct" or after.key in word_set("after_subject")
    )
    return ends or goes_on
