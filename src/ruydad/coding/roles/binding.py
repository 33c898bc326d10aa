"""Binding: a candidate's roles filled from its clause."""

from __future__ import annotations

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.inheriting import inherit_actor, receive_visitor, told_by_subject
from ruydad.coding.roles.letters import find_addressee, find_bearer
from ruydad.coding.roles.nearby import nearby
from ruydad.coding.roles.recipients import first_filled, recipients_of
from ruydad.coding.roles.targets import struck_thing
from ruydad.coding.roles.threats import aim_threat
from ruydad.coding.roles.told import lay_blame
from ruydad.coding.roles.victims import set_victims_apart
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Mention
from ruydad.knowledge.frames import Roles


def bind(candidate: Candidate) -> None:
    """Fill the candidate's roles: from its own clause, then from what is told beside it."""
    _read_by_hand(candidate)
    _fill_slots(candidate, _roles(candidate))
    _struck_place(candidate)
    inherit_actor(candidate)
    receive_visitor(candidate)
    candidate.recipients = candidate.recipients or struck_thing(candidate)
    if not candidate.recipients:
        candidate.recipients = nearby(candidate)
        candidate.guessed = bool(candidate.recipients)
    set_victims_apart(candidate)
    _part_pair(candidate)
    find_bearer(candidate)
    aim_threat(candidate)
    lay_blame(candidate)
    find_addressee(candidate)


def _fill_slots(candidate: Candidate, roles: Roles) -> None:
    """Each role from the first of its slots that holds somebody."""
    actors = [] if told_by_subject(candidate) else first_filled(candidate, roles.actor)
    actors = [mention for mention in actors if not (mention.is_site or mention.is_sea)]
    candidate.actors = actors
    candidate.actors = _whose_meeting(candidate) or actors
    candidate.recipients = recipients_of(candidate, roles)
    taken = candidate.actors + candidate.recipients
    candidate.via = first_filled(candidate, roles.via, taken=taken)
    candidate.places = first_filled(candidate, roles.place)


def _whose_meeting(candidate: Candidate) -> list[Mention]:
    """«نشست **ایران، روسیه و چین** با حضور وزیران خارجه»: states, not offices of none of them."""
    use, actors = candidate.use, candidate.actors
    if candidate.frame.mode != "multilateral" or use is None or len(use.owners) < 2:
        return []
    bare = all(m.roles and not m.entries("country", "demonym") for m in actors)
    return list(use.owners) if bare and all(m.entries("country") for m in use.owners) else []


def _part_pair(candidate: Candidate) -> None:
    """«ایران و عمان رایزنی کردند»: of two that do a thing together the second is the recipient."""
    pair = candidate.frame.symmetric and not candidate.recipients and len(candidate.actors) == 2
    if pair and not _shared_office(candidate.actors):
        candidate.actors, candidate.recipients = candidate.actors[:1], candidate.actors[1:]


def _read_by_hand(candidate: Candidate) -> None:
    """«نامه به دست X رسید»: with verbs of reaching «به دست» says to whom, not by whom."""
    verb = candidate.clause.verb
    dying = candidate.frame.type == "ASSAULT"  # «به دست X به قتل رسید»
    if verb is None or dying or verb.lemma not in plain_words("reaching"):
        return
    for phrase in candidate.clause.phrases:
        if phrase.marker == "agent" and phrase.wording in folded_words("by_hand"):
            phrase.marker = "به"


def _roles(candidate: Candidate) -> Roles:
    """The frame's roles for a verb; for a noun its own, else the verb's turned round."""
    frame = candidate.frame
    if candidate.finite:
        return frame.roles
    named = frame.noun_roles.actor or frame.noun_roles.recipient
    return frame.noun_roles if named else _by_noun(frame.roles)


def _by_noun(roles: Roles) -> Roles:
    """The roles of a verb as its noun has them: the object hangs on it by ezafe."""
    owned = any(slot.startswith("obj") for slot in roles.recipient)
    actor = _turned(roles.actor)
    return msgspec.structs.replace(
        roles,
        actor=actor if owned else [*actor, "ez"],
        recipient=_turned(roles.recipient),
    )


def _turned(slots: list[str]) -> list[str]:
    """A verb's slots with the owner of its noun for the object, and without the subject."""
    return [
        slot.replace("obj", "ez", 1) if slot.startswith("obj") else slot
        for slot in slots
        if slot != "subj"
    ]


def _shared_office(mentions: list[Mention]) -> bool:
    """«وزرای خارجه ایران و عربستان»: one plural office for both, given to each later."""
    first, second = mentions
    plural = (bool(first.roles) and first.names[0].plural) or first.head.endswith(("ان", "های"))
    return plural and not (second.roles or second.head or second.person or second.pronoun)


def _struck_place(candidate: Candidate) -> None:
    """«گلوله‌باران دونتسک»: a town that the noun of an attack owns was attacked."""
    actors = candidate.actors
    if candidate.frame.type != "ASSAULT" or candidate.finite or candidate.recipients or not actors:
        return
    if all(mention.is_place_only for mention in actors):
        candidate.actors, candidate.recipients = [], actors
