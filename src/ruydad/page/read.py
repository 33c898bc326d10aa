"""A page or a plain text to an article."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from ruydad.page import markup
from ruydad.page.assembly import article_of, blocks_of
from ruydad.page.credits import Credits, find_credits
from ruydad.page.dating import is_stated, published_of, with_zone, zone_of
from ruydad.page.decode import MAX_VISIBLE, decode
from ruydad.page.furniture import classify
from ruydad.page.kinds import check_article
from ruydad.page.language import check_persian, language_of
from ruydad.page.lexicon import squeeze, word_set
from ruydad.page.lines import Line, cut, inserted, split
from ruydad.page.metadata import Metadata, read_metadata
from ruydad.page.outlets import outlets
from ruydad.page.outline import Outline, is_about, outline
from ruydad.page.preparation import lift_zones, parted
from ruydad.page.stamps import Stamp, read_stamps
from ruydad.page.unwrap import unwrap
from ruydad.records import Article, Refused
from ruydad.records.article import BlockKind

_DUMP_KINDS = frozenset({"code", "published", "end", "comments", "updated", "copyright"})
_MOST_BARE_LINES = 2
_MOST_TIMES = 3
_NOT_PUBLISHED = word_set("not-published-zones")


class Hints(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a document beside its text; it wins over what the page says.

    ``published`` is ISO 8601; ``language`` a code as in ``Article``.
    """

    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    language: str | None = None


def read_page(
    data: bytes | str,
    *,
    id: str | None = None,
    url: str | None = None,
    fetched: dt.datetime | None = None,
    hints: Hints | None = None,
) -> Article:
    """The article of a page: HTML or a text dump, known by content.

    ``fetched`` is used only to read times such as «۳ ساعت قبل». Raises ``Refused`` (stage
    ``page``) with ``empty``, ``not-text``, ``too-large``, ``not-persian``, ``no-article``,
    ``front-page``, ``search-result``, ``list-page`` or ``gallery``.
    """
    text, hints = decode(data), hints or Hints()
    source = _source_of(text)
    meta = source.meta
    if hints.title:
        meta.titles.insert(0, hints.title)
    tajik = _check_lines(source.lines)
    lines = _prepared(source.lines, source.html)
    if not source.html and len(lines) <= _MOST_BARE_LINES and all(line.content for line in lines):
        return read_text(text, id=id, url=url, hints=hints)
    plan = outline(lines, meta.titles)
    found = find_credits(plan, meta, url, hints.outlet)
    stamps = read_stamps(plan.lines)
    published = hints.published or published_of(plan, meta, found, stamps, fetched)
    check_article(plan, meta, url or meta.url, is_stated(plan, stamps, meta))
    language = "tg" if tajik else _language(plan, found, stamps)
    blocks = blocks_of(plan)
    if plan.title is None and (stated := _stated_title(source.title, meta, plan, hints)):
        blocks.insert(0, ("title", stated))
    return article_of(blocks, found, published, hints.language or language, id)


class _Source(NamedTuple):
    """A document before anything is left out of it; ``title`` is that of its head."""

    lines: list[Line]
    meta: Metadata
    title: Line | None
    html: bool


def _source_of(text: str) -> _Source:
    """The lines and metadata of a text, which may be markup."""
    if not markup.looks_like_html(text):
        return _Source(split(text), Metadata(), None, False)
    page = markup.parse(text)
    meta = read_metadata(page)
    times = [value for value, zones in page.times if not zones & _NOT_PUBLISHED]
    meta.published += times[:_MOST_TIMES]
    return _Source(page.lines, meta, page.title, True)


def _stated_title(line: Line | None, meta: Metadata, plan: Outline, hints: Hints) -> Line | None:
    """The title of the document's head, where the page shows none of its own."""
    if hints.title:
        return inserted(" ".join(hints.title.split()))
    if line is not None:
        line = _without_site(line)
        classify([line])
        if len(line.words) >= 4 and is_about(line, plan):
            return line
    return inserted(" ".join(meta.titles[0].split())) if meta.titles[:-1] else None


def read_text(
    text: str, *, id: str | None = None, url: str | None = None, hints: Hints | None = None
) -> Article:
    """The article of plain text: every line a paragraph, no furniture to take away.

    A text with the marks of a page dump (a code line, an end mark) is read as one. The first
    line is the title only where ``hints`` say so or it clearly is. Raises ``Refused`` with
    ``empty``, ``not-text``, ``too-large`` or ``not-persian``.
    """
    text, hints = decode(text), hints or Hints()
    lines = split(text)
    tajik = _check_lines(lines)
    classify(lines)
    if len(lines) >= 4 and any(line.kind in _DUMP_KINDS for line in lines):
        return read_page(text, id=id, url=url, hints=hints)
    lines = unwrap(lines)
    classify(lines)
    first = _title_of_text(lines, hints)
    blocks: list[tuple[BlockKind, Line]] = [("paragraph", line) for line in lines if line.key]
    if first:
        blocks[0] = ("title", blocks[0][1])
    elif hints.title:
        blocks.insert(0, ("title", inserted(" ".join(hints.title.split()))))
    plan = Outline(lines, body=list(range(len(lines))), end=len(lines))
    found = find_credits(plan, Metadata(), url, hints.outlet)
    zone = zone_of(found.entry, [])
    published = with_zone(hints.published, zone) if hints.published else None
    language = "tg" if tajik else _language(plan, found, [])
    return article_of(blocks, found, published, hints.language or language, id)


def _check_lines(lines: Sequence[Line]) -> bool:
    if not lines:
        raise Refused("page", "no-article", "the page has no text", "check how it was saved")
    if sum(len(line.text) for line in lines) > MAX_VISIBLE:
        raise Refused("page", "too-large", f"over {MAX_VISIBLE:,} characters of text",
                      "give one story a document")  # fmt: skip
    return check_persian("\n".join(line.text for line in lines[:400]))


def _prepared(lines: list[Line], html: bool) -> list[Line]:
    """Classified lines, site names cut off the title line and broken sentences joined."""
    lines = [part for line in lines for part in parted(line)]
    if html:
        lift_zones(lines)
    else:
        lines = [*(_without_site(line) for line in lines[:3]), *lines[3:]]
    classify(lines)
    joined = unwrap(lines)
    if len(joined) != len(lines):
        classify(joined)
    return joined


def _without_site(line: Line) -> Line:
    """A line such as «<title> | <outlet>» without the outlet."""
    for mark in (" | ", " - ", " – ", " — ", " :: ", " « ", " » ", "|"):
        head, found, tail = line.text.rpartition(mark)
        if found and len(head.split()) >= 4 and outlets().named(tail, weak=True):
            return cut(line, 0, len(head))
    return line


def _title_of_text(lines: Sequence[Line], hints: Hints) -> bool:
    first = lines[0]
    if hints.title:
        return first.key == squeeze(hints.title)
    later = [line for line in lines[1:] if line.kind == "prose"]
    clear = first.kind == "headline" and 4 <= len(first.words) <= 22 and not first.stop
    return clear and bool(later) and (len(later) > 1 or lines[1].gap)


def _language(plan: Outline, found: Credits, stamps: Sequence[Stamp]) -> str:
    afghan = any(stamp.time.zone == "Asia/Kabul" for stamp in stamps)
    chosen = [*plan.leads, *plan.body, *([plan.title] if plan.title is not None else [])]
    words = [word for index in chosen for word in plan.lines[index].words]
    return language_of(words, found.entry, afghan)
