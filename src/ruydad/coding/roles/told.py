"""The clause that tells what is asked, refused or blamed: «حاضر نیست با غرب مذاکره کند»."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.subjects import own_subject
from ruydad.grammar import Clause, Mention

_TELLING = frozenset(("complement", "content", "purpose"))
_OTHER_SIDE = ("بین", "با", "به", "از", "علیه")


def told_subject(candidate: Candidate) -> list[Mention]:
    """«خواستار آن شد که تهران …»: who should act."""
    for clause in _told(candidate):
        found = [m for m in own_subject(clause) if m.pronoun is None]
        if found:
            return found
    return []


def told_sides(candidate: Candidate) -> list[Mention]:
    """«حاضر نیست با غرب مذاکره کند»: with whom, to whom, or whom."""
    for clause in _told(candidate):
        for marker in _OTHER_SIDE:
            found = [m for p in clause.phrases if p.marker == marker for m in p.mentions]
            if found:
                return found
        objects = [m for p in clause.phrases if p.ra for m in p.parties]
        if objects:
            return objects
    return []


def addressee(candidate: Candidate) -> list[Mention]:
    """«به نتانیاهو گفت عملیات را متوقف کند»: who is told to act, no other subject named."""
    clause = candidate.clause
    if clause.parent is None or own_subject(clause):
        return []
    return [m for p in clause.parent.phrases if p.marker == "به" for m in p.mentions]


def _told(candidate: Candidate) -> Iterator[Clause]:
    for clause in candidate.parsed.clauses:
        if clause.parent is candidate.clause and clause.kind in _TELLING:
            yield clause


def lay_blame(candidate: Candidate) -> None:
    """«ابراز تأسف کرد که ژاپن …»: who does what is complained of."""
    if candidate.frame.type != "ACCUSE" or candidate.recipients or not candidate.finite:
        return
    if "speaker" in candidate.frame.roles.actor or candidate.passive:
        return
    for clause in candidate.parsed.clauses:
        if clause.parent is candidate.clause and clause.kind in ("complement", "content"):
            found = [m for m in own_subject(clause) if m not in candidate.actors]
            candidate.recipients = [m for m in found if not m.pronoun]
            return
