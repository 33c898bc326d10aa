"""Attributes of HTML elements, and the parts of the page they name."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from ruydad.page.lexicon import class_zones

_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TAG_ZONES = {
    "nav": "nav", "aside": "aside", "footer": "footer", "figcaption": "caption",
    "figure": "caption", "button": "form", "select": "form", "label": "form", "option": "form",
    "time": "date", "h1": "h1", "title": "head", "legend": "form", "menu": "nav",
}  # fmt: skip
_PROPERTIES = {
    "headline": "title", "name headline": "title", "datepublished": "date", "articlebody": "body",
    "datemodified": "updated", "author": "byline", "description": "lead",
}  # fmt: skip


def attributes_of(text: str) -> dict[str, str]:
    """The attributes in the inside of a tag, entities decoded."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), unescape(double or single or bare))
    if "=" not in text and "hidden" in text.split():
        found["hidden"] = "hidden"
    return found


def is_hidden(attributes: dict[str, str]) -> bool:
    """Whether an element is not shown."""
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style


def zones_of(name: str, attributes: dict[str, str]) -> frozenset[str]:
    """The parts of the page an element's tag, role, property, class and id name."""
    zones = set()
    if name in _TAG_ZONES:
        zones.add(_TAG_ZONES[name])
    if "itemprop" in attributes:
        zones.add(_PROPERTIES.get(attributes["itemprop"].lower(), ""))
    if attributes.get("role") in ("navigation", "search", "complementary", "contentinfo"):
        zones.add("nav")
    for marks in (attributes.get("class"), attributes.get("id")):
        if marks:
            zones |= _class_zones(marks)
    zones.discard("")
    return frozenset(zones)


@lru_cache(maxsize=4096)
def _class_zones(marks: str) -> frozenset[str]:
    """The zones of a class or id attribute: whole names first, then the words in them."""
    table, zones = class_zones(), set()
    for mark in marks.split()[:12]:
        squeezed = re.sub(r"[-_\d]+", "", mark).lower()
        if squeezed in table:
            zones.add(table[squeezed])
            continue
        words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+", mark)
        if len(words) <= 4 and not {"has", "with", "no", "is", "col"} & {w.lower() for w in words}:
            zones |= {table[word.lower()] for word in words if word.lower() in table}
    return frozenset(zones)
