"""The status of events told by a finite verb: its tense, its modals, its negation."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.candidates.fitting import in_progress
from ruydad.coding.factuality.denial import denied_by_speaker
from ruydad.coding.words import folded_words, status_words
from ruydad.grammar import Clause


def judge_finite(candidate: Candidate, title: bool) -> None:
    """Set the status from the verb, or drop the candidate."""
    if candidate.frame.status is not None:
        candidate.status = candidate.frame.status  # type: ignore[assignment]
    if candidate.negative and not denied_by_speaker(candidate):
        candidate.drop("negated verb")
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


def _judge_tense(candidate: Candidate, title: bool) -> None:
    verb = candidate.clause.verb
    assert verb is not None
    if verb.tense == "future":
        candidate.status = "planned"
    elif verb.tense == "subjunctive":
        candidate.drop("subjunctive: a purpose or a wish")
    elif verb.tense == "pluperfect":
        candidate.background = True
    elif verb.tense == "present":
        _judge_present(candidate, title)
    elif verb.tense == "imperfect":
        candidate.status = "ongoing"


def _judge_present(candidate: Candidate, title: bool) -> None:
    words = status_words()
    kind = candidate.frame.type
    assert candidate.clause.verb is not None
    if candidate.frame.status is not None:
        return
    if folded_words("habits").intersection(candidate.parsed.keys) or _each_time(candidate):
        candidate.drop("a habit")
        return
    if candidate.clause.kind == "relative":
        candidate.drop("a standing attribute in a relative clause")
    elif kind in words["spoken_types"]:
        return
    elif (
        candidate.clause.verb.lemma in words["ongoing_verbs"]
        or in_progress(candidate.clause)
        or candidate.frame.channel == "mediation"
    ):
        candidate.status = "ongoing"
    elif words["announced"].get(kind) not in (None, "THREATEN"):
        candidate.status = "planned"
    elif not title:
        candidate.drop("a habitual present")


def _is_forecast(candidate: Candidate) -> bool:
    """«تحلیلگران می‌گویند … ممکن است …»."""
    above = candidate.clause.parent
    first = above.phrases[0] if above is not None and above.phrases else None
    if first is None:
        return False
    keys = candidate.parsed.keys[first.first : first.first + 2]
    return bool(folded_words("forecasters").intersection(keys))


def _each_time(candidate: Candidate) -> bool:
    """«هر بار», «هر روز»."""
    keys = candidate.parsed.keys
    each = (at for at, key in enumerate(keys[:-1]) if key == "هر")
    return any(keys[at + 1] in folded_words("recurring") for at in each)


def _modals(clause: Clause) -> set[str]:
    found = set(clause.modals)
    if clause.parent is not None and clause.kind == "complement" and clause.parent.verb is None:
        found |= set(clause.parent.modals)
    return found
