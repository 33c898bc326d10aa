"""Whether a name that is also a word or a common surname is meant as a name where it stands."""

from __future__ import annotations

import datetime as dt

from ruydad.grammar.items import Item
from ruydad.grammar.lexing_readings import reports
from ruydad.grammar.lexing_state import SentenceReading
from ruydad.grammar.numbers import is_number
from ruydad.grammar.triggers import NounTable
from ruydad.grammar.words import word_set
from ruydad.knowledge import Entry, Knowledge, Match

_BEFORE_PLACE = frozenset(
    ("marker", "and", "entity", "head", "punct", "that", "ra", "verb", "time")
)


class DoubtfulNames:
    """Tells the names that are meant from those that are not."""

    def __init__(self, knowledge: Knowledge, nouns: NounTable) -> None:
        self._knowledge = knowledge
        self._nouns = nouns

    def is_meant(self, match: Match, reading: SentenceReading) -> bool:
        """Whether a name counts as one where it stands."""
        if _is_money(match, reading):
            return False
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
        if match.of_kind("demonym") and (reading.after_described_head or _joins_nations(reading)):
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
        if _after_in(match, reading):
            return False  # «در سمرقند دیدار کردند»
        after = reading.token_at(match.last)
        if after is None or self._nouns.find(reading.keys, match.last) is not None:
            return False  # «در دبی دیدار کردند»
        given = self._knowledge.is_given(reading.tokens[match.first].key)
        return given and self._knowledge.is_surname(after.key)

    def _in_office(self, people: list[Entry], day: dt.date | None) -> bool:
        """Only bearers of one state held an office on the day of the page.

        Those known for something else count where nobody held a public one.
        """
        if day is None:
            return len(people) == 1
        held = [self._knowledge.offices_of(person, day) for person in people]
        public = [
            person.country
            for person, offices in zip(people, held, strict=True)
            if any(office.public for office in offices)
        ]
        if public:
            return len(set(public)) == 1
        return sum(map(bool, held)) == 1

    def _after_given(self, match: Match, reading: SentenceReading) -> bool:
        """«حسین سلیمانی» is somebody else than the known bearer of the surname."""
        before, previous = reading.token_at(match.first - 1), reading.previous
        if before is None or (previous is not None and previous.kind in ("marker", "noun")):
            return False  # «به دعوت شی»
        return before.kind == "word" and self._knowledge.is_given(before.key)


def _is_money(match: Match, reading: SentenceReading) -> bool:
    """«ده هزار افغانی کمک کرد»; «پنج هزار افغانی اخراج شدند» are people."""
    keys, at = reading.keys, match.first
    if not at or keys[at] not in word_set("moneys") or match.last - at > 1:
        return False
    following = keys[match.last : match.last + 6]
    return is_number(keys[at - 1]) and word_set("people_fates").isdisjoint(following)


def _after_in(match: Match, reading: SentenceReading) -> bool:
    """«در صلاح‌الدین»: after «در» a place is told of rather than a person."""
    before = reading.token_at(match.first - 1)
    return before is not None and before.key == "در"


def _joins_nations(reading: SentenceReading) -> bool:
    """«نیروهای ارمنی و آذری»: after a nation and «و» another nation is meant."""
    if [item.kind for item in reading.items[-2:]] != ["entity", "and"]:
        return False
    return bool(reading.items[-2].value.of_kind("demonym"))


def _beside_title(match: Match, person: bool, previous: Item) -> bool:
    """After an honorific or an office a surname counts, after another name only a state."""
    entry = previous.value.entries[0] if previous.kind == "entity" else None
    if entry is None or entry.kind == "role":
        return person or not match.weak
    return match.ambiguous and entry.kind == "country"


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
        headed = previous is not None and previous.kind == "head"
        return quoted or headed or reports(match, reading)
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
