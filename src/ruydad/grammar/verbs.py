"""Verb groups of a sentence: one or more tokens that make one finite (or verbal) form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ruydad.grammar.conjugation import WILL, Form, Tense
from ruydad.grammar.keytable import KeyTable
from ruydad.grammar.verb_doubts import (
    imperative,
    is_adjective,
    is_before_light,
    is_kurd,
    is_noun,
    shares_passive,
)
from ruydad.grammar.verb_words import auxiliaries, verb_forms, verb_words
from ruydad.knowledge.frames import spelt

__all__ = ["VerbGroup", "VerbReader", "verb_forms"]


class VerbGroup(NamedTuple):
    """A verb as it stands in a sentence: tokens ``[first, last)`` and what they mean."""

    first: int
    last: int
    lemma: str
    tense: Tense
    negative: bool
    person: int
    passive: bool = False

    @property
    def finite(self) -> bool:
        """True where the group can end a clause."""
        return self.tense != "infinitive"


class VerbReader:
    """Finds verb groups; ``compounds`` are light verbs of two words («انجام دادن»)."""

    def __init__(self, compounds: Iterable[str] = ()) -> None:
        self._forms = verb_forms()
        self._prefixes = verb_words("prefixes")
        self._compounds: KeyTable[dict[str, str]] = KeyTable()
        nouns: dict[str, dict[str, str]] = {}
        for compound in sorted({spelt(name) for name in compounds}):
            *noun, verb = compound.split()
            nouns.setdefault(" ".join(noun), {})[verb] = compound
        for words, verbs in nouns.items():
            self._compounds.add(words, verbs)

    def read(self, keys: Sequence[str]) -> list[VerbGroup]:
        """The verb groups of one sentence, left to right."""
        groups: list[VerbGroup] = []
        index = 0
        while index < len(keys):
            group = self._compound(keys, index) or self._simple(keys, index)
            if group is None:
                index += 1
                continue
            groups.append(group)
            index = group.last
        return groups

    def light(self, keys: Sequence[str], index: int) -> VerbGroup | None:
        """The verb at a token, where its noun has been read before."""
        return self._simple(keys, index, light=True)

    def _compound(self, keys: Sequence[str], index: int) -> VerbGroup | None:
        match = self._compounds.longest(keys, index)
        if match is None or match[0] >= len(keys):
            return None
        after, verbs = match
        if is_kurd(keys, after):
            return None
        group = self._simple(keys, after, light=True)
        if group is None or group.lemma not in verbs:
            return None
        return group._replace(first=index, lemma=verbs[group.lemma])

    def _simple(self, keys: Sequence[str], index: int, light: bool = False) -> VerbGroup | None:
        if keys[index] in WILL:
            return self._future(keys, index)
        parted = self._parted(keys, index)
        form = self._forms.get(keys[index])
        if parted is not None:
            return parted
        form = form or imperative(keys, index)
        if form is None:
            return None
        if not light and self._is_other_word(keys, index, form):
            return None
        group = VerbGroup(index, index + 1, *form)
        return self._participle(keys, group) if form.tense == "participle" else group

    def _is_other_word(self, keys: Sequence[str], index: int, form: Form) -> bool:
        """Whether a form is a noun where it stands."""
        if is_noun(keys, index):
            return True
        return form.tense == "past" and is_before_light(self._forms, keys, index)

    def _parted(self, keys: Sequence[str], index: int) -> VerbGroup | None:
        """«باز می‌گردد», «فرا خواند»: a verb's prefix written as a word of its own."""
        if keys[index] not in self._prefixes or index + 1 >= len(keys):
            return None
        following = keys[index + 1]
        loose = keys[index] in verb_words("loose_prefixes") or following.startswith(("می", "نمی"))
        form = self._forms.get(keys[index] + following) if loose else None
        if form is None or form.tense == "participle" or not form.lemma.startswith(keys[index]):
            return None
        return VerbGroup(index, index + 2, *form)

    def _future(self, keys: Sequence[str], index: int) -> VerbGroup:
        """«خواهد رفت», «خواهد کشته شد»; «خواهد» alone is «wants»."""
        negative, person = WILL[keys[index]]
        form = self._forms.get(keys[index + 1]) if index + 1 < len(keys) else None
        if form is not None and form.tense == "past":
            return VerbGroup(index, index + 2, form.lemma, "future", negative, person)
        if form is not None and form.tense == "participle" and index + 2 < len(keys):
            return VerbGroup(index, index + 3, form.lemma, "future", negative, person, True)
        return VerbGroup(index, index + 1, "خواستن", "present", negative, person)

    def _participle(self, keys: Sequence[str], group: VerbGroup) -> VerbGroup | None:
        """A participle with what follows it; ``None`` where it is an adjective."""
        joined = self._joined(keys, group)
        if joined is not None:
            return joined
        if shares_passive(self._forms, keys, group.lemma, group.last):
            return group._replace(passive=True)
        bare = group.lemma not in verb_words("always_verbal")
        return None if bare and is_adjective(keys, group.first) else group

    def _joined(self, keys: Sequence[str], group: VerbGroup) -> VerbGroup | None:
        """«کرده است», «کرده بود», «کشته شد», «فرستاده شده است»."""
        if group.last >= len(keys):
            return None
        following = keys[group.last]
        tense = auxiliaries().get(following)
        if tense is None:
            return self._passive(keys, group)
        negative = group.negative or following.startswith("ن")
        return group._replace(
            last=group.last + 1, tense=tense, negative=negative, person=_person(following)
        )

    def _passive(self, keys: Sequence[str], group: VerbGroup) -> VerbGroup | None:
        """A participle before a form of «شدن», which tells tense and person."""
        become = verb_words("become")
        if keys[group.last] in WILL:
            future = self._future(keys, group.last)
            if future.lemma in become:
                return future._replace(first=group.first, lemma=group.lemma, passive=True)
        form = self._forms.get(keys[group.last])
        if form is None or form.lemma not in become or group.lemma in become:
            return None
        rest = self._simple(keys, group.last, light=True)
        if rest is None:
            return None
        return rest._replace(first=group.first, lemma=group.lemma, passive=True)


def _person(auxiliary: str) -> int:
    """Grammatical person of «است», «بودند», «ایم» …; 4, 5 and 6 are the plural."""
    for ending, person in (("ند", 6), ("یم", 4), ("ید", 5), ("ام", 1)):
        if auxiliary.endswith(ending):
            return person
    return 3
