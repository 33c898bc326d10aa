"""The sides of an event: its candidate's mentions as parties, each on one side."""

from __future__ import annotations

from dataclasses import dataclass

from ruydad.coding.candidates import Candidate
from ruydad.coding.channels import go_betweens
from ruydad.coding.reading.actors import actors_of, parties_of, who_tells_of_it
from ruydad.coding.reading.pointing import doers_before
from ruydad.coding.reading.state import PageState
from ruydad.coding.reading.this_state import other_state
from ruydad.coding.words import folded_words
from ruydad.records import Party


@dataclass(slots=True)
class Sides:
    """Who did it, to whom, and through whom."""

    actors: list[Party]
    recipients: list[Party]
    via: list[Party]


def sides_of(candidate: Candidate, state: PageState) -> Sides:
    """The parties of a candidate; one that stands on both sides is an actor."""
    actors = actors_of(candidate, state)
    found = parties_of(candidate.recipients, candidate, state)
    recipients = [party for party in found if party not in actors]
    recipients = other_state(candidate, actors, recipients, state)
    recipients = state.resolver.counterparts(candidate.recipients, recipients, actors)
    actors = state.resolver.counterparts(candidate.actors, actors, recipients)
    if candidate.frame.type == "THREATEN":
        recipients = _threatened(candidate, actors, recipients, state)
    if _offers(candidate):  # «وزیر خارجه عراق آمادگی بغداد را … اعلام کرد»
        recipients = _of_others(actors, recipients)
    recipients = recipients or doers_before(candidate, actors, state)
    if not actors and candidate.frame.type == "ASSAULT":
        actors = who_tells_of_it(candidate, recipients, state)
    if candidate.frame.symmetric:  # «در دیدار X با Y، دو طرف … رایزنی کردند»
        names = {(party.name, party.country) for party in actors if party.country}
        recipients = [party for party in recipients if (party.name, party.country) not in names]
    via = state.of_mentions(candidate.via + go_betweens(candidate))
    mutual = candidate.frame.symmetric or (candidate.finite and _each_other(candidate))
    if mutual and len(actors) == 2 and (not recipients or _is_object(candidate)):
        actors, recipients = actors[:1], actors[1:]
    known = {party.id for party in actors if party.id}
    return Sides(actors, [party for party in recipients if party.id not in known], via)


def _each_other(candidate: Candidate) -> bool:
    """«… یکدیگر را متهم کردند»: what the first did to the second."""
    clause = candidate.clause
    keys = {candidate.parsed.keys[i] for p in clause.phrases for i in range(p.first, p.last)}
    return not keys.isdisjoint(folded_words("each_other"))


def _offers(candidate: Candidate) -> bool:
    """One side tells by a verb what it will do."""
    frame = candidate.frame
    return frame.type == "AGREE" and candidate.finite and not frame.symmetric


def _of_others(actors: list[Party], recipients: list[Party]) -> list[Party]:
    """The recipients but for the state that the actor speaks for."""
    own = {actor.country for actor in actors}
    return [p for p in recipients if p.kind not in ("country", "place") or p.country not in own]


def _is_object(candidate: Candidate) -> bool:
    """«یکدیگر را به … متهم کردند»: each other alone is the object."""
    keys, words = candidate.parsed.keys, folded_words("each_other")
    phrases = candidate.clause.phrases
    return candidate.finite and any(p.ra and keys[p.first] in words for p in phrases)


def _threatened(
    candidate: Candidate, actors: list[Party], recipients: list[Party], state: PageState
) -> list[Party]:
    """«ایران را مسئول دانست و تهدید کرد که اسرائیل پاسخ می‌دهد»: not the own state, the other."""
    others = _of_others(actors, recipients)
    if others or not state.told:
        return others
    last = state.told[-1]
    here = last.candidate.parsed.index == candidate.parsed.index and last.type == "ACCUSE"
    same = here and bool(last.actors and actors) and last.actors[0].span == actors[0].span
    return list(last.recipients) if same else []
