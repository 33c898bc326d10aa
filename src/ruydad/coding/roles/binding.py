"""Binding: a candidate's roles filled from its clause."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.coding.candidates.wrapping import is_wrapped
from ruydad.coding.parties.heads import is_people
from ruydad.coding.roles.manner import INHERITING, told_by_subject
from ruydad.coding.roles.nearby import nearby
from ruydad.coding.roles.objects import ABOUT_ACTS, inside, object_mentions
from ruydad.coding.roles.slots import slot_mentions
from ruydad.coding.roles.subjects import own_subject, same_company, subject
from ruydad.coding.roles.targets import struck_thing
from ruydad.coding.roles.told_before import told_before
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Mention
from ruydad.knowledge.frames import Roles

_SUFFERED = frozenset(("COERCE", "SANCTION", "ASSAULT"))
_MADE = frozenset(("کردن", "دادن", "نمودن", "خواستن", "فرستادن"))


def bind(candidate: Candidate) -> None:
    """Fill the candidate's roles from its clause."""
    _read_by_hand(candidate)
    roles = _roles(candidate)
    candidate.actors = [] if told_by_subject(candidate) else _first(candidate, roles.actor)
    candidate.recipients = _recipients(candidate, roles)
    if not candidate.recipients and told_by_subject(candidate):
        refused = candidate.frame.type == "REJECT"
        candidate.recipients = slot_mentions(candidate, "ez" if refused else "agent")
        candidate.recipients = candidate.recipients or slot_mentions(candidate, "ez")
    candidate.via = _first(candidate, roles.via, taken=candidate.actors + candidate.recipients)
    candidate.places = _first(candidate, roles.place)
    _struck_place(candidate)
    _inherit_actor(candidate)
    candidate.recipients = candidate.recipients or struck_thing(candidate)
    if not candidate.recipients:
        candidate.recipients = nearby(candidate)
        candidate.guessed = bool(candidate.recipients)
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
    frame = candidate.frame
    if candidate.finite:
        return frame.roles
    named = frame.noun_roles.actor or frame.noun_roles.recipient
    return frame.noun_roles if named else _by_noun(frame.roles)


def _by_noun(roles: Roles) -> Roles:
    """The roles of a verb as its noun has them: the object hangs on it by ezafe."""

    def turned(slots: list[str]) -> list[str]:
        return [
            slot.replace("obj", "ez", 1) if slot.startswith("obj") else slot
            for slot in slots
            if slot != "subj"
        ]

    owned = any(slot.startswith("obj") for slot in roles.recipient)
    actor = turned(roles.actor)
    return msgspec.structs.replace(
        roles,
        actor=actor if owned else [*actor, "ez"],
        recipient=turned(roles.recipient),
    )


def _recipients(candidate: Candidate, roles: Roles) -> list[Mention]:
    """The recipients named; else who did the act it is about, else the object."""
    kind, taken = candidate.frame.type, candidate.actors
    found = _first(candidate, roles.recipient, taken=taken)
    if not found and kind == "CONSULT" and candidate.finite:
        found = [m for m in same_company(candidate) if m not in taken]
    if not found and kind in ABOUT_ACTS:
        found = _first(candidate, _owner_slots(roles, kind), taken=taken)
    if not found and kind in ("ACCUSE", "REQUEST"):
        found = [m for m in _where_repressed(candidate) if m not in taken]
    if not found and kind in ("REJECT", "SUPPORT", "ACCUSE") and candidate.finite:
        found = [m for m in _proposer(candidate) if m not in taken]
    if not found and kind in ("AGREE", "REJECT") and candidate.finite:
        found = [m for m in object_mentions(candidate, True) if m not in taken]
    if not found:
        found = [m for m in told_before(candidate) if m not in taken]
    if not found and kind == "ASSAULT" and candidate.finite:
        found = [m for m in inside(candidate) if m not in taken][:1]
    return found


def _where_repressed(candidate: Candidate) -> list[Mention]:
    """«از بازداشت مخالفان در گرجستان انتقاد کرد»: what a state does is blamed on that state."""
    acts, keys = folded_words("state_acts"), candidate.parsed.keys
    for before, phrase in pairwise(candidate.clause.phrases):
        told = not acts.isdisjoint(keys[before.first : before.last])
        own = before is candidate.phrase and candidate.frame.type == "ACCUSE"
        if told and phrase.marker == "در" and not own:
            return [m for m in phrase.mentions if m.entries("country")]
    return []


