"""The status of events told in the present tense: done, going on, planned, or a habit."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.candidates.fitting import in_progress
from ruydad.coding.factuality.reported import is_reported
from ruydad.coding.roles import own_subject
from ruydad.coding.words import folded_words, status_words
from ruydad.grammar import Clause, Mention


def judge_present(candidate: Candidate, title: bool) -> None:
    """Set the status of what is told in the present, or drop the candidate."""
    words, kind = status_words(), candidate.frame.type
    if not title and _is_general(candidate):
        candidate.drop("said of a kind of people, at no time")
        return
    if folded_words("habits").intersection(candidate.parsed.keys) or _each_time(candidate):
        candidate.drop("a habit")
        return
    if candidate.frame.status is not None:
        return
    told_of = kind in words["spoken_types"] and own_subject(candidate.clause, candidate)
    dated = bool(candidate.clause.times)  # «که فردا در پکن دیدار می‌کنند»
    if candidate.clause.kind == "relative" and not told_of and not dated:
        candidate.drop("a standing attribute in a relative clause")
    elif kind in words["spoken_types"]:
        return
    elif _is_going_on(candidate, title):
        candidate.status = "ongoing"
    elif kind == "CONCEDE":
        return  # «محدودیت‌ها را برمی‌دارد», «عذر می‌خواهیم»: saying it is giving way
    elif words["announced"].get(kind) not in (None, "THREATEN") or _is_vowed(candidate):
        candidate.status = "planned"
    elif not title and not is_reported(candidate):
        candidate.drop("a habitual present")


def _is_going_on(candidate: Candidate, title: bool) -> bool:
    """Whether the verb, the clause or the kind of act says that it lasts."""
    words, kind, verb = status_words(), candidate.frame.type, candidate.clause.verb
    assert verb is not None
    if verb.lemma in words["ongoing_verbs"] or in_progress(candidate.clause):
        return True
    if candidate.frame.channel == "mediation" or kind in words["ongoing_types"]:
        return True
    return kind in words["lasting_types"] and not title and _goes_on(candidate)


def _goes_on(candidate: Candidate) -> bool:
    """«آمریکا به شورشیان کمک می‌کند»: a sentence's present without a word of what is to come."""
    clause, keys = candidate.clause, candidate.parsed.keys
    said = clause.verb is not None and clause.verb.person in (1, 4)
    over = clause.parent.verb if clause.parent is not None else None
    said = said or (over is not None and keys[over.first - 1] in status_words()["announcing"])
    whole = candidate.parsed.text[: candidate.parsed.sentence.end].rstrip().endswith((".", "…"))
    return whole and not said and status_words()["coming"].isdisjoint(keys)


def _is_general(candidate: Candidate) -> bool:
    """«مدیران به گروهی وعده می‌دهند و گروه دیگر را تهدید می‌کنند»: a kind, none of it named."""
    if candidate.frame.type not in ("AGREE", "THREATEN") or candidate.clause.times:
        return False
    verb, others = candidate.clause.verb, candidate.recipients
    if verb is None or verb.person in (1, 4):
        return False
    return (
        bool(candidate.actors)
        and all(_is_kind(m, candidate) for m in candidate.actors)
        and all(_is_kind(m, candidate) for m in others)
    )


def _is_kind(mention: Mention, candidate: Candidate) -> bool:
    """«مدیران», «گروهی»: one bare word for many or for some."""
    named = mention.entries("organisation", "country", "demonym", "metonym", "person", "place")
    bare = mention.last - mention.first == 1 and not (named or mention.this or mention.pronoun)
    word = candidate.parsed.keys[mention.last - 1]
    return bare and word.endswith(("ان", "ها", "ی", "ات", "گروه"))


def _each_time(candidate: Candidate) -> bool:
    """«هر بار», «هر روز»."""
    keys = candidate.parsed.keys
    each = (at for at, key in enumerate(keys[:-1]) if key == "هر")
    return any(keys[at + 1] in folded_words("recurring") for at in each)


def _is_vowed(candidate: Candidate) -> bool:
    """«… را تحریم می‌کنیم», «گفت … را تحریم می‌کند»: a conflictual act its own doer announces."""
    clause = candidate.clause
    told = clause.kind in ("complement", "content") and clause.parent is not None
    if candidate.passive or not candidate.actors or clause.verb is None:
        return False
    if not (told or under_condition(clause)):
        return False
    if clause.verb.person in (1, 4) or under_condition(clause):
        return True
    saying = clause.parent.verb if clause.parent is not None else None
    same = saying is not None and saying.person == clause.verb.person
    return same and not own_subject(clause, candidate)


def under_condition(clause: Clause) -> bool:
    """«در صورت … تحریم می‌کند», «اگر …، تحریم می‌کند»."""
    before = clause.previous
    return any(phrase.marker == "condition" for phrase in clause.phrases) or (
        before is not None and before.kind == "condition"
    )
