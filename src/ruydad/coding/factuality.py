"""Status: whether an event's words report a fact, a plan, a denial, or nothing at all."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from ruydad.coding.candidates import Candidate
from ruydad.grammar import Clause, NounUse
from ruydad.knowledge.frames import VERB_CLASSES
from ruydad.text import fold


@cache
def status_words() -> dict[str, Any]:
    """The lists of ``data/status.yaml``; plain lists as folded sets."""
    text = files("ruydad.coding").joinpath("data/status.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {
        name: frozenset(fold(word) if name not in _VERBATIM else word for word in value)
        if isinstance(value, list)
        else value
        for name, value in data.items()
    }


_VERBATIM = frozenset(
    ("courtesies", "unreal_markers", "real_markers", "spoken_types", "ongoing_verbs")
)


def judge(candidate: Candidate, *, title: bool, question: bool) -> None:
    """Set the candidate's status, or drop it with the reason."""
    if question:
        candidate.drop("a question reports nothing")
    elif candidate.clause.governed_by("condition"):
        candidate.drop("inside a condition")
    elif candidate.frame.modal is not None:
        return
    elif candidate.finite:
        _judge_finite(candidate, title)
        if not candidate.dropped and _in_denied_claim(candidate):
            candidate.status = "denied"
    else:
        _judge_noun(candidate, title)


def _judge_finite(candidate: Candidate, title: bool) -> None:
    clause, verb = candidate.clause, candidate.clause.verb
    assert verb is not None
    if candidate.frame.status is not None:
        candidate.status = candidate.frame.status  # type: ignore[assignment]
    modals = _modals(clause)
    if candidate.negative and not _denied_by_speaker(candidate):
        candidate.drop("negated verb")
    elif candidate.negative:
        candidate.status = "denied"
    elif "past_plan" in modals:
        candidate.drop("was only planned in the past")
    elif "planned" in modals and verb.tense in ("subjunctive", "future", "present"):
        candidate.status = "planned"
    elif {"wish", "must"} & modals:
        candidate.drop("an obligation or a wish, not a fact")
    elif "possible" in modals:
        candidate.status = "possible"
    elif verb.tense == "future":
        candidate.status = "planned"
    elif verb.tense == "subjunctive":
        candidate.drop("subjunctive: a purpose or a wish")
    elif verb.tense == "pluperfect":
        candidate.background = True
    elif verb.tense == "present":
        _judge_present(candidate, title)
    elif verb.tense == "imperfect":
        candidate.status = "ongoing"


def _in_denied_claim(candidate: Candidate) -> bool:
    """«این ادعا را که … رد کرد»: the clause tells what the claim was."""
    clause = candidate.clause
    outer = clause.parent
    if (
        clause.kind not in ("relative", "content", "complement")
        or outer is None
        or outer.verb is None
    ):
        return False
    first = max(outer.verb.first - 3, 0)
    words = {*candidate.parsed.keys[first : outer.verb.first], outer.verb.lemma}
    claim = any(
        candidate.parsed.keys[i] in status_words()["claims"]
        for p in outer.phrases
        for i in range(p.first, p.last)
    )
    denied = words & status_words()["denied"] or ("رد" in words and claim)
    return bool(denied) and not outer.verb.negative


def _denied_by_speaker(candidate: Candidate) -> bool:
    """«گفت: هیچ دیداری با … نداشته‌ایم»: a named source says that no contact took place."""
    clause = candidate.clause
    told = clause.parent is not None and clause.kind in ("complement", "content")
    past = clause.verb is not None and clause.verb.tense in ("past", "perfect")
    return candidate.frame.type == "CONSULT" and clause.negated and told and past


def _modals(clause: Clause) -> set[str]:
    found = set(clause.modals)
    if clause.parent is not None and clause.kind == "complement" and clause.parent.verb is None:
        found |= set(clause.parent.modals)
    return found


def _judge_present(candidate: Candidate, title: bool) -> None:
    words = status_words()
    kind = candidate.frame.type
    assert candidate.clause.verb is not None
    if candidate.frame.status is not None:
        return
    if candidate.clause.kind == "relative":
        candidate.drop("a standing attribute in a relative clause")
    elif kind in words["spoken_types"]:
        return
    elif (
        candidate.clause.verb.lemma in words["ongoing_verbs"]
        or candidate.frame.channel == "mediation"
    ):
        candidate.status = "ongoing"
    elif words["announced"].get(kind) not in (None, "THREATEN"):
        candidate.status = "planned"
    elif not title:
        candidate.drop("a habitual present")


