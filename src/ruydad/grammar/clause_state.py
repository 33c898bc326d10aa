"""Where the reading of a sentence stands: the open clause and phrase, and what was closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ruydad.grammar.clause_openers import clause_after_speech, part_opener, return_from_wish
from ruydad.grammar.items import Item
from ruydad.grammar.mention import Mention
from ruydad.grammar.phrases import Clause, ClauseKind, Phrase
from ruydad.grammar.verbs import VerbGroup


class EventWords(NamedTuple):
    """What frames say of event nouns: whose verb may be left out, which are predicates."""

    elidable: frozenset[str]
    predicative: frozenset[str]
    verbs_of: Mapping[str, set[str]]


class ClauseState:
    """The open clause and phrase of one sentence; item handlers read and change it.

    ``closed`` is the clause that the last verb ended, until the next item says how to go on;
    ``stack`` holds clauses that a subordinate one interrupts; ``joining`` is true after «و» or a
    comma that goes on with a list.
    """

    def __init__(
        self, items: Sequence[Item], keys: Sequence[str], sentence: int, words: EventWords
    ) -> None:
        self.items = items
        self.keys = keys
        self.words = words
        self.index = 0
        self.last_kind = ""
        self.done: list[Clause] = []
        self.stack: list[Clause] = []
        self.closed: Clause | None = None
        self.phrase: Phrase | None = None
        self.joining = False
        self._sentence = sentence
        self.clause = self.new("main")

    # -- looking ahead ------------------------------------------------------------------------

    @property
    def following(self) -> Item | None:
        """The item after the one at hand."""
        return self.items[self.index + 1] if self.index + 1 < len(self.items) else None

    @property
    def following_kind(self) -> str:
        """Its kind, empty at the end."""
        return self.following.kind if self.following else ""

    def finite_verb(self) -> VerbGroup | None:
        """The next finite verb, the item at hand included."""
        verbs = (item.value for item in self.items[self.index :] if item.kind == "verb")
        return next((verb for verb in verbs if verb.finite), None)

    def verbs_left(self) -> int:
        """How many finite verbs follow, the item at hand included."""
        rest = self.items[self.index :]
        return sum(1 for item in rest if item.kind == "verb" and item.value.finite)

    # -- clauses ------------------------------------------------------------------------------

    def new(self, kind: ClauseKind, parent: Clause | None = None) -> Clause:
        """A clause of this sentence."""
        return Clause(kind, self._sentence, parent=parent)

    def take_closed(self) -> Clause | None:
        """The clause just closed, no longer waiting for what comes next."""
        closed, self.closed = self.closed, None
        return closed

    def close(self, verb: VerbGroup | None, elided: bool = False) -> None:
        """End the open clause with its verb, or without one."""
        self.end_phrase()
        clause = self.clause
        clause.verb = verb
        clause.elided = elided
        return_from_wish(clause)
        part_opener(clause, self.keys)
        if not clause.phrases and verb is None:
            self.closed = clause.previous or clause.parent
            return
        clause.last = verb.last if verb and not elided else self.items[self.index].first
        if clause.first < 0 and verb:
            clause.first = verb.first
        self.done.append(clause)
        self.closed = clause

    def push(self, kind: ClauseKind, antecedent: Mention | None = None) -> None:
        """Open a subordinate clause inside the open one, which goes on after it."""
        self.end_phrase()
        outer = self.clause
        self.clause = self.new(kind, outer)
        self.clause.antecedent = antecedent
        if outer.phrases or outer.modals:
            self.stack.append(outer)
        else:
            self.clause.parent = outer.parent

    def subordinate(self, kind: ClauseKind) -> None:
        """Open a clause under the one just closed, else inside the open one."""
        closed = self.take_closed()
        if closed is not None:
            self.clause = self.new(kind, closed)
        else:
            self.push(kind)

    def finish(self) -> None:
        """End what the sentence leaves open."""
        if self.closed is None:
            self.end_phrase()
            self._end_without_verb(self.clause)
        while self.stack:
            self._end_without_verb(self.stack.pop())

    def _end_without_verb(self, clause: Clause) -> None:
        if clause.phrases and not clause_after_speech(clause):
            clause.last = self.items[-1].last if self.items else 0
            _put_in_order(clause)
            self.done.append(clause)

    # -- phrases ------------------------------------------------------------------------------

    def open_phrase(self, marker: str | None, item: Item) -> Phrase:
        """End the open phrase and begin another at an item."""
        self.end_phrase()
        self.phrase = Phrase(marker, item.first, item.last)
        if self.clause.first < 0:
            self.clause.first = item.first
        return self.phrase

    def end_phrase(self) -> None:
        """Give the open phrase to the clause unless nothing stands in it."""
        phrase = self.phrase
        if phrase is not None and not (phrase.empty and phrase.time is None):
            self.clause.phrases.append(phrase)
        self.phrase = None
        self.joining = False

    def latest_phrase(self) -> Phrase | None:
        """The open phrase, else the clause's last one."""
        return self.phrase or (self.clause.phrases[-1] if self.clause.phrases else None)


def _put_in_order(clause: Clause) -> None:
    """Phrases after the verb go before the noun that makes the predicate with it."""
    verb = clause.verb
    if verb is None:
        return
    late = [phrase for phrase in clause.phrases if phrase.first >= verb.last]
    rest = [phrase for phrase in clause.phrases if phrase.first < verb.last]
    if late and rest and rest[-1].last == verb.first:
        clause.phrases[:] = [*rest[:-1], *late, rest[-1]]
