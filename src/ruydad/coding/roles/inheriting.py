"""Actors that a noun takes from its clause: «در دیدار با X گفت», «با تهدید X گفت»."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.candidates.naming import is_wrapped
from ruydad.coding.parties.heads import is_people
from ruydad.coding.roles.subjects import subject
from ruydad.coding.words import folded_openings, folded_words, plain_words
from ruydad.grammar import Mention
from ruydad.text import fold

_SUFFERED = frozenset(("COERCE", "SANCTION", "ASSAULT"))
_INHERITING = frozenset(("در", "during", "after", "margin", "before", "با"))


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
    return here and phrase.marker in _INHERITING


def _threatening_while_speaking(candidate: Candidate) -> bool:
    """«رئیس‌جمهور ونزوئلا با تهدید آمریکا گفت …»: the speaker threatens whom «تهدید» owns."""
    phrase, verb = candidate.phrase, candidate.clause.verb
    if candidate.frame.type != "THREATEN" or phrase is None or phrase.marker != "با":
        return False
    return verb is not None and verb.lemma in plain_words("telling_verbs")


def inherit_actor(candidate: Candidate) -> None:
    """«در دیدار با X گفت»: the noun's missing actor is the subject of the clause."""
    ended = candidate.frame.type in _SUFFERED and not candidate.finite
    if ended and any(m.pronoun == "self" for m in candidate.actors):
        if _complains_of(candidate):
            candidate.actors = []
            return
        candidate.actors = subject(candidate.clause)  # «خروج خود از … را اعلام کرد»
    if candidate.finite or candidate.actors or candidate.phrase is None or candidate.use is None:
        return
    if candidate.clause.kind == "relative" and candidate.frame.type in _SUFFERED:
        return  # «نویسنده‌ای که پس از سرکوب اعتراض‌ها گریخت»
    own = candidate.use.own or bool(candidate.use.hit.possessive)
    wrapped = is_wrapped(candidate.phrase, candidate.clause, candidate.parsed.keys)
    if candidate.frame.type == "ASSAULT" and not (own or wrapped or _by_the_subject(candidate)):
        return
    if candidate.frame.type == "ASSAULT" and wrapped and not (own or _tells_of_own(candidate)):
        return
    if candidate.phrase.marker in _INHERITING or own or wrapped:
        within = candidate.phrase.inner if wrapped and not own else []
        candidate.actors = _within_or_subject(candidate, within)


def receive_visitor(candidate: Candidate) -> None:
    """«قالیباف در دیدار سفیر چین گفت»: the subject met whom «دیدار» names alone."""
    met, phrase, frame, use = (candidate.actors, candidate.phrase, candidate.frame, candidate.use)
    if frame.type != "CONSULT" or not frame.symmetric or phrase is None or use is None:
        return
    noun = fold(use.hit.noun)
    calls = noun in folded_words("calls")
    encounter = (calls or noun in folded_words("encounters")) and phrase.marker == "در"
    if candidate.finite or candidate.recipients or len(met) != 1 or not encounter:
        return
    if met[0] in use.owners and _is_one_person(met[0]):
        hosts = [m for m in subject(candidate.clause, None) if m not in met]
        if len(hosts) == 1:
            candidate.actors, candidate.recipients = (met, hosts) if calls else (hosts, met)


def _is_one_person(mention: Mention) -> bool:
    """An office or a person, no body and no plural."""
    plural = mention.head.endswith(("ان", "ها", "های")) or any(n.plural for n in mention.names)
    return bool(mention.roles or mention.person or mention.head) and not plural


def _within_or_subject(candidate: Candidate, within: list[Mention]) -> list[Mention]:
    """The first named inside the noun's phrase, else the subject; nobody acts on himself."""
    found = [m for m in within if m not in candidate.recipients][:1]
    verb = candidate.clause.verb
    suffered = verb is not None and verb.passive  # «در تظاهرات پنج نفر کشته شدند»
    found = found or subject(candidate.clause, None if suffered else candidate)
    if candidate.frame.type == "PROTEST":  # «نخست‌وزیر پس از اعتراضات رفت» is no marcher
        found = [m for m in found if is_people(m)]
    return [m for m in found if m not in candidate.recipients]


def _complains_of(candidate: Candidate) -> bool:
    """«به نقض حریم هوایی خود اعتراض کرد»: what was done to the subject, and not by it."""
    phrase = candidate.phrase
    told = phrase is not None and phrase.marker in ("به", "از")
    return told and candidate.frame.type == "ASSAULT"


def _tells_of_own(candidate: Candidate) -> bool:
    """«ارتش از حمله به X خبر داد»: those who fight tell of what they did, a state of any attack."""
    if candidate.phrase is None or candidate.phrase.marker != "از":
        return True
    fighting = folded_openings("forces") + folded_openings("fighters")
    return any(
        key.startswith(fighting)
        for mention in subject(candidate.clause)
        for key in candidate.parsed.keys[mention.first : mention.last]
    )


def _by_the_subject(candidate: Candidate) -> bool:
    """«در حمله به X کشته شد»: who dies in an attack did not make it; «با حمله به X … را کشت»."""
    verb, phrase = candidate.clause.verb, candidate.phrase
    if verb is None or phrase is None or verb.passive or verb.lemma in plain_words("suffering"):
        return False
    return phrase.marker == "با" or (
        phrase.marker == "در" and any(p.ra for p in candidate.clause.phrases)
    )
