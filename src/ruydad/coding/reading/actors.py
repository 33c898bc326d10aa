"""Who did it: the parties named, a subject left out, who speaks, who tells of it."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.casualties import HARM_FRAMES
from ruydad.coding.parties import meant_again
from ruydad.coding.reading.state import PageState
from ruydad.coding.roles import own_subject
from ruydad.coding.speech import is_anonymous
from ruydad.coding.words import folded_openings
from ruydad.grammar import Mention
from ruydad.records import Party
from ruydad.text import fold


def actors_of(candidate: Candidate, state: PageState) -> list[Party]:
    """The parties that act, by name, by the verb's person, or because they say it."""
    actors = parties_of(candidate.actors, candidate, state) or _dropped_subject(candidate, state)
    if "speaker" in candidate.frame.roles.actor and not candidate.actors:
        actors = _named_speaker(candidate, state)
    if not actors and _speaker_acts(candidate):
        actors = _named_speaker(candidate, state)
    if not actors and candidate.status == "denied":
        return state.of_mentions(own_subject(candidate.clause))
    return actors


def _named_speaker(candidate: Candidate, state: PageState) -> list[Party]:
    """Who speaks the candidate's clause, unless he is «یک منبع آگاه»."""
    speaker = state.chain.speaker_of(candidate)
    return [speaker] if speaker is not None and not is_anonymous(speaker.text) else []


def _speaker_acts(candidate: Candidate) -> bool:
    """«لبنان: کاردار … فراخوانده شد», «گفت … اخراج خواهند شد»: who says it does it."""
    above, kind = candidate.clause.parent, candidate.frame.type
    if above is None or not candidate.passive:
        return False
    if kind == "ACCUSE":
        return above.kind == "speaker"
    verb = candidate.clause.verb
    return kind in ("SANCTION", "COERCE") and verb is not None and verb.tense == "future"


def parties_of(mentions: list[Mention], candidate: Candidate, state: PageState) -> list[Party]:
    """The parties of one side; a shared office is given to each state listed."""
    if not mentions:
        return []
    for mention in mentions:
        if id(mention) not in state.parties:  # a crowd, told by its number alone
            state.parties[id(mention)] = state.resolver.parties(mention, candidate.parsed)
    shared = state.resolver.distribute(mentions, candidate.parsed)
    found = shared or state.of_mentions(mentions)
    return state.resolver.lend_owner(mentions, found, candidate.parsed)


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
    return [meant_again(found)]


def _has_subject(candidate: Candidate) -> bool:
    """The clause has a subject of its own, one that names no party, or one from its parent."""
    clause = candidate.clause
    if own_subject(clause, candidate) or clause.kind in ("relative", "complement"):
        return True
    return any(p.marker is None and p is not candidate.phrase and not p.ra for p in clause.phrases)


def who_tells_of_it(candidate: Candidate, recipients: list[Party], state: PageState) -> list[Party]:
    """«ارتش از کشته شدن ده تروریست خبر داد»: forces that tell of dead enemies killed them.

    Likewise the judiciary that tells of an execution, and fighters that tell of an attack.
    """
    teller = state.chain.speaker_of(candidate, inside=not candidate.finite)
    if teller is None:
        return []
    if candidate.frame.id == "assault.execute":
        return [teller] if _is_called(teller, "judiciary") else []
    claims = not candidate.finite and candidate.frame.id not in HARM_FRAMES
    if claims and _is_called(teller, "fighters"):
        return [teller]
    enemies = any(_is_called(party, "enemies") for party in recipients)
    return [teller] if enemies and _is_called(teller, "forces") else []


def _is_called(party: Party, words: str) -> bool:
    """Whether a word of the party's text begins as one of a list of ``data/words.yaml``."""
    return any(fold(word).startswith(folded_openings(words)) for word in party.text.split())
