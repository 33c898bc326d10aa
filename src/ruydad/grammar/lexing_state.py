"""One sentence while its tokens are read as items: what starts where, and what was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ruydad.grammar.items import Item
from ruydad.grammar.verbs import VerbGroup
from ruydad.grammar.words import word_set
from ruydad.knowledge import Entry, Match
from ruydad.records import TimeExpression
from ruydad.text import Token

Clock = dict[int, tuple[int, TimeExpression]]
"""Time expressions by their first token: (index after the last token, expression)."""


@dataclass(frozen=True, slots=True)
class PageNames:
    """What a page says of names: its day, ids of entries named so far, its own people by surname.

    ``day`` decides who held an office.
    """

    day: dt.date | None
    seen: set[str]
    local: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(slots=True)
class SentenceReading:
    """Times, verb groups and known names by their first token; ``items`` are those read so far."""

    tokens: Sequence[Token]
    keys: Sequence[str]
    clock: Clock
    verbs: dict[int, VerbGroup]
    names: dict[int, Match]
    page: PageNames
    items: list[Item] = field(default_factory=list)

    @property
    def previous(self) -> Item | None:
        """The item read last."""
        return self.items[-1] if self.items else None

    @property
    def opens(self) -> bool:
        """Whether the next item opens the sentence or follows a mark."""
        return not self.items or self.items[-1].kind == "punct"

    @property
    def after_described_head(self) -> bool:
        """Whether a head and its adjective were read last: «نظامیان بلندپایه ترک»."""
        if [item.kind for item in self.items[-2:]] != ["head", "word"]:
            return False
        return self.keys[self.items[-1].first] in word_set("modifiers")

    def token_at(self, index: int) -> Token | None:
        """The token, or ``None`` outside the sentence."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def next_lemma(self, index: int) -> str | None:
        """The lemma of the first finite verb at or after a token."""
        finite = (at for at, group in self.verbs.items() if at >= index and group.finite)
        best = min(finite, default=None)
        return self.verbs[best].lemma if best is not None else None


def by_token(tokens: Sequence[Token], times: Sequence[TimeExpression]) -> Clock:
    """The time expressions by the tokens they cover."""
    found: Clock = {}
    for expression in times:
        start, end = expression.span
        inside = [i for i, token in enumerate(tokens) if token.start < end and token.end > start]
        if inside:
            found[inside[0]] = (inside[-1] + 1, expression)
    return found
