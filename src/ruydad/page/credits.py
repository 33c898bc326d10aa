"""Who publishes the page, whom it credits, its code and its address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from ruydad.page.lexicon import fields_pattern, label_pattern, plain
from ruydad.page.lines import Line
from ruydad.page.metadata import Metadata
from ruydad.page.outline import Outline
from ruydad.page.outlets import Outlet, outlets

_SLUG = re.compile(
    r"(?:^|[-–—ـ/]\s*|\s)به[\s\u200c]*گزارش[\s\u200c]+(?P<who>[^،؛:.\n]{2,110}?)\s*[،؛:]"
)
_PLACE_SLUG = re.compile(
    r"^\W*[^،.؛:]{2,40}?\s*[-–—ـ/(]\s*(?P<who>[^،.؛:\-–—ـ/()]{2,40})\s*[-–—ـ/):]"
)
_NAME_SLUG = re.compile(r"^\W*(?P<who>[^،.:؛\-–—ـ]{2,40}?)\s*[-–—ـ؛:]")
_RELAY = re.compile(
    r"[\s،]+(?:و[\s\u200c]+)?(?:به[\s\u200c]*نقل[\s\u200c]*از|از[\s\u200c]+قول|بنقل[\s\u200c]*از)[\s\u200c]+"
)
_REPORTER = re.compile(r"خبرنگار[\s\u200c]+(?P<who>[^،.؛:]{2,50})")
_TOLD = re.compile(r"(?<!\w)به[\s\u200c]+(?P<who>\S+(?:[\s\u200c]+\S+)?)[\s\u200c]+گفت")
_MEDIA_NAME = re.compile(
    r"(?:خبرگزاری|پایگاه[\s\u200c]+(?:خبری|اطلاع[\s\u200c]*رسانی)|روزنامه|سایت|وب[\s\u200c]*سایت|"
    r"وبگاه|شبکه|رادیو|تلویزیون|آژانس|هفته[\s\u200c]*نامه)[\s\u200c]+\S.{1,45}"
)
_SITE_LINE = re.compile(r"(?:خبرگزاری|پایگاه خبری|روزنامه|سایت خبری|آژانس)|نیوز\b")
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
_TITLE_PARTS = re.compile(r"\s+[|\-–—:»«ـ]+\s+|\s*\|\s*")
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
    lines = plan.lines
    found = Credits(url=url or meta.url or page_url(plan), code=find_code(plan))
    outlet, relayed = _slug_names(plan)
    votes = _Votes()
    if hint:
        votes.add_text(hint, 100)
    if meta.site:
        votes.add_text(meta.site, 10)
    votes.add(outlets().at(url or meta.url), 10)
    votes.add(outlets().at(page_url(plan)), 7)
    for title in meta.titles:
        for part in _TITLE_PARTS.split(title):
            votes.add(outlets().named(part, weak=True), 6)
    _vote_lines(votes, plan)
    votes.add_text(outlet, 5)
    _vote_reporters(votes, lines, plan.body)
    found.entry, found.outlet = votes.best()
    found.origin = _origin(plan, relayed, found)
    return found


class _Votes:
    """Evidence for outlets, summed; only an outlet that publishes in Persian can win."""

    def __init__(self) -> None:
        self.weights: dict[str, float] = {}
        self.entries: dict[str, Outlet | None] = {}

    def add(self, outlet: Outlet | None, weight: float) -> None:
        if outlet is not None and outlet.persian:
            self.weights[outlet.name] = self.weights.get(outlet.name, 0) + weight
            self.entries[outlet.name] = outlet

    def add_text(self, name: str | None, weight: float) -> None:
        """A name that must be an outlet's: known, else kept as written."""
        name = " ".join((name or "").split()).strip(" «»\"'()-–:.،")
        if not name:
            return
        known = _known(name)
        if known is not None:
            self.add(known, weight)
        elif weight >= 8 or _MEDIA_NAME.search(name):
            match = _MEDIA_NAME.search(name)
            text = match.group().strip() if match and weight < 8 else name
            self.weights[text] = self.weights.get(text, 0) + min(weight, 7)
            self.entries.setdefault(text, None)

    def best(self) -> tuple[Outlet | None, str | None]:
        if not self.weights:
            return None, None
        name = max(self.weights, key=lambda n: self.weights[n])
        return self.entries[name], name


def _known(text: str) -> Outlet | None:
    """The outlet a slug or site name names: its whole name, else the last one mentioned."""
    table = outlets()
    if whole := table.named(text, weak=True):
        return whole
    sure = [o for o in table.mentioned(text) if o.persian]
    return sure[-1] if sure else next((o for o in reversed(table.mentioned(text, weak=True))
                                       if o.persian), None)  # fmt: skip


def _slug_names(plan: Outline) -> tuple[str | None, str | None]:
    """The outlet of the agency slug and whom it relays («به گزارش A به نقل از B»)."""
    for index in [*plan.leads, *plan.body][:4]:
        text = plan.lines[index].text[:200]
        match = _SLUG.search(text[:170])
        if match and match.start() < 60:
            parts = _RELAY.split(match["who"], maxsplit=1)
            relayed = parts[1] if len(parts) > 1 else _relayed_after(text, match)
            return parts[0], relayed
        for pattern in (_PLACE_SLUG, _NAME_SLUG):
            match = pattern.match(text)
            if match and outlets().named(match["who"], weak=True):
                return match["who"], None
    return None, None


def _relayed_after(text: str, match: re.Match[str]) -> str | None:
    relay = re.match(rf"{_RELAY.pattern}(?P<who>[^،؛:.]{{2,50}}?)\s*[،؛:]", text[match.end() - 1 :])
    return relay["who"] if relay else None


def _vote_lines(votes: _Votes, plan: Outline) -> None:
    """Names of outlets in the head of the page and in its foot."""
    table, lines = outlets(), plan.lines
    head = plan.title if plan.title is not None else plan.first()
    for line in lines[:head]:
        if line.kind in ("site", "copyright"):
            for name in (line.text, *re.split(r"\s*[|\-–—•:]\s*|\s{2,}", line.text)):
                votes.add(table.named(name, weak=line.kind == "copyright"), 8)
        elif (
            line.content
            and len(line.words) <= 7
            and _SITE_LINE.search(line.text[:40])
            and not line.stop
        ):
            votes.add_text(line.text, 8)
    for line in lines[plan.end :]:
        if line.kind in ("copyright", "share", "comments", "zone") and len(line.words) < 40:
            for outlet in table.mentioned(line.text)[:1]:
                votes.add(outlet, 4 if line.kind == "copyright" or "footer" in line.zones else 2)


def _vote_reporters(votes: _Votes, lines: Sequence[Line], body: Iterable[int]) -> None:
    """«خبرنگار X» in the text; of outlets abroad also «… به X گفت», which they say of themselves."""
    for index in body:
        for match in _TOLD.finditer(lines[index].text[:1500]):
            outlet = outlets().named(match["who"])
            votes.add(outlet if outlet and outlet.country != "IRN" else None, 1)
        for match in _REPORTER.finditer(lines[index].text[:1500]):
            for outlet in outlets().mentioned(match["who"], weak=True)[:1]:
                votes.add(outlet, 1.5)


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
    """Whom the page credits: its source line, else whom the slug relays, else a name after the text."""
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
    if line.kind != "source" and "source" not in line.zones:
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
    known = outlets().named(_clean(name), weak=True)
    return _clean(name) != found.outlet and (known is None or known != found.entry)
