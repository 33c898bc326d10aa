"""What an agreement or promise is about: the act in its complement gives intent and parties."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles import own_subject
from ruydad.grammar import Clause, Mention

_INTENDED = frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID"))
_BETWEEN_TWO = frozenset(("AGREE", "SUPPORT", "COOPERATE"))
_REACH = 4
_TOWARDS = frozenset(("با", "به", "از", "برای", "در", "بین", "علیه", "نسبت_به"))
_BESIDE = frozenset(("با", "به", "از", "برای", "در", "against"))


def adopt_content(candidates: list[Candidate]) -> None:
    """«پذیرفت که میان الف و ب میانجیگری کند»: the promised act becomes the promise's intent."""
    for promise in candidates:
        if promise.frame.type != "AGREE" or promise.dropped or not promise.finite:
            continue
        content = next((c for c in candidates if _promised(c, promise)), None)
        if content is None:
            continue
        promise.content = content
        promise.status = "planned"
        if not promise.recipients:
            promise.recipients = [m for m in content.recipients if m not in promise.actors]
        promise.places = promise.places or content.places
        content.drop(f"what {promise.frame.id} is about")


def adopt_other_side(candidates: list[Candidate]) -> None:
    """«قول داد به پرسش‌های آژانس پاسخ دهد»: whom the promised act concerns is the other side."""
    for promise in candidates:
        several = len(promise.actors) > 1
        if promise.dropped or promise.recipients or (several and promise.frame.symmetric):
            continue
        found: list[Mention] = []
        if promise.frame.type == "AGREE":
            found = _of_its_objects(promise, candidates) + _concerned(promise)
            promise.recipients = [m for m in found if _foreign(m, promise.actors)][:1]
        if not (several or promise.recipients) and all(m.pronoun or m.this for m in found):
            promise.recipients = list(_met_before(promise, candidates))


def _met_before(candidate: Candidate, candidates: list[Candidate]) -> list[Mention]:
    """«با همتای خود دیدار کرد و قول داد …», «در دیدار با X قول داد …»: made to whom one met."""
    if not candidate.finite or candidate.passive or candidate.frame.type not in _BETWEEN_TWO:
        return []
    if candidate.frame.type != "AGREE" and not candidate.frame.symmetric:
        return []
    clause: Clause | None = candidate.clause
    for _ in range(_REACH):
        met = [c for c in candidates if c.clause is clause and _is_contact(c, candidate)]
        if met:
            return [m for m in met[-1].recipients if m not in candidate.actors]
        if clause is None or own_subject(clause, candidate if clause is candidate.clause else None):
            return []
        clause = clause.previous
    return []


def _is_contact(contact: Candidate, candidate: Candidate) -> bool:
    """Whether it tells that the same party met or spoke with somebody."""
    if contact.frame.type != "CONSULT" or contact.dropped or contact.status != "occurred":
        return False
    if contact.actors[:1] != candidate.actors[:1] or not contact.recipients:
        return False
    here = contact.clause is candidate.clause
    return (contact.finite and not here) or _is_setting(contact, here)


def _is_setting(contact: Candidate, here: bool) -> bool:
    phrase = contact.phrase
    return here and phrase is not None and phrase.marker in ("در", "during")


def _of_its_objects(promise: Candidate, candidates: list[Candidate]) -> list[Mention]:
    """Whom an act named in what is agreed to concerns («با پرداخت وام به آرژانتین موافقت کرد»)."""
    mine = f"only the object of {promise.frame.id}"
    acts = [c for c in candidates if c.clause is promise.clause and mine in c.reasons]
    return [mention for act in acts for mention in act.recipients]


def _concerned(promise: Candidate) -> list[Mention]:
    """The parties under the verb's own complement, else beside what is agreed to."""
    beside = _BESIDE - {"در"} if promise.frame.symmetric else _BESIDE
    phrases = promise.clause.phrases
    if not promise.finite and promise.phrase in phrases:
        phrases = phrases[phrases.index(promise.phrase) + 1 :]
    own = [p for p in phrases if p.marker in beside]
    under = [p for c in promise.parsed.clauses if _to_come(c, promise.clause) for p in c.phrases]
    marked = [p for p in under if p.marker in _TOWARDS or p.ra]
    found = marked + [p for p in under if p.marker is None and not p.ra] + own
    return [mention for phrase in found for mention in (*phrase.mentions, *phrase.inner)]


def _to_come(clause: Clause, above: Clause) -> bool:
    verb = clause.verb
    told = clause.kind in ("complement", "content") and clause.parent is above
    return told and verb is not None and verb.tense in ("subjunctive", "future", "present")


def _foreign(mention: Mention, actors: list[Mention]) -> bool:
    """Of a country named, and not of an actor's own."""
    there, here = _countries([mention]), _countries(actors)
    named = mention.person is not None or bool(mention.entries("organisation", "group"))
    return mention not in actors and not mention.pronoun and (not there & here if there else named)


def _countries(mentions: list[Mention]) -> set[str]:
    kinds = ("country", "demonym", "metonym", "person", "organisation", "group", "role", "place")
    return {state for mention in mentions for state in mention.states(*kinds)}


def _promised(content: Candidate, promise: Candidate) -> bool:
    if not (content.finite and content.understood) or content.frame.type not in _INTENDED:
        return False
    clause, verb = content.clause, content.clause.verb
    if verb is None or verb.negative or verb.tense not in ("subjunctive", "future", "present"):
        return False
    return clause.parent is promise.clause
