"""People who share a surname with a known one: «میثم روحانی» is not Hassan Rouhani."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.grammar.ordinary import is_everyday
from ruydad.grammar.words import word_set
from ruydad.knowledge import Entry, Knowledge, Match, transliterate
from ruydad.text import Token, fold


def part_namesakes(
    names: dict[int, Match], tokens: Sequence[Token], keys: Sequence[str], knowledge: Knowledge
) -> None:
    """Read a given name before a known surname, where no bearer has it, as somebody else's."""
    covered = {at for match in names.values() for at in range(match.first, match.last)}
    for at, match in list(names.items()):
        before = at - 1
        if before < 0 or before in covered or not _is_surname(match):
            continue
        known = knowledge.is_surname(keys[at]) or keys[before] in knowledge.names.borne
        if is_everyday(keys[at]) and not known:
            continue  # «سلاح زمین گذاشت» names no Jiang Zemin
        if _is_anothers(keys[before], match, knowledge):
            name = f"{tokens[before].text} {tokens[at].text}"
            entry = Entry(f"local/{fold(name)}", "person", transliterate(name), name)
            del names[at]
            names[before] = Match(before, match.last, (entry,), (0,))


def _is_surname(match: Match) -> bool:
    kinds = {entry.kind for entry in match.entries}
    return match.last - match.first == 1 and "person" in kinds and kinds <= {"person", "role"}


def _is_anothers(given: str, match: Match, knowledge: Knowledge) -> bool:
    """Whether the word before is a given name, and none of those who bear the surname."""
    if given in word_set("given_words") or given in word_set("honorifics"):
        return False
    if not (knowledge.is_given(given) or given in knowledge.names.borne):
        return False
    own = {fold(part) for entry in match.entries for part in entry.name_fa.split()}
    return not any(given in part for part in own)
