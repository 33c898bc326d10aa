"""Which names stand in a sentence: those of the knowledge base, of the page, of places with «ی»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ruydad.grammar.lexing_namesakes import part_namesakes
from ruydad.grammar.lexing_places import settle_places
from ruydad.grammar.lexing_state import Clock, PageNames
from ruydad.grammar.ordinary import is_everyday, is_foreign
from ruydad.grammar.words import function_words, word_set
from ruydad.knowledge import Entry, Knowledge, Match
from ruydad.text import Token, fold


class _Keyed(NamedTuple):
    key: str
    text: str


class KnownNames:
    """Finds known names; whether a doubtful one is meant is for ``DoubtfulNames`` to say."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def find(
        self, tokens: Sequence[Token], keys: Sequence[str], clock: Clock, page: PageNames
    ) -> dict[int, Match]:
        """The names of a sentence by their first token."""
        names: dict[int, Match] = {}
        for match in self._knowledge.find([_bare(token) for token in tokens], shorter=True):
            if _is_whole(match, keys, clock):
                names.setdefault(match.first, _state_first(match, page))
        self._enter_halves(keys, names)
        settle_places(names, page)
        part_namesakes(names, tokens, keys, self._knowledge)
        self._enter_variants(tokens, keys, names)
        for at, key in enumerate(keys):
            if key in page.local:
                _enter_local(page.local[key], at, keys, names)
            elif at and at not in names and key.endswith("ی"):
                self._enter_demonym(at, keys, names)
        return names

    def _enter_variants(
        self, tokens: Sequence[Token], keys: Sequence[str], names: dict[int, Match]
    ) -> None:
        """«بنیامین نتنایاهو»: foreign names in a spelling that no table has."""
        covered = {at for name in names.values() for at in range(name.first, name.last)}
        covered |= self._enter_foreigners(keys, names, covered)
        odd = (
            at
            for at, token in enumerate(tokens)
            if token.kind == "word" and at not in covered and is_foreign(keys[at])
        )
        for at in odd:
            spans = ((at - 1, at + 1), (at, at + 2), (at, at + 1))
            found = (self._variant(first, last, keys, covered) for first, last in spans)
            match = next(filter(None, found), None)
            if match is not None:
                names[match.first] = match
                covered.update(range(match.first, match.last))

    def _enter_foreigners(
        self, keys: Sequence[str], names: dict[int, Match], covered: set[int]
    ) -> set[int]:
        """«محمد مورسی»: a whole foreign name, also where its words are everyday or a town's."""
        entered: set[int] = set()
        for at in range(len(keys) - 1):
            town = at + 1 in names and _is_town(names[at + 1])
            if keys[at] not in self._knowledge.names.borne or at in covered:
                continue
            if at + 1 in covered and not town:
                continue
            match = self._knowledge.variant(keys, at, at + 2)
            if match is not None and _is_foreigner(match):
                names.pop(at + 1, None)
                names[at] = match
                entered |= {at, at + 1}
        return entered

    def _variant(
        self, first: int, last: int, keys: Sequence[str], covered: set[int]
    ) -> Match | None:
        if first < 0 or last > len(keys) or not covered.isdisjoint(range(first, last)):
            return None
        if last - first == 1 and self._knowledge.is_given(keys[first]):
            return None  # «ستاره» is nobody's surname
        return self._knowledge.variant(keys, first, last)

    def _enter_halves(self, keys: Sequence[str], names: dict[int, Match]) -> None:
        """«کره شمالی و جنوبی»: the second name shares all but its last word with the first."""
        halves = word_set("halves")
        for match in list(names.values()):
            at = match.last + 1
            joined = at < len(keys) and keys[match.last] == "و" and keys[at] in halves
            if not joined or keys[match.last - 1] not in halves or match.last - match.first < 2:
                continue
            whole = [*keys[match.first : match.last - 1], keys[at]]
            found = self._knowledge.find([_Keyed(key, key) for key in whole])
            state = next((m for m in found if m.first == 0 and m.last == len(whole)), None)
            if state is not None:
                names[at] = Match(at, at + 1, state.entries, state.flags)

    def _enter_demonym(self, at: int, keys: Sequence[str], names: dict[int, Match]) -> None:
        """«شورشیان دارفوری»: after a head the name of a place with «ی», where no table has it."""
        head = function_words().get(keys[at - 1])
        if head is None or head[0] != "head" or is_everyday(keys[at]):
            return
        for ending in ("یی", "ی"):
            base = keys[at].removesuffix(ending)
            place = self._place(base) if len(base) > 3 and base != keys[at] else None
            if place is not None and place.country is not None:
                entry = Entry(
                    f"demonym/{base}", "demonym", place.name, keys[at], country=place.country
                )
                names[at] = Match(at, at + 1, (entry,), (0,))
                return

    def _place(self, key: str) -> Entry | None:
        """The place or country of that name, where it is no other word."""
        found = self._knowledge.find([_Keyed(key, key)])
        return next((m.of_kind("place", "country") for m in found if not m.ambiguous), None)

    def persons(self, tokens: Sequence[Token]) -> set[str]:
        """The ids of persons whose full name stands among the tokens."""
        return {
            entry.id
            for match in self._knowledge.find(tokens)
            if not (match.weak or match.ambiguous)
            for entry in match.entries
            if entry.kind == "person"
        }


