"""The elements open at a place of an HTML source, whose authors may leave end tags out."""

from __future__ import annotations

from dataclasses import dataclass

from ruydad.page.lexicon import word_set
from ruydad.page.zones import is_hidden, zones_of

BLOCKS = word_set("html-blocks")
# An opening tag ends an open element of these kinds: HTML lets authors leave out their end tags.
_ENDED_BY = {
    "li": {"li"}, "p": {"p"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr", "td", "th"},
    "td": {"td", "th"}, "th": {"td", "th"}, "option": {"option"},
}  # fmt: skip
_SCOPES = word_set("html-scopes")
_DEEPEST = 400
"""Elements deeper than this are read as what they stand in."""


@dataclass(slots=True)
class Element:
    """An open element; zones, links and hiding hold for all that stands in it."""

    name: str
    zones: frozenset[str]
    link: bool
    hidden: bool


class OpenElements:
    """The open elements, the innermost last."""

    def __init__(self) -> None:
        self._stack = [Element("", frozenset(), False, False)]

    @property
    def inner(self) -> Element:
        """The innermost one."""
        return self._stack[-1]

    @property
    def preformatted(self) -> bool:
        """Whether line breaks count."""
        return any(element.name == "pre" for element in self._stack[-3:])

    @property
    def block(self) -> Element:
        """The innermost one that ends lines."""
        for element in reversed(self._stack):
            if element.name in BLOCKS:
                return element
        return self.inner

    def open(self, name: str, attributes: dict[str, str]) -> frozenset[str]:
        """Open an element, ending those that it implies; returns its zones."""
        self._end_implied(name)
        parent = self.inner
        zones = parent.zones | zones_of(name, attributes) if name != "body" else parent.zones
        if len(self._stack) < _DEEPEST:
            hidden = parent.hidden or is_hidden(attributes)
            self._stack.append(Element(name, zones, parent.link or name == "a", hidden))
        return zones

    def close(self, name: str) -> None:
        """End the innermost element of a name; a stray end tag ends nothing."""
        for depth in range(len(self._stack) - 1, 0, -1):
            element = self._stack[depth].name
            if element == name:
                del self._stack[depth:]
                return
            if element in _SCOPES and name not in _SCOPES:
                return

    def _end_implied(self, name: str) -> None:
        ended = _ENDED_BY.get(name, {"p"} if name in BLOCKS else set())
        for depth in range(len(self._stack) - 1, 0, -1):
            element = self._stack[depth].name
            if element in ended:
                del self._stack[depth:]
                return
            if element in _SCOPES or element in BLOCKS:
                return