def _proposer(candidate: Candidate) -> list[Mention]:
    """«پیشنهادی را که مصر داده بود رد کرد»: who made what is refused or praised."""
    for clause in candidate.parsed.clauses:
        verb = clause.verb
        if clause.kind != "relative" or verb is None or verb.lemma not in _MADE or verb.passive:
            continue
        if verb.tense in ("pluperfect", "perfect", "participle") and clause.antecedent is None:
            return own_subject(clause)
    return []


def _owner_slots(roles: Roles, kind: str) -> list[str]:
    """The recipient's slots, each looked into for who owns what stands there."""
    asked = kind == "REQUEST"
    return [
        slot if "." in slot else f"{slot}.party"
        for slot in roles.recipient
        if not (asked and slot == "_")
    ]


def _shared_office(mentions: list[Mention]) -> bool:
    """«وزرای خارجه ایران و عربستان»: one plural office for both, given to each later."""
    first, second = mentions
    plural = (bool(first.roles) and first.names[0].plural) or first.head.endswith(("ان", "های"))
    return plural and not (second.roles or second.head or second.person or second.pronoun)


def _first(
    candidate: Candidate, slots: list[str], taken: list[Mention] | None = None
) -> list[Mention]:
    for slot in slots:
        found = [m for m in slot_mentions(candidate, slot) if m not in (taken or [])]
        if slot.endswith(".party") or taken is not None:
            # «مرز خود با قرقیزستان», «حق اسرائیل برای دفاع از خود»: nobody acts on himself
            found = [m for m in found if m.pronoun != "self"]
        if found:
            return found
    return []


def _struck_place(candidate: Candidate) -> None:
    """«گلوله‌باران دونتسک»: a town that the noun of an attack owns was attacked."""
    actors = candidate.actors
    if candidate.frame.type != "ASSAULT" or candidate.finite or candidate.recipients or not actors:
        return
    if all(mention.is_place_only for mention in actors):
        candidate.actors, candidate.recipients = [], actors


def _by_the_subject(candidate: Candidate) -> bool:
    """«در حمله به X کشته شد»: who dies in an attack did not make it; «با حمله به X … را کشت»."""
    verb, phrase = candidate.clause.verb, candidate.phrase
    if verb is None or phrase is None or verb.passive or verb.lemma in plain_words("suffering"):
        return False
    return phrase.marker == "با" or (
        phrase.marker == "در" and any(p.ra for p in candidate.clause.phrases)
    )


def _inherit_actor(candidate: Candidate) -> None:
    """«در دیدار با X گفت»: the noun's missing actor is the subject of the clause."""
    ended = candidate.frame.type in _SUFFERED and not candidate.finite
    if ended and any(m.pronoun == "self" for m in candidate.actors):
        candidate.actors = subject(candidate.clause)  # «خروج خود از … را اعلام کرد»
    if candidate.finite or candidate.actors or candidate.phrase is None or candidate.use is None:
        return
    if candidate.clause.kind == "relative" and candidate.frame.type in _SUFFERED:
        return  # «نویسنده‌ای که پس از سرکوب اعتراض‌ها گریخت»
    own = candidate.use.own or candidate.use.hit.possessive
    wrapped = is_wrapped(candidate.phrase, candidate.clause, candidate.parsed.keys)
    if candidate.frame.type == "ASSAULT" and not (own or wrapped or _by_the_subject(candidate)):
        return
    if candidate.phrase.marker in INHERITING or own or wrapped:
        within = [m for m in candidate.phrase.inner if m not in candidate.recipients]
        found = within[:1] if wrapped and not own else []
        verb = candidate.clause.verb
        suffered = verb is not None and verb.passive  # «در تظاهرات پنج نفر کشته شدند»
        found = found or subject(candidate.clause, None if suffered else candidate)
        if candidate.frame.type == "PROTEST":  # «نخست‌وزیر پس از اعتراضات رفت» is no marcher
            found = [m for m in found if is_people(m)]
        candidate.actors = [m for m in found if m not in candidate.recipients]
