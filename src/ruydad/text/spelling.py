"""Half-spaces inside one word that was written joined: table first, then the rules of affixes."""

from __future__ import annotations

import re
from collections.abc import Callable

from ruydad.text.chars import HAMZA_ABOVE, NEVER_JOINING, ZWNJ
from ruydad.text.lexicon import Lexicon, light
from ruydad.text.morphology import INFLECTIONS, Morphology

_MI = re.compile("((?:بر|در|باز|فرا|فرو|وا|ور|پس|پیش)?ن?می)(.{2,})")
_AFTER_YE = frozenset(["شان", "مان", "تان", "اش", "ات", "ام"])
_SHORTEST_UNKNOWN_NOUN = 4
_LONGEST_WORD = 30
_OBJECTS = ("شان", "ش", "م", "ت")


class Speller:
    """Finds the half-spaces that a joined word has lost."""

    def __init__(self, lexicon: Lexicon, morphology: Morphology) -> None:
        self._lexicon = lexicon
        self._morphology = morphology
        seconds = lexicon.affixes["second"] + lexicon.affixes["second-joined"]
        self._seconds = frozenset(map(light, seconds))
        self._rules: tuple[Callable[[str, str], str | None], ...] = (
            self._imperfective,
            self._perfect,
            self._comparative,
            self._plural,
            self._enclitic,
            self._copula,
            self._numbered,
            self._right_inflected,
            self._compound,
            self._prefixed,
            self._inflected,
        )

    def spell(self, word: str) -> str:
        """``word`` (letters, with what half-spaces it has) with the half-spaces it lacks."""
        if len(word) > _LONGEST_WORD:
            return word
        if word.endswith(HAMZA_ABOVE):
            return self.spell(word[:-1]) + HAMZA_ABOVE
        if HAMZA_ABOVE in word:  # an ezafe ends its word: two words run together
            return word
        if ZWNJ in word:
            return ZWNJ.join(map(self._part, word.split(ZWNJ)))
        return ZWNJ.join(map(self._part, self._whole(word).split(ZWNJ)))

    def _part(self, part: str) -> str:
        """A part between half-spaces: only the table is asked, until it has no more to say."""
        form = self._lexicon.forms.get(light(part)) if len(part) > 3 else None
        if form is None or (form.endswith(f"ه{ZWNJ}ای") and form != part):  # «بندهای»: two readings
            return part
        return ZWNJ.join(map(self._part, _transfer(part, form).split(ZWNJ)))

    def _whole(self, word: str) -> str:
        key = light(word)
        form = self._lexicon.forms.get(key)
        if form is not None:
            return _transfer(word, form)
        if key in self._lexicon.plain or len(word) < 4:
            return word
        for rule in self._rules:
            found = rule(word, key)
            if found is not None:
                return found
        return word

    def _imperfective(self, word: str, key: str) -> str | None:
        """«می‌رود», «نمی‌توانند», «می‌گفته‌اند», «می‌بینمش»."""
        match = _MI.fullmatch(key)
        if match is None:
            return None
        cut = match.end(1)
        rest = key[cut:]
        unlisted_verb = rest.endswith("ند") and len(rest) > 3
        if self._morphology.is_finite(rest) or unlisted_verb:
            return word[:cut] + ZWNJ + word[cut:]
        perfect = self._perfect(word[cut:], rest)
        if perfect is not None:
            return word[:cut] + ZWNJ + perfect
        return word[:cut] + ZWNJ + word[cut:] if self._has_object(rest) else None

    def _has_object(self, key: str) -> bool:
        """Whether a verb ends in a pronoun («بینمش»)."""
        stems = (key.removesuffix(one) for one in _OBJECTS if key.endswith(one) and len(key) > 4)
        return any(map(self._morphology.is_finite, stems))

    def _perfect(self, word: str, key: str) -> str | None:
        for ending in ("است", "اند", "ایم", "اید", "ام", "ای"):
            if key.endswith(ending) and self._morphology.is_participle(key[: -len(ending)]):
                cut = len(word) - len(ending)
                return word[:cut] + ZWNJ + word[cut:]
        return None

    def _comparative(self, word: str, key: str) -> str | None:
        if key.endswith("تری") and key[:-1] in self._lexicon.plain:
            return None  # «ریشتری», «توییتری»: a noun in «تر» with «ی»
        for ending in self._lexicon.affixes["comparative"]:
            cut = len(key) - len(ending)
            if key.endswith(ending) and cut > 1:
                stem = key[:cut]
                spelled = self._whole(word[:cut])
                if self._morphology.is_comparable(stem, ending) or ZWNJ in spelled:
                    return _attach(spelled, word[cut:])
        return None

    def _plural(self, word: str, key: str) -> str | None:
        for ending in self._lexicon.affixes["plural"]:
            cut = len(key) - len(ending)
            if not key.endswith(ending) or cut < 2:
                continue
            stem = key[:cut]
            if ending == "های" and self._morphology.takes_ye(stem + "ه"):
                owns = stem + "ه" in self._lexicon.silent_he or not self._lexicon.known(stem)
                if owns:
                    return _attach(self._whole(word[: cut + 1]), word[cut + 1 :])
            if self._lexicon.known(stem) or len(stem) >= _SHORTEST_UNKNOWN_NOUN:
                spelled = self._whole(word[:cut])
                return _attach(spelled, word[cut:]) if ending else spelled
        return None

    def _enclitic(self, word: str, key: str) -> str | None:
        for ending in self._lexicon.affixes["enclitic"]:
            cut = len(key) - len(ending)
            if not key.endswith(ending) or cut < 3:
                continue
            stem = key[:cut]
            after_ye = stem[-1] == "ی" and ending in _AFTER_YE and cut > 3
            if self._morphology.takes_ye(stem) or (after_ye and self._lexicon.known(stem)):
                return _attach(self._whole(word[:cut]), word[cut:])
        return None

    def _copula(self, word: str, key: str) -> str | None:
        """«نگران‌اند»: the copula after an adjective that does not end in ه."""
        cut = len(key) - 3
        if key.endswith("اند") and cut > 3 and key[:cut] in self._lexicon.adjectives:
            return _attach(word[:cut], word[cut:])
        return None

    def _right_inflected(self, word: str, key: str) -> str | None:
        """A known word under an ending that is written joined: «شاهدان», «سندی»: right as it is."""
        return word if self._morphology.is_word(key) else None

    def _numbered(self, word: str, key: str) -> str | None:
        for ending in self._lexicon.affixes["number-second"]:
            joined = light(ending.replace(ZWNJ, ""))
            if key.endswith(joined) and key[: -len(joined)] in self._lexicon.classes["number"]:
                cut = len(key) - len(joined)
                return _attach(word[:cut], _transfer(word[cut:], ending))
        return None

    def _compound(self, word: str, key: str) -> str | None:
        for cut in range(2, len(key) - 1):
            first = key[:cut]
            if key[cut:] not in self._seconds:
                continue
            # The shorter the parts, the likelier a name that only looks like a compound: «پرتور».
            long_enough = cut > 3 or len(key) - cut > (2 if cut == 3 else 3)
            if long_enough and self._lexicon.known(first):
                return _attach(self._whole(word[:cut]), word[cut:])
        return None

    def _prefixed(self, word: str, key: str) -> str | None:
        for prefix in self._lexicon.affixes["prefix"]:
            rest = key[len(prefix) :]
            if key.startswith(prefix) and len(rest) > 3 and self._morphology.is_word(rest):
                return _attach(word[: len(prefix)], self._whole(word[len(prefix) :]))
        return None

    def _inflected(self, word: str, key: str) -> str | None:
        """A table form under an ending that is written joined: «نخست‌وزیر» + «ان»."""
        for ending in INFLECTIONS:
            cut = len(key) - len(ending)
            if cut > 4 and key.endswith(ending):
                form = self._lexicon.forms.get(key[:cut])
                if form is not None and not form.startswith(("می" + ZWNJ, "نمی" + ZWNJ)):
                    return _transfer(word[:cut], form) + word[cut:]
        return None


def _transfer(word: str, form: str) -> str:
    """The half-spaces of ``form`` set between the same letters of ``word``."""
    pieces, at = [], 0
    for part in form.split(ZWNJ):
        pieces.append(word[at : at + len(part)])
        at += len(part)
    return ZWNJ.join(pieces)


def _attach(first: str, second: str) -> str:
    """Both parts, with a half-space where it shows; unchanged spelling where it does not."""
    return first + second if first[-1] in NEVER_JOINING else first + ZWNJ + second
