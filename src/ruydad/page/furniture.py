"""The furniture classifier: what each line of a page is, for HTML and dumps alike.

Kinds that may be article text are ``prose`` (sentences), ``headline`` (a phrase of some length
without a full stop) and ``short``. All others are furniture: the kinds of ``data/furniture.tsv``
and ``zone`` (inside a part of the page that is furniture by its markup), ``site`` (the outlet's
name), ``date``, ``number``, ``rule`` and ``junk``.
"""

from __future__ import annotations

import re

from ruydad.page.lexicon import lexicon, plain, word_set, words_of
from ruydad.page.lines import Line
from ruydad.page.outlets import outlets
from ruydad.page.shapes import LONG_HEADLINE, begins_with_slug, is_clause
from ruydad.page.stamps import is_date_line

FURNITURE_ZONES = word_set("furniture-zones")
_OTHER_ZONES = word_set("other-story-zones")
_LONG, _LONGEST_NOTICE = 14, 70
_PROSE_WORDS = 22
_STOP = re.compile(r"[.؟?!…][\s\"'»”“’)\]]*$|[.…]\s*$")
_OPEN_STOP = re.compile(r"[:؛]\s*$")
_URL_LINE = re.compile(r"\W*(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?\W*", re.IGNORECASE)
_NUMBER = re.compile(r"[\W\d]*\d[\W\d]*")
_INITIALS = re.compile(r"\W*[^\W\d_]{1,3}(?:[\s./\u200c\-ـ]+[^\W\d_]{1,6}){0,3}[./\s]*|/\s*\w{1,4}")
_LEAK = re.compile(r"\{\$|\[/?ad|<image>|data:image|!\[\]|\[(?:\.\.\.|…)\]|�{3}|\?{6}|\d+ x \d+")
_PHOTO_CREDIT = re.compile(
    r"(?:AFP|REUTERS|Reuters|AP|GETTY|Getty|EPA|WANA|picture[ -]alliance|Anadolu|ANADOLU|Xinhua|"
    r"Shutterstock|TASS|IMAGO|imago)(?:[^\w]+[A-Za-z.]+)*\W*$"
)
_EMAIL = re.compile(r"\S+@\S+\.\w+|\+?[\d\s\-()]{9,}")
_SEPARATOR = re.compile(r"\s{2,}|\t|\s*[|•·»›>◄►❯]\s*|\s+[/\-–—ـ]\s+")
_RELATIVE = re.compile(
    r"\W*(?:(?:\d+|یک|دو|سه|چند)\s+)?(?:ثانیه|دقیقه|دقایقی|ساعت|ساعاتی|روز|هفته|ماه|سال|لحظاتی)\s+(?:پیش|قبل)\W*"
)
_MEDIA_WORDS = word_set("media")
_KEPT_IF_LONG = word_set("kept-if-long")


def classify(lines: list[Line]) -> None:
    """Set ``kind``, ``words``, ``key``, ``value`` and ``stop`` of every line, in place."""
    for line in lines:
        plain_text = plain(line.text)
        line.words = words_of(plain_text)
        line.key = "".join(line.words)
        line.stop = bool(_STOP.search(line.text))
        line.kind = _kind(line, plain_text)
    _classify_unstopped(lines)


def _classify_unstopped(lines: list[Line]) -> None:
    """On a page written without full stops, long lines that end in a verb are sentences."""
    if any(line.kind == "prose" and line.stop for line in lines):
        return
    long = [line for line in lines if line.kind == "headline" and is_clause(line)]
    for line in long[1:] if long and len(long[0].words) < _LONG else long:
        line.kind = "prose"


def _kind(line: Line, plain_text: str) -> str:
    zones = line.zones
    heading = "h1" in zones or "title" in zones
    if zones & FURNITURE_ZONES and not ("h1" in zones and not zones & {"nav", "footer"}):
        return _data_kind(line, plain_text) or "zone"
    if not line.words:
        return "rule"
    if not (heading and len(line.words) >= 4):
        kind = _furniture(line, plain_text)
        if kind:
            return kind
    if "caption" in zones and not heading:
        return "caption"
    return _content(line)


