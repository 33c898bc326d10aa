"""What the head of an HTML page says of itself: JSON-LD, Open Graph, Dublin Core, itemprop."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from ruydad.page.markup import Markup

_ARTICLE_TYPES = ("article", "report", "posting", "analysisnews", "opinion")
_NO_ARTICLE_TYPES = {
    "imagegallery": "gallery", "mediagallery": "gallery", "photogallery": "gallery",
    "searchresultspage": "search-result", "collectionpage": "list-page",
}  # fmt: skip
_PUBLISHED_NAMES = (
    "article:published_time", "datepublished", "og:article:published_time", "publishdate",
    "pubdate", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date", "dc.date.created",
    "parsely-pub-date", "sailthru.date", "citation_publication_date", "published_time",
    "article_date_original", "og:published_time", "publish_date", "published",
    "cxenseparse:recs:publishtime", "dcterms.date", "date", "pub_date",
)  # fmt: skip
_DEEPEST = 6


class Metadata(msgspec.Struct, kw_only=True):
    """The page's own statements; every one may be missing or wrong."""

    titles: list[str] = []
    descriptions: list[str] = []
    published: list[str] = []
    site: str | None = None
    author: str | None = None
    url: str | None = None
    page_kind: str | None = None
    """A refusal code where the page calls itself a gallery, a search result or a collection."""


def read_metadata(page: Markup) -> Metadata:
    """The metadata of a parsed page, most trusted first in every list."""
    found = Metadata()
    for text in page.json_ld:
        for node in _nodes(_loaded(text), 0):
            _take_node(found, node)
    _take_metas(found, page)
    if page.title is not None:
        found.titles.append(page.title.text)
    found.url = page.canonical or found.url
    return found


def _loaded(text: str) -> Any:
    text = text.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Every object of a JSON-LD document, graphs opened."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value[:50]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"), depth + 1)


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _take_node(found: Metadata, node: dict[str, Any]) -> None:
    kinds = _types(node)
    for kind in kinds:
        found.page_kind = _NO_ARTICLE_TYPES.get(kind, found.page_kind)
    if not any(mark in kind for kind in kinds for mark in _ARTICLE_TYPES):
        if "website" in kinds or "newsmediaorganization" in kinds:
            found.site = found.site or _text(node, "name")
        return
    _append(found.titles, _text(node, "headline") or _text(node, "name"))
    _append(found.descriptions, _text(node, "description"))
    _append(found.published, _text(node, "datePublished"))
    found.site = found.site or _text(node, "publisher")
    found.url = found.url or _text(node, "mainEntityOfPage") or _text(node, "url")
    found.page_kind = None


def _text(node: dict[str, Any], name: str) -> str | None:
    """A property as text; of an object its name or address, of a list its first item."""
    value = node.get(name)
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id")
    return value.strip() if isinstance(value, str) and value.strip() else None


def _append(items: list[str], item: str | None) -> None:
    if item and item not in items:
        items.append(item)


def _take_metas(found: Metadata, page: Markup) -> None:
    metas: dict[str, str] = {}
    for name, content, _ in page.metas:
        metas.setdefault(name, content.strip())
    for name in ("og:title", "twitter:title", "dc.title", "headline", "title"):
        _append(found.titles, metas.get(name))
    for name in ("og:description", "description", "twitter:description"):
        _append(found.descriptions, metas.get(name))
    for name in _PUBLISHED_NAMES:
        _append(found.published, metas.get(name))
    found.site = metas.get("og:site_name") or found.site or metas.get("application-name")
    found.url = metas.get("og:url") or found.url
