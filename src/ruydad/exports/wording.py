"""What a row of the event table says, in English or in Persian."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ruydad.exports.names import english_outlet
from ruydad.records import Article, Attribution, Event, EventTime, Party

_PERSIAN_DIGITS = str.maketrans("0123456789.-", "۰۱۲۳۴۵۶۷۸۹٫/")


class Row(NamedTuple):
    """The five cells of an event."""

    date: str
    event: str
    who: str
    source: str
    confidence: str


class English:
    """English names; for readers who know no Persian."""

    headings: Sequence[str] = ("date", "event", "who → whom", "according to", "conf")
    arrow = "→"
    chain = " ‹ "
    comma = ", "

    def row(self, event: Event) -> Row:
        """The cells of one event."""
        return Row(
            date=self.when(event.time),
            event=self.event(event),
            who=self.who(event),
            source=self.chain.join(map(self.source, event.attribution)),
            confidence=self.number(f"{event.confidence:.2f}"),
        )

    def page(self, article: Article) -> str:
        """The line above the events of a page."""
        published = article.published and article.published[:16].replace("T", " ")
        known = (article.id, article.outlet and english_outlet(article.outlet), published)
        return " · ".join(part for part in known if part)

    def event(self, event: Event) -> str:
        """Type and channel (or mode), and whether it did not simply occur."""
        how = event.channel or event.mode
        kind = self.label(event.type) + (f"·{self.label(how)}" if how else "")
        marks = [self.label(event.status)] if event.status != "occurred" else []
        marks += [self.label("background")] if event.background else []
        return " ".join([kind, *marks])

    def who(self, event: Event) -> str:
        """Actors → recipients, via whom, where."""
        text = self.side(event.actors) or "?"
        if event.recipients:
            text += f" {self.arrow} {self.side(event.recipients)}"
        if event.via:
            text += f" {self.word('via')} {self.side(event.via)}"
        if event.place:
            place = self.name(event.place.name, event.place.text)
            text += f"{self.comma}{self.word('in')} {place}"
        return text

    def side(self, parties: Iterable[Party]) -> str:
        """The parties of one side."""
        return self.comma.join(map(self.party, parties))

    def party(self, party: Party) -> str:
        """Name and, where the name does not say it, the country."""
        country = party.country if party.kind != "country" else None
        name = party.name or party.text
        return f"{name} ({country})" if country else name

    def when(self, time: EventTime) -> str:
        """The day, or as much of it as is known; a range shows its end after a dash."""
        if time.start is None:
            return "—"
        size = {"year": 4, "month": 7}.get(time.precision or "", 10)
        start, end = time.start[:size], (time.end or time.start)[:size]
        return self.day(start) if start == end else f"{self.day(start)} –{self.day(end)}"

    def label(self, key: str) -> str:
        """The label of a type, channel, mode or status."""
        return key

    def word(self, key: str) -> str:
        """A joining word."""
        return key

    def name(self, name: str | None, text: str) -> str:
        """A resolved name, or the words of the page."""
        return name or text

    def source(self, link: Attribution) -> str:
        """One link of the chain of sources."""
        name = link.name or link.text
        if name.isascii() or link.kind not in ("outlet", "agency", "media"):
            return name
        return english_outlet(name)

    def number(self, text: str) -> str:
        """Digits of the language."""
        return text

    def day(self, iso: str) -> str:
        """A day, month or year given in ISO form."""
        return iso


class Persian(English):
    """Persian names, digits and solar Hijri days, in right-to-left order."""

    arrow = "←"
    comma = "، "

    def __init__(self) -> None:
        labels = persian_labels()
        keys = ("date", "event", "who", "source", "confidence")
        self.headings = tuple(labels[f"heading:{key}"] for key in keys)

    def page(self, article: Article) -> str:
        known = (article.title, article.outlet, article.id)
        return " · ".join(part for part in known if part)

    def party(self, party: Party) -> str:
        return party.name_fa or party.text

    def label(self, key: str) -> str:
        return persian_labels().get(key, key)

    def word(self, key: str) -> str:
        return persian_labels()[f"word:{key}"]

    def name(self, name: str | None, text: str) -> str:
        return text

    def source(self, link: Attribution) -> str:
        return link.text

    def number(self, text: str) -> str:
        return text.translate(_PERSIAN_DIGITS)

    def day(self, iso: str) -> str:
        """The solar Hijri day; months and years stay Gregorian, for they do not map one to one."""
        if len(iso) < 10:
            return self.number(iso)
        return self.number(_jalali(dt.date.fromisoformat(iso)))


def _jalali(day: dt.date) -> str:
    from persiantools.jdatetime import JalaliDate

    text: str = JalaliDate.to_jalali(day).isoformat()  # type: ignore[no-untyped-call]
    return text


@cache
def persian_labels() -> dict[str, str]:
    """Persian labels by key, from ``data/labels_fa.tsv``."""
    text = (files("ruydad.exports") / "data" / "labels_fa.tsv").read_text("utf-8")
    rows = (line.partition("\t") for line in text.splitlines()[1:])
    return {key: label for key, _, label in rows}
