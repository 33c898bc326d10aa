"""What a clause's own verb says of the event named in one of its phrases."""

from __future__ import annotations

from functools import cache

from ruydad.coding.candidates import Candidate
from ruydad.coding.factuality.negation import denied_by_speaker, predicate_words
from ruydad.coding.words import folded_words, plain_words, status_words, word_list
from ruydad.knowledge.frames import VERB_CLASSES


def judge_matrix(candidate: Candidate, title: bool) -> None:
    """Set the status from the clause's own verb, or drop the candidate."""
    words, clause = status_words(), candidate.clause
    verb, phrase = clause.verb, candidate.phrase
    assert phrase is not None
    if phrase.marker is None and predicate_words(candidate) & words["cancelled"]:
        candidate.drop("cancelled or put off")
    elif verb is None:
        if not title and clause.phrases[0] is not phrase:
            candidate.reasons.append("verbless clause")
    elif (reason := _undone(candidate)) is not None:
        candidate.drop(reason)
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


def _undone(candidate: Candidate) -> str | None:
    """Why the predicate over the noun's phrase does not tell that it was done."""
    verb, phrase = candidate.clause.verb, candidate.phrase
    assert verb is not None and phrase is not None
    if _is_ended(candidate):
        return "ended, not begun"
    if phrase.marker == "به" and predicate_words(candidate) & folded_words("binding"):
        return "what somebody is bound to do"
    if phrase.marker == "از" and predicate_words(candidate) & folded_words("feelings"):
        return "what somebody feels or knows of it"
    if phrase.marker == "به" and verb.lemma in plain_words("dealing") and verb.tense == "present":
        return "what a work or a talk deals with"
    if phrase.marker == "در" and _is_of_record(candidate):
        return "a habit or a skill («سابقه‌ای در سرکوب دارد»)"
    if phrase.marker == "در" and _is_way_to_come(candidate):
        return "its verb tells it as still to come"
    purpose = verb.tense == "subjunctive" and candidate.clause.kind == "purpose"
    if _is_forced(candidate) or (phrase.marker == "در" and purpose):
        return "subjunctive: a purpose or a wish"
    if verb.negative and phrase.marker == "در" and verb.lemma in plain_words("taking_part"):
        return "nobody took part"
    return None


def _is_of_record(candidate: Candidate) -> bool:
    """«سابقه‌ای طولانی در سرکوب اقلیت‌ها دارد»: what one has long done, not one time of it."""
    verb, keys = candidate.clause.verb, candidate.parsed.keys
    if verb is None or verb.lemma not in ("داشتن", "بودن") or verb.tense != "present":
        return False
    before = (p for p in candidate.clause.phrases if p.marker is None and p is not candidate.phrase)
    return any(folded_words("records").intersection(keys[p.first : p.last]) for p in before)


def _is_way_to_come(candidate: Candidate) -> bool:
    """«پنجشنبه در سفری … به امان می‌رود»: the journey named is the one its verb tells of."""
    verb = candidate.clause.verb
    assert verb is not None
    going = verb.lemma in plain_words("arriving") and verb.tense in ("present", "future")
    return going and candidate.frame.channel == "visit"


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
