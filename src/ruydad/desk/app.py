"""The application: pages, forms and JSON put together."""

from __future__ import annotations

import logging
from importlib.resources import files
from secrets import token_hex
from typing import Any

from litestar import Litestar, Response
from litestar.config.csrf import CSRFConfig
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.response import Redirect
from litestar.static_files import create_static_files_router

from ruydad import __version__
from ruydad.desk.api import api
from ruydad.desk.judging import judging
from ruydad.desk.pages import pages
from ruydad.desk.rendering import Asking, Links, page
from ruydad.desk.security import add_headers, guard, login, login_form, logout
from ruydad.desk.settings import Desk
from ruydad.records import RuydadError

_log = logging.getLogger(__name__)
MOST_BYTES = 200_000
"""Of a form; the longest field holds a tenth."""


def application(desk: Desk) -> Litestar:
    """The desk as an ASGI application."""
    static = create_static_files_router(
        "/static", [str(files("ruydad.desk") / "static")], opt={"open": True},
        include_in_schema=False,
    )  # fmt: skip
    return Litestar(
        [*pages, *judging, *api, login_form, login, logout, static],
        state=State({"desk": desk}),
        guards=[guard],
        before_send=[add_headers],
        csrf_config=CSRFConfig(
            secret=desk.secret, cookie_samesite="strict", cookie_httponly=True,
            cookie_name=f"ruydad-form-{token_hex(4)}",  # an earlier desk's cookie is none of ours
        ),
        openapi_config=OpenAPIConfig(
            title="Ruydad", version=__version__, path="/api/schema",
            render_plugins=[JsonRenderPlugin(path="/")],
        ),
        exception_handlers={Exception: failed},
        request_max_body_size=MOST_BYTES,
        logging_config=None,
    )  # fmt: skip


def failed(request: Asking, error: Exception) -> Response[Any]:
    """An error in words; which one is told, never where in the program."""
    status, reason = _told(error)
    if status >= 500:
        _log.error("%s", request.url.path, exc_info=error)
    if request.url.path.startswith("/api"):
        return Response({"status": status, "error": reason}, status_code=status)
    if status == 401:
        way = Links(request).to("/login", next=request.url.path)
        return Redirect(way, status_code=303)
    return page(request, "error", status=status, code=status, reason=reason)


def _told(error: Exception) -> tuple[int, str]:
    if isinstance(error, HTTPException):
        return error.status_code, error.detail
    if isinstance(error, RuydadError):
        return 503, str(error)
    return 500, ""
