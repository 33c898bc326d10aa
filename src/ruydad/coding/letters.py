"""Letters and who carried them: «به وی تحویل داد تا به دست پوتین برساند»."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles import subject

_DELIVERS = frozenset(("رساندن", "رسیدن", "تحویل دادن", "دادن", "سپردن", "کردن"))


def bearer(candidate: Candidate) -> None:
    """Where a purpose clause names who the letter is for, who got it first is the go-between."""
    if candidate.frame.channel != "letter" or not candidate.finite:
        return
    if not candidate.actors and not candidate.passive:
        candidate.actors = subject(candidate.clause)
        candidate.via = [m for m in candidate.via if m not in candidate.actors]
    for clause in candidate.parsed.clauses:
        if clause.kind != "purpose" or clause.parent is not candidate.clause or clause.verb is None:
            continue
        if clause.verb.lemma not in _DELIVERS:
            continue
        for phrase in clause.phrases:
            if phrase.marker in ("به", "agent", "برای") and phrase.parties:
                candidate.via = [*candidate.via, *candidate.recipients]
                candidate.recipients = list(phrase.parties)
                return
