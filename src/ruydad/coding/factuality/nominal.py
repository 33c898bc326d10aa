"""The status of events named by a noun: its phrase, what it hangs on, the verb over it."""

from __future__ import annotations

from functools import cache

from ruydad.coding.candidates import Candidate
from ruydad.coding.factuality.denial import denied_by_speaker, names_denied, predicate_words
from ruydad.coding.words import folded_words, plain_words, status_words, word_list
from ruydad.grammar import NounUse
from ruydad.knowledge.frames import VERB_CLASSES
from ruydad.text import fold


def judge_noun(candidate: Candidate, title: bool) -> None:
    """Set the status from the noun's phrase and clause, or drop the candidate."""
    use, phrase, words = candidate.use, candidate.phrase, status_words()
    assert use is not None and phrase is not None
    if candidate.frame.status is not None:
        candidate.status = candidate.frame.status  # type: ignore[assignment]
    if names_denied(candidate):
        candidate.status = "denied"
    elif phrase.first and candidate.parsed.keys[phrase.first - 1] == "نه":
        candidate.drop("«نه» stands before it")
    elif use.first and candidate.parsed.keys[use.first - 1] in folded_words("any_such"):
        candidate.drop("any such act, not one told of")
    elif use.this:
        candidate.drop("points back to an event already told")
    elif _unreal_chain(candidate, use):
        return
    elif phrase.marker in ("در", "به") and phrase.first and _partaking(candidate):
        candidate.drop("said of who had a part in it («به اتهام شرکت در …»)")
    elif candidate.frame.type in words["spoken_types"] and phrase.marker == "در" and not title:
        candidate.drop("says in what cause («در حمایت از …»), not what was done")
    elif phrase.marker in words["unreal_markers"]:
        candidate.drop(f"named as an aim or a topic ({phrase.wording or phrase.marker})")
    else:
        _judge_matrix(candidate, title)
        if not candidate.dropped and _is_said_of(candidate, use):
            candidate.drop("what is said of it, not that it was")
        if not candidate.dropped and candidate.status == "occurred":
            _judge_adjectives(candidate, use)


def _judge_adjectives(candidate: Candidate, use: NounUse) -> None:
    """«سفر قریب‌الوقوع», «توافق احتمالی»."""
    words, phrase = status_words(), candidate.phrase
    assert phrase is not None
    after = set(candidate.parsed.keys[use.last : min(use.last + 2, phrase.last)])
    if after & words["planned_adjectives"]:
        candidate.status = "planned"
    elif after & words["possible_adjectives"]:
        candidate.status = "possible"


def _is_said_of(candidate: Candidate, use: NounUse) -> bool:
    """«این نخستین سفر … بود», «سفر … نشانهٔ … است»: which one it was, or what it means."""
    verb, phrase, keys = candidate.clause.verb, candidate.phrase, candidate.parsed.keys
    if verb is None or phrase is None or phrase.marker is not None:
        return False
    before = keys[max(use.first - 2, 0) : use.first]
    if verb.lemma == "بودن" and status_words()["ordinals"].intersection(before):
        return True
    told = [keys[phrase.first], *keys[phrase.last : verb.last]]
    held = verb.lemma == "بودن" or verb.lemma in plain_words("equating")
    standing = verb.tense == "present" or verb.lemma in plain_words("equating")
    return held and standing and not folded_words("equating_words").isdisjoint(told)


def _partaking(candidate: Candidate) -> bool:
    """«به اتهام دست داشتن در حمله», «به جرم شرکت در کشتار»: a charge, not news of the act."""
    phrase, keys = candidate.phrase, candidate.parsed.keys
    assert phrase is not None
    words = folded_words("partaking")
    return keys[phrase.first - 1] in words or (
        phrase.marker == "در" and not words.isdisjoint(keys[phrase.last : phrase.last + 1])
    )


def _unreal_chain(candidate: Candidate, use: NounUse) -> bool:
    words = status_words()
    phrase = candidate.phrase
    assert phrase is not None
    heads = [candidate.parsed.keys[w] for w in phrase.words if w < use.first]
    heads += _before_bare(candidate)
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


