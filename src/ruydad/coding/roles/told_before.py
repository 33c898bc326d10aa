"""Objects told in the clause before: «… را بازداشت کرد و اموالش را مصادره کرد»."""

from __future__ import annotations

from copy import copy

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.objects import object_mentions
from ruydad.coding.roles.subjects import own_subject
from ruydad.coding.words import folded_words
from ruydad.grammar import Clause, Mention
from ruydad.grammar.ordinary import is_everyday

_TYPES = frozenset(("COERCE", "SANCTION", "RETREAT", "CONCEDE"))
_ONCE = frozenset(("arrest", "convict"))
"""«بازداشت کرد و به زندان انتقال داد» tells one act."""
_POSSESSIVES = ("هایشان", "هایش", "یشان", "شان", "یش", "اش", "ش")


def told_before(candidate: Candidate) -> list[Mention]:
    """Whom the act touches where its clause leaves them out, or tells only what is theirs."""
    frame, clause = candidate.frame, candidate.clause
    touched = any(slot.startswith("obj") for slot in frame.roles.recipient)
    if not (touched and candidate.finite) or candidate.passive or frame.type not in _TYPES:
        return []
    owned = _owned(candidate)
    if owned and clause.kind == "relative" and clause.antecedent is not None:
        return [clause.antecedent]  # «معترضی که دیوان حکم اعدامش را متوقف کرد»
    said = frame.mode in _ONCE or any(p.ra for p in clause.phrases)
    bare = not said and not own_subject(clause, candidate)
    return _object_of(clause.previous, candidate) if owned or bare else []


def _owned(candidate: Candidate) -> bool:
    """«اموالشان را», «حکم اعدامش را»: the object belongs to somebody told before."""
    keys = candidate.parsed.keys
    spans = (range(p.first, p.last) for p in candidate.clause.phrases if p.ra)
    return any(_is_possessed(keys[at]) for span in spans for at in span)


def _is_possessed(key: str) -> bool:
    stems = [key.removesuffix(end) for end in _POSSESSIVES if key.endswith(end)]
    if not folded_words("belongings").isdisjoint(stems):
        return True
    if is_everyday(key):
        return False
    return any(len(stem) > 2 and is_everyday(stem) for stem in stems)


def _object_of(clause: Clause | None, candidate: Candidate) -> list[Mention]:
    if clause is None or not any(p.ra for p in clause.phrases):
        return []
    before = copy(candidate)
    before.clause, before.phrase, before.use = clause, None, None
    return object_mentions(before) or object_mentions(before, True)
