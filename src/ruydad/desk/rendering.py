"""From a question to the HTML of its answer."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from litestar import Request, Response
from litestar.enums import MediaType
from litestar.template.base import csrf_token

from ruydad.desk.settings import Desk
from ruydad.desk.showing import as_json, cleaned, days, fitting, shortened
from ruydad.desk.words import LANGS, words
from ruydad.exports.wording import English, Persian

Asking = Request[Any, Any, Any]
Html = Response[str]


def desk_of(request: Asking) -> Desk:
    """The desk that serves the request."""
    desk: Desk = request.app.state.desk
    return desk


def lang_of(request: Asking) -> str:
    """The language asked for, else the one of the last page, else English."""
    for lang in (request.query_params.get("lang"), request.cookies.get("ruydad-lang")):
        if lang in LANGS:
            return str(lang)
    return LANGS[0]


class Links:
    """Addresses of the desk, each with the language; all parts are quoted."""

    def __init__(self, request: Asking) -> None:
        self.lang = lang_of(request)
        self._path = request.url.path.removesuffix("/judgements")  # what was posted there
        self._given = [(k, v) for k, v in request.query_params.multi_items() if k != "lang"]

    def to(self, path: str, **parameters: object) -> str:
        """A page; ``None`` leaves a parameter out, a list gives it several times."""
        return self._join(path, _pairs(parameters), self.lang)

    def event(self, id: str, **parameters: object) -> str:
        """The page of an event."""
        return self.to(f"/events/{quote(id, safe='')}", **parameters)

    def actor(self, id: str, **parameters: object) -> str:
        """The page of an actor."""
        return self.to(f"/actors/{quote(id, safe='/')}", **parameters)

    def here(self, *without: str, **changed: object) -> str:
        """This page with some parameters changed or left out."""
        left = {*changed, *without}
        kept = [(key, value) for key, value in self._given if key not in left]
        return self._join(self._path, [*kept, *_pairs(changed)], self.lang)

    def other(self, path: str) -> str:
        """Another page with the same question."""
        return self._join(path, [(k, v) for k, v in self._given if k != "page"], self.lang)

    def spoken(self, lang: str) -> str:
        """This page in a language."""
        return self._join(self._path, self._given, lang)

    def _join(self, path: str, pairs: Iterable[tuple[str, str]], lang: str) -> str:
        query = urlencode([*pairs, ("lang", lang)], errors="replace")
        return f"{quote(path, safe='/%')}?{query}"


def _pairs(parameters: dict[str, object]) -> list[tuple[str, str]]:
    found = []
    for key, value in parameters.items():
        values = value if isinstance(value, list | tuple) else [value]
        found += [(key.rstrip("_"), str(one)) for one in values if one is not None]
    return found


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ruydad.desk"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, finalize=cleaned,
    )  # fmt: skip
    environment.filters |= {"short": shortened, "json": as_json, "fitting": fitting}
    return environment


def page(request: Asking, template: str, *, status: int = 200, **told: Any) -> Html:
    """A page of the desk in the language of the request."""
    lang, desk = lang_of(request), desk_of(request)
    wording: English = Persian() if lang == "fa" else English()
    body = _environment().get_template(f"{template}.html.j2").render(
        lang=lang, rtl=lang == "fa", t=words(lang), words=wording, links=Links(request),
        number=lambda value: wording.number(f"{value:.2f}" if type(value) is float else str(value)),
        days=lambda time: days(time, lang), desk=desk, section=template,
        csrf=lambda: csrf_token({"request": request}), signed_in=bool(desk.token), **told,
    )  # fmt: skip
    answer = Response(body, media_type=MediaType.HTML, status_code=status)
    answer.set_cookie(key="ruydad-lang", value=lang, samesite="strict", httponly=True)
    return answer
