"""The sides of an event: its candidate's mentions as parties, and who is left unsaid."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.coding.casualties import HARM
from ruydad.coding.channels import go_betweens
from ruydad.coding.reading.pointing import doers_before
from ruydad.coding.reading.state import PageState
from ruydad.coding.roles import own_subject
from ruydad.coding.speech import is_anonymous
from ruydad.coding.words import folded_openings, folded_words, word_list
from ruydad.grammar import Mention
from ruydad.records import Party
from ruydad.text import fold


@dataclass(slots=True)
class Sides:
    """Who did it, to whom, and through whom."""

    actors: list[Party]
    recipients: list[Party]
    via: list[Party]


def sides_of(candidate: Candidate, state: PageState) -> Sides:
    """The parties of a candidate; one that stands on both sides is an actor."""
    actors = _actors(candidate, state)
    found = _side(candidate.recipients, candidate, state)
    recipients = [party for party in found if party not in actors]
    recipients = state.resolver.counterparts(candidate.recipients, recipients, actors)
    actors = state.resolver.counterparts(candidate.actors, actors, recipients)
    if candidate.frame.type == "THREATEN":
        recipients = _threatened(candidate, actors, recipients, state)
    recipients = recipients or doers_before(candidate, actors, state)
    if not actors and candidate.frame.type == "ASSAULT":
        actors = _who_tells_of_it(candidate, recipients, state)
    via = state.of_mentions(candidate.via + go_betweens(candidate))
    mutual = candidate.frame.symmetric or (candidate.finite and _each_other(candidate))
    if mutual and not recipients and len(actors) == 2:
        actors, recipients = actors[:1], actors[1:]
    known = {party.id for party in actors if party.id}
    return Sides(actors, [party for party in recipients if party.id not in known], via)


def _each_other(candidate: Candidate) -> bool:
    """«… یکدیگر را متهم کردند»: what the first did to the second."""
    clause = candidate.clause
    keys = {candidate.parsed.keys[i] for p in clause.phrases for i in range(p.first, p.last)}
    return not keys.isdisjoint(folded_words("each_other"))


def _threatened(
    candidate: Candidate, actors: list[Party], recipients: list[Party], state: PageState
) -> list[Party]:
    """«ایران را مسئول دانست و تهدید کرد که اسرائیل پاسخ می‌دهد»: not the own state, the other."""
    own = {actor.country for actor in actors}
    others = [p for p in recipients if p.kind not in ("country", "place") or p.country not in own]
    if others or not state.told:
        return others
    last = state.told[-1]
    here = last.candidate.parsed.index == candidate.parsed.index and last.type == "ACCUSE"
    same = here and bool(last.actors and actors) and last.actors[0].span == actors[0].span
    return list(last.recipients) if same else []


def _actors(candidate: Candidate, state: PageState) -> list[Party]:
    actors = _side(candidate.actors, candidate, state) or _dropped_subject(candidate, state)
    if "speaker" in candidate.frame.roles.actor:
        speaker = state.chain.speaker_of(candidate)
        named = speaker is not None and not is_anonymous(speaker.text)
        actors = [speaker] if speaker is not None and named else []
    if not actors and _speaker_acts(candidate):
        speaker = state.chain.speaker_of(candidate)
        actors = [speaker] if speaker is not None and not is_anonymous(speaker.text) else []
    if not actors and candidate.status == "denied":
        return state.of_mentions(own_subject(candidate.clause))
    return actors


def _who_tells_of_it(
    candidate: Candidate, recipients: list[Party], state: PageState
) -> list[Party]:
    """«ارتش از کشته شدن ده تروریست خبر داد»: forces that tell of dead enemies killed them.

    Likewise the judiciary that tells of an execution, and fighters that tell of an attack.
    """
    teller = state.chain.speaker_of(candidate, inside=not candidate.finite)
    if teller is None:
        return []
    words = _folded(teller)
    if candidate.frame.id == "assault.execute":
        return [teller] if any(w.startswith(folded_openings("judiciary")) for w in words) else []
    claims = not candidate.finite and candidate.frame.id not in HARM
    if claims and any(word.startswith(folded_openings("fighters")) for word in words):
        return [teller]
    enemies = [
        w for p in recipients for w in _folded(p) if w.startswith(folded_openings("enemies"))
    ]
    forces = any(word.startswith(folded_openings("forces")) for word in words)
    return [teller] if forces and enemies else []


def _folded(party: Party) -> list[str]:
    return [fold(word) for word in party.text.split()]


def _speaker_acts(candidate: Candidate) -> bool:
    """«لبنان: کاردار … فراخوانده شد», «گفت … اخراج خواهند شد»: who says it does it."""
    above, kind = candidate.clause.parent, candidate.frame.type
    if above is None or not candidate.passive:
        return False
    if kind == "ACCUSE":
        return above.kind == "speaker"
    verb = candidate.clause.verb
    return kind in ("SANCTION", "COERCE") and verb is not None and verb.tense == "future"


def _side(mentions: list[Mention], candidate: Candidate, state: PageState) -> list[Party]:
    """The parties of one side; a shared office is given to each state listed."""
    if not mentions:
        return []
    for mention in mentions:
        if id(mention) not in state.parties:  # a crowd, told by its number alone
            state.parties[id(mention)] = state.resolver.parties(mention, candidate.parsed)
    shared = state.resolver.distribute(mentions, candidate.parsed)
    return shared or state.of_mentions(mentions)


def _dropped_subject(candidate: Candidate, state: PageState) -> list[Party]:
    """The verb's person, or the topic, where the subject is left out."""
    verb = candidate.clause.verb
    if not candidate.finite or candidate.passive or verb is None:
        return []
    if "subj" not in candidate.frame.roles.actor:
        return []
    if verb.person in (1, 4):
        found = state.chain.speaker_of(candidate) or state.discourse.speaker
    else:
        found = None if _has_subject(candidate) else state.discourse.topic
    if found is None:
        return []
    candidate.reasons.append("subject left out; taken from before")
    return [msgspec.structs.replace(found, resolved_by="coreference")]


def _has_subject(candidate: Candidate) -> bool:
    """The clause has a subject of its own, one that names no party, or one from its parent."""
    clause = candidate.clause
    if own_subject(clause, candidate) or clause.kind in ("relative", "complement"):
        return True
    return any(p.marker is None and p is not candidate.phrase and not p.ra for p in clause.phrases)


def one_each(candidate: Candidate, recipients: list[Party]) -> bool:
    """An itinerary is a visit each, a call to several a call each; «جداگانه» a meeting each."""
    if len(recipients) < 2:
        return False
    if candidate.frame.channel == "visit":
        return all(party.kind in ("country", "place") for party in recipients)
    if candidate.frame.channel == "phone" and not any(
        "جانبه" in key for key in candidate.parsed.keys
    ):
        return all(party.kind in ("person", "office", "country") for party in recipients)
    return one_by_one(candidate)


def one_by_one(candidate: Candidate) -> bool:
    """«جداگانه», «به طور جداگانه»."""
    return any(word in key for word in word_list("one_by_one") for key in candidate.parsed.keys)
