"""Who publishes a page: evidence from its address, head, foot and opening words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from ruydad.page.lines import Line
from ruydad.page.metadata import Metadata
from ruydad.page.outlets import Outlet, outlets
from ruydad.page.outline import Outline

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
_TITLE_PARTS = re.compile(r"\s+[|\-–—:»«ـ]+\s+|\s*\|\s*")


class Publisher(msgspec.Struct, frozen=True):
    """``name`` as known or as written, its row in the table, and whom the slug relays."""

    name: str | None
    entry: Outlet | None
    relayed: str | None


def find_publisher(
    plan: Outline, meta: Metadata, url: str | None, short_url: str | None, hint: str | None
) -> Publisher:
    """The outlet that publishes a page, by the sum of the evidence, and whom its slug relays.

    ``short_url`` is an address written on the page, ``hint`` a name given beside it.
    """
    outlet, relayed = _slug_names(plan)
    votes = _Votes()
    if hint:
        votes.add_text(hint, 100)
    if meta.site:
        votes.add_text(meta.site, 10)
    votes.add(outlets().at(url or meta.url), 10)
    votes.add(outlets().at(short_url), 7)
    for title in meta.titles:
        for part in _TITLE_PARTS.split(title):
            votes.add(outlets().named(part, weak=True), 6)
    _vote_lines(votes, plan)
    votes.add_text(outlet, 5)
    _vote_reporters(votes, plan.lines, plan.body)
    entry, name = votes.best()
    return Publisher(name, entry, relayed)


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
    """«خبرنگار X» in the text; of outlets abroad also «به X گفت», said of themselves."""
    for index in body:
        for match in _TOLD.finditer(lines[index].text[:1500]):
            outlet = outlets().named(match["who"])
            votes.add(outlet if outlet and outlet.country != "IRN" else None, 1)
        for match in _REPORTER.finditer(lines[index].text[:1500]):
            for outlet in outlets().mentioned(match["who"], weak=True)[:1]:
                votes.add(outlet, 1.5)
