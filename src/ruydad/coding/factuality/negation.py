"""What a negation means: the act is denied by who would have done it, or refused by who should."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles import own_subject
from ruydad.coding.words import folded_words, status_words

_REFUSED = frozenset(
    ("CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "MOBILIZE")
)
_FIRST_PERSONS = (1, 4)


def in_denied_claim(candidate: Candidate) -> bool:
    """«این ادعا را که … رد کرد»: the clause tells what the claim was."""
    outer, keys = candidate.clause.parent, candidate.parsed.keys
    told = candidate.clause.kind in ("relative", "content", "complement")
    if not told or outer is None or outer.verb is None:
        return False
    first = max(outer.verb.first - 3, 0)
    words = {*keys[first : outer.verb.first], outer.verb.lemma}
    said = {key for phrase in outer.phrases for key in keys[phrase.first : phrase.last]}
    claim = not status_words()["claims"].isdisjoint(said)
    return _denies(words, claim=claim) and not outer.verb.negative


def _denies(words: set[str], *, claim: bool) -> bool:
    """«تکذیب کرد», and «رد کرد» where it is said of a claim."""
    return bool(words & status_words()["denied"]) or ("رد" in words and claim)


def denied_by_speaker(candidate: Candidate) -> bool:
    """«گفت: هیچ دیداری با … نداشته‌ایم»: a named source says that no contact took place."""
    clause = candidate.clause
    told = clause.parent is not None and clause.kind in ("complement", "content")
    past = clause.verb is not None and clause.verb.tense in ("past", "perfect")
    return candidate.frame.type == "CONSULT" and clause.negated and told and past


def names_denied(candidate: Candidate) -> bool:
    """«… را تکذیب کرد», «… کذب محض است», «… صحت ندارد»."""
    verb, phrase = candidate.clause.verb, candidate.phrase
    if verb is None or phrase is None or phrase.marker in status_words()["real_markers"]:
        return False
    before = predicate_words(candidate)
    if before & folded_words("truth"):
        return verb.negative
    return _denies(before, claim=_of_a_claim(candidate)) and not verb.negative


def _of_a_claim(candidate: Candidate) -> bool:
    """«خبر سفر … را رد کرد»: what is refused is the report, not the visit."""
    phrase, phrases = candidate.phrase, candidate.clause.phrases
    assert phrase is not None
    first = phrase.first
    if phrase.marker == "topic" and phrase in phrases[1:]:  # «گزارش‌ها درباره دیدار … را رد کرد»
        first = phrases[phrases.index(phrase) - 1].first
    told = candidate.parsed.keys[first : candidate.trigger[0]]
    return bool(set(told) & status_words()["claims"])


def predicate_words(candidate: Candidate) -> set[str]:
    """The words of the clause's predicate: the last bare or «به» phrase before the verb."""
    clause = candidate.clause
    if clause.verb is None:
        return set()
    keys = candidate.parsed.keys
    first = max(clause.verb.first - 3, 0)
    return {keys[i] for i in range(first, clause.verb.first)} | {clause.verb.lemma}


def refuses(candidate: Candidate) -> bool:
    """The negated act is one's own, of the future, and told as one's own word."""
    clause, verb = candidate.clause, candidate.clause.verb
    if verb is None or candidate.passive or candidate.frame.type not in _REFUSED:
        return False
    if clause.modals or clause.negated or not candidate.actors:
        return False
    if verb.tense == "future":
        return clause.kind in ("main", "complement", "content")
    return verb.tense == "present" and _own_word(candidate)


def _own_word(candidate: Candidate) -> bool:
    """«گفت استعفا نمی‌دهد», «استعفا نمی‌دهم»: said by who would do it."""
    clause, verb = candidate.clause, candidate.clause.verb
    if clause.kind not in ("complement", "content"):
        return False
    own = own_subject(clause, candidate)
    first_person = verb is not None and verb.person in _FIRST_PERSONS
    return first_person or not own