def _judge_noun(candidate: Candidate, title: bool) -> None:
    use, phrase, words = candidate.use, candidate.phrase, status_words()
    assert use is not None and phrase is not None
    if candidate.frame.status is not None:
        candidate.status = candidate.frame.status  # type: ignore[assignment]
    if _denied(candidate):
        candidate.status = "denied"
    elif phrase.first and candidate.parsed.keys[phrase.first - 1] == "نه":
        candidate.drop("«نه» stands before it")
    elif use.this:
        candidate.drop("points back to an event already told")
    elif _unreal_chain(candidate, use):
        return
    elif candidate.frame.type in words["spoken_types"] and phrase.marker == "در" and not title:
        candidate.drop("says in what cause («در حمایت از …»), not what was done")
    elif phrase.marker in words["unreal_markers"] and not (
        phrase.marker == "topic" and _reported(candidate)
    ):
        candidate.drop(f"named as an aim or a topic ({phrase.wording or phrase.marker})")
    else:
        _judge_matrix(candidate, title)


def _denied(candidate: Candidate) -> bool:
    """«… را تکذیب کرد», «… کذب محض است», «… صحت ندارد»."""
    verb, phrase = candidate.clause.verb, candidate.phrase
    if verb is None or phrase is None or phrase.marker in status_words()["real_markers"]:
        return False
    before = _predicate_words(candidate)
    if before & _TRUTH:
        return verb.negative
    return bool(before & status_words()["denied"]) and not verb.negative


_TRUTH = frozenset(("صحت", "واقعیت"))


def _unreal_chain(candidate: Candidate, use: NounUse) -> bool:
    words = status_words()
    phrase = candidate.phrase
    assert phrase is not None
    heads = [candidate.parsed.keys[w] for w in phrase.words if w < use.first]
    heads += [
        fold(n.hit.noun)
        for n in phrase.nouns
        if n.last <= use.first and n is not use and n.joined is not use
    ]
    for head in heads:
        base = head.removesuffix("ی") if head not in words["unreal_heads"] else head
        if base in words["unreal_heads"] and base not in words["real_heads"]:
            candidate.drop(f"hangs on «{head}»")
            return True
    chained = any(n.chained is use for n in phrase.nouns)
    if chained and not any(h in words["real_heads"] for h in heads):
        owner = next(n for n in phrase.nouns if n.chained is use)
        told = fold(owner.hit.noun) in words["telling_heads"]
        if not told and (owner.hit.preposition is not None or owner.infinitive is None):
            candidate.drop(f"the object of «{owner.hit.noun}»")
            return True
    return False


def _reported(candidate: Candidate) -> bool:
    return False


def _judge_matrix(candidate: Candidate, title: bool) -> None:
    """What the clause's own verb says of the event named in one of its phrases."""
    words, clause = status_words(), candidate.clause
    verb = clause.verb
    phrase = candidate.phrase
    assert phrase is not None
    before = _predicate_words(candidate)
    if before & words["cancelled"]:
        candidate.drop("cancelled or put off")
    elif verb is None:
        if not title and clause.phrases[0] is not phrase:
            candidate.reasons.append("verbless clause")
    elif phrase.marker in words["real_markers"]:
        candidate.background = phrase.marker == "before" or verb.tense == "pluperfect"
    elif {"wish", "must", "past_plan"} & set(clause.modals):
        candidate.drop("an obligation or a wish, not a fact")
    elif verb.negative and _denied_by_speaker(candidate):
        candidate.status = "denied"
    elif verb.negative:
        candidate.drop("negated verb")
    elif verb.tense == "present" and clause.kind in ("relative", "reason", "content"):
        candidate.drop("told as a standing fact")
    elif (
        verb.tense == "future"
        or "planned" in clause.modals
        or (verb.tense == "present" and phrase.marker is None and verb.lemma in _HAPPENS)
    ):
        candidate.status = "planned"
    elif "possible" in clause.modals:
        candidate.status = "possible"
    elif verb.tense == "subjunctive":
        candidate.drop("subjunctive: a purpose or a wish")


_HAPPENS = frozenset((*VERB_CLASSES["happen"], "آغاز شدن", "شروع شدن", "از سر گرفتن"))


def _predicate_words(candidate: Candidate) -> set[str]:
    """The words of the clause's predicate: the last bare or «به» phrase before the verb."""
    clause = candidate.clause
    if clause.verb is None:
        return set()
    keys = candidate.parsed.keys
    first = max(clause.verb.first - 3, 0)
    return {keys[i] for i in range(first, clause.verb.first)} | {clause.verb.lemma}
