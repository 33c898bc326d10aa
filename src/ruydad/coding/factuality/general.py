"""What tells no news: a rule of law, a life told, an old war, nature's doing, a page's labels."""

from __future__ import annotations

from itertools import pairwise

from ruydad.coding.candidates import Candidate
from ruydad.coding.words import folded_openings, folded_words, status_words
from ruydad.grammar import Clause, Phrase
from ruydad.text import fold

_HARMING = frozenset(("ASSAULT", "COERCE", "THREATEN", "MOBILIZE", "PROTEST"))


def not_news(candidate: Candidate) -> str | None:
    """Why the sentence tells no event of its own; ``None`` where it may."""
    if _under_label(candidate):
        return "a label of the page, not its news"
    if _is_rule(candidate):
        return "a rule, not a fact"
    if _is_asked(candidate):
        return "asked, not told"
    if _has_another(candidate):
        return "the verb belongs to the noun before it"
    if _is_life(candidate):
        return "told of somebody's life"
    if candidate.frame.type not in status_words()["spoken_types"] and _is_history(candidate):
        return "told as history"
    if candidate.frame.type in _HARMING and _by_nature(candidate):
        return "the doing of nature"
    return None


def _under_label(candidate: Candidate) -> bool:
    """«بیشتر بخوانید: حمله …», «عکس آرشیوی از دیدار …»."""
    opening = "".join(candidate.parsed.keys[:4])
    return opening.startswith(folded_openings("label_openings"))


def _has_another(candidate: Candidate) -> bool:
    """«دیدار … به زمان نیاز دارد»: a need is had, not a meeting."""
    verb, use = candidate.clause.verb, candidate.use
    if verb is None or use is None or not candidate.finite or verb.lemma != "داشتن":
        return False
    last = verb.first - 1
    return last >= use.last and candidate.parsed.keys[last] in folded_words("had")


def _is_life(candidate: Candidate) -> bool:
    """«متولد ۱۳۴۰ است و سه بار به زندان افتاده است»."""
    words, keys = folded_words("life_words"), candidate.parsed.keys
    return any(
        clause.verb is not None
        and clause.verb.lemma == "بودن"
        and not words.isdisjoint(keys[p.first : p.last])
        for clause in candidate.parsed.clauses
        for p in clause.phrases
    )


def _is_asked(candidate: Candidate) -> bool:
    """«معلوم نیست آیا …», «روشن نیست که … یا نه», «بدانند چه کسی …»."""
    before = candidate.parsed.keys[: candidate.trigger[0]]
    turns = [at for at, key in enumerate(before) if key in ("اما", "ولی", "لیکن")]
    before = before[turns[-1] :] if turns else before
    unknown = any(a in folded_words("known") and b == "نیست" for a, b in pairwise(before))
    own = candidate.parsed.keys[max(candidate.clause.first, 0) : candidate.trigger[0]]
    who = any(a == "چه" and b in folded_words("asked_after") for a, b in pairwise(own))
    return unknown or who or fold("آیا") in before


def _is_rule(candidate: Candidate) -> bool:
    """«طبق قانون، رئیس‌جمهور می‌تواند … منحل کند»: in force at any time."""
    verb = candidate.clause.verb
    if verb is None or verb.tense not in ("present", "subjunctive", "future"):
        return False
    laws, keys = folded_words("laws"), candidate.parsed.keys
    if _set_down(candidate.clause, keys):
        return True
    clauses: list[Clause | None] = [candidate.clause, candidate.clause.previous]
    phrases = [p for clause in clauses if clause is not None for p in clause.phrases]
    bases = [keys[p.first : p.last] for p in phrases if p.marker == "basis"]
    this = [words for words in bases if "این" in words and not candidate.clause.times]
    return any(not laws.isdisjoint(words) for words in bases) or any(
        not folded_words("proposals").isdisjoint(words) for words in this
    )


def _set_down(clause: Clause, keys: list[str]) -> bool:
    """«در این طرح آمده است که نیروها خاک عراق را ترک می‌کنند»."""
    above = clause.parent
    if above is None or above.verb is None or above.verb.lemma != "آمدن":
        return False
    return not folded_words("proposals").isdisjoint(keys[: above.verb.first])


def _is_history(candidate: Candidate) -> bool:
    """«مغول‌ها به ایران حمله کردند»: old powers and wars stand in the clause itself."""
    words = folded_words("history")
    first = min((p.first for p in candidate.clause.phrases), default=0)
    last = max((p.last for p in candidate.clause.phrases), default=0)
    keys = candidate.parsed.keys[first:last]
    pairs = {"".join(pair) for pair in pairwise(keys)}
    return not words.isdisjoint(keys) or not words.isdisjoint(pairs)


def _by_nature(candidate: Candidate) -> bool:
    """«خرس‌ها به روستایی حمله کردند», «توفان … را درهم کوبید»: no party did it."""
    if not candidate.finite or candidate.passive:
        return False
    subject = next((p for p in candidate.clause.phrases if p.marker is None), None)
    return (
        subject is not None
        and subject is not candidate.phrase
        and _names_nature(subject, candidate.parsed.keys)
    )


def _names_nature(phrase: Phrase, keys: list[str]) -> bool:
    words = folded_words("nature")
    head = keys[phrase.first : phrase.first + 2]
    bases = {word.removesuffix(end) for word in head for end in ("", "ها", "های", "هایی", "ی")}
    return not words.isdisjoint(bases)
