"""The two forms of gold on disk, and the one form the scorer works with."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

Alternatives = tuple[str, ...]
"""Words, names or ISO 3166-1 alpha-3 codes, any one of which identifies a party."""

Split = Literal["build", "held", "unseen"]
"""Read while building; scored, and used to fit the scorer's calibration; never looked at."""

_SEED = "ruydad-2"
_UNSEEN_SHARE = 0.4
# Lines shown while their file was being written, before the draw.
_READ_SINCE = ("x1-", "x3-")
_SHOWN = frozenset(f"w1-00{number}" for number in range(1, 7))


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """One event to be found, whichever form it was written in. Empty fields ask nothing.

    ``exact``: the sides listed are complete, so a surplus party is an error of its field.
    ``by_place``: the recipients may be found in the record's place (visits).
    """

    types: tuple[str, ...]
    channels: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    intent: str | None = None
    actors: tuple[Alternatives, ...] = ()
    recipients: tuple[Alternatives, ...] = ()
    via: tuple[Alternatives, ...] = ()
    attribution: tuple[Alternatives, ...] = ()
    place: Alternatives = ()
    mode: str | None = None
    figures: tuple[tuple[str, float], ...] | None = None
    background: bool | None = None
    date: str | None = None
    either_side: bool = False
    by_place: bool = False
    exact: bool = False
    key: str = ""


class GoldFigure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number the text gives for the event."""

    kind: Literal["killed", "injured", "arrested", "crowd", "amount"]
    value: float
    at_least: bool = False


class SentenceEvent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event of a gold sentence: each party a string or a list of alternatives.

    ``alt`` lists other types an expert may defend; an ``optional`` event is right when found and
    not missed when absent.
    """

    type: str
    status: str
    actors: list[str | list[str]]
    recipients: list[str | list[str]]
    alt: list[str] = []
    channel: str | None = None
    intent: str | None = None
    via: list[str | list[str]] = []
    date: str | None = None
    place: list[str] = []
    attribution: list[str | list[str]] = []
    mode: str | None = None
    figures: list[GoldFigure] | None = None
    background: bool | None = None
    optional: bool = False

    def expected(self) -> Expected:
        """The same event in the scorer's form."""
        return Expected(
            types=(self.type, *self.alt),
            channels=(self.channel,) if self.channel else (),
            statuses=(self.status,),
            intent=self.intent,
            actors=_parties(self.actors),
            recipients=_parties(self.recipients),
            via=_parties(self.via),
            attribution=_parties(self.attribution),
            place=tuple(self.place),
            mode=self.mode,
            figures=_figures(self.figures),
            background=self.background,
            date=self.date,
            by_place=self.channel == "visit",
            exact=True,
        )


class GoldSentence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence or short passage with its events; ``published`` is an ISO day."""

    id: str
    text: str
    published: str
    events: list[SentenceEvent]
    kind: str = ""
    spelling: Literal["clean", "joined", "spaced", "arabic"] = "clean"
    split: Split = "held"

    def wanted(self) -> list[Expected]:
        """Events that must be found."""
        return [event.expected() for event in self.events if not event.optional]

    def permitted(self) -> list[Expected]:
        """Events that may be found."""
        return [event.expected() for event in self.events if event.optional]


class GoldEvent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event of a gold page: flat lists, any one word of which identifies that side."""

    type: list[str]
    actors: list[str] = []
    recipients: list[str] = []
    recipients_or_place: list[str] = []
    via: list[str] = []
    place: list[str] = []
    channel: list[str] = []
    status: list[str] = []
    mode: list[str] = []
    date: str | None = None
    attribution_any: list[str] = []
    either_side: bool = False
    key: str = ""
    why: str = ""

    def expected(self) -> Expected:
        """The same event in the scorer's form."""
        return Expected(
            types=tuple(self.type),
            channels=tuple(self.channel),
            statuses=tuple(self.status),
            actors=_side(self.actors),
            recipients=_side(self.recipients_or_place or self.recipients),
            via=_side(self.via),
            attribution=_side(self.attribution_any),
            place=tuple(self.place),
            date=self.date,
            either_side=self.either_side,
            by_place=bool(self.recipients_or_place),
            key=self.key,
        )


class PageFields(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the page itself says: see ``samples/README.md``."""

    published: str | None
    code: str | None
    title: str | None
    title_has: str | None
    outlet_any: list[str]
    body_first: str
    body_last: str
    body_not: list[str]
    language: str
    url: str | None = None
    lead_has: str | None = None
    origin_any: list[str] = []


class GoldPage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page with its article fields, the events in it, and the traps."""

    file: str
    outlet: str
    page: PageFields
    required: list[GoldEvent]
    allowed: list[GoldEvent]
    forbidden: list[GoldEvent]
    note: str = ""


def split_of(sentence_id: str) -> Split:
    """The part a sentence belongs to, by the round it was written in: the id's first letter.

    ``b`` build; ``w`` a seeded draw on the id, so that it never moves: unseen or build;
    ``s`` unseen; ``x`` held.
    """
    kind = sentence_id[0]
    if kind == "x":
        return "build" if sentence_id.startswith(_READ_SINCE) else "held"
    if kind != "w":
        return "unseen" if kind == "s" else "build"
    digest = hashlib.sha256(f"{_SEED}:{sentence_id}".encode()).digest()
    drawn = int.from_bytes(digest[:4]) / 2**32
    return "unseen" if drawn < _UNSEEN_SHARE and sentence_id not in _SHOWN else "build"


def _parties(listed: list[str | list[str]]) -> tuple[Alternatives, ...]:
    return tuple((party,) if isinstance(party, str) else tuple(party) for party in listed)


def _side(words: list[str]) -> tuple[Alternatives, ...]:
    return (tuple(words),) if words else ()


def _figures(listed: list[GoldFigure] | None) -> tuple[tuple[str, float], ...] | None:
    return None if listed is None else tuple((one.kind, one.value) for one in listed)
