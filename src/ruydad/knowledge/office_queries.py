"""Questions to the knowledge about offices: who held one on a day, what a person was then."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod

from ruydad.knowledge.entry import Entry, Office
from ruydad.knowledge.holdings import Holdings, Standing, bare
from ruydad.knowledge.tenure import Fit, fit


class OfficeQueries(ABC):
    """The part of :class:`Knowledge` that knows dates."""

    @abstractmethod
    def entry(self, entry_id: str) -> Entry:
        """The entry of that id. Raises ``KeyError`` when there is none."""

    @abstractmethod
    def get(self, entry_id: str) -> Entry | None:
        """The entry of that id, or ``None``."""

    @abstractmethod
    def _entry_at(self, index: int) -> Entry: ...

    @abstractmethod
    def _holding(self) -> Holdings: ...

    def holder(
        self,
        role: str | Entry,
        scope: str | Entry | None = None,
        day: dt.date | None = None,
        *,
        at: str | Entry | None = None,
    ) -> Entry | None:
        """Who held an office on a day.

        ``role`` is a role entry, its id («role/foreign-minister») or an office name
        («foreign-minister»); ``scope`` the country or body (ISO code, id or entry); ``at`` the
        host of an ambassador or envoy. A holder whose dates certainly cover the day is preferred
        to one whose dates only may; two equal candidates, or no day and several holders, give
        ``None``.
        """
        filed = self._filed(role, scope, at)
        index = self._holding().holder(*filed, day) if filed else None
        return None if index is None else self._entry_at(index)

    def predecessor(
        self, role: str | Entry, scope: str | Entry | None, day: dt.date
    ) -> Entry | None:
        """Who held an office last before its holder on the day; arguments as for `holder`."""
        filed = self._filed(role, scope, None)
        index = self._holding().before(*filed, day) if filed else None
        return None if index is None else self._entry_at(index)

    def _filed(
        self, role: str | Entry, scope: str | Entry | None, at: str | Entry | None
    ) -> tuple[str, str] | None:
        """Office and scope as holders are filed."""
        entry = role if isinstance(role, Entry) else self.get(role)
        office = entry.office if entry else str(role).removeprefix("role/")
        wanted = bare(scope) or (entry.scope if entry else None)
        if office is None or wanted is None:
            return None
        return (office if at is None else f"{office}:{bare(at)}"), wanted

    def offices_of(self, person: str | Entry, day: dt.date | None = None) -> list[Office]:
        """Offices of a person, on a day (certain ones, else possible ones) or all of them."""
        entry = self.entry(person) if isinstance(person, str) else person
        if day is None:
            return list(entry.offices)
        fits = [(fit(office.start, office.end, day), office) for office in entry.offices]
        certain = [office for how, office in fits if how is Fit.CERTAIN]
        return certain or [office for how, office in fits if how is Fit.POSSIBLE]

    titles_at = offices_of

    def standing(self, person: str | Entry, day: dt.date | None = None) -> Standing:
        """Country, body and sectors of a person on a day; the entry's own where no office fits."""
        entry = self.entry(person) if isinstance(person, str) else person
        offices = tuple(self.offices_of(entry, day)) if day else ()
        if not offices:
            return Standing((), entry.country, entry.affiliation, entry.sectors)
        main = offices[-1]
        sectors = tuple(dict.fromkeys(s for office in reversed(offices) for s in office.sectors))
        return Standing(offices, main.country, main.affiliation, sectors)
