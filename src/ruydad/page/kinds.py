"""Pages that are no article, told by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from ruydad.page.lexicon import page_kinds, plain, words_of
from ruydad.page.lines import Line
from ruydad.page.metadata import Metadata
from ruydad.page.outline import Outline
from ruydad.records import Refused

_HELP = {
    "front-page": "give the address of one story",
    "search-result": "give the stories found, one page each",
    "list-page": "give the listed stories, one page each",
    "gallery": "only pages with a text are read",
    "no-article": "check how the page was saved; scripts may have held its text",
}
_WHAT = {
    "front-page": "the page lists headlines of many stories",
    "search-result": "the page is a list of search results",
    "list-page": "the page is a list of stories",
    "gallery": "the page is a picture gallery without a text",
    "no-article": "no article was found on the page",
}
_LISTING = re.compile(
    r"/(?:tags?|category|categories|author|archive)/|(?P<search>/search\b|[?&](?:s|q|query)=)"
)
_COUNT = re.compile(r"^\W*\d+\s+(?:مطلب|خبر|نتیجه|عنوان)\W*$|\W\s*صفحه\s+\d+\W*$")
_LITTLE, _SOME, _MUCH = 15, 60, 150
_LONGEST_PHRASE = 6


def check_article(plan: Outline, meta: Metadata, url: str | None, published: bool) -> None:
    """Raise ``Refused`` where the outline is not that of one article."""
    kind = _kind(plan, meta, url, published)
    if kind:
        raise Refused("page", kind, _WHAT[kind], _HELP[kind])


def _kind(plan: Outline, meta: Metadata, url: str | None, published: bool) -> str | None:
    words, headed = plan.prose_words(), _heading(plan, meta)
    codes = _codes(plan.lines)
    if headed in ("search-result", "list-page", "no-article") and words < _MUCH and codes != 1:
        return headed
    if codes != 1 and not published and (listed := _listing_address(url) or _counted(plan.lines)):
        return listed
    if headed == "gallery" and words < _SOME:
        return "gallery"
    if meta.page_kind and words < _SOME:
        return meta.page_kind
    if codes >= 4 or (codes >= 2 and words < _LITTLE):
        return "list-page"
    if _is_root(url) and words < _MUCH:
        return "front-page"
    if _many_stories(plan, words, codes == 1 or published):
        return "front-page"
    if words < _LITTLE and not (words or (plan.title is not None and (codes or published))):
        return "no-article" if not _headlines(plan.lines) >= 8 else "front-page"
    return None


def _listing_address(url: str | None) -> str | None:
    """What an address says of a page that lists stories."""
    match = _LISTING.search(url or "")
    return ("search-result" if match["search"] else "list-page") if match else None


def _counted(lines: Sequence[Line]) -> str | None:
    """A heading that counts the stories of the page, or numbers the page."""
    head = (plain(line.text) for line in lines[:12] if len(line.words) <= 8)
    return "list-page" if any(_COUNT.search(text) for text in head) else None


def _heading(plan: Outline, meta: Metadata) -> str | None:
    """The kind a heading of the page names."""
    top = plan.first() if plan.body else len(plan.lines)
    texts = [*meta.titles, *(line.text for line in plan.lines[:top] if len(line.words) <= 14)]
    title = plan.lines[plan.title] if plan.title is not None else None
    for text in texts:
        kind = _named(text)
        if (
            kind == "gallery"
            and title is not None
            and text != title.text
            and text not in meta.titles
        ):
            kind = None
        if kind:
            return kind
    return None


def _named(text: str) -> str | None:
    phrase, kinds = "", page_kinds()
    words = words_of(plain(text))
    for count, word in enumerate(words[:_LONGEST_PHRASE], 1):
        phrase += word
        kind = kinds.get(phrase)
        if kind and (kind != "gallery" or count > 1 or _marked(text) or len(words) == 1):
            return kind
    last = "".join(words[-1:]), "".join(words[-2:])
    gallery = any(kinds.get(phrase) == "gallery" for phrase in last)
    return "gallery" if gallery and ("+" in text[-12:] or "/" in text[-14:]) else None


def _marked(text: str) -> bool:
    """Whether the first word stands apart as a label («عکس | …»)."""
    head = text.strip().split(maxsplit=2)
    return any(mark in "".join(head[:2]) for mark in "|:/؛")


def _codes(lines: Sequence[Line]) -> int:
    found = {"".join(w for w in line.words if w.isdigit()) for line in lines if line.kind == "code"}
    return len(found - {""})


def _is_root(url: str | None) -> bool:
    """Whether an address is that of a site or of one of its languages."""
    if not url:
        return False
    try:
        parts = urlsplit(url if "://" in url else "https://" + url)
    except ValueError:
        return False
    return parts.path.strip("/") in ("", "fa", "index.html", "home", "fa/home") and not parts.query


def _headlines(lines: Sequence[Line]) -> int:
    return len({line.key for line in lines if line.kind == "headline"})


def _many_stories(plan: Outline, words: int, identified: bool) -> bool:
    """Headlines everywhere and no run of sentences that could be a story."""
    if identified and words >= 20:
        return False
    count = _headlines(plan.lines)
    run = longest = 0
    for line in plan.lines:
        if line.kind == "prose":
            run += 1
        elif line.content:
            run = 0
        longest = max(longest, run)
    return count >= 8 and longest < 3 and words < 25 * max(1, count)
