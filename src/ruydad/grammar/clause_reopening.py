"""After a verb: what the next item says about where the sentence goes on."""

from __future__ import annotations

from ruydad.grammar.clause_markers import opens_purpose
from ruydad.grammar.clause_state import ClauseState
from ruydad.grammar.items import Item
from ruydad.grammar.mention import Mention
from ruydad.grammar.mention_items import COMMAS
from ruydad.grammar.phrases import Clause
from ruydad.grammar.verb_words import verb_words
from ruydad.grammar.verbs import VerbGroup

# What follows a verb at once, without «و» or a comma, is what the verb says («گزارش داد …»).
_DIRECT = frozenset(("marker", "mention", "word", "noun", "det", "time", "neg", "modal"))
_RETURNING = frozenset(("relative", "condition", "time", "content"))
_NEVER_POSTPOSED = frozenset(("تا",))
_ENDING = "،,؛;:.؟!"


def reopen(state: ClauseState, item: Item) -> None:
    """Open the clause that an item after a verb belongs to."""
    closed = state.closed
    if closed is None or _stands_aside(item) or _opens_subordinate(state, item):
        return
    state.closed = None
    state.clause = _goes_on(state, closed, item)


def _goes_on(state: ClauseState, closed: Clause, item: Item) -> Clause:
    """The clause in which the sentence goes on after ``closed``."""
    if item.kind == "that" or (item.kind == "punct" and item.value == ":"):
        return _told(state, closed, item)
    if state.stack and closed.kind in _RETURNING and not _stays(state, item):
        more = _says_more(state, closed, item)
        return state.new("complement", closed) if more else state.stack.pop()
    if _is_owed_a_verb(state, closed, item):
        return state.stack.pop()
    if closed.kind in ("condition", "time") and not state.stack:
        clause = state.new("complement" if closed.parent else "main", closed.parent)
        clause.previous = closed
        return clause
    if _is_postposed(state, closed, item):
        state.done.remove(closed)
        return closed
    if item.kind in _DIRECT and closed.verb is not None and not closed.elided:
        return state.new("complement", closed)
    return _next_beside(state, closed, item)


def _is_postposed(state: ClauseState, closed: Clause, item: Item) -> bool:
    """«پنج نفر کشته شدند در حمله …»: what stands after the last verb, unless it is what is told."""
    verb = closed.verb
    if item.kind != "marker" or item.value in _NEVER_POSTPOSED or verb is None or closed.elided:
        return False
    return closed in state.done and state.verbs_left() == 0 and not _tells(state, verb)


def _told(state: ClauseState, closed: Clause, item: Item) -> Clause:
    """What «که» or a colon opens: what was said, or what somebody is who was named before."""
    described = _described_after(state, closed) if item.kind == "that" else None
    clause = state.new("relative" if described else "complement", closed)
    clause.antecedent = described
    return clause


def _stands_aside(item: Item) -> bool:
    """Adverbs, quotation marks and brackets do not say how the sentence goes on."""
    return item.kind == "adverb" or (item.kind == "punct" and item.value not in _ENDING)


def _opens_subordinate(state: ClauseState, item: Item) -> bool:
    """Subordinators open their clause themselves."""
    purpose = item.kind == "marker" and item.value == "تا" and opens_purpose(state)
    return item.kind == "sub" or purpose


def _stays(state: ClauseState, item: Item) -> bool:
    """«… که آمد و رفت، گفت»: after «و» the relative clause goes on while verbs remain."""
    if item.kind != "and":
        return False
    return state.verbs_left() > len(state.stack)


def _says_more(state: ClauseState, closed: Clause, item: Item) -> bool:
    """«که گفته بود X می‌آید، …»: what a verb of saying in the subordinate clause says."""
    if item.kind not in _DIRECT or closed.verb is None or state.verbs_left() <= len(state.stack):
        return False
    return state.following_kind != "verb" and _tells(state, closed.verb)


def _tells(state: ClauseState, verb: VerbGroup) -> bool:
    noun = state.keys[verb.first - 1] if verb.first else ""
    words = (noun, verb.lemma.split()[0])
    return verb.lemma in verb_words("telling") or not verb_words("telling_nouns").isdisjoint(words)


def _described_after(state: ClauseState, closed: Clause) -> Mention | None:
    """«به جان دانشجویانی افتادند که …»: whom a clause after the verb describes."""
    if closed.verb is None or closed.kind == "speaker" or _tells(state, closed.verb):
        return None
    if closed.verb.lemma == "بودن":  # «نخستین رئیس‌جمهور است که به … سفر می‌کند»
        last = closed.phrases[-1] if closed.phrases else None
        told = last is not None and last.marker is None and last.last == closed.verb.first
        return last.mentions[-1] if last is not None and told and last.mentions else None
    for phrase in reversed(closed.phrases):
        for mention in reversed(phrase.parties):
            crowd = state.keys[mention.last - 1].endswith(("انی", "هایی"))
            if crowd and not (mention.person or mention.name_span):
                return mention
    return None


def _is_owed_a_verb(state: ClauseState, closed: Clause, item: Item) -> bool:
    """After what a subordinate clause said the sentence returns to the clause it interrupts."""
    if not state.stack or closed.kind not in ("complement", "purpose") or item.kind == "that":
        return False
    if item.kind == "verb" or (item.kind == "punct" and item.value in COMMAS):
        return True
    if item.kind in _DIRECT and closed.verb is not None and not _says_more(state, closed, item):
        return True
    return state.verbs_left() <= len(state.stack)


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
