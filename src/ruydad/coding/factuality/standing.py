"""What is told of an act, of a power or of people's minds, and not that the act was."""

from __future__ import annotations

from itertools import pairwise

from ruydad.coding.candidates import Candidate
from ruydad.coding.words import folded_words, plain_words, status_words
from ruydad.grammar import Clause
from ruydad.knowledge.frames import VERB_CLASSES


def only_standing(candidate: Candidate, *, title: bool) -> str | None:
    """Why a sentence of opinion, of powers or of polls tells no event; ``None`` where it may."""
    if _is_power(candidate):
        return "a power, not an act"
    if _is_polled(candidate):
        return "what people think"
    if _is_yearly(candidate):
        return "a habit"
    if _is_drawn(candidate):
        return "the verb belongs to the noun before it"
    if candidate.finite:
        return "said of who has done it" if _is_one_of_few(candidate) else None
    if _is_sought(candidate) or _is_long_ago(candidate):
        return "what is sought, or how long ago it was"
    if title:
        return None
    if _is_judged_by_experts(candidate) or _is_subject_of_effect(candidate):
        return "what is said of it, not that it was"
    return None


def _is_power(candidate: Candidate) -> bool:
    """«دادگاه می‌تواند حزب‌ها را منحل کند»: what is in somebody's power is not announced."""
    at = candidate.clause.modal_at
    if at is None or not candidate.finite or candidate.clause.verb is None:
        return False
    return not folded_words("powers").isdisjoint(candidate.parsed.keys[at[0] : at[1]])


def _is_polled(candidate: Candidate) -> bool:
    """«بیشتر فرانسوی‌ها با کمک به … مخالف‌اند»: in the present, of many who did nothing."""
    verb = candidate.clause.verb
    if candidate.frame.type not in status_words()["spoken_types"]:
        return False
    if verb is None or not candidate.clause.phrases:
        return False
    keys, first = candidate.parsed.keys, candidate.clause.phrases[0].first
    if not folded_words("asked_people").isdisjoint(keys[first : first + 4]):
        return True
    many = not folded_words("shares").isdisjoint(keys[first : first + 2])
    return verb.tense == "present" and (many or not folded_words("polls").isdisjoint(keys))


def _is_yearly(candidate: Candidate) -> bool:
    """«سالانه سه میلیارد دلار کمک می‌کند»."""
    verb = candidate.clause.verb
    if verb is None or verb.tense != "present":
        return False
    yearly, counted = folded_words("yearly"), folded_words("counted")
    return any(
        a in yearly and (b in counted or b.isdigit()) for a, b in pairwise(candidate.parsed.keys)
    )


def _is_drawn(candidate: Candidate) -> bool:
    """«سال‌ها طول می‌کشد» is no killing: «می‌کشد» is written alike."""
    verb = candidate.clause.verb
    if verb is None or not candidate.finite or verb.lemma != "کشتن" or not verb.first:
        return False
    return candidate.parsed.keys[verb.first - 1] in folded_words("drawn")


def _is_one_of_few(candidate: Candidate) -> bool:
    """«چهارمین رئیس‌جمهوری است که به عربستان سفر کرده است»."""
    clause, above = candidate.clause, candidate.clause.parent
    if clause.kind != "relative" or clause.verb is None or clause.verb.tense != "perfect":
        return False
    if above is None or above.verb is None or above.verb.lemma != "بودن":
        return False
    keys = candidate.parsed.keys
    return any(not status_words()["ordinals"].isdisjoint(keys[p.first : p.last])
               for p in above.phrases)  # fmt: skip


def _is_sought(candidate: Candidate) -> bool:
    """«غرب به دنبال توافق است»."""
    verb, phrase = candidate.clause.verb, candidate.phrase
    if verb is None or phrase is None or verb.lemma != "بودن" or phrase.marker != "after":
        return False
    return phrase.last == verb.first


def _is_long_ago(candidate: Candidate) -> bool:
    """«یک سال از حملهٔ … می‌گذرد»."""
    verb, phrase = candidate.clause.verb, candidate.phrase
    from_it = phrase is not None and phrase.marker == "از"
    return from_it and verb is not None and verb.lemma in ("گذشتن", "سپری شدن")


def _is_judged_by_experts(candidate: Candidate) -> bool:
    """«کارشناسان می‌گویند تحریم … ضربه زده است»: what stands first in their words is weighed."""
    phrase = candidate.phrase
    if phrase is None or phrase.marker is not None or phrase.ra:
        return False
    words, keys = folded_words("forecasters"), candidate.parsed.keys
    above = candidate.clause.parent
    said = list(above.phrases) if above is not None else []
    said += [p for p in candidate.clause.phrases if p.marker == "according" and p is not phrase]
    return any(not words.isdisjoint(keys[p.first : p.last]) for p in said)


def _is_subject_of_effect(candidate: Candidate) -> bool:
    """«سفر … اهمیت زیادی دارد», «استعفای … بحران را عمیق‌تر می‌کند»: in the present tense."""
    clause, phrase = candidate.clause, candidate.phrase
    verb = clause.verb
    if verb is None or phrase is None or verb.tense != "present" or verb.lemma in _telling():
        return False
    return phrase is _subject(clause) and not clause.modals and not _coming(candidate)


def _subject(clause: Clause) -> object | None:
    """The first bare phrase of a clause."""
    return next((p for p in clause.phrases if p.marker is None and not p.ra), None)


def _coming(candidate: Candidate) -> bool:
    return bool(candidate.clause.times) or not status_words()["coming"].isdisjoint(
        candidate.parsed.keys
    )


def _telling() -> frozenset[str]:
    """The verbs by which a noun's event takes place, begins or goes on."""
    happen = frozenset((*VERB_CLASSES["happen"], "شدن", "گردیدن"))
    return happen | plain_words("beginning") | plain_words("going_on") | plain_words("held_verbs")
