"""The same as JSON: events in the form of the contract, for other programs."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from litestar import get
from litestar.exceptions import ClientException, NotFoundException
from litestar.params import FromPath, FromQuery, QueryParameter

from ruydad.desk import drawing, queries
from ruydad.desk.asking import asked
from ruydad.desk.pages import entry_of, question
from ruydad.desk.pairs import between
from ruydad.desk.queries import Known
from ruydad.desk.rendering import Asking, desk_of
from ruydad.knowledge import Office
from ruydad.records import Event
from ruydad.store import Judgement, judgements_on

Texts = FromQuery[list[str] | None]
Text = Annotated[str | None, QueryParameter(description="Words of the page; «…» for a phrase.")]
Day = str | None


class Events(msgspec.Struct, frozen=True):
    """A page of events, newest first, and how many there are in all."""

    total: int
    page: int
    pages: int
    events: list[Event]


class Judged(msgspec.Struct, frozen=True):
    """An event, the text its spans count in, and what people said of it."""

    event: Event
    text: str
    judgements: list[Judgement]


class Term(msgspec.Struct, frozen=True):
    """A dated office."""

    role: str
    start: str | None
    end: str | None
    country: str | None


class Actor(msgspec.Struct, frozen=True):
    """An actor: offices, events by month, with whom."""

    id: str
    name: str
    name_fa: str
    offices: list[Term]
    months: dict[str, dict[str, int]]
    contacts: list[dict[str, Any]]
    events: int


@get("/api/events", sync_to_thread=True)
def api_events(
    request: Asking,
    q: Text = None,
    type: Texts = None,
    channel: Texts = None,
    status: Texts = None,
    party: Texts = None,
    actor: Texts = None,
    recipient: Texts = None,
    outlet: Texts = None,
    country: Texts = None,
    from_: Annotated[Day, QueryParameter(name="from", description="First day, ISO 8601.")] = None,
    to: Annotated[Day, QueryParameter(description="Last day, ISO 8601.")] = None,
    min_confidence: Annotated[str | None, QueryParameter(description="0 to 1")] = None,
    one: Annotated[str | None, QueryParameter(description="Id of a party, with ``other``.")] = None,
    other: Annotated[str | None, QueryParameter(description="Id of the party it met.")] = None,
    page: Annotated[str | None, QueryParameter(description="1 for the first 50 events")] = None,
) -> Events:
    """The events of a question; several values of a parameter are alternatives."""
    asking = question(request)
    if asking.problems:
        raise ClientException(f"cannot be read: {', '.join(asking.problems)}")
    found = queries.found(desk_of(request).store, asking)
    return Events(found.total, found.page, found.pages, found.events)


@get("/api/events/{event_id:str}", sync_to_thread=True)
def api_event(request: Asking, event_id: FromPath[str]) -> Judged:
    """One event with its article's text and its judgements."""
    store = desk_of(request).store
    told = queries.event(store, event_id)
    if told is None:
        raise NotFoundException(f"no event {event_id}")
    return Judged(told.event, told.article.text, judgements_on(store, event_id))


@get("/api/actors/{actor_id:path}", sync_to_thread=True)
def api_actor(request: Asking, actor_id: FromPath[str]) -> Actor:
    """One actor by id or country code."""
    desk, id = desk_of(request), actor_id.lstrip("/")
    asking = asked([*question(request).given, ("party", id)])
    told = queries.wanted(desk.store, asking)
    entry, total = entry_of(desk, id), queries.found(desk.store, asking).total
    known = next(iter(queries.named(desk.store, [id])), None)
    if entry is None and known is None and not total:
        raise NotFoundException(f"no actor {id}")
    rows = between(desk.store, told, id)
    edges = drawing.edges(rows, {id, *(other for _, other, _, _ in rows)})
    name = entry or known or Known(id, id, id, 0)
    return Actor(
        id, name.name, name.name_fa, [_term(office) for office in (entry.offices if entry else ())],
        dict(drawing.timeline(id, queries.months(desk.store, told)).months),
        [{"id": e.other, "events": e.events, "kinds": dict(e.kinds)} for e in edges], total,
    )  # fmt: skip


def _term(office: Office) -> Term:
    return Term(office.role, office.start, office.end, office.country)


api = [api_events, api_event, api_actor]
