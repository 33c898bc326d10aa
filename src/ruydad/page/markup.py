"""HTML to lines: structure and text with their offsets in the source.

An own tokeniser, because the offsets are the point: resiliparse, lxml and html5lib give a tree
without positions in the source. It is forgiving in the ways news pages need (unclosed
paragraphs, stray end tags, a page that breaks off) and linear in the length of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from ruydad.page.elements import BLOCKS, OpenElements
from ruydad.page.lexicon import word_set
from ruydad.page.lines import BLANKS, Line, Run, cut
from ruydad.page.zones import attributes_of

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]{0,40}+)"
    r"(?P<attributes>(?:[^\"'<>]++|\"[^\"]{0,4000}+\"|'[^']{0,4000}+')*+)/?\s*>"
)
_BROKEN_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,4000}+>?")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?")
_SPACE = str.maketrans("\n\r\t\x0b\x0c\x85\u2028\u2029", "        ")
_HTML_MARK = re.compile(
    r"<(?:!doctype html|html|head|body|div|p|article|table|meta|h1|span|br)\b", re.IGNORECASE
)

_VOID = word_set("html-void")
_SKIPPED = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in word_set("html-skipped")}


@dataclass(slots=True)
class Markup:
    """What an HTML source holds: lines, metadata, and the ``datetime`` values of its times."""

    lines: list[Line] = field(default_factory=list)
    metas: list[tuple[str, str, int]] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    times: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    title: Line | None = None
    canonical: str | None = None


def looks_like_html(text: str) -> bool:
    """Whether the text is markup: a few tags of HTML, not a stray ``<``."""
    found = _HTML_MARK.findall(text[:20_000])
    return len(found) >= 3 or bool(found and text.lstrip("\ufeff \t\r\n")[:1] == "<")


def parse(source: str) -> Markup:
    """The lines and metadata of an HTML source; never fails, whatever the source is."""
    return _Parser(source).run()


class _Parser:
    """One pass over the source; ``pieces`` are those of the current line."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.page = Markup()
        self.open_elements = OpenElements()
        self.pieces: list[tuple[str, int, int, bool]] = []
        self.gap = True

    def run(self) -> Markup:
        """Read the whole source."""
        source, at = self.source, 0
        while at < len(source):
            opened = source.find("<", at)
            if opened < 0:
                opened = len(source)
            if opened > at:
                self.text(at, opened)
            at = self.markup(opened) if opened < len(source) else opened
        self.flush(gap=True)
        return self.page

    def markup(self, at: int) -> int:
        """Handle what ``<`` at ``at`` begins; the offset behind it."""
        source = self.source
        if source.startswith("<!--", at):
            end = source.find("-->", at + 4)
            return end + 3 if end >= 0 else len(source)
        if source.startswith(("<!", "<?"), at):
            end = source.find(">", at)
            return end + 1 if end >= 0 else len(source)
        match = _TAG.match(source, at)
        if match is None:
            broken = _BROKEN_TAG.match(source, at)
            if broken:
                return broken.end()
            self.text(at, at + 1)
            return at + 1
        name = match["name"].lower()
        if match["close"]:
            self.close(name)
            return match.end()
        return self.open(name, match)

    def open(self, name: str, match: re.Match[str]) -> int:
        """Handle a start tag; the offset behind it, or behind what it skips."""
        if name in _SKIPPED:
            return self.skip(name, match)
        if name == "br":
            self.flush(gap=not self.pieces)
            return match.end()
        attributes = attributes_of(match["attributes"])
        if name in ("meta", "link"):
            self.metadata(attributes, match.start())
        if name in BLOCKS:
            self.flush(gap=True)
        if name in _VOID:
            return match.end()
        zones = self.open_elements.open(name, attributes)
        if stamp := attributes.get("datetime", attributes.get("content", "")):
            self.page.times.append((stamp, zones))
        return match.end()

    def skip(self, name: str, match: re.Match[str]) -> int:
        """Pass over an element that is no text; the offset behind it."""
        end = _SKIPPED[name].search(self.source, match.end())
        stop = end.start() if end else len(self.source)
        if name == "script" and "ld+json" in match["attributes"].lower():
            self.page.json_ld.append(self.source[match.end() : stop])
        if end is None:
            return stop
        close = self.source.find(">", stop)
        return close + 1 if close >= 0 else len(self.source)

    def metadata(self, attributes: dict[str, str], at: int) -> None:
        """Keep what a ``meta`` or ``link`` tells."""
        if attributes.get("rel", "").lower() == "canonical":
            self.page.canonical = attributes.get("href")
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if name and attributes.get("content"):
            self.page.metas.append((name.lower(), attributes["content"], at))

    def close(self, name: str) -> None:
        """Handle an end tag."""
        if name in BLOCKS:
            self.flush(gap=True)
        self.open_elements.close(name)

    def text(self, start: int, end: int) -> None:
        """Add the characters of a stretch of source, entities replaced."""
        element = self.open_elements.inner
        if element.hidden:
            return
        raw = self.source[start:end]
        done = 0
        if "&" in raw:
            for match in _ENTITY.finditer(raw):
                letters = unescape(match.group())
                a, b = match.span()
                if letters == match.group():
                    continue
                self.piece(raw[done:a], start + done, start + a)
                self.piece(letters, start + a, start + b)
                done = b
        self.piece(raw[done:], start + done, end)

    def piece(self, text: str, start: int, end: int) -> None:
        """Add characters to the current line."""
        if text:
            if "\n" in text and self.open_elements.preformatted:
                self.preformatted(text, start, end)
                return
            self.pieces.append((text.translate(_SPACE), start, end, self.open_elements.inner.link))

    def preformatted(self, text: str, start: int, end: int) -> None:
        """Add characters among which line breaks count."""
        at = start
        for part in text.split("\n"):
            if part and len(text) == end - start:
                link = self.open_elements.inner.link
                self.pieces.append((part.translate(_SPACE), at, at + len(part), link))
            self.flush(gap=not part.strip())
            at += len(part) + 1

    def flush(self, gap: bool) -> None:
        """End the current line; ``gap`` says that a block boundary stands after it."""
        pieces, self.pieces = self.pieces, []
        text = "".join(piece[0] for piece in pieces)
        if not text.strip(BLANKS):
            self.gap = self.gap or gap
            return
        element = self.open_elements.block
        runs = tuple(_runs(pieces))
        linked = sum(len(piece[0].strip()) for piece in pieces if piece[3])
        whole = Line(text, runs, self.gap, element.name, self.open_elements.inner.zones, 0.0)
        line = cut(whole, 0, len(text))
        line.link = min(1.0, linked / len(line.text))
        self.gap = gap
        if element.name == "title" and "h1" not in line.zones:
            self.page.title = self.page.title or line
        else:
            self.page.lines.append(line)


def _runs(pieces: list[tuple[str, int, int, bool]]) -> Iterator[Run]:
    at = 0
    for text, start, end, _ in pieces:
        yield at, at + len(text), start, end
        at += len(text)