def _data_kind(line: Line, plain_text: str) -> str:
    """The page's code or date also counts in a bar of tools, but not beside other stories."""
    if line.zones & _OTHER_ZONES or len(line.words) > _LONG:
        return ""
    kind, line.value = lexicon().kind_of(plain_text, line.key, len(line.words))
    if "date" in line.zones and not kind and is_date_line(plain_text, len(line.words)):
        return "date"
    return kind if kind in ("published", "code", "updated") else ""


def _furniture(line: Line, plain_text: str) -> str:
    count = len(line.words)
    head = plain_text[:240]
    kind, line.value = lexicon().kind_of(head, line.key if count <= 9 else "", count)
    if kind and not _is_sentence(line, kind, count):
        return kind
    if count <= _LONGEST_NOTICE and (notice := lexicon().kind_within(line.key)):
        return notice
    if count > 30:
        return ""
    if _LEAK.search(plain_text):
        return "junk"
    if count <= 4 and _NUMBER.fullmatch(plain_text):
        return "number"
    return _pattern(line, plain_text, count)


def _is_sentence(line: Line, kind: str, count: int) -> bool:
    """A long line with a full stop is text, though it begins like a label."""
    return kind in _KEPT_IF_LONG and line.stop and count > _LONG


def _pattern(line: Line, plain_text: str, count: int) -> str:
    if count <= 12 and _URL_LINE.fullmatch(plain_text) and not line.stop:
        return "url"
    if count <= 6 and (_EMAIL.fullmatch(plain_text) or _RELATIVE.fullmatch(plain_text)):
        return "junk"
    if is_date_line(plain_text, count):
        return "date"
    if not line.stop and _PHOTO_CREDIT.search(line.text):
        return "caption"
    if site_name(line, count):
        return "site"
    if count <= 5 and len(line.key) <= 10 and _is_initials(line):
        return "initials"
    if _is_menu(line, count):
        return "menu"
    return ""


def _is_initials(line: Line) -> bool:
    text = line.text
    marked = "/" in text or "." in text[:-1] or all(len(word) == 1 for word in line.words)
    return bool(marked and _INITIALS.fullmatch(text))


def site_name(line: Line, count: int) -> bool:
    """Whether the line is the name of an outlet, alone or among words for media."""
    if count > 12:
        return False
    if outlets().named(line.text):
        return True
    known = outlets().mentioned(line.text)
    if known and count <= 4 and not line.stop and _MEDIA_WORDS & set(line.words):
        return count - max(2, len(words_of(plain(known[0].name)))) <= 1
    parts = [part for part in _SEPARATOR.split(line.text) if part]
    return len(parts) > 1 and any(outlets().named(part) for part in parts) and count <= 10


def _is_menu(line: Line, count: int) -> bool:
    """Several short items side by side, or a short link."""
    if line.stop or "؟" in line.text:
        return False
    items = [item for item in _SEPARATOR.split(line.text) if item]
    if len(items) >= 3 and all(len(item.split()) <= 4 for item in items):
        return True
    whole = lexicon().whole
    if len(items) == 2:
        keys = ["".join(words_of(plain(item))) for item in items]
        return all(whole.get(key) in ("menu", "nav") for key in keys)
    return line.link > 0.8 and count <= 3


def _content(line: Line) -> str:
    count = len(line.words)
    if line.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return "headline" if count >= 3 else "short"
    if count >= _PROSE_WORDS or (line.stop and count >= 3 and _ends_flat(line, count)):
        return "prose"
    if count >= LONG_HEADLINE and (_OPEN_STOP.search(line.text) or begins_with_slug(line)):
        return "prose"
    if line.tag == "p" and count >= 10 and line.link < 0.5 and line.stop:
        return "prose"
    return "headline" if count >= 4 else "short"


def _ends_flat(line: Line, count: int) -> bool:
    """A full stop makes a sentence; ``؟`` and ``!`` also end headlines."""
    return count >= 15 or bool(re.search(r"[.…][\s\"'»”“’)\]]*$", line.text))
