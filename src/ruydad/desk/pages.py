"""The pages that are read: lists, events, actors, the network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect, Stream

from ruydad.desk import drawing, queries
from ruydad.desk.asking import Asked, asked
from ruydad.desk.marking import KINDS, marks_of, pieces
from ruydad.desk.pairs import between
from ruydad.desk.rendering import Asking, Html, Links, desk_of, page
from ruydad.desk.settings import Desk
from ruydad.dossier.drawing import HEIGHT, WIDTH, bars, colours
from ruydad.exports.csv_table import COLUMNS, csv_line
from ruydad.exports.rows import event_values
from ruydad.knowledge import Entry, Office
from ruydad.records import CHANNELS, EVENT_TYPES, STATUSES
from ruydad.store import FIELDS, judgements_on

MOST_NODES = 60
MOST_EDGES = 200
MOST_NAMES = 100
UNSAID = {"who": "", "why": "", "field": "", "new": ""}
"""A form nobody has filled in."""


def question(request: Asking) -> Asked:
    """What the query string of a request asks."""
    return asked(request.query_params.multi_items())


@get("/", sync_to_thread=False, include_in_schema=False)
def start(request: Asking) -> Redirect:
    """The way in."""
    return Redirect(Links(request).to("/events"))


@get("/events", sync_to_thread=True, include_in_schema=False)
def list_events(request: Asking) -> Html:
    """Search and filters."""
    return _list(request, "events")


@get("/review", sync_to_thread=True, include_in_schema=False)
def review(request: Asking) -> Html:
    """What nobody has judged yet, least sure first."""
    return _list(request, "review")


def _list(request: Asking, template: str) -> Html:
    asking, store = question(request), desk_of(request).store
    found = queries.found(store, asking, review=template == "review")
    return page(request, template, asked=asking, found=found, **form(desk_of(request)))


def form(desk: Desk) -> dict[str, Any]:
    """What the form offers to choose from."""
    newest = queries.newest(desk.store)
    offered = desk.offered.get(newest)
    if offered is None:
        known = queries.commonest(desk.store, queries.wanted(desk.store, asked(())), MOST_NAMES)
        offered = {"names": known, **queries.choices(desk.store)}
        desk.offered.clear()
        desk.offered[newest] = offered
    return {"types": EVENT_TYPES, "channels": CHANNELS, "statuses": STATUSES, **offered}


@get("/events.csv", sync_to_thread=True, include_in_schema=False)
def csv(request: Asking) -> Stream:
    """The events of a question as a table to keep."""
    headers = {"content-disposition": 'attachment; filename="events.csv"'}
    lines = _csv(desk_of(request), question(request))
    return Stream(lines, media_type="text/csv; charset=utf-8", headers=headers)


def _csv(desk: Desk, asking: Asked) -> Iterator[bytes]:
    yield csv_line(COLUMNS).encode()
    for event in queries.streamed(desk.store, asking):
        yield csv_line(event_values(event)).encode("utf-8", "replace")


@get("/events/{event_id:str}", sync_to_thread=True, include_in_schema=False)
def one_event(request: Asking, event_id: FromPath[str]) -> Html:
    """An event with its page."""
    return event_page(request, event_id)


def event_page(
    request: Asking, event_id: str, *, problem: str = "", given: Mapping[str, str] = UNSAID
) -> Html:
    """The page of an event; ``problem`` says what was wrong with the judgement ``given``."""
    desk = desk_of(request)
    told = queries.event(desk.store, event_id)
    if told is None:
        raise NotFoundException("event")
    marks, text = marks_of(told.event), told.article.text
    blocks = [(kind, pieces(text, start, end, marks)) for kind, start, end in told.article.blocks]
    return page(
        request, "event", status=400 if problem else 200, told=told,
        event=told.event, article=told.article,
        blocks=blocks, legend=_legend(marks), others=queries.others(desk.store, told),
        judgements=judgements_on(desk.store, event_id), fields=FIELDS, problem=problem,
        given=given, who=given["who"] or unquote(request.cookies.get("ruydad-who", "")),
    )  # fmt: skip


def _legend(marks: list[tuple[str, int, int]]) -> list[str]:
    used = {kind for kind, _, _ in marks}
    return [kind for kind in KINDS if kind in used]


@get("/actors/{actor_id:path}", sync_to_thread=True, include_in_schema=False)
def one_actor(request: Asking, actor_id: FromPath[str]) -> Html:
    """Offices, contacts and events of an actor."""
    desk, id = desk_of(request), actor_id.lstrip("/")
    asking = asked([*question(request).given, ("party", id)])
    told = queries.wanted(desk.store, asking)
    entry, found = entry_of(desk, id), queries.found(desk.store, asking)
    party = next((p for p in queries.named(desk.store, [id])), None)
    if entry is None and party is None and not found.total:
        raise NotFoundException("actor")
    line = drawing.timeline(id, queries.months(desk.store, told))
    rows = between(desk.store, told, id)
    others = {other for _, other, _, _ in rows}
    return page(
        request, "actor", id=id, entry=entry, party=party, found=found, asked=asking,
        offices=offices_of(entry), line=line, bars=bars(line),
        colours=colours(line.kinds), width=WIDTH, height=HEIGHT,
        edges=drawing.edges(rows, {id, *others})[:MOST_NODES],
        known={k.id: k for k in queries.named(desk.store, sorted(others))},
    )  # fmt: skip


def entry_of(desk: Desk, id: str) -> Entry | None:
    """What the knowledge has under an id or a country code."""
    return desk.knowledge.get(id) or desk.knowledge.get(f"country/{id}")


def offices_of(entry: Entry | None) -> list[Office]:
    """The offices of an actor, the latest first, those without a date last."""
    offices = entry.offices if entry else ()
    return sorted(offices, key=lambda office: office.start or "", reverse=True)


@get("/network", sync_to_thread=True, include_in_schema=False)
def network(request: Asking) -> Html:
    """Who with whom."""
    desk, asking = desk_of(request), question(request)
    told = queries.wanted(desk.store, asking)
    known = queries.commonest(desk.store, told, MOST_NODES)
    found = drawing.edges(between(desk.store, told), [party.id for party in known])
    joined = {id for edge in found for id in (edge.one, edge.other)}
    placed = drawing.ring([party for party in known if party.id in joined])
    kinds = Counter(edge.kinds[0][0] for edge in found)
    order = drawing.few([kind for kind, _ in kinds.most_common()])
    return page(
        request, "network", asked=asking, dots=placed, lines=drawing.curves(found, placed),
        edges=found[:MOST_EDGES], known={party.id: party for party in known}, size=drawing.SIZE,
        colours=colours(order), total=len(found), **form(desk),
    )  # fmt: skip


pages = [start, list_events, review, csv, one_event, one_actor, network]
