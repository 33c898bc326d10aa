"""The frozen records that flow through Ruydad; field names follow the event-record contract."""

from ruydad.records.alignment import Alignment
from ruydad.records.article import Article, Block, Span
from ruydad.records.errors import Refused, RuydadError
from ruydad.records.event import (
    CHANNELS,
    EVENT_TYPES,
    STATUSES,
    ArticleRef,
    Attribution,
    Event,
    EventTime,
    Evidence,
    Figure,
    Party,
    PartyKind,
    Place,
    Refusal,
    Status,
    Trigger,
)
from ruydad.records.time import TimeExpression

__all__ = [
    "CHANNELS",
    "EVENT_TYPES",
    "STATUSES",
    "Alignment",
    "Article",
    "ArticleRef",
    "Attribution",
    "Block",
    "Event",
    "EventTime",
    "Evidence",
    "Figure",
    "Party",
    "PartyKind",
    "Place",
    "Refusal",
    "Refused",
    "RuydadError",
    "Span",
    "Status",
    "TimeExpression",
    "Trigger",
]
