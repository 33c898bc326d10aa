"""The sides of an event: its candidate's mentions as parties, and who is left unsaid."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.coding.channels import go_betweens
from ruydad.coding.reading.pointing import doers_before
from ruydad.coding.reading.state import PageState
from ruydad.coding.roles import own_subject
from ruydad.coding.words import word_list
from ruydad.grammar import Mention
from ruydad.records import Party


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
    via = state.of_mentions(candidate.via + go_betweens(candidate))
    if candidate.frame.symmetric and not recipients and len(actors) == 2:
        actors, recipients = actors[:1], actors[1:]
    known = {party.id for party in actors if party.id}
    return Sides(actors, [party for party in recipients if party.id not in known], via)


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
        actors = [speaker] if speaker is not None else []
    if not actors and candidate.status == "denied":
        return state.of_mentions(own_subject(candidate.clause))
    return actors


def _side(mentions: list[Mention], candidate: Candidate, state: PageState) -> list[Party]:
    """The parties of one side; a shared office is given to each state listed."""
    if not mentions:
        return []
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
