"""Who publishes the page, whom it credits, its code and its address."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ruydad.page.lexicon import fields_pattern, label_pattern, plain
from ruydad.page.lines import Line
from ruydad.page.metadata import Metadata
from ruydad.page.outlets import Outlet, outlets
from ruydad.page.outline import Outline
from ruydad.page.publisher import find_publisher

_CODE = re.compile(r"\W{0,6}([A-Za-z]{0,3}-?\d[\d\-/]{1,22}\d|\d{2,})")
_CODE_LABELS = re.compile(r"خبر|مطلب|news|story", re.IGNORECASE)
_URL = re.compile(
    r"(?:https?://|www\.)[^\s«»\"<>،()]+|[\w-]+(?:\.[\w-]+)+/[^\s«»\"<>،()]*", re.ASCII
)
_NOT_OURS = re.compile(
    r"(?:^|[./])(?:t\.me|telegram\.me|facebook\.com|twitter\.com|x\.com|instagram\.com|wa\.me|"
    r"youtube\.com|aparat\.com|eitaa\.com|ble\.ir|rubika\.ir|linkedin\.com|creativecommons\.org|whatsapp\.com)/?",
    re.IGNORECASE,
)
_MOST_VALUE_WORDS = 7


class Credits(msgspec.Struct, kw_only=True):
    """``outlet`` is the name as known or as written; ``entry`` its row in the table."""

    outlet: str | None = None
    entry: Outlet | None = None
    origin: str | None = None
    code: str | None = None
    url: str | None = None


def find_credits(plan: Outline, meta: Metadata, url: str | None, hint: str | None) -> Credits:
    """The outlet, origin, code and address of a page, whatever of them it states."""
    short_url = page_url(plan)
    publisher = find_publisher(plan, meta, url, short_url, hint)
    found = Credits(
        outlet=publisher.name,
        entry=publisher.entry,
        url=url or meta.url or short_url,
        code=find_code(plan),
    )
    found.origin = _origin(plan, publisher.relayed, found)
    return found


def find_code(plan: Outline) -> str | None:
    """The page's own code: behind a label such as «کد خبر», in ASCII digits."""
    best: tuple[int, str] | None = None
    lines = plan.lines
    for index, line in enumerate(lines):
        if line.kind in ("prose", "headline", "menu") or len(line.text) > 200:
            continue
        code, sure = _code_in(lines, index)
        if not code:
            continue
        rank = (2 if sure else 0) + (1 if index <= plan.end + 6 else 0)
        if best is None or rank > best[0]:
            best = (rank, code)
    return best[1] if best else None


def _code_in(lines: Sequence[Line], index: int) -> tuple[str | None, bool]:
    line = lines[index]
    text = plain(line.text)
    if line.kind != "code" and not any(c.isdigit() for c in text):
        return None, False
    for match in label_pattern("code").finditer(text):
        value = _CODE.match(text, match.end())
        if value:
            return value[1].strip("-/"), bool(_CODE_LABELS.search(match.group()))
        if line.kind == "code" and not text[match.end() :].strip(" :") and index + 1 < len(lines):
            following = _CODE.fullmatch(plain(lines[index + 1].text))
            if following:
                return following[1], True
    if "code" in line.zones and (value := _CODE.search(text)) and len(value[1]) >= 4:
        return value[1], True
    return None, False


def page_url(plan: Outline) -> str | None:
    """An address of the page written on it (short link), not a link to elsewhere."""
    for line in plan.lines:
        if line.kind not in ("url", "end", "share", "zone", "source") or len(line.words) > 25:
            continue
        for match in _URL.finditer(line.text):
            if not _NOT_OURS.search(match.group()):
                return match.group().rstrip(".,؛")
    return None


def _origin(plan: Outline, relayed: str | None, found: Credits) -> str | None:
    """Whom the page credits: source line, else whom the slug relays, else a name at the end."""
    lines = plan.lines
    for index in range(len(lines) - 1, -1, -1):
        name = _source_value(lines, index)
        if name and _is_other(name, found):
            return name
    if relayed and _is_other(relayed, found):
        return _clean(relayed)
    tail = [line for line in lines[plan.first() : plan.end + 3] if line.kind == "site"]
    if tail and _is_other(tail[-1].text, found):
        return _clean(tail[-1].text)
    return None


def _source_value(lines: Sequence[Line], index: int) -> str | None:
    line = lines[index]
    zoned = "source" in line.zones and line.kind != "zone"
    if line.kind != "source" and not zoned:
        if line.kind not in ("code", "byline", "published", "date", "url"):
            return None
        labels = (m for m in fields_pattern().finditer(plain(line.text)))
        label = next((m for m in labels if m.lastgroup == "source"), None)
        return _clean(line.text[label.end() :]) if label else None
    value = _clean(line.text[line.value :])
    if not value and index + 1 < len(lines) and len(lines[index + 1].words) <= _MOST_VALUE_WORDS:
        value = _clean(lines[index + 1].text)
    return value if value and len(value.split()) <= _MOST_VALUE_WORDS else None


def _clean(name: str) -> str:
    return re.split(r"\s*[|،؛]\s*|\s{2,}", name.strip(' :：،.«»"/-–—()\u200c\u200f'))[0].strip()


def _is_other(name: str, found: Credits) -> bool:
    if not _clean(name) or name.isdigit():
        return False
    known = outlets().mentioned(_clean(name), weak=True)
    return _clean(name) != found.outlet and (not known or found.entry not in known)
