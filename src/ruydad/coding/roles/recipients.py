"""Recipients: those a frame's slots hold, else who did or made what the act is about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.claims import whose_claim
from ruydad.coding.roles.inheriting import told_by_subject
from ruydad.coding.roles.object_phrases import inside
from ruydad.coding.roles.objects import ABOUT_ACTS, object_mentions
from ruydad.coding.roles.slots import slot_mentions
from ruydad.coding.roles.subjects import own_subject, same_company
from ruydad.coding.roles.told_before import told_before
from ruydad.coding.words import folded_openings, folded_words
from ruydad.grammar import Mention
from ruydad.knowledge.frames import Roles
from ruydad.text import fold

_TOUCHING_SITES = frozenset(("ASSAULT", "COERCE", "RETREAT", "AID", "SANCTION", "CONSULT", "AGREE"))
_MADE = frozenset(("کردن", "دادن", "نمودن", "خواستن", "فرستادن"))


def recipients_of(candidate: Candidate, roles: Roles) -> list[Mention]:
    """The recipients named; else who did the act it is about, else the object."""
    taken = candidate.actors
    others = ([m for m in found if m not in taken] for found in _readings(candidate, roles))
    return next(filter(None, others), [])


def _readings(candidate: Candidate, roles: Roles) -> Iterator[list[Mention]]:
    """Where the recipients may be found, the surest place first."""
    kind, taken = candidate.frame.type, candidate.actors
    yield first_filled(candidate, roles.recipient, taken=taken)
    if kind == "CONSULT" and candidate.finite:
        yield same_company(candidate)
    if kind in ABOUT_ACTS:
        yield first_filled(candidate, _owner_slots(roles, kind), taken=taken)
    yield whose_claim(candidate)
    if kind == "REQUEST":
        yield _asked_to_talk(candidate)
    if kind in ("ACCUSE", "REQUEST"):
        yield _where_repressed(candidate)
    if kind in ("REJECT", "SUPPORT", "ACCUSE") and candidate.finite:
        yield _proposer(candidate)
    if kind in ("AGREE", "REJECT") and candidate.finite:
        yield object_mentions(candidate, True)
    yield told_before(candidate)
    if kind == "ASSAULT" and candidate.finite:
        yield [m for m in inside(candidate) if m not in taken][:1]
    if told_by_subject(candidate):
        yield slot_mentions(candidate, "ez" if kind == "REJECT" else "agent")
        yield slot_mentions(candidate, "ez")


def _asked_to_talk(candidate: Candidate) -> list[Mention]:
    """«خواستار گفت‌وگو با اسلام‌آباد شد»: with whom one asks to talk, right after the noun."""
    phrases, own = candidate.clause.phrases, candidate.phrase
    if not candidate.finite or own not in phrases or own is None or own.nouns[-1] is candidate.use:
        return []
    talking = fold(own.nouns[-1].hit.noun).startswith(folded_openings("peaceful"))
    after = phrases[phrases.index(own) + 1 :][:1]
    beside = talking and bool(after) and after[0].marker == "با" and after[0].first == own.last
    return after[0].mentions if beside else []


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


def first_filled(
    candidate: Candidate, slots: list[str], taken: list[Mention] | None = None
) -> list[Mention]:
    """Who stands in the first of the slots that holds anybody but those ``taken``."""
    for slot in slots:
        found = [m for m in slot_mentions(candidate, slot) if m not in (taken or [])]
        if slot.endswith(".party") or taken is not None:
            # «مرز خود با قرقیزستان», «حق اسرائیل برای دفاع از خود»: nobody acts on himself
            found = [m for m in found if m.pronoun != "self"]
        if taken is not None:
            touched = candidate.frame.type in _TOUCHING_SITES
            found = [m for m in found if not m.is_sea and (touched or not m.is_site)]
        if taken is not None and slot == "در.party" and _of_people(candidate):
            found = [m for m in found if not m.is_place_only]  # «در زندان اوین اجرا شد»
        if found:
            return found
    return []


def _of_people(candidate: Candidate) -> bool:
    """Whether the frame asks for people to whom it is done."""
    classes = candidate.frame.guards.recipient_class
    return bool(classes) and not {"place", "state", "none"}.intersection(classes)
