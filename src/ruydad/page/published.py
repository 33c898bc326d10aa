"""Which of the times on a page is its publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from ruydad.calendar import PageTime, date_from_url, published_iso
from ruydad.page.lexicon import plain
from ruydad.page.lines import Line
from ruydad.page.stamps import DATE_LIKE, LONGEST, WEEKDAY, Stamp, read_time

_RELATIVE = re.compile(r"(\d+|یک|دو|سه)\s+(دقیقه|ساعت|روز|هفته)\s+(?:پیش|قبل)")
_NUMERALS = {"یک": 1, "دو": 2, "سه": 3}
_UNITS = {"دقیقه": "minutes", "ساعت": "hours", "روز": "days", "هفته": "weeks"}
_IRAN_OFFSETS = (dt.timedelta(hours=3, minutes=30), dt.timedelta(hours=4, minutes=30))
_EARLIEST, _LATEST = 1990, 2100


def best_stamp(
    stamps: Sequence[Stamp], lines: Sequence[Line], title: int | None, body: tuple[int, int]
) -> tuple[Stamp | None, int]:
    """The most likely publication line and its score (0 for none).

    Equal candidates: the older, since no page is published after it was crawled. A page that tells
    only when it was changed («به روز شده: …») was published about then.
    """
    scored = [(_score(stamp, lines, title, body), stamp) for stamp in stamps]
    scored = [item for item in scored if item[0] > 0] or [
        (1, stamp) for stamp in stamps if stamp.role == "updated" and stamp.line <= body[1]
    ]
    if not scored:
        return None, 0
    top = max(score for score, _ in scored)
    oldest = min((s for score, s in scored if score == top), key=lambda s: s.time.date)
    return oldest, top


def _score(stamp: Stamp, lines: Sequence[Line], title: int | None, body: tuple[int, int]) -> int:
    if stamp.role in ("updated", "clock") or lines[stamp.line].kind == "zone":
        return 0
    hour = 1 if stamp.time.time else 0
    after = stamp.line > body[1]
    if stamp.role == "published":
        return (8 if after else 12) + hour
    near = _is_near(stamp.line, lines, title)
    if after:
        return 2 + hour if near or stamp.line - body[1] <= 3 else 0
    if len(stamp.time.calendars) > 1:
        return 3 + hour if near or hour else 0
    far = not hour and bool(WEEKDAY.search(stamp.text)) and not near
    if far and _menus_between(stamp.line, lines, title) >= 3:
        return 0
    return 6 + hour + (2 if near else 0)


def _is_near(index: int, lines: Sequence[Line], title: int | None) -> bool:
    """Next to the title or to the page's code."""
    around = lines[max(0, index - 2) : index + 3]
    if any(line.kind == "code" for line in around):
        return True
    return title is not None and abs(title - index) <= 3 and not _menus_between(index, lines, title)


def _menus_between(index: int, lines: Sequence[Line], title: int | None) -> int:
    low, high = sorted((index, title if title is not None else index))
    return sum(line.kind in ("menu", "nav", "site", "zone") for line in lines[low + 1 : high])


def choose_published(
    visible: Stamp | None, score: int, stated: Sequence[str], url: str | None, zone: str
) -> str | None:
    """The publication time in ISO 8601: the visible line and the metadata, else the address.

    ``stated`` are metadata values; ``zone`` an IANA name. A time with an hour gets its offset.
    """
    meta = next((found for text in stated if (found := _parsed(text, zone))), None)
    if visible is not None and (meta is None or _prefers_visible(visible, score, meta)):
        return published_iso(visible.time, visible.time.zone or zone)
    if meta is not None:
        return _iso(meta)
    by_url = date_from_url(url) if url else None
    return by_url.isoformat() if by_url else None


def _prefers_visible(visible: Stamp, score: int, meta: dt.date) -> bool:
    day = meta.date() if isinstance(meta, dt.datetime) else meta
    if day == visible.time.date:
        return visible.time.time is not None or not isinstance(meta, dt.datetime)
    # A labelled line is what readers were told; otherwise the older one, updates come later.
    return score >= 12 or visible.time.date < day


def _parsed(text: str, zone: str) -> dt.datetime | dt.date | None:
    text = plain(text.strip()).replace("Z", "+00:00")
    try:
        if len(text) == 10:
            day = dt.date.fromisoformat(text)
            return day if _EARLIEST <= day.year <= _LATEST else None
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        time = read_time(text) if len(text) <= LONGEST and DATE_LIKE.search(text) else None
        return _of_page_time(time, zone) if time else None
    if not _EARLIEST <= moment.year <= _LATEST:
        return None
    return _local(moment, zone)


def _of_page_time(time: PageTime, zone: str) -> dt.datetime | dt.date:
    if time.time is None:
        return time.date
    return dt.datetime.fromisoformat(published_iso(time, time.zone or zone))


def _local(moment: dt.datetime, zone: str) -> dt.datetime:
    """Wall-clock time of the outlet; Iranian offsets are taken as its own clock."""
    offset = moment.utcoffset()
    if offset is None or (zone == "Asia/Tehran" and offset in _IRAN_OFFSETS):
        return moment.replace(tzinfo=ZoneInfo(zone))
    return moment.astimezone(ZoneInfo(zone))


def _iso(moment: dt.datetime | dt.date) -> str:
    if isinstance(moment, dt.datetime):
        return moment.replace(microsecond=0).isoformat()
    return moment.isoformat()


def relative_day(lines: Sequence[Line], fetched: dt.datetime) -> str | None:
    """The day of a line such as «۳ ساعت قبل», counted back from when the page was fetched."""
    for line in lines:
        if line.kind in ("prose", "zone") or len(line.words) > 6:
            continue
        match = _RELATIVE.search(plain(line.text))
        if match:
            count = _NUMERALS.get(match[1]) or int(match[1])
            back = dt.timedelta(**{_UNITS[match[2]]: min(count, 10_000)})
            return (fetched - back).date().isoformat()
    return None
