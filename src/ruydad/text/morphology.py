"""What a Persian word can be: verb forms, participles, and what may follow a word."""

from __future__ import annotations

from ruydad.text.lexicon import Lexicon

_PAST_ENDINGS = ("", "م", "ی", "یم", "ید", "ند")
_PRESENT_ENDINGS = ("م", "ی", "د", "یم", "ید", "ند")
INFLECTIONS = ("یان", "ان", "ی", "م", "ت", "ش", "مان", "تان", "شان", "ند", "یم", "ید", "اند", "ات")
"""Endings that are written joined to their word."""


class Morphology:
    """Answers about folded keys (``light``, no half-space) from the tables of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def is_finite(self, key: str) -> bool:
        """Whether ``key`` is a verb form that «می» may stand before: «کند», «رفتند», «خواسته»."""
        if key in self._lexicon.classes["impersonal"] or (
            key.endswith("ه") and key[:-1] in self._lexicon.past
        ):
            return True
        return _inflects(key, _PRESENT_ENDINGS, self._lexicon.present) or _inflects(
            key, _PAST_ENDINGS, self._lexicon.past
        )

    def is_present(self, key: str) -> bool:
        """Whether ``key`` is a present form that is no past one: «گذرد», not «گذشت»."""
        return (
            _inflects(key, _PRESENT_ENDINGS, self._lexicon.present)
            and not _inflects(key, _PAST_ENDINGS, self._lexicon.past)
            and not key.startswith(("بر", "باز", "در", "فرا"))
        )

    def is_participle(self, key: str) -> bool:
        """Whether ``key`` is a past participle, with or without «ن»: «کرده», «نشده»."""
        if not key.endswith("ه"):
            return False
        stem = key[:-1]
        return stem in self._lexicon.past or (stem[:1] == "ن" and stem[1:] in self._lexicon.past)

    def takes_ye(self, key: str) -> bool:
        """Whether ``key`` is a known word in silent ه, so that «ای», «ام», «اند» may follow it."""
        return (
            len(key) > 2
            and key[-1] == "ه"
            and key[-2] not in "اه"
            and key not in self._lexicon.classes["loud-he"]
            and (self._lexicon.known(key) or self.is_participle(key))
        )

    def is_comparable(self, stem: str, ending: str) -> bool:
        """Whether ``ending`` («تر», «ترین») may follow ``stem``."""
        if stem in self._lexicon.adjectives:
            return True
        return self._lexicon.known(stem) and (ending.startswith("ترین") or stem.endswith("ی"))

    def is_word(self, key: str) -> bool:
        """Whether ``key`` is a known word, or one under an ending that is written joined."""
        if self._lexicon.known(key):
            return True
        return any(
            key.endswith(ending)
            and len(key) > len(ending) + 2
            and key[: -len(ending)] in self._lexicon.plain
            for ending in INFLECTIONS
        )


def _inflects(key: str, endings: tuple[str, ...], stems: frozenset[str]) -> bool:
    return any(key.endswith(end) and key[: len(key) - len(end)] in stems for end in endings)
