"""What an event must have to be one."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.reading.sides import Sides
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Mention
from ruydad.records import Party, Place

_THEY = 6
_NEEDS_RECIPIENT = frozenset(("CONSULT", "AID", "COOPERATE"))
_NEEDS_ACTOR = frozenset(
    ("CONSULT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE", "AID")
)

_EASED = ("concede.acquitted", "concede.pardon")
"""«سه معلم از اتهام … تبرئه شدند»: as with arrests, everybody knows that a state did it."""


def lacking(candidate: Candidate, sides: Sides, place: Place | None) -> str | None:
    """What the event lacks, ``None`` where it is whole."""
    return (
        _misplaced(candidate, sides, place)
        or _doer_lacking(candidate, sides, place)
        or _other_side_lacking(candidate, sides, place)
    )


def _misplaced(candidate: Candidate, sides: Sides, place: Place | None) -> str | None:
    """Why the sides found are not those the frame's guards ask for."""
    guards = candidate.frame.guards
    if guards.abroad and place is not None and _at_home(sides, place):
        return "at home there"
    if guards.other_side and not _another_side(sides):
        return "not said of another side"
    if not sides.recipients and _needs_aim(candidate):
        return "said of nobody else"
    return None


def _doer_lacking(candidate: Candidate, sides: Sides, place: Place | None) -> str | None:
    """Why an event of which nobody is named who did it is none."""
    if sides.actors:
        return None
    kind = candidate.frame.type
    unsaid = kind in _NEEDS_ACTOR and not _is_charged(candidate)
    unsaid = unsaid and not (kind == "REQUEST" and candidate.passive)  # «از تهران خواسته شد»
    unsaid = unsaid and not (candidate.passive and candidate.frame.id in _EASED)
    nobody = unsaid or not sides.recipients
    if nobody and not _unnamed_crowd(candidate, place):
        return "nobody named who did it"
    if kind != "ASSAULT":
        return None
    if all(map(_is_anybody, sides.recipients)) and not _executed(candidate, place):
        return "neither side is named"
    if _only_a_cause(candidate):
        return "nobody named who did it, and only why or when something else was done"
    return None


def _other_side_lacking(candidate: Candidate, sides: Sides, place: Place | None) -> str | None:
    """Why an act that takes two is none where one side is named."""
    alone = not (sides.recipients or candidate.refused) and len(sides.actors) < 2
    needed = alone and candidate.frame.type in _NEEDS_RECIPIENT
    return "no other side named" if needed and not _enough_alone(candidate, sides, place) else None


def _executed(candidate: Candidate, place: Place | None) -> bool:
    """«اعدام دو زندانی در زاهدان»: where it was done says by which state."""
    return (
        place is not None
        and candidate.frame.cameo == "186"
        and candidate.frame.id.startswith("assault.execute")
    )


def _needs_aim(candidate: Candidate) -> bool:
    """«پلیس: این مرد قاتل است»: a charge by who speaks needs another party as its subject."""
    frame = candidate.frame
    classes = frame.guards.recipient_class
    return "speaker" in frame.roles.actor and bool(classes) and "none" not in classes


def _is_anybody(party: Party) -> bool:
    """«دو نفر», «یک مرد»: people of whom nothing is told."""
    unnamed = party.id is None and party.country is None and party.affiliation is None
    return unnamed and party.kind in ("group", "office") and party.sectors == ("CVL",)


def _only_a_cause(candidate: Candidate) -> bool:
    """«پس از حمله به سفارت، چین خواستار … شد»: not so where the clause tells of the dead."""
    phrase, clause = candidate.phrase, candidate.clause
    if candidate.finite or phrase is None or phrase.marker is None or clause.verb is None:
        return False
    first, last = candidate.trigger
    keys = candidate.parsed.keys
    words = keys[clause.phrases[0].first : first] + keys[last : clause.verb.last]
    return folded_words("casualties").isdisjoint(words)


def _unnamed_crowd(candidate: Candidate, place: Place | None) -> bool:
    """«در داکا تظاهرات برپا شد»: who marched need not be said where it was."""
    phrase = candidate.phrase
    bare = phrase is not None and phrase.marker is None and not phrase.ra
    told = candidate.finite or candidate.clause.verb is None or bare
    return candidate.frame.type == "PROTEST" and told and place is not None


def _is_charged(candidate: Candidate) -> bool:
    """«سه روزنامه‌نگار به جاسوسی متهم شدند»: the law accuses or summons; none need say who."""
    frame = candidate.frame
    if frame.type == "THREATEN":  # «قاضی به مرگ تهدید شد», «صدور حکم جلب …»
        return candidate.passive or (not candidate.finite and "ez" not in frame.noun_roles.actor)
    by_law = frame.type == "ACCUSE" and (frame.mode != "disapprove" or frame.cameo == "114")
    return by_law and (candidate.passive or not candidate.finite)


def _at_home(sides: Sides, place: Place) -> bool:
    return any(actor.country in (None, place.country) for actor in sides.actors)


def _another_side(sides: Sides) -> bool:
    """Every recipient is of a country or bloc, none of an actor's; or the actors are of several."""
    countries = {actor.country for actor in sides.actors}
    if not sides.recipients:
        return len(countries - {None}) > 1
    return bool(sides.recipients) and not any(
        party.country in countries if party.country else not _is_bloc(party)
        for party in sides.recipients
    )


def _is_bloc(party: Party) -> bool:
    """«غرب», «ناتو»: known by name, of no one country."""
    acting = party.name_fa in plain_words("acting_regions")
    known = (party.id or "").startswith(("org/", "group/", "country/"))
    return acting or known or " of " in party.name


def _enough_alone(candidate: Candidate, sides: Sides, place: Place | None) -> bool:
    """A visit to a place, a session of a body."""
    frame = candidate.frame
    if frame.channel == "visit" and place is not None:
        return True
    verb = candidate.clause.verb
    met = frame.symmetric and verb is not None and verb.person == _THEY
    if met and candidate.actors and _many(candidate.actors[0], sides):
        return True
    body = bool(sides.actors) and sides.actors[0].kind in ("organisation", "group")
    return body and frame.mode == "multilateral" and candidate.clause.verb is not None


def _many(mention: Mention, sides: Sides) -> bool:
    """«وزیران خارجه ناتو رایزنی کردند»: many of no one country talk with one another."""
    plural = mention.head.endswith(("ان", "های", "ها")) or any(n.plural for n in mention.names[:1])
    return plural and all(actor.country is None for actor in sides.actors)