def _is_town(match: Match) -> bool:
    """«هیلاری کلنتن» is nobody of Clanton, Alabama."""
    return match.last - match.first == 1 and {e.kind for e in match.entries} == {"place"}


def _is_foreigner(match: Match) -> bool:
    """Whether a person is of a state whose names Persian writes by ear.

    «علی کرمی» is not «علی کریمی».
    """
    person = match.of_kind("person")
    return person is not None and fold(person.country or "") not in word_set("own_names")


def _bare(token: Token) -> Token | _Keyed:
    """A name without its possessive: «چینی‌اش» is looked up as «چینی»."""
    stem, _, ending = token.text.rpartition("\u200c")
    return _Keyed(fold(stem), stem) if stem and ending in word_set("possessives") else token


def _state_first(match: Match, page: PageNames) -> Match:
    """«نخست‌وزیر مالی»: the state, not Robert Malley, unless the page named him before."""
    people = [entry for entry in match.entries if entry.kind == "person"]
    if match.of_kind("country") is None or any(entry.id in page.seen for entry in people):
        return match
    kept = [at for at, entry in enumerate(match.entries) if entry.kind != "person"]
    entries = tuple(match.entries[at] for at in kept)
    return Match(match.first, match.last, entries, tuple(match.flags[at] for at in kept))


def _enter_local(entry: Entry, at: int, keys: Sequence[str], names: dict[int, Match]) -> None:
    """A person of this page, by full name where it stands, else by the surname at ``at``."""
    parts = [fold(part) for part in entry.name_fa.split()]
    first = at - len(parts) + 1
    if first >= 0 and list(keys[first : at + 1]) == parts:
        names[first] = Match(first, at + 1, (entry,), (0,))
    elif at not in names or names[at].weak or names[at].ambiguous:
        names[at] = Match(at, at + 1, (entry,), (0,))


def _is_whole(match: Match, keys: Sequence[str], clock: Clock) -> bool:
    """Whether a name found is one as written, and takes no word from what stands around it."""
    if match.entries[0].kind == "outlet" and match.last - 1 in clock:
        return False  # «ایران امروز … فرستاد» names no newspaper
    if match.last - match.first == 1:
        return True
    loose = keys[match.last - 1] in word_set("never_end_names")
    return not (loose or _opens_with_preposition(match, keys))


def _opens_with_preposition(match: Match, keys: Sequence[str]) -> bool:
    """«به اردن» is no «بهاردن»: the preposition is no part of the name as written."""
    if keys[match.first] not in word_set("simple_prepositions"):
        return False
    return fold(match.entries[0].name_fa.split()[0]) != keys[match.first]
