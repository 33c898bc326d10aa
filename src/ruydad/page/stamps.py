"""Times a page states about itself, with the role its labels give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from ruydad.calendar import PageTime, read_date_line
from ruydad.page.lexicon import fields_pattern, plain, word_set, words_of
from ruydad.page.lines import Line

LONGEST = 160
_MOST_WORDS = 20
_MOST_OTHER_WORDS = 3
DATE_LIKE = re.compile(
    r"(?:19|20|1[34])\d\d|\d\s*[/.\-]\s*\d|\d\s*[^\W\d_]{2,}|[^\W\d_]{2,}\s*\d", re.IGNORECASE
)
_DATE_WORDS = word_set("date-line")
WEEKDAY = re.compile(r"شنبه|جمعه|ادینه")
_TIME_ONLY = re.compile(r"\W*(?:ساعت)?\W*(\d{1,2})\s*[:٫]\s*(\d{2})(?::\d{2})?\W*")
_SPACED_SLASH = re.compile(r"(?<=\d)\s*/\s*(?=\d)")
_NUMBER = re.compile(r"\W*[A-Za-z]?\d[\d\-]*\W*")
_MAKERS_DATE = re.compile(r"date\s+\d{4}-\d\d-\d\d\W*", re.IGNORECASE)
_CLOCK_PLACE = re.compile(r"(?:تهران|ایران|کابل|لندن|واشنگتن)\W*\d{1,2}:\d{2}|امروز|اکنون")


class Stamp(msgspec.Struct, frozen=True):
    """A time on the page: its line, and ``published``, ``updated``, ``clock`` or ``bare``."""

    line: int
    role: str
    time: PageTime
    text: str


@lru_cache(maxsize=2048)
def read_time(text: str) -> PageTime | None:
    """The date (with its hour) that a short text states; remembered, since it is asked twice."""
    return read_date_line(text)


def is_date_line(plain_text: str, count: int) -> bool:
    """Whether a plain line is a date (with its hour) and next to nothing else."""
    plain_text = _SPACED_SLASH.sub("/", plain_text)
    if count > _MOST_WORDS or len(plain_text) > LONGEST or not DATE_LIKE.search(plain_text):
        return False
    time = read_time(plain_text)
    if time is None:
        return False
    start, end = time.span
    if start < 3 and time.time is not None and _holds_code(plain_text):
        return True
    rest = words_of(plain_text[:start] + " " + plain_text[end:])
    other = [word for word in rest if word not in _DATE_WORDS and not word.isdigit()]
    other = [word for word in other if not WEEKDAY.search(word)]
    return len(other) <= _MOST_OTHER_WORDS and len(other) * 2 < count


def _holds_code(plain_text: str) -> bool:
    """«۱۷ مهر ۱۳۹۸، ۱۹:۴۲ کد خبر: … سیاست خارجی»: date, code and section on one line."""
    return any(match.lastgroup == "code" for match in fields_pattern().finditer(plain_text))


def read_stamps(lines: Sequence[Line]) -> list[Stamp]:
    """The times stated in date lines and behind labels, with the label's role."""
    stamps: list[Stamp] = []
    pending, left = "", 0
    for index, line in enumerate(lines):
        if line.kind in ("prose", "headline", "menu", "rule") or len(line.text) > LONGEST:
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
        part = _SPACED_SLASH.sub("/", text[at:start])
        time = read_time(part) if DATE_LIKE.search(part) else None
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
