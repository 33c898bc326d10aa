"""Guards on the clause: two sides, no other complement, an act to come."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.words import folded_words
from ruydad.grammar import Phrase, VerbGroup
from ruydad.text import fold

_HAPPENING = frozenset(("شدن", "گردیدن", "بودن", "ماندن", "یافتن", "افتادن", "رسیدن", "رفتن"))


def check_clause(candidate: Candidate) -> str | None:
    """What is wrong with the candidate's clause and those under it."""
    guards = candidate.frame.guards
    if guards.two_sides and not _two_sides(candidate):
        return "only one side of the fighting named"
    if guards.alone and any(p.marker is None and not p.mentions for p in candidate.clause.phrases):
        return "the verb has another complement"
    if guards.to_do and not _to_do(candidate):
        return "no clause tells an act to come"
    if guards.own_deed and not _own_deed(candidate):
        return "no clause tells what the speaker will do"
    if guards.ahead and not _is_ahead(candidate):
        return "it is not of the future"
    return None


def _two_sides(candidate: Candidate) -> bool:
    """Two parties, or one word for both («طرفین»)."""
    sides = candidate.actors + candidate.recipients
    return len(sides) > 1 or any(m.pronoun in ("both", "plural") for m in sides)


def _to_do(candidate: Candidate) -> bool:
    """«پذیرفت که نیروهایش را خارج کند»: the verb's own clause tells what is to be done."""
    return any(
        clause.parent is candidate.clause
        and clause.kind in ("complement", "content")
        and clause.verb is not None
        and (not clause.verb.negative or _consents(candidate))
        and _is_to_come(clause.verb)
        for clause in candidate.parsed.clauses
    )


def _own_deed(candidate: Candidate) -> bool:
    """«هشدار داد که … را نخواهد پذیرفت»: what he will do himself, told without another subject."""
    said = candidate.clause.verb
    return any(
        clause.parent is candidate.clause
        and clause.kind in ("complement", "content")
        and clause.verb is not None
        and said is not None
        and clause.verb.person == said.person
        and clause.verb.tense == "future"
        and not (clause.verb.passive or clause.verb.lemma in _HAPPENING)
        and not any(_may_be_subject(phrase, clause.verb) for phrase in clause.phrases)
        for clause in candidate.parsed.clauses
    )


def _may_be_subject(phrase: Phrase, verb: VerbGroup) -> bool:
    """A bare phrase that is neither an object nor the noun of the predicate."""
    return phrase.marker is None and not phrase.ra and phrase.last != verb.first


def _consents(candidate: Candidate) -> bool:
    """«پذیرفت که دیگر مانع … نشود»: leaving a thing is promised too; «تصمیم گرفت … نکند» is not."""
    verb = candidate.clause.verb
    word = candidate.use.hit.noun if candidate.use is not None else verb.lemma if verb else ""
    return fold(word) in folded_words("consenting")


def _is_to_come(verb: VerbGroup) -> bool:
    """A subjunctive or future; «بازگرداند» may be a past or one without its «ب»."""
    alike = verb.tense == "past" and verb.lemma.endswith("اندن") and " " not in verb.lemma
    return alike or verb.tense in ("subjunctive", "future")


def _is_ahead(candidate: Candidate) -> bool:
    """The verb tells what will be: in the future, in the present, or as somebody's plan."""
    verb = candidate.clause.verb
    if verb is not None and verb.tense == "subjunctive":
        return "planned" in candidate.clause.modals
    return verb is not None and verb.tense in ("future", "present")
