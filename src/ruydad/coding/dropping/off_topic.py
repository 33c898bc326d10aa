"""Acts of the state in sentences whose words are those of sport, culture or markets."""

from __future__ import annotations

from functools import cache

from ruydad.coding.drafts import Draft
from ruydad.coding.topics import off_topic_words
from ruydad.coding.words import folded_words
from ruydad.grammar import ParsedSentence
from ruydad.grammar.keytable import KeyTable
from ruydad.records import Party
from ruydad.text import fold

_DEEDS = frozenset(("ASSAULT", "COERCE", "SANCTION"))
_VOICED = frozenset(("ACCUSE", "REQUEST", "PROTEST"))
_ARMED = frozenset(("aerial", "drone", "explosives", "firearms", "heavy-weapons", "suicide"))
_EXECUTION = "186"
_OF_NO_STATE = frozenset(("country", "place"))


def is_politics(draft: Draft, domain: str) -> bool:
    """Whether an event of such a sentence is news of politics all the same."""
    if domain == "daily" or _is_ordinary(draft.candidate.parsed):
        return False
    if _is_fiction(draft.candidate.parsed) and draft.mode != "restrict":
        return False
    return (
        _by_the_state(draft, domain)
        or _by_the_law(draft)
        or _between_officials(draft)
        or _about_repression(draft)
    )


def _by_the_state(draft: Draft, domain: str) -> bool:
    """«وزارت کشور کنسرت … را ممنوع کرد»; in sport a country's name is its team's.

    «قیمت نفت پس از حمله … جهش کرد»: what moves a market is only the cause.
    """
    if draft.type not in _DEEDS:
        return False
    if domain == "market" and not (draft.recipients and draft.candidate.finite):
        return False
    states = domain != "sport" or draft.mode in _ARMED or draft.cameo == _EXECUTION
    return any(is_official(party) or (states and party.kind == "country") for party in draft.actors)


def _by_the_law(draft: Draft) -> bool:
    """«کشتی‌گیر اعدام شد», «خواننده به زندان محکوم شد»: none need say who did it."""
    if not draft.recipients or draft.actors:
        return False
    if draft.mode == "arrest":
        return draft.candidate.passive or not draft.candidate.finite
    lawful = draft.cameo == _EXECUTION or draft.mode == "convict"
    return lawful and _speaks_of(draft.candidate.parsed, "repression")


def _between_officials(draft: Draft) -> bool:
    """«در حاشیه جام جهانی با وزیر خارجه … دیدار کرد»: officials on both sides."""
    both = bool(draft.actors) and (bool(draft.recipients) or len(draft.actors) > 1)
    return both and all(map(is_official, draft.sides))


def _about_repression(draft: Draft) -> bool:
    """«سازمان ملل اعدام کشتی‌گیر … را محکوم کرد»."""
    return draft.type in _VOICED and _speaks_of(draft.candidate.parsed, "repression")


def is_official(party: Party) -> bool:
    """An office or body of a state or armed group, and no country by its mere name.

    Of «مدیرعامل», «این تیم» nobody says of which government they are.
    """
    if party.kind in _OF_NO_STATE or off_topic_words(tuple(map(fold, party.text.split()))):
        return False
    found = folded_words("state_sectors").intersection(s.casefold() for s in party.sectors)
    return bool(found) and (party.country is not None or found != {"gov"})


@cache
def _phrases(name: str) -> KeyTable[str]:
    return KeyTable((word, name) for word in folded_words(name))


def _speaks_of(parsed: ParsedSentence, name: str) -> bool:
    table, keys = _phrases(name), parsed.keys
    return any(table.longest(keys, at) is not None for at in range(len(keys)))


def _is_ordinary(parsed: ParsedSentence) -> bool:
    return _speaks_of(parsed, "ordinary_crimes")


def _is_fiction(parsed: ParsedSentence) -> bool:
    """«در سریال جدید، پلیس قاتل را بازداشت می‌کند»; «کارگردان فیلم» is a person."""
    keys, works, makers = parsed.keys, folded_words("fiction"), folded_words("makers")
    return any(
        key in works and (not at or keys[at - 1] not in makers) for at, key in enumerate(keys)
    )
