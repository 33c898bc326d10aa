"""Names that look like dates: streets, agencies, the city of Dushanbe (``data/traps.tsv``)."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from ruydad.calendar.folding import fold_text
from ruydad.calendar.lexicon import LETTER, key_of, read_table

_WIDTH = 48


class Trap(NamedTuple):
    """Contexts in which the target is no time; ``alone``: only if nothing joins it."""

    alone: bool
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def holds(self, before: str, after: str) -> bool:
        """Whether the words before and after are the trap's."""
        if self.before and not self.before.search(before):
            return False
        return not (self.after and not self.after.match(after))


@cache
def traps() -> dict[str, list[Trap]]:
    """The traps by target."""
    found: dict[str, list[Trap]] = defaultdict(list)
    for row in read_table("traps.tsv"):
        targets, scope, before, after = (*row, "", "")[:4]
        trap = Trap(scope == "alone", _before(before), _after(after))
        for target in targets.split():
            found[key_of(fold_text(target).text)].append(trap)
    return dict(found)


def trapped(target: str, text: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether what stands at the folded span ``[start, end)`` is a name and not a time.

    ``alone`` asks the traps of things that stand alone, otherwise only the others are asked.
    """
    rows = [
        trap for name in _names(target) for trap in traps().get(name, ()) if trap.alone == alone
    ]
    if not rows:
        return False
    before, after = text[max(0, start - _WIDTH) : start], text[end : end + _WIDTH]
    return any(trap.holds(before, after) for trap in rows)


def _names(target: str) -> list[str]:
    """The target and the wider ones it belongs to: dm:0.4.7, dm:0.4, dm."""
    names = [target]
    if target.startswith("dm:"):
        names.append(target.rpartition(".")[0])
    if target.startswith(("dm:", "m:")):
        names.append(target.partition(":")[0])
    return names


def _blanks(pattern: str) -> str:
    return re.sub(" (\\??)", lambda blank: f"[ \u200c]{'*' if blank[1] else '+'}", pattern)


def _before(pattern: str) -> re.Pattern[str] | None:
    folded = _blanks(fold_text(pattern).text)
    return re.compile(f'(?:^|[^{LETTER}])(?:{folded})[ \u200c«"(]*$') if pattern else None


def _after(pattern: str) -> re.Pattern[str] | None:
    return re.compile(_blanks(fold_text(pattern).text)) if pattern else None
