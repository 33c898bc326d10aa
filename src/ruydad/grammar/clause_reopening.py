"""After a verb: what the next item says about where the sentence goes on."""

from __future__ import annotations

from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.items import Item
from ruydad.grammar.phrases import Clause

# What follows a verb at once, without «و» or a comma, is what the verb says («گزارش داد …»).
_DIRECT = frozenset(("marker", "mention", "word", "noun", "det", "time", "neg", "modal"))
_RETURNING = frozenset(("relative", "condition", "time", "content"))
_ENDING = "،,؛;:.؟!"


def reopen(state: ClauseState, item: Item) -> None:
    """Open the clause that an item after a verb belongs to."""
    closed = state.closed
    if closed is None or _stands_aside(item) or _opens_subordinate(item):
        return
    state.closed = None
    if item.kind == "that" or (item.kind == "punct" and item.value == ":"):
        state.clause = state.new("complement", closed)
    elif state.stack and closed.kind in _RETURNING and not _stays(state, item):
        state.clause = state.stack.pop()
    elif closed.kind in ("condition", "time") and not state.stack:
        state.clause = state.new("complement" if closed.parent else "main", closed.parent)
        state.clause.previous = closed
    elif item.kind in _DIRECT and closed.verb is not None and not closed.elided:
        state.clause = state.new("complement", closed)
    else:
        state.clause = _next_beside(state, closed, item)


def _stands_aside(item: Item) -> bool:
    """Adverbs, quotation marks and brackets do not say how the sentence goes on."""
    return item.kind == "adverb" or (item.kind == "punct" and item.value not in _ENDING)


def _opens_subordinate(item: Item) -> bool:
    """Subordinators open their clause themselves."""
    return item.kind == "sub" or (item.kind == "marker" and item.value == "تا")


def _stays(state: ClauseState, item: Item) -> bool:
    """«… که آمد و رفت، گفت»: after «و» the relative clause goes on while verbs remain."""
    if item.kind != "and":
        return False
    rest = state.items[state.index :]
    return sum(1 for i in rest if i.kind == "verb" and i.value.finite) > len(state.stack)


def _next_beside(state: ClauseState, closed: Clause, item: Item) -> Clause:
    """A clause of the same rank as the one before it."""
    kind = closed.kind if closed.kind != "speaker" else "complement"
    clause = state.new(kind, closed.parent)
    clause.antecedent = closed.antecedent
    clause.previous = closed
    clause.quoted = closed.quoted
    if closed.kind == "purpose" and item.kind == "punct":
        clause.kind = "main" if closed.parent is None else closed.parent.kind
        clause.parent = closed.parent.parent if closed.parent else None
    if "planned" in closed.modals and item.kind == "and":
        clause.modals.append("planned")
    return clause
