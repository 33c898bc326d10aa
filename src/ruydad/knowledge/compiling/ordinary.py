"""Which forms are also ordinary words, and what to do with a name that is one."""

from __future__ import annotations

from typing import Literal

from ruydad.knowledge.compiling.tables import Tables
from ruydad.text import fold

Decision = Literal["keep", "ambiguous", "drop"]

COMMON = 20_000
"""Occurrences in Hazm's word list from which a form counts as a word of the language."""


class Ordinary:
    """Words of the language with their counts, the hand-made decisions, and names of persons."""

    def __init__(self, tables: Tables) -> None:
        self.words: dict[str, int] = {}
        for row in tables["words"]:
            weight = 500 * int(row["count_perudt_train"] or 0) + int(row["freq_hazm"] or 0)
            key = fold(row["form"])
            self.words[key] = max(weight, self.words.get(key, 0))
        self.decisions: dict[str, str] = {
            fold(row["form"]): row["decision"] for row in tables["ordinary"]
        }
        self.person_names = {
            fold(row["name"]) for row in tables["names"] if int(row["n_sources"] or 0) > 1
        }

    def decided(self, key: str) -> Decision | None:
        """The decision of the table ``ordinary`` for a key, or ``None``."""
        decision = self.decisions.get(key)
        return decision if decision in ("keep", "ambiguous", "drop") else None  # type: ignore[return-value]

    def is_word(self, key: str) -> bool:
        """Whether the key is a form of an ordinary word list at all."""
        return key in self.words

    def is_common(self, key: str) -> bool:
        """Whether the key is a frequent word."""
        return self.words.get(key, 0) >= COMMON

    def for_place(self, form: str, population: int, *, near: bool, main: bool) -> Decision:
        """What to do with a town's name.

        ``near``: the town lies in the countries Persian pages write about daily; ``main``: the
        form is its main name. Small towns give way to words, to given names and surnames, and to
        anything of two letters.
        """
        key = fold(form)
        decision = self.decided(key)
        if decision:
            return decision
        if " " in form or "\u200c" in form:
            return "drop" if self.is_word(key) and population < 30_000 else "keep"
        if self.is_word(key):
            return self._against_word(key, population, near, main)
        if len(key) < 4 and population < 300_000:
            return "ambiguous" if population > 100_000 and main and len(key) > 2 else "drop"
        if key in self.person_names and population < 500_000:
            return "drop" if population < 50_000 else "ambiguous"
        return "keep"

    def _against_word(self, key: str, population: int, near: bool, main: bool) -> Decision:
        if not main or len(key) < 3:
            return "drop"
        large = 300_000 if near else 2_000_000
        if population >= large and len(key) > 2:
            return "keep"
        enough = 80_000 if near else 300_000
        return "ambiguous" if population >= enough and len(key) > 3 else "drop"
