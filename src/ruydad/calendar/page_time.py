"""Read the date lines of pages: when a page says it was published."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

import msgspec

from ruydad.calendar.atoms import chains
from ruydad.calendar.days import WEEKDAYS, weekday
from ruydad.calendar.folding import fold_text
from ruydad.calendar.pieces import Context, Piece
from ruydad.calendar.rules import pieces
from ruydad.records.article import Span
from ruydad.records.time import Calendar

KABUL = "Asia/Kabul"
TEHRAN = "Asia/Tehran"


class PageTime(msgspec.Struct, frozen=True):
    """When a page's date line says it was published.

    ``time`` is ``HH:MM`` or ``None``; ``calendars`` are those seen on the line, in its order (two
    or three often mean the clock of the site); ``offset`` is a stated one like ``+08:00``, ``zone``
    an IANA name where the line tells it; ``span`` covers date and time in the line as given.
    """

    date: dt.date
    time: str | None
    calendars: tuple[Calendar, ...]
    span: Span
    offset: str | None = None
    zone: str | None = None
    problems: tuple[str, ...] = ()


class _Dated(msgspec.Struct, frozen=True):
    piece: Piece
    start: int
    end: int
    afghan: bool


_OFFSET = re.compile(
    r"(?:gmt|utc) ?([+-]\d{1,2}(?::?\d\d)?)"
    r"|:\d\d(?:\.\d+)? ?([+-]\d\d:?\d\d)(?![\d/\-])"
)
_UTC = re.compile(r"\b(?:gmt|utc)\b|(?<=\d)z(?![a-z])|گرینویچ")
_ZONES = (
    (re.compile("asia/kabul|به[ \u200c]وقت[ \u200c](?:کابل|افغانستان)"), KABUL),
    (re.compile("asia/tehran|به[ \u200c]وقت[ \u200c](?:تهران|ایران)"), TEHRAN),
)
_PUBLISHED = re.compile("انتشار|منتشر|نشر|published|ایجاد|ارسال")
_CHANGED = re.compile("(?:به[ \u200c]?روز|ویرایش|اصلاح|اپدیت|updated|modified|اخرین[ \u200c]تغییر)")


def read_date_line(line: str) -> PageTime | None:
    """The date and time of a line of page furniture; ``None`` if it states no whole date.

    Of several dates the one labelled as publication is taken, else the first that is not labelled
    as a change; a solar Hijri or Gregorian one before a lunar one. Dates that disagree and
    weekdays that do not fit are in ``problems``.
    """
    folded = fold_text(line)
    dated, others = _pieces(folded.text)
    if not dated:
        return None
    chosen = min(dated, key=lambda found: _rank(folded.text, found, dated))
    clock = _clock(chosen, others)
    start, end = chosen.start, chosen.end
    if clock:
        start, end = min(start, clock.start), max(end, clock.end)
    assert chosen.piece.start
    return PageTime(
        date=chosen.piece.start,
        time=clock.piece.time if clock else None,
        calendars=tuple(dict.fromkeys(found.piece.calendar for found in dated)),
        span=folded.source(start, end),
        offset=_offset(folded.text),
        zone=_zone(folded.text, chosen),
        problems=tuple(dict.fromkeys(_problems(chosen, dated, others))),
    )


def _pieces(text: str) -> tuple[list[_Dated], list[_Dated]]:
    """The whole dates of a line, and its other pieces."""
    dated: list[_Dated] = []
    others: list[_Dated] = []
    for chain in chains(text):
        for piece in pieces(chain, text, Context(None)):
            start, end = chain.chars(piece.first, piece.last)
            months = [a.value for a in chain.atoms[piece.first : piece.last] if a and a.cls == "M"]
            found = _Dated(piece, start, end, bool(months) and abs(months[0][2]) == 2)
            whole = piece.kind == "date" and piece.start is not None and piece.start == piece.end
            (dated if whole else others).append(found)
    return dated, others


def _rank(text: str, found: _Dated, dated: list[_Dated]) -> tuple[bool, bool, bool, int]:
    earlier = [other.end for other in dated if other.end <= found.start]
    label = text[max(earlier, default=0) : found.start]
    return (
        bool(_CHANGED.search(label)),
        found.piece.calendar == "hijri",
        not _PUBLISHED.search(label) and any(_PUBLISHED.search(text[: d.start]) for d in dated),
        found.start,
    )


def _clock(chosen: _Dated, others: list[_Dated]) -> _Dated | None:
    """The clock time that belongs to the date: the next one after it, else the one before."""
    clocks = [found for found in others if found.piece.time]
    after = [found for found in clocks if found.start >= chosen.end]
    before = [found for found in clocks if found.end <= chosen.start]
    return after[0] if after else before[-1] if before else None


def _offset(text: str) -> str | None:
    stated = _OFFSET.search(text)
    if not stated:
        return "+00:00" if _UTC.search(text) else None
    digits = re.sub(r"\D", "", stated[1] or stated[2] or "0")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    sign = "-" if "-" in (stated[1] or stated[2] or "") else "+"
    return f"{sign}{int(hours):02}:{minutes}" if int(hours) <= 14 and int(minutes) < 60 else None


def _zone(text: str, chosen: _Dated) -> str | None:
    stated = next((zone for pattern, zone in _ZONES if pattern.search(text)), None)
    return stated or (KABUL if chosen.afghan else None)


def _problems(chosen: _Dated, dated: list[_Dated], others: list[_Dated]) -> list[str]:
    day = chosen.piece.start
    found = [*chosen.piece.problems]
    for other in others:
        stated = other.piece.weekday
        if day and stated is not None and stated != weekday(day):
            is_on = WEEKDAYS[weekday(day)]
            found.append(f"weekday does not fit: {WEEKDAYS[stated]} stated, {day} is {is_on}")
        found.extend(problem for problem in other.piece.problems if problem.startswith("no such"))
    for other in dated:
        doubt = 1 if "hijri" in (other.piece.calendar, chosen.piece.calendar) else 0
        if day and other.piece.start and abs((other.piece.start - day).days) > doubt:
            found.append(f"dates disagree: {day} and {other.piece.start}")
    return found


def published_iso(page_time: PageTime, zone: str) -> str:
    """The ISO 8601 time of publication, e.g. ``2022-09-14T09:57:00+04:30``; a bare date without
    an hour. A stated offset or zone goes before ``zone`` (an IANA name, e.g. ``Asia/Tehran``).

    Raises ``ValueError`` for a zone that tzdata does not know.
    """
    if page_time.time is None:
        return page_time.date.isoformat()
    naive = f"{page_time.date.isoformat()}T{page_time.time}:00"
    if page_time.offset:
        return naive + page_time.offset
    return dt.datetime.fromisoformat(naive).replace(tzinfo=_tz(page_time.zone or zone)).isoformat()


@cache
def _tz(name: str) -> ZoneInfo:
    """The zone from the ``tzdata`` package, whatever the machine has."""
    if not re.fullmatch(r"[A-Za-z0-9_+\-]+(?:/[A-Za-z0-9_+\-]+)*", name):
        raise ValueError(f"no time zone: {name}")
    file = resources.files("tzdata").joinpath("zoneinfo", *name.split("/"))
    try:
        with file.open("rb") as data:
            return ZoneInfo.from_file(data, key=name)
    except (OSError, ModuleNotFoundError) as error:
        raise ValueError(f"no time zone: {name}") from error
