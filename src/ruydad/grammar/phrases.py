"""Phrases and clauses: what the clause builder makes and the coder reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ruydad.grammar.items import NounHit
from ruydad.grammar.mention import Mention
from ruydad.grammar.verbs import VerbGroup
from ruydad.records import TimeExpression

ClauseKind = Literal[
    "main", "relative", "complement", "purpose", "condition", "time", "reason", "content", "speaker"
]


@dataclass(slots=True, eq=False)
class NounUse:
    """An event noun in a phrase; ``owners`` hang on it by ezafe, ``chained`` is the next noun."""

    first: int
    last: int
    hit: NounHit
    owners: list[Mention] = field(default_factory=list)
    chained: NounUse | None = None
    joined: NounUse | None = None  # «دیدار و گفت‌وگو»: the noun after «و»
    infinitive: VerbGroup | None = None
    this: bool = False
    own: bool = False
    before: str = ""  # the plain word the noun hangs on («احتمال سفر»)


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase under a marker; ``mentions`` are its coordinated heads."""

    marker: str | None
    first: int
    last: int
    ra: bool = False
    mentions: list[Mention] = field(default_factory=list)
    nouns: list[NounUse] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    inner: list[Mention] = field(default_factory=list)
    time: TimeExpression | None = None
    wording: str = ""

    @property
    def empty(self) -> bool:
        """True while nothing follows the marker."""
        return not (self.mentions or self.nouns or self.words or self.inner)

    @property
    def parties(self) -> list[Mention]:
        """The mentions at its head, else those inside."""
        return self.mentions or self.inner


@dataclass(slots=True, eq=False)
class Clause:
    """One clause: its phrases in order and the verb that ends it (``None``: a verbless one)."""

    kind: ClauseKind
    sentence: int
    phrases: list[Phrase] = field(default_factory=list)
    verb: VerbGroup | None = None
    elided: bool = False
    parent: Clause | None = None
    antecedent: Mention | None = None
    previous: Clause | None = None
    modals: list[str] = field(default_factory=list)
    modal_at: tuple[int, int] | None = None
    negated: bool = False
    times: list[TimeExpression] = field(default_factory=list)
    adverbs: list[str] = field(default_factory=list)
    first: int = -1
    last: int = -1
    quoted: bool = False

    @property
    def nouns(self) -> list[NounUse]:
        """Every event noun of the clause, in order."""
        return [noun for phrase in self.phrases for noun in phrase.nouns]

    def governed_by(self, *kinds: ClauseKind) -> bool:
        """Whether the clause or one above it is of these kinds."""
        clause: Clause | None = self
        while clause is not None:
            if clause.kind in kinds:
                return True
            clause = clause.parent
        return False
