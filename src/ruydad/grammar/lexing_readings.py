"""Words that are a name in one place and something else in another: «شرق نوشت», «کشته و …»."""

from __future__ import annotations

from ruydad.grammar.lexing_state import SentenceReading
from ruydad.grammar.words import word_set
from ruydad.knowledge import Match

_COMPLEMENTS = frozenset(("entity", "head", "ra", "word", "noun"))
_SHARED = frozenset(("perfect", "pluperfect"))


def as_reporting(match: Match, reading: SentenceReading) -> Match:
    """«مهر این خبر را …»: of a name that is also a town's, the newspaper."""
    outlets = [at for at, entry in enumerate(match.entries) if entry.kind == "outlet"]
    if not outlets or len(outlets) == len(match.entries) or not reports(match, reading):
        return match
    return match.only(outlets)


def reports(match: Match, reading: SentenceReading) -> bool:
    """«شرق نوشت …», «مهر این خبر را …»: a newspaper's name where only who writes may stand."""
    if match.of_kind("outlet") is None or not (
        reading.opens or (reading.previous is not None and reading.previous.kind in ("and", "that"))
    ):
        return False
    verb = reading.verbs.get(match.last)
    after = reading.keys[match.last : match.last + 2]
    pointed = after[:1] == ["این"] and after[-1] in word_set("reports")
    return pointed or (verb is not None and verb.lemma in word_set("reporting"))


def shares_auxiliary(reading: SentenceReading, index: int) -> bool:
    """«هیأتی به لبنان فرستاده و از … خواسته است»: a participle, not an envoy, before «و».

    The auxiliary of the verb after «و» is its too; an envoy follows a marker, a number or «این».
    """
    group, before = reading.verbs.get(index), reading.previous
    if group is None or group.tense != "participle" or group.lemma != "فرستادن":
        return False
    if before is None or before.kind not in _COMPLEMENTS:
        return False
    ahead = [at for at, later in reading.verbs.items() if at > index and later.finite]
    followed = list(reading.keys[group.last : group.last + 1]) == ["و"]
    return followed and bool(ahead) and reading.verbs[min(ahead)].tense in _SHARED
