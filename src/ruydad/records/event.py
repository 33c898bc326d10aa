"""The event record and its parts; the contract other programs measure against."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from ruydad.records.article import Span

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Channel = Literal["phone", "video", "letter", "meeting", "visit", "talks", "mediation"]
Status = Literal["occurred", "ongoing", "planned", "possible", "denied"]
PartyKind = Literal["person", "office", "organisation", "country", "group", "place", "unknown"]
EVENT_TYPES: tuple[str, ...] = get_args(EventType)
CHANNELS: tuple[str, ...] = get_args(Channel)
STATUSES: tuple[str, ...] = get_args(Status)
ResolvedBy = Literal["name", "office-at-date", "coreference", "demonym", "acronym"]


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """A side of an event: as written (``text``, ``span``) and as resolved (``id``, ``name``).

    ``score`` says how sure the resolution is, from 0 to 1; ``None`` where nothing was resolved.
    """

    id: str | None = None
    name: str
    name_fa: str
    text: str
    span: Span
    kind: PartyKind
    country: str | None = None
    affiliation: str | None = None
    sectors: tuple[str, ...] = ()
    title: str | None = None
    resolved_by: ResolvedBy | None = None
    score: float | None = None


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where it happened; ``country`` is ISO 3166-1 alpha-3, coordinates are decimal degrees."""

    name: str
    text: str
    country: str | None = None
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    span: Span


class EventTime(msgspec.Struct, frozen=True, kw_only=True):
    """When it happened: inclusive ISO days, and whether the page states it."""

    start: str | None
    end: str | None
    precision: Literal["minute", "day", "week", "month", "year"] | None
    basis: Literal["stated", "inferred", "unknown"]
    text: str | None = None
    span: Span | None = None


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """One link of the chain of sources, nearest speaker first, the publishing outlet last."""

    text: str
    kind: Literal["person", "office", "organisation", "media", "agency", "anonymous", "outlet"]
    id: str | None = None
    name: str | None = None
    span: Span | None = None


class Trigger(msgspec.Struct, frozen=True):
    """The words that made the frame fire."""

    text: str
    span: Span


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """The sentence an event was read from; ``raw_span`` is the same sentence in the input."""

    text: str
    span: Span
    trigger: Trigger
    frame: str
    raw_span: Span


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A number the page gives for the event."""

    kind: Literal["killed", "injured", "arrested", "crowd", "amount"]
    value: float
    unit: str | None = None
    at_least: bool = False
    span: Span


class ArticleRef(msgspec.Struct, frozen=True, kw_only=True):
    """What an event record says of its article."""

    id: str
    url: str | None
    outlet: str | None
    code: str | None
    title: str | None
    published: str | None
    language: str


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Who did what to whom, how, when, where, according to whom."""

    id: str
    article: ArticleRef
    type: EventType
    intent: EventType | None
    mode: str | None
    channel: Channel | None
    cameo: str
    quad: str
    intensity: float | None
    contexts: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    via: tuple[Party, ...]
    time: EventTime
    place: Place | None
    status: Status
    background: bool
    figures: tuple[Figure, ...]
    attribution: tuple[Attribution, ...]
    evidence: Evidence
    mentions: tuple[Span, ...]
    confidence: float
    coder: str


class Refusal(msgspec.Struct, frozen=True):
    """Why a document gave no record."""

    id: str
    stage: str
    code: str
    message: str
    help: str
