"""What the knowledge base knows of an actor, office, place or outlet, and how it was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

_PRIVATE = frozenset(("CVL", "ELI", "SOC", "EDU", "JRN", "LAB", "BUS", "MED", "AGR", "REF"))

Kind = Literal[
    "person", "organisation", "country", "place", "role", "outlet", "group", "metonym", "demonym"
]
Form = Literal["title", "group", "body"]
Ownership = Literal["state", "public", "private", "party", "exile", "unknown"]
Surface = Literal["name", "alias", "acronym"]

WEAK = 1
"""Flag of a reading: an ordinary surname; use it only after the full name or beside a title."""
AMBIGUOUS = 2
"""Flag of a reading: the form is also an ordinary word or another name."""
PLURAL = 4
"""Flag of a reading: the form is a plural («وزرای», «روس‌ها»)."""
ALIAS = 8
"""Flag of a reading: not the main name."""
ACRONYM = 16
"""Flag of a reading: a short form of letters («ناتو», «سی‌ان‌ان», «FATF»)."""
ATTACHED = 32
"""Flag of a reading: the form carries its own ezafe («سخنگوی», «آمریکای»)."""


SPELLING = 64
"""Flag of a reading: the words are spelled otherwise than in any table («زیلینیسکی»)."""


class Office(msgspec.Struct, frozen=True, array_like=True):
    """One dated office of a person.

    ``role`` is the English wording, ``code`` the CAMEO-style actor code, ``start`` and ``end`` are
    ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` (``None``: unknown or open). ``office`` is the
    normalised office name («foreign-minister», «ambassador:IRQ») and ``scope`` the country (ISO
    3166-1 alpha-3) or body («org/hamas») it belongs to; both ``None`` where the wording names no
    office. ``affiliation`` is the body the person acts for, ``None`` for a state's officials.
    """

    role: str
    code: str
    start: str | None = None
    end: str | None = None
    office: str | None = None
    scope: str | None = None
    country: str | None = None
    affiliation: str | None = None
    sectors: tuple[str, ...] = ()

    @property
    def public(self) -> bool:
        """Whether it is an office of a state, a party, an armed group; not merely a calling."""
        return any(sector not in _PRIVATE for sector in self.sectors)


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One thing the knowledge base knows.

    ``country`` is ISO 3166-1 alpha-3 (``None`` for international bodies and unknown); for a person
    it is that of the latest office, ``nationality`` being the passport. ``sectors`` are PLOVER's.
    ``target`` is the id a metonym or demonym stands for («metonym/kremlin» → «country/RUS»).
    ``office`` and ``scope`` of a role are what :meth:`Knowledge.holder` looks up; ``scope`` of a
    place that several states claim or share names them. ``lat``/``lon`` are decimal degrees;
    ``population`` counts people. ``ownership`` is who stands behind an outlet.
    """

    id: str
    kind: Kind
    name: str
    name_fa: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    affiliation: str | None = None
    target: str | None = None
    form: Form | None = None
    office: str | None = None
    scope: str | None = None
    offices: tuple[Office, ...] = ()
    lat: float | None = None
    lon: float | None = None
    geonameid: int | None = None
    population: int | None = None
    feature: str | None = None
    capital: str | None = None
    demonyms: tuple[str, ...] = ()
    nationality: str | None = None
    wikidata: str | None = None
    note: str | None = None
    ownership: Ownership | None = None


class Match(msgspec.Struct, frozen=True):
    """A known name in a token sequence: tokens ``[first, last)`` and all entries of that form.

    ``flags[i]`` are the flags of ``entries[i]`` under this form; entries come best first (certain
    names before weak and ambiguous ones, states before places before small towns).
    """

    first: int
    last: int
    entries: tuple[Entry, ...]
    flags: tuple[int, ...]

    def only(self, kept: Sequence[int]) -> Match:
        """The match with some of its readings, by their places."""
        entries = tuple(self.entries[at] for at in kept)
        return Match(self.first, self.last, entries, tuple(self.flags[at] for at in kept))

    def all(self, flag: int) -> bool:
        """Whether every reading of the form carries the flag."""
        return all(flags & flag for flags in self.flags)

    @property
    def weak(self) -> bool:
        """Every reading is a bare surname or given name."""
        return self.all(WEAK)

    @property
    def ambiguous(self) -> bool:
        """Every reading competes with an ordinary word."""
        return self.all(AMBIGUOUS)

    @property
    def plural(self) -> bool:
        """Every reading is a plural form."""
        return self.all(PLURAL)

    @property
    def attached(self) -> bool:
        """Every reading has its ezafe written («سخنگوی»), so a complement must follow."""
        return self.all(ATTACHED)

    @property
    def surface(self) -> Surface:
        """What kind of form was found: the main name, an alias or an acronym."""
        if self.flags[0] & ACRONYM:
            return "acronym"
        return "alias" if self.flags[0] & ALIAS else "name"

    def of_kind(self, *kinds: Kind) -> Entry | None:
        """The first entry of one of these kinds, or ``None``."""
        for entry in self.entries:
            if entry.kind in kinds:
                return entry
        return None
