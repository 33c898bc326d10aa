"""Whether a noun and the verb of its clause make a frame's predicate."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Clause, NounUse, ParsedSentence, Phrase
from ruydad.grammar.words import word_data
from ruydad.knowledge.frames import Predicate
from ruydad.text import fold

Voice = Literal["active", "passive"]


def finite_fit(
    predicate: Predicate, clause: Clause, phrase: Phrase, use: NounUse, parsed: ParsedSentence
) -> Voice | None:
    """``active`` or ``passive`` where the noun is the predicate of the clause's verb."""
    verb = clause.verb
    if _verbless(predicate, clause, phrase, use):
        return "active"
    if not _stands_fit(predicate, clause, phrase, use, parsed) or verb is None:
        return None
    if predicate.negated and not verb.negative:
        return None
    if clause.elided:
        return _understood_fit(predicate, clause, use)
    if verb.lemma in predicate.verbs and not verb.passive:
        return "active"
    if verb.lemma == "بودن" and in_progress(clause) and "کردن" in predicate.verbs:
        return "active"
    elided = _before_and(use, parsed) and _has_complement(phrase, clause)
    if verb.lemma in predicate.passive_verbs or (verb.lemma in predicate.verbs and verb.passive):
        return "active" if elided and _has_object(clause) else "passive"
    return _elided_fit(predicate, clause, verb.lemma) if elided else None


def _understood_fit(predicate: Predicate, clause: Clause, use: NounUse) -> Voice | None:
    """«ارسال و در آن … تأکید کرد», «به دست پلیس بازداشت و به … منتقل شدند»."""
    if "کردن" not in predicate.verbs or use is not clause.nouns[-1]:
        return None
    passive = clause.verb is not None and clause.verb.passive and not _has_object(clause)
    return "passive" if passive and predicate.passive_verbs else "active"


def told_to(clause: Clause, parsed: ParsedSentence) -> bool:
    """«به X گفت که … کند», «A به X: … کنید», «A: X … کند»: the words ask X to act."""
    above, verb = clause.parent, clause.verb
    if clause.kind != "complement" or above is None or verb is None:
        return False
    said = above.kind == "speaker" or (above.verb is not None and above.verb.lemma == "گفتن")
    addressed = any(p.marker == "به" and p.mentions for p in above.phrases)
    named = not clause.modals and any(p.marker is None and p.mentions for p in clause.phrases)
    named = named and not any(_is_vow(c, above) for c in parsed.clauses)
    return said and (addressed or named) and verb.tense == "subjunctive"


def _is_vow(clause: Clause, above: Clause) -> bool:
    """«X: دشمن اشتباه کند، پشیمانش می‌کنیم»: what comes before it is a condition."""
    verb = clause.verb
    ours = verb is not None and verb.person in (1, 4) and verb.tense in ("present", "future")
    return ours and clause.parent is above


def _verbless(predicate: Predicate, clause: Clause, phrase: Phrase, use: NounUse) -> bool:
    """«چین خواهان توضیح آمریکا»: a title that leaves «شد» out."""
    if clause.verb is not None or not predicate.verbs & {"شدن", "بودن"}:
        return False
    if phrase.marker is not None or fold(use.hit.noun) not in _predicate_adjectives():
        return False
    earlier = clause.phrases[: clause.phrases.index(phrase)] if phrase in clause.phrases else []
    return bool(earlier) and earlier[0].marker is None and bool(earlier[0].mentions)


@cache
def _predicate_adjectives() -> frozenset[str]:
    return frozenset(fold(word) for word in word_data()["predicate_adjectives"])


def in_progress(clause: Clause) -> bool:
    """«در حال گفت‌وگو هستند»: the clause says that what its noun names goes on."""
    return not folded_words("in_progress").isdisjoint(clause.adverbs)


def _stands_fit(
    predicate: Predicate, clause: Clause, phrase: Phrase, use: NounUse, parsed: ParsedSentence
) -> bool:
    """The noun stands where the predicate has it: under its preposition, or bare."""
    if not _preposition_fits(predicate, phrase, use):
        return False
    if predicate.preposition is not None:
        return True
    if phrase.marker is not None:
        return False
    # «بازداشت و شکنجه مخالفان را محکوم کرد»: no predicate is left out inside an object
    return _bare(phrase, use, clause) or (not phrase.ra and _before_and(use, parsed))


def _elided_fit(predicate: Predicate, clause: Clause, lemma: str) -> Voice | None:
    """«محکوم و … خواستار شد»: the noun's light verb is left out before «و»."""
    if not predicate.verbs & {"کردن", "شدن"} or lemma in plain_words("never_shared"):
        return None
    return "active" if "کردن" in predicate.verbs or _has_object(clause) else None


def _has_complement(phrase: Phrase, clause: Clause) -> bool:
    return any(p is not phrase and (p.ra or p.marker in ("با", "به", "از")) for p in clause.phrases)


def _has_object(clause: Clause) -> bool:
    return any(p.ra for p in clause.phrases)


def _preposition_fits(predicate: Predicate, phrase: Phrase, use: NounUse) -> bool:
    if predicate.preposition is None:
        return use.hit.preposition is None
    if use.hit.preposition is not None:
        return use.hit.preposition == predicate.preposition
    return phrase.wording == fold(predicate.preposition) and phrase.nouns[0] is use


def _bare(phrase: Phrase, use: NounUse, clause: Clause) -> bool:
    """The noun is a complement of the verb: no marker, not owned by another noun."""
    if phrase.marker is not None or any(other.chained is use for other in phrase.nouns):
        return False
    if phrase not in clause.phrases or fold(use.hit.noun) in _predicate_adjectives():
        return True  # «خواستار منع جهانی [آزمایش‌های هسته‌ای] شد»
    return not _another_complement(phrase, clause)


def _another_complement(phrase: Phrase, clause: Clause) -> bool:
    """A later bare phrase is the verb's complement: «حمله هوایی … را [محکوم] کرد»."""
    later = clause.phrases[clause.phrases.index(phrase) + 1 :]
    return any(
        p.marker is None and not p.ra and not p.mentions and (p.nouns or p.words) for p in later
    )


def _before_and(use: NounUse, parsed: ParsedSentence) -> bool:
    """Whether «و» follows the noun, so that its light verb may be the next one's."""
    return use.joined is not None or (use.last < len(parsed.keys) and parsed.keys[use.last] == "و")
