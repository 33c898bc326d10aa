"""Acts told under a preposition as the way in which the subject of the clause speaks or acts."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.words import plain_words

INHERITING = frozenset(("در", "during", "after", "margin", "before", "با"))


def told_by_subject(candidate: Candidate) -> bool:
    """«با محکوم کردن … به دست مأموران، خواست …»: the subject condemns, «به دست» names the doer."""
    use, phrase = candidate.use, candidate.phrase
    if candidate.finite or use is None or phrase is None:
        return False
    if _threatening_while_speaking(candidate):
        return True
    refuses = candidate.parsed.keys[use.first] == "رد"  # «با رد درخواست دولت، … خواست»
    made = use.infinitive is not None
    here = {"ACCUSE": made, "REJECT": refuses}.get(candidate.frame.type, False)
    return here and phrase.marker in INHERITING


def _threatening_while_speaking(candidate: Candidate) -> bool:
    """«رئیس‌جمهور ونزوئلا با تهدید آمریکا گفت …»: the speaker threatens whom «تهدید» owns."""
    phrase, verb = candidate.phrase, candidate.clause.verb
    if candidate.frame.type != "THREATEN" or phrase is None or phrase.marker != "با":
        return False
    return verb is not None and verb.lemma in plain_words("telling_verbs")
