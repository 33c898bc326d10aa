"""Half-spaces typed as blanks: whether two words apart are one word."""

from __future__ import annotations

from ruydad.text.chars import NEVER_JOINING, ZWNJ
from ruydad.text.lexicon import Lexicon, light
from ruydad.text.morphology import Morphology

_MI = frozenset(["می", "نمی", "برمی", "درمی", "بازمی", "فرامی", "وامی", "فرومی", "برنمی", "درنمی"])
_TRIPLES = {"گفت": "گو", "جست": "جو", "پرس": "جو", "شست": "شو"}
"""«گفت و گو»: the parts on both sides of «و» that together are one word in any inflection."""
_DAY_OF_MONTH = 31
_ENDINGS = ("هایی", "های", "ترین", "ها", "تر", "یان", "ان", "ی", "م", "ش")


class Joiner:
    """Decides about neighbouring words; keeps to words that the half-space alone makes right."""

    def __init__(self, lexicon: Lexicon, morphology: Morphology) -> None:
        self._lexicon = lexicon
        self._morphology = morphology
        affixes, classes = lexicon.affixes, lexicon.classes
        self._auxiliaries = classes["auxiliary"]
        self._not_nouns = classes["not-noun"]
        self._before_may = classes["before-may"]
        self._free_firsts = classes["free-first"]
        self._after_bi = classes["after-bi"]
        self._numbers = classes["number"]
        self._plural = frozenset(affixes["plural"])
        self._comparative = frozenset(affixes["comparative"])
        self._enclitic = frozenset(affixes["enclitic"]) - {"است"}
        self._seconds = frozenset(map(light, affixes["second"]))
        self._after_number = frozenset(a for a in affixes["number-second"] if ZWNJ not in a)
        self._prefixes = frozenset(["بی"])

    def may_follow(self, head: str) -> bool:
        """Whether a word may belong to whatever word is before it; kept with the word."""
        return (
            head == "و"
            or head in self._plural
            or head in self._comparative
            or head in self._enclitic
            or head in self._after_number
            or light(head) in self._seconds
        )

    def firsts(self, head: str) -> frozenset[str]:
        """The words (keys) that a word may make one word with; kept with the word."""
        key, none = light(head), frozenset[str]()
        firsts, openers = self._lexicon.firsts, self._lexicon.openers
        found = firsts.get(key, none) | openers.get(key, none)
        return (found | firsts.get(_stem(key), none)) - self._free_firsts

    def may_lead(self, tail: str) -> bool:
        """Whether a word may take any word after it: «می», «نمی», «بی»."""
        return tail in _MI or tail in self._prefixes

    def joins(self, before: str, first: str, second: str, after: str) -> bool:
        """Whether ``first second`` is one word; ``before`` and ``after`` are the words around."""
        if first in _MI:
            return self._is_imperfective(before, first, second)
        if second in self._plural:
            return first in ("این", "آن") or (first not in self._not_nouns and len(first) > 1)
        if second in self._after_number and first in self._numbers:
            return first[-1] not in NEVER_JOINING
        key = light(first)
        last = key.rpartition(ZWNJ)[2]
        if second in self._comparative:
            return last in self._lexicon.adjectives or key in self.firsts(second)
        if second in self._enclitic:
            return self._takes_enclitic(key, last, second)
        return self._is_compound(key, light(second), after)

    def is_triple(self, first: str, last: str) -> bool:
        """Whether ``first`` و ``last`` is one word such as «گفت و گو»."""
        return first in _TRIPLES and _is_form_of(last, _TRIPLES[first])

    def _is_imperfective(self, before: str, first: str, second: str) -> bool:
        verb = light(second).partition(ZWNJ)[0]
        if first == "می" and self._is_may(before):
            return self._morphology.is_present(verb)
        return self._morphology.is_finite(verb)

    def _is_may(self, before: str) -> bool:
        """Whether «می» after ``before`` is the month of May."""
        if before.isdecimal():
            return int(before) <= _DAY_OF_MONTH
        return before in self._before_may

    def _takes_enclitic(self, key: str, last: str, second: str) -> bool:
        if second == "اش" or (second == "اند" and last in self._lexicon.adjectives):
            return last not in self._not_nouns and len(last) > 1
        if second in ("اند", "ایم", "اید", "ام", "ای", "ی"):
            return self._morphology.takes_ye(last) or self._ends_in_form(key)
        return self._morphology.takes_ye(last) and last not in ("همه",)

    def _ends_in_form(self, key: str) -> bool:
        """Whether ``key`` is a compound ending in a participle: «سازمان‌یافته»."""
        return ZWNJ in key and self._morphology.is_participle(key.rpartition(ZWNJ)[2])

    def _is_compound(self, key: str, second: str, after: str) -> bool:
        if key in self._prefixes:
            return len(second) > 1 and second not in self._after_bi and self._lexicon.known(second)
        if second == "شده" and (not after or after in self._auxiliaries):
            return False
        none = frozenset[str]()
        firsts = self._lexicon.firsts
        if key in firsts.get(second, none) or key in firsts.get(_stem(second), none):
            return key not in self._free_firsts
        if key in self._lexicon.openers.get(second, none):
            return f"{key}{ZWNJ}{second}{ZWNJ}{light(after)}" in self._lexicon.longer
        if second in self._seconds:
            if key in self._numbers:
                return False  # «هفتاد بندی»: seventy prisoners
            return key not in self._not_nouns and self._lexicon.known(key.replace(ZWNJ, ""))
        return False


def _stem(word: str) -> str:
    """``word`` without an ending that is written joined, or empty where it has none."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)]
    return ""


def _is_form_of(word: str, stem: str) -> bool:
    rest = word.replace(ZWNJ, "").removeprefix(stem)
    return word.startswith(stem) and rest in (
        "",
        "ی",
        "یی",
        "ها",
        "های",
        "هایی",
        "هایش",
        "هایشان",
        "گر",
    )
