"""A piece of a time expression, and the match of a rule it is read from."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from ruydad.calendar.atoms import Chain
from ruydad.calendar.days import GREGORIAN, LUNAR, SOLAR
from ruydad.calendar.numbers import Atom
from ruydad.records.time import Calendar, Precision, TimeKind

SLACK = 60
"""Days by which a day and month without a year may lie after the reference day."""


class Context(NamedTuple):
    """The day that relative words count from, and how to read words that leave the side open."""

    reference: dt.date | None
    future: bool = False
    slack: int = SLACK


class Piece(NamedTuple):
    """What one rule read: days, and what is needed to join it to its neighbours.

    ``first`` and ``last`` bound its letters in the chain. ``weak`` pieces (a bare clock time, a
    part of the day, a zone) name no time by themselves. ``target`` is how traps.tsv names it.
    """

    kind: TimeKind
    first: int
    last: int
    start: dt.date | None = None
    end: dt.date | None = None
    precision: Precision = "day"
    calendar: Calendar = "none"
    weekday: int | None = None
    time: str | None = None
    hours: tuple[int, ...] = ()
    problems: tuple[str, ...] = ()
    target: str = ""
    weak: bool = False
    dated: bool = False


class Match(NamedTuple):
    """A rule's match on a chain, with the words it may have to look at."""

    match: re.Match[str]
    chain: Chain
    text: str
    context: Context

    def all(self, name: str) -> list[Atom]:
        """The atoms under a named group, without marks."""
        first, last = self.match.span(name)
        return [atom for atom in self.chain.atoms[max(first, 0) : last] if atom] if last > 0 else []

    def one(self, name: str) -> Atom | None:
        """The first atom under a named group."""
        atoms = self.all(name)
        return atoms[0] if atoms else None

    def has(self, name: str) -> bool:
        """Whether the rule has such a group and it took part."""
        return self.match.re.groupindex.get(name) is not None and self.match[name] is not None

    def number(self, name: str) -> int:
        """The first number of the group's first atom."""
        return self.all(name)[0].value[0]

    @property
    def span(self) -> tuple[int, int]:
        """The letters of the chain that the rule covers."""
        return self.match.span()

    def before(self, width: int = 24) -> str:
        """The folded text before the match."""
        first = self.chain.atoms[self.span[0]]
        return self.text[max(0, first.start - width) : first.start] if first else ""

    def after(self, width: int = 24) -> str:
        """The folded text after the match."""
        last = self.chain.atoms[self.span[1] - 1]
        return self.text[last.end : last.end + width] if last else ""


class Year(NamedTuple):
    """The year a date states: a number, an offset from this year, a side, or nothing at all."""

    number: int | None = None
    offset: int | None = None
    side: int | None = None


def stated_year(match: Match, calendar: int, month: int, name: str = "y") -> Year:
    """Read the year slot of a rule, as a year of ``calendar``."""
    for atom in match.all(name) if match.has(name) else ():
        if atom.cls in "42zNC":
            return Year(number=year_in(calendar, full_year(atom.value[0], calendar), month))
        if atom.cls == "G":
            return Year(offset=atom.value[1])
        if atom.cls == "P":
            counted = "Y" in match.match[name]
            return Year(offset=atom.value[0]) if counted else Year(side=atom.value[0])
    return Year()


def full_year(number: int, calendar: int) -> int:
    """A year of four digits: 97 is 1397 (solar Hijri), 02 is 1402, 98 is 1998 (Gregorian)."""
    if number >= 100:
        return number
    if calendar == GREGORIAN:
        return number + (1900 if number >= 50 else 2000)
    return number + (1300 if number >= 30 and calendar == SOLAR else 1400)


def calendar_of_year(number: int) -> int:
    """The calendar a bare year belongs to; solar Hijri years above 1425 are read as lunar."""
    return GREGORIAN if number >= 1500 else LUNAR if number > 1425 else SOLAR


def year_in(calendar: int, number: int, month: int) -> int:
    """The year of ``calendar`` that holds the month, where the year is given in another one."""
    if calendar == GREGORIAN and number < 1500:
        return number + (622 if month <= 3 else 621)
    if calendar == SOLAR and number > 1500:
        return number - (622 if month >= 10 else 621)
    if calendar == LUNAR and number > 1500:
        return round((number - 622) * 33 / 32)
    return number


def mixed_calendars(match: Match, calendar: int, name: str = "y") -> tuple[str, ...]:
    """The problem of a month of one calendar with a year of another."""
    years = (
        [atom.value[0] for atom in match.all(name) if atom.cls == "4"] if match.has(name) else []
    )
    if years and (years[0] >= 1500) != (calendar == GREGORIAN):
        return (f"month and year of different calendars: year {years[0]}",)
    return ()