def _before_bare(candidate: Candidate) -> list[str]:
    """«قربانیان [حمله …] به خاک سپرده شدند»: people of an event stand as a phrase before it."""
    phrase = candidate.phrase
    assert phrase is not None
    before = next((p for p in candidate.clause.phrases if p.last == phrase.first), None)
    bare = phrase.marker is None and before is not None and len(before.mentions) == 1
    return [candidate.parsed.keys[phrase.first - 1]] if bare else []


def _judge_matrix(candidate: Candidate, title: bool) -> None:
    """What the clause's own verb says of the event named in one of its phrases."""
    words, clause = status_words(), candidate.clause
    verb, phrase = clause.verb, candidate.phrase
    assert phrase is not None
    if phrase.marker is None and predicate_words(candidate) & words["cancelled"]:
        candidate.drop("cancelled or put off")
    elif verb is None:
        if not title and clause.phrases[0] is not phrase:
            candidate.reasons.append("verbless clause")
    elif _is_ended(candidate):
        candidate.drop("ended, not begun")
    elif phrase.marker == "به" and predicate_words(candidate) & folded_words("binding"):
        candidate.drop("what somebody is bound to do")
    elif phrase.marker == "از" and predicate_words(candidate) & folded_words("feelings"):
        candidate.drop("what somebody feels or knows of it")
    elif _is_forced(candidate) or (
        phrase.marker == "در" and verb.tense == "subjunctive" and clause.kind == "purpose"
    ):
        candidate.drop("subjunctive: a purpose or a wish")
    elif verb.negative and phrase.marker == "در" and verb.lemma in plain_words("taking_part"):
        candidate.drop("nobody took part")
    elif phrase.marker in words["real_markers"]:
        candidate.background = phrase.marker == "before" or verb.tense == "pluperfect"
    elif {"wish", "must", "past_plan"} & set(clause.modals):
        candidate.drop("an obligation or a wish, not a fact")
    elif verb.negative and denied_by_speaker(candidate):
        candidate.status = "denied"
    elif verb.negative:
        candidate.drop("negated verb")
    else:
        _judge_tense(candidate)


def _is_ended(candidate: Candidate) -> bool:
    """«تحریم تسلیحاتی را برداشت», «به محاصره پایان داد»: the verb ends what the noun names."""
    verb, phrase = candidate.clause.verb, candidate.phrase
    assert verb is not None and phrase is not None
    if candidate.frame.type not in plain_words("ended_types"):
        return False
    under = phrase.ra or phrase.marker in (None, "به")
    return under and verb.lemma in plain_words("ending_verbs")


def _is_forced(candidate: Candidate) -> bool:
    """«… تا دولت را به آزاد کردن زندانیان وادار کند»: an infinitive under a purpose."""
    use, verb = candidate.use, candidate.clause.verb
    assert use is not None and verb is not None
    return use.infinitive is not None and verb.tense == "subjunctive"


def _judge_tense(candidate: Candidate) -> None:
    """The tense and the modals of the verb over the noun."""
    clause, verb = candidate.clause, candidate.clause.verb
    assert verb is not None
    if verb.tense == "present" and clause.kind in ("relative", "reason", "content"):
        candidate.drop("told as a standing fact")
    elif verb.lemma == "بودن" and candidate.frame.type in status_words()["ongoing_types"]:
        candidate.drop("told as a standing fact")  # «اعتراض حق مردم است»
    elif verb.tense == "future" or "planned" in clause.modals or _about_to_happen(candidate):
        candidate.status = "planned"
    elif "possible" in clause.modals:
        candidate.status = "possible"
    elif verb.tense == "subjunctive":
        candidate.drop("subjunctive: a purpose or a wish")
    elif verb.tense == "present" and verb.lemma in plain_words("going_on"):
        candidate.status = "ongoing"


def _about_to_happen(candidate: Candidate) -> bool:
    """«نشست … فردا برگزار می‌شود»."""
    verb, phrase = candidate.clause.verb, candidate.phrase
    assert verb is not None and phrase is not None
    return verb.tense == "present" and phrase.marker is None and verb.lemma in _happening()


@cache
def _happening() -> frozenset[str]:
    """The verbs that only say of a noun's event that it takes place."""
    return frozenset((*VERB_CLASSES["happen"], *word_list("beginning")))
