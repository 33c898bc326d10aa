"""Whether the event noun at a token is meant: no name, adjective or regime of the same letters."""

from __future__ import annotations

from ruydad.grammar.items import NounHit
from ruydad.grammar.lexing_state import SentenceReading
from ruydad.grammar.triggers import NounTable
from ruydad.grammar.verb_words import verb_words
from ruydad.grammar.words import word_set
from ruydad.knowledge import Match

FoundNoun = tuple[int, NounHit]
"""The index after an event noun, and the noun."""
_LINKING = frozenset(("بودن", "شدن"))
_MAKING = ("کردن", "گرفتن")
_FIRM = ("country", "organisation", "role", "demonym")


class EventNouns:
    """Finds event nouns in a sentence; ``predicative`` are those that are predicates."""

    def __init__(self, table: NounTable, predicative: frozenset[str]) -> None:
        self._table = table
        self._predicative = predicative

    def find(self, reading: SentenceReading, index: int, name: Match | None) -> FoundNoun | None:
        """The event noun at a token, unless a known name is the better reading."""
        noun = self._table.find(reading.keys, index)
        if noun is None:
            return None
        if _is_regime(reading, index, noun[0]):
            return None
        if reading.keys[index] in word_set("modifiers") and _describes(noun, reading):
            return None
        after = reading.verbs.get(noun[0])
        if after and after.lemma in _LINKING and noun[1].noun in self._predicative:
            return noun  # «با تشکیل آن مخالف است»: a predicate, not «مخالفان»
        if name and (name.last > noun[0] or (name.last == noun[0] and _firmer(name, reading))):
            group = name.last == noun[0] and name.entries[0].kind == "group"
            return noun if group and is_made(reading, noun[0]) else None
        return noun

    def is_predicate(self, noun: FoundNoun | None) -> bool:
        """Whether an event noun is one that frames have as a predicate."""
        return noun is not None and noun[1].noun in self._predicative


def _describes(noun: FoundNoun, reading: SentenceReading) -> bool:
    """«نیروی نظامی», «فعالان خشمگین حزب»: an adjective of the head, with no verb after it."""
    head = reading.previous is not None and reading.previous.kind in ("head", "entity")
    return noun[1].ending == "ی" or (head and reading.verbs.get(noun[0]) is None)


def _is_regime(reading: SentenceReading, index: int, end: int) -> bool:
    """«حکومت نظامی سودان»: a head and its adjective, whose state follows."""
    state = reading.names.get(end)
    if end - index < 2 or state is None or reading.keys[index] not in word_set("regimes"):
        return False
    return state.entries[0].kind in ("country", "demonym")


def is_made(reading: SentenceReading, index: int) -> bool:
    """Whether a verb of making or becoming stands at the token."""
    verb = reading.verbs.get(index)
    if verb is None:
        return False
    return verb.lemma in verb_words("making") or reading.keys[index - 1] in word_set("counting")


def _firmer(name: Match, reading: SentenceReading) -> bool:
    """Whether a name is meant rather than the event noun of the same letters («ترک», «دیدار»)."""
    if name.of_kind("demonym") and reading.after_described_head:
        return True
    last = reading.items[-2:]
    if name.of_kind("organisation") and any(item.kind == "head" for item in last):
        return True  # «حزب شکست‌خورده فتح»
    if not name.ambiguous:  # «را اسیر کرد» is what was done, not a group
        verb = reading.verbs.get(name.last)
        return name.entries[0].kind != "group" or verb is None or verb.lemma not in _MAKING
    verb = reading.verbs.get(name.last)
    if verb is not None and name.of_kind("demonym") and verb.lemma not in verb_words("making"):
        return bool(last) and last[-1].kind == "head"  # «سه سرباز ترک کشته شدند»
    return name.entries[0].kind in _FIRM and verb is None
