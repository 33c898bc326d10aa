"""Sentences of sport, markets and culture, whose words only look like politics."""

from __future__ import annotations

from functools import cache

from ruydad.coding.speech import cues
from ruydad.grammar import ParsedSentence
from ruydad.grammar.keytable import KeyTable

_DOMAINS = ("sport", "culture", "market")
_AMBIGUOUS = frozenset(
    (
        "کانال",
        "نماد",
        "جام",
        "مستند",
        "شعر",
        "بورس",
        "موسیقی",
        "نقاشی",
        "موزه",
        "نوروز",
        "گل",
        "دقیقه",
    )
)


@cache
def domain_words() -> KeyTable[str]:
    """The words of the suppressed domains, by domain."""
    suppress = cues()["suppress"]
    pairs = ((w, name) for name in _DOMAINS for w in suppress[name] if w not in _AMBIGUOUS)
    return KeyTable(pairs)


def off_topic(parsed: ParsedSentence) -> str | None:
    """The domain whose words stand in the sentence, or ``None``."""
    table = domain_words()
    for index in range(len(parsed.keys)):
        match = table.longest(parsed.keys, index)
        if match is not None:
            return match[1]
    return None
