"""The status of events told by a finite verb: its tense, its modals, its negation."""

from __future__ import annotations

from itertools import pairwise

from ruydad.coding.candidates import Candidate
from ruydad.coding.factuality.negation import denied_by_speaker, refuses
from ruydad.coding.factuality.present import judge_present, under_condition
from ruydad.coding.roles import own_subject
from ruydad.coding.words import folded_words, status_words
from ruydad.grammar import Clause


def judge_finite(candidate: Candidate, title: bool) -> None:
    """Set the status from the verb, or drop the candidate."""
    if candidate.frame.status is not None:
        candidate.status = candidate.frame.status  # type: ignore[assignment]
    if candidate.clause.verb is None:
        return  # a title that leaves its verb out
    if candidate.negative and refuses(candidate):
        candidate.refused = True
    elif candidate.negative and not denied_by_speaker(candidate):
        candidate.drop("negated verb")
    elif "نه" in candidate.parsed.keys[max(candidate.trigger[0] - 1, 0) : candidate.trigger[0]]:
        candidate.drop("«نه» stands before it")  # «نه تأیید و نه رد کرده است»
    elif candidate.negative:
        candidate.status = "denied"
    elif not _judge_modals(candidate):
        _judge_tense(candidate, title)


def _judge_modals(candidate: Candidate) -> bool:
    """Whether the modals over the verb decide."""
    verb = candidate.clause.verb
    modals = _modals(candidate.clause)
    assert verb is not None
    if "past_plan" in modals:
        candidate.drop("was only planned in the past")
    elif "planned" in modals and verb.tense in ("subjunctive", "future", "present"):
        candidate.status = "planned"
    elif {"wish", "must"} & modals:
        candidate.drop("an obligation or a wish, not a fact")
    elif "possible" in modals and _is_forecast(candidate):
        candidate.drop("a forecast")
    elif "possible" in modals:
        candidate.status = "possible"
    else:
        return False
    return True


def _modals(clause: Clause) -> set[str]:
    """The clause's modals, and those of a verbless clause over it."""
    found = set(clause.modals)
    if clause.parent is not None and clause.kind == "complement" and clause.parent.verb is None:
        found |= set(clause.parent.modals)
    return found


def _is_forecast(candidate: Candidate) -> bool:
    """«تحلیلگران می‌گویند … ممکن است …»."""
    above = candidate.clause.parent
    first = above.phrases[0] if above is not None and above.phrases else None
    if first is None:
        return False
    keys = candidate.parsed.keys[first.first : first.first + 2]
    return bool(folded_words("forecasters").intersection(keys))


def _judge_tense(candidate: Candidate, title: bool) -> None:
    """What the tense of the verb makes of it."""
    verb = candidate.clause.verb
    assert verb is not None
    if _at_no_time(candidate):
        candidate.drop("what always was so, or once")
    elif _would_follow(candidate):
        candidate.drop("what would follow on a condition")
    elif verb.tense == "future":
        if candidate.frame.type not in ("THREATEN", "REJECT"):
            candidate.status = "planned"  # who says what he will do threatens or refuses now
    elif verb.tense == "subjunctive":
        candidate.drop("subjunctive: a purpose or a wish")
    elif verb.tense == "pluperfect":
        candidate.background = True
    elif verb.tense == "present":
        judge_present(candidate, title)
    elif verb.tense == "imperfect":
        candidate.status = "ongoing"


def _at_no_time(candidate: Candidate) -> bool:
    """«همواره حمایت کرده است», «زمانی می‌جنگیدند», «نخستین بار نیست که تهدید می‌کند»."""
    verb, keys = candidate.clause.verb, candidate.parsed.keys
    assert verb is not None
    if verb.tense == "perfect" and _at_all_times(keys[: verb.first]):
        return True
    once = any(k in folded_words("once") and n != "که" for k, n in pairwise(keys))
    once = once or any(words in "".join(keys) for words in folded_words("in_the_past"))
    again = " بار نیست که " in " ".join(keys)
    return (verb.tense == "imperfect" and once) or (verb.tense == "present" and again)


def _at_all_times(keys: list[str]) -> bool:
    """«بارها», «همواره»; «از آغاز سال …» tells a total."""
    total = any(words in "".join(keys) for words in folded_words("totals"))
    return total or not folded_words("always").isdisjoint(keys)


def _would_follow(candidate: Candidate) -> bool:
    """«اگر …، مردم آن را تأیید خواهند کرد»: said of another, and no threat."""
    clause, kind = candidate.clause, candidate.frame.type
    ahead = clause.verb is not None and clause.verb.tense in ("future", "present")
    kind_act = status_words()["announced"].get(kind) in ("AGREE", "CONCEDE")
    kind_act = kind_act or (kind == "REJECT" and not candidate.negative)
    told = clause.governed_by("complement", "content")
    return (
        ahead
        and kind_act
        and not told
        and under_condition(clause)
        and bool(own_subject(clause, candidate))
    )
