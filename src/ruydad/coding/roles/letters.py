"""Letters and who carried them: «به وی تحویل داد تا به دست پوتین برساند»."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.subjects import subject
from ruydad.coding.words import folded_openings, plain_words
from ruydad.text import fold


def find_bearer(candidate: Candidate) -> None:
    """Where a purpose clause names who the letter is for, who got it first is the go-between."""
    if candidate.frame.channel != "letter" or not candidate.finite:
        return
    if not candidate.actors and not candidate.passive:
        candidate.actors = subject(candidate.clause)
        candidate.via = [m for m in candidate.via if m not in candidate.actors]
    for clause in candidate.parsed.clauses:
        if clause.kind != "purpose" or clause.parent is not candidate.clause or clause.verb is None:
            continue
        if clause.verb.lemma not in plain_words("delivering"):
            continue
        for phrase in clause.phrases:
            if phrase.marker in ("به", "agent", "برای") and phrase.parties:
                candidate.via = [*candidate.via, *candidate.recipients]
                candidate.recipients = list(phrase.parties)
                return


def find_addressee(candidate: Candidate) -> None:
    """«در نامه‌ای به دبیرکل … خواستار شد»: a demand made in a letter is made of its addressee."""
    if candidate.frame.type != "REQUEST" or not candidate.finite:
        return
    in_letter = False
    for phrase in candidate.clause.phrases:
        if phrase.marker == "در" and phrase.nouns:
            in_letter = fold(phrase.nouns[0].hit.noun).startswith(folded_openings("letters"))
        elif in_letter and phrase.marker == "به" and phrase.mentions:
            candidate.recipients = list(phrase.mentions)
            return
