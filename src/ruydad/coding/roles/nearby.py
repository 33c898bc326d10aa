"""A recipient of last resort: the party nearest the event words under an open marker."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.object_phrases import inside_object
from ruydad.coding.roles.objects import ABOUT_ACTS
from ruydad.coding.words import folded_openings, folded_words
from ruydad.grammar import Mention, Phrase
from ruydad.text import fold

_OPEN = frozenset(("به", "علیه", "از", "برای", "با", "against", "نسبت_به", None))
_TOUCHING_PLACES = frozenset(("ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "AID", "SANCTION"))
_NEVER = frozenset(("CONSULT",))
_BLAMING = frozenset(("ACCUSE", "REJECT"))
_TOWARDS = frozenset(("به", "against", "علیه"))
_BY_THE_WAY = frozenset(("با", "during"))


def nearby(candidate: Candidate) -> list[Mention]:
    """The one party that an event without recipient may touch; its frame named no slot for it.

    «از فرستادن ناظر به انتخابات زیمبابوه خودداری کرد», «اعزام نیرو به مرز کلمبیا».
    """
    frame = candidate.frame
    if frame.type in _NEVER or frame.symmetric or frame.modal is not None:
        return []
    for phrase in _phrases(candidate):
        if _told_by_the_way(phrase, candidate) or _of_the_deed(phrase, candidate):
            continue
        for mention in phrase.parties:
            fits = _may_be(mention, candidate) and not _gone_to(mention, phrase, candidate)
            if fits and not _has_suffered(mention, phrase, candidate):
                return [mention]
    return []


def _has_suffered(mention: Mention, phrase: Phrase, candidate: Candidate) -> bool:
    """«بازداشت نرگس محمدی را محکوم کرد»: the arrested is not the one blamed for it.

    A state that executes «کشتی‌گیر ایرانی» does so to its own, and is blamed by his nation's name.
    """
    if candidate.frame.type not in ABOUT_ACTS:
        return False
    acts = [n for n in phrase.nouns if mention in n.owners and n is not candidate.use]
    own = folded_words("state_acts") if mention.entries("demonym") else frozenset()
    return any(fold(n.hit.noun) in candidate.patients - own for n in acts)


def _phrases(candidate: Candidate) -> Iterator[Phrase]:
    """The object's phrases first, then those before the verb or after the noun."""
    phrases = candidate.clause.phrases
    if candidate.finite:
        yield from inside_object(candidate)
        yield from (p for p in phrases[1:] if p.ra)
        yield from (p for p in reversed(phrases) if p.marker in _OPEN and p.marker is not None)
        yield from _encounters(candidate)
        return
    start = phrases.index(candidate.phrase) if candidate.phrase in phrases else len(phrases)
    for phrase in phrases[start + 1 :]:
        if phrase.marker not in _OPEN or phrase.marker is None:
            return
        yield phrase


def _gone_to(mention: Mention, phrase: Phrase, candidate: Candidate) -> bool:
    """«به کرانه شرقی دنیپرو عقب نشستند»: where those went who left is nobody's side."""
    return candidate.frame.type == "RETREAT" and phrase.marker == "به" and mention.is_place_only


def _encounters(candidate: Candidate) -> Iterator[Phrase]:
    """«در دیدار سفیر چین خواستار … شد»: who was met is asked."""
    met = folded_words("encounters")
    for phrase in candidate.clause.phrases if candidate.frame.type == "REQUEST" else []:
        if phrase.marker == "در" and any(fold(noun.hit.noun) in met for noun in phrase.nouns):
            yield phrase


def _told_by_the_way(phrase: Phrase, candidate: Candidate) -> bool:
    """«با قدردانی از **قطر** … را محکوم کرد»: whom another act of the same subject is aimed at."""
    phrases = candidate.clause.phrases
    at = phrases.index(phrase)
    before = phrases[at - 1] if at else None
    if before is None or before is candidate.phrase or phrase.marker is None:
        return False
    beside = before.marker in _BY_THE_WAY and bool(before.nouns)
    return before.last == phrase.first and (beside or _in_contact(before, candidate))


def _in_contact(phrase: Phrase, candidate: Candidate) -> bool:
    """«در تماس با …», «در نامه‌ای به …»: praise and blame told there are not of the other."""
    if phrase.marker != "در":
        return False
    meeting = folded_openings("peaceful")
    met = any(fold(noun.hit.noun).startswith(meeting) for noun in phrase.nouns)
    blaming = candidate.frame.mode == "disapprove" and bool(phrase.nouns)
    return blaming or (met and candidate.frame.type in ("SUPPORT", "REJECT"))


def _of_the_deed(phrase: Phrase, candidate: Candidate) -> bool:
    """«حمله به **ایران** را محکوم کرد»: towards whom the deed that is blamed was done."""
    blaming = candidate.finite and candidate.frame.type in _BLAMING
    return blaming and phrase.marker in _TOWARDS and phrase in inside_object(candidate)


def _suffered(mention: Mention, candidate: Candidate) -> bool:
    """«ترور **هنیه** را محکوم کرد»: who suffered a deed is not the one blamed for it."""
    blamed = candidate.frame.type == "REJECT" or candidate.frame.mode == "disapprove"
    deeds = candidate.patients - folded_words("state_acts")  # «اعدام X»: his own state's doing
    return blamed and any(
        mention in noun.owners and fold(noun.hit.noun) in deeds for noun in candidate.clause.nouns
    )


def _may_be(mention: Mention, candidate: Candidate) -> bool:
    taken = (*candidate.actors, *candidate.via)
    if mention in taken or mention.pronoun == "self" or _is_court(mention, candidate):
        return False
    if _suffered(mention, candidate):
        return False
    if mention.is_media or mention.own or mention.own_country:
        return False
    if candidate.parsed.keys[mention.first - 1] in folded_words("naming_place_nouns"):
        return False  # «به دریای ژاپن»
    if candidate.frame.type == "MOBILIZE" and (mention.head or mention.is_site or mention.is_sea):
        return False  # «ناوشکنی را … اعزام کرد»: what is sent is not whom it is sent against
    return not mention.is_place_only or candidate.frame.type in _TOUCHING_PLACES


def _is_court(mention: Mention, candidate: Candidate) -> bool:
    """«پس از احضار به دادسرا»: where one is called or taken is not who is."""
    return candidate.frame.type in ("COERCE", "RETREAT") and mention in candidate.places
