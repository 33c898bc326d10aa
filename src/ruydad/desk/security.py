"""Who may come in, and what a browser may do with what it gets."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any
from urllib.parse import quote

from litestar import Request, get, post
from litestar.connection import ASGIConnection
from litestar.datastructures import MutableScopeHeaders
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers.base import BaseRouteHandler
from litestar.response import Redirect
from litestar.types import Message, Scope

from ruydad.desk.rendering import Asking, Html, Links, desk_of, page
from ruydad.desk.settings import LOOPBACK, Desk

COOKIE = "ruydad-in"
HEADERS = {
    "content-security-policy": "default-src 'self'; script-src 'self'; style-src 'self'; "
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
}


async def add_headers(message: Message, scope: Scope) -> None:
    """Put the headers on every answer, errors too."""
    if message["type"] != "http.response.start":
        return
    headers = MutableScopeHeaders.from_message(message)
    for name, value in HEADERS.items():
        headers[name] = value
    if not str(scope["path"]).startswith("/static/"):
        headers["cache-control"] = "no-store"


def guard(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """Refuse requests without the token, and on this machine those meant for another host.

    A page elsewhere may point its name at 127.0.0.1; its requests carry that name.
    """
    desk: Desk = connection.app.state.desk
    if desk.local and desk.token is None and connection.url.hostname not in LOOPBACK:
        raise PermissionDeniedException("host")
    if desk.token is not None and not handler.opt.get("open") and not _may(connection, desk):
        raise NotAuthorizedException("token")


def _may(connection: ASGIConnection[Any, Any, Any, Any], desk: Desk) -> bool:
    scheme, _, given = connection.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and same(given.strip(), desk.token or ""):
        return True
    return same(connection.cookies.get(COOKIE, ""), _pass(desk))


def same(one: str, other: str) -> bool:
    """Whether two texts are one, in a time that does not tell how far they agree."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def _pass(desk: Desk) -> str:
    """What the cookie holds: proof that the token was known, not the token."""
    return hmac.new(desk.secret.encode(), (desk.token or "").encode(), hashlib.sha256).hexdigest()


def _safe(path: str) -> str:
    """A page of this desk to go on to; anything else is the start."""
    fine = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return quote(path, safe="/?&=%+.:,-_~") if fine else "/"


@get("/login", opt={"open": True}, sync_to_thread=False, include_in_schema=False)
def login_form(request: Asking) -> Html:
    """Ask for the token."""
    return page(request, "login", next=request.query_params.get("next", "/"), wrong=False)


@post("/login", opt={"open": True}, include_in_schema=False)
async def login(request: Request[Any, Any, Any]) -> Any:
    """Let in who knows the token."""
    form, desk = await request.form(), desk_of(request)
    onward = _safe(str(form.get("next", "/")))
    if desk.token is None or not same(str(form.get("token", "")).strip(), desk.token):
        return page(request, "login", next=onward, wrong=True, status=403)
    answer = Redirect(onward, status_code=303)
    answer.set_cookie(key=COOKIE, value=_pass(desk), httponly=True, samesite="strict")
    return answer


@post("/logout", include_in_schema=False)
async def logout(request: Request[Any, Any, Any]) -> Redirect:
    """Forget the token."""
    answer = Redirect(Links(request).to("/login"), status_code=303)
    answer.delete_cookie(COOKIE)
    return answer
