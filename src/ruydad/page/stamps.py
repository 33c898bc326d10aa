"""Times a page states about itself, and which of them is its publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from zoneinfo import ZoneInfo

import msgspec

from ruydad.calendar import PageTime, date_from_url, published_iso, read_date_line
from ruydad.page.lexicon import fields_pattern, plain, words_of
from ruydad.page.lines import Line

_LONGEST = 160
_MOST_WORDS = 20
_MOST_OTHER_WORDS = 3
_DATE_LIKE = re.compile(
    r"(?:19|20|1[34])\d\d|\d\s*[/.\-]\s*\d|\d\s*[^\W\d_]{2,}|[^\W\d_]{2,}\s*\d", re.IGNORECASE
)
_DATE_WORDS = frozenset(
    "ساعت تاریخ به وقت محلی تهران کابل روز مورخ و در برابر با مصادف ه ش م ق date gmt utc asia "
    "kabul tehran خبر انتشار".split()
)
_WEEKDAY = re.compile(r"شنبه|جمعه|ادینه")
_TIME_ONLY = re.compile(r"\W*(?:ساعت)?\W*(\d{1,2})\s*[:٫]\s*(\d{2})(?::\d{2})?\W*")
_NUMBER = re.compile(r"\W*[A-Za-z]?\d[\d\-]*\W*")
_MAKERS_DATE = re.compile(r"date\s+\d{4}-\d\d-\d\d\W*", re.IGNORECASE)
_CLOCK_PLACE = re.compile(r"(?:تهران|ایران|کابل|لندن|واشنگتن)\W*\d{1,2}:\d{2}|امروز|اکنون")
_RELATIVE = re.compile(r"(\d+|یک|دو|سه)\s+(دقیقه|ساعت|روز|هفته)\s+(?:پیش|قبل)")
_NUMERALS = {"یک": 1, "دو": 2, "سه": 3}
_UNITS = {"دقیقه": "minutes", "ساعت": "hours", "روز": "days", "هفته": "weeks"}
_IRAN_OFFSETS = (dt.timedelta(hours=3, minutes=30), dt.timedelta(hours=4, minutes=30))
_EARLIEST, _LATEST = 1990, 2100


class Stamp(msgspec.Struct, frozen=True):
    """A time on the page: its line, and ``published``, ``updated``, ``clock`` or ``bare``."""

    line: int
    role: str
    time: PageTime
    text: str


@lru_cache(maxsize=2048)
def _read(text: str) -> PageTime | None:
    return read_date_line(text)


def is_date_line(plain_text: str, count: int) -> bool:
    """Whether a plain line is a date (with its hour) and next to nothing else."""
    if count > _MOST_WORDS or len(plain_text) > _LONGEST or not _DATE_LIKE.search(plain_text):
        return False
    time = _read(plain_text)
    if time is None:
        return False
    start, end = time.span
    rest = words_of(plain_text[:start] + " " + plain_text[end:])
    other = [word for word in rest if word not in _DATE_WORDS and not word.isdigit()]
    other = [word for word in other if not _WEEKDAY.search(word)]
    return len(other) <= _MOST_OTHER_WORDS and len(other) * 2 < count


def read_stamps(lines: Sequence[Line]) -> list[Stamp]:
    """The times stated in date lines and behind labels, with the label's role."""
    stamps: list[Stamp] = []
    pending, left = "", 0
    for index, line in enumerate(lines):
        if line.kind in ("prose", "headline", "menu", "rule") or len(line.text) > _LONGEST:
            left = 0 if line.kind == "prose" else left - 1
            continue
        left -= 1
        found = list(_in_line(index, line, pending if left > 0 else ""))
        stamps += found
        if line.kind in ("published", "updated", "clock") and not found:
            pending, left = line.kind, 4
        elif found:
            left = 0
    return [_with_hour(stamp, lines) for stamp in stamps]


def _in_line(index: int, line: Line, pending: str) -> Iterator[Stamp]:
    """The labelled and bare times of one line, cut at its labels."""
    text = plain(line.text)
    if not any(c.isdigit() for c in text):
        return
    role, at = pending or _zone_role(line), 0
    cuts = [(match.start(), match.end(), match.lastgroup or "") for match in
            fields_pattern().finditer(text)]  # fmt: skip
    for start, end, label in [*cuts, (len(text), len(text), "")]:
        part = text[at:start]
        time = _read(part) if _DATE_LIKE.search(part) else None
        if time is not None:
            yield Stamp(index, _role(role, part, index, text), time, part)
        at = end
        if label in ("published", "updated", "clock"):
            role = label
        elif label:
            number = _NUMBER.match(text, end) or re.compile(r"\W*").match(text, end)
            at, role = (number.end() if number else end), "bare"


def _zone_role(line: Line) -> str:
    for zone in ("updated", "clock"):
        if zone in line.zones:
            return zone
    return "bare"


def _role(role: str, part: str, index: int, text: str) -> str:
    if index <= 1 and _MAKERS_DATE.fullmatch(text):
        return "clock"
    return "clock" if role == "bare" and _CLOCK_PLACE.search(part) else role


def _with_hour(stamp: Stamp, lines: Sequence[Line]) -> Stamp:
    """An hour on the next line belongs to the date above it."""
    if stamp.time.time is not None or stamp.line + 1 >= len(lines):
        return stamp
    match = _TIME_ONLY.fullmatch(plain(lines[stamp.line + 1].text))
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        return stamp
    hour = f"{int(match[1]):02}:{match[2]}"
    return Stamp(stamp.line, stamp.role, msgspec.structs.replace(stamp.time, time=hour), stamp.text)


def best_stamp(
    stamps: Sequence[Stamp], lines: Sequence[Line], title: int | None, body: tuple[int, int]
) -> tuple[Stamp | None, int]:
    """The most likely publication line and its score (0 for none).

    Equal candidates: the older, since no page is published after it was crawled.
    """
    scored = [(_score(stamp, lines, title, body), stamp) for stamp in stamps]
    scored = [item for item in scored if item[0] > 0]
    if not scored:
        return None, 0
    top = max(score for score, _ in scored)
    oldest = min((s for score, s in scored if score == top), key=lambda s: s.time.date)
    return oldest, top


def _score(stamp: Stamp, lines: Sequence[Line], title: int | None, body: tuple[int, int]) -> int:
    if stamp.role in ("updated", "clock") or "zone" == lines[stamp.line].kind:
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
    far = not hour and bool(_WEEKDAY.search(stamp.text)) and not near
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
        time = _read(text) if len(text) <= _LONGEST and _DATE_LIKE.search(text) else None
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
