"""The forms by which an event is accepted, rejected, corrected, and a judgement taken back."""

from __future__ import annotations

from typing import Any, Literal
from urllib.parse import quote

import msgspec
from litestar import Request, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath
from litestar.response import Redirect

from ruydad.desk import queries
from ruydad.desk.pages import event_page
from ruydad.desk.rendering import Asking, Links, desk_of
from ruydad.desk.settings import Desk
from ruydad.records import Event
from ruydad.store import FIELDS, judge, judgements_on, undo

_YEAR = 365 * 24 * 3600
_LONGEST = {"who": 100, "why": 2000, "new": 20_000, "field": 40, "verdict": 10}


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What a form holds; texts are cut to a length that says all there is to say."""

    verdict: Literal["accept", "reject", "correct"]
    who: str
    why: str = ""
    field: str = ""
    new: str = ""


@post("/events/{event_id:str}/judgements", include_in_schema=False)
async def file(request: Request[Any, Any, Any], event_id: FromPath[str]) -> Any:
    """File a judgement."""
    form = await request.form()
    texts = {
        key: str(form.get(key, "")).replace("\x00", "").strip()[:most]
        for key, most in _LONGEST.items()
    }
    return await sync_to_thread(_file, request, event_id, texts)


def _file(request: Asking, event_id: str, texts: dict[str, str]) -> Any:
    desk = desk_of(request)
    _writable(desk)
    told = queries.event(desk.store, event_id)
    if told is None:
        raise NotFoundException("event")
    try:
        given = msgspec.convert(texts, Given)
        if not given.who:
            raise ValueError("who")
        new = _new(told.event, given)
    except ValueError as error:  # what msgspec finds wrong is one too
        return event_page(request, event_id, problem=str(error), given=texts)
    judge(
        desk.store, event_id, given.verdict, who=given.who, why=given.why, new=new,
        field=given.field if given.verdict == "correct" else None, now=desk.clock(),
    )  # fmt: skip
    answer = _back(request, event_id)
    answer.set_cookie(
        key="ruydad-who", value=quote(given.who), max_age=_YEAR, httponly=True, samesite="strict"
    )
    return answer


def _new(event: Event, given: Given) -> Any:
    """The corrected value; raises ``ValueError`` where no record may hold it."""
    if given.verdict != "correct":
        return None
    if given.field not in FIELDS:
        raise ValueError("field")
    try:
        value = msgspec.json.decode(given.new) if given.new else None
    except msgspec.DecodeError:
        value = given.new
    msgspec.convert(msgspec.to_builtins(event) | {given.field: value}, Event)
    return value


@post("/events/{event_id:str}/judgements/{number:int}/undo", include_in_schema=False)
async def take_back(
    request: Request[Any, Any, Any], event_id: FromPath[str], number: FromPath[int]
) -> Redirect:
    """Take a judgement of the event back."""
    return await sync_to_thread(_take_back, request, event_id, number)


def _take_back(request: Asking, event_id: str, number: int) -> Redirect:
    desk = desk_of(request)
    _writable(desk)
    if number not in {found.id for found in judgements_on(desk.store, event_id)}:
        raise NotFoundException("judgement")
    undo(desk.store, number)
    return _back(request, event_id)


def _back(request: Asking, event_id: str) -> Redirect:
    return Redirect(Links(request).event(event_id) + "#judgements", status_code=303)


def _writable(desk: Desk) -> None:
    if desk.read_only:
        raise PermissionDeniedException("read-only")


judging = [file, take_back]
