"""Role binding: which mentions stand in the slots a frame names."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.grammar import Clause, Mention, NounUse, Phrase
from ruydad.knowledge.frames import Roles
from ruydad.text import fold

_MARKER_NAMES = {
    "میان": "بین",
    "درباره": "topic",
    "پیرامون": "topic",
    "به_سوی": "به",
    "خطاب_به": "به",
    "از_طریق": "through",
    "ضد": "علیه",
    "در_برابر": "against",
    "مقابل": "against",
    "در_قبال": "نسبت_به",
    "نزد": "near",
    "با_حضور": "with_presence",
    "با_میانجیگری": "mediator",
    "به_میزبانی": "host",
    "به_دعوت": "host",
    "به_ریاست": "head",
    "در_حاشیه": "margin",
    "درخصوص": "topic",
    "در_مورد": "topic",
    "توسط": "agent",
    "از_سوی": "agent",
    "با_شرکت": "with_presence",
    "به_نمایندگی_از": "as",
    "بر_سر": "topic",
    "در_پی": "after",
    "بالای": "near",
    "روی": "near",
    "به_طرف": "به",
    "به_مقصد": "به",
    "با_مشارکت": "with_presence",
    "در_حضور": "with_presence",
    "با_وساطت": "mediator",
    "به_میانجیگری": "mediator",
}
# Praise, blame, refusal are aimed at acts: who did the act («از طرح مسکو») is the recipient.
_ABOUT_ACTS = frozenset(("SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN"))
# «با حضور تهران مخالفت کرد»: the marker's noun is what is refused.
_SAME_MARKER = {"با": ("with_presence", "mediator")}
_HELD = tuple(fold(word) for word in ("مذاکره", "مذاکرات", "نشست", "اجلاس", "کنفرانس", "توافق"))
_NOMINAL_STOPS = frozenset(("purpose", "after", "because", "before", "topic", "according", "basis"))
_INHERITING = frozenset(("در", "during", "after", "margin", "before", "با"))


def bind(candidate: Candidate) -> None:
    """Fill the candidate's roles from its clause."""
    roles = candidate.frame.roles if candidate.finite else candidate.frame.noun_roles
    if not candidate.finite and not (roles.actor or roles.recipient):
        roles = candidate.frame.roles
    candidate.actors = _first(candidate, roles.actor)
    candidate.recipients = _first(candidate, roles.recipient, taken=candidate.actors)
    if not candidate.recipients and candidate.frame.type in _ABOUT_ACTS:
        asked = candidate.frame.type == "REQUEST"
        owners = [
            slot if "." in slot else f"{slot}.party"
            for slot in roles.recipient
            if not (asked and slot == "_")
        ]
        candidate.recipients = _first(candidate, owners, taken=candidate.actors)
    if (
        not candidate.recipients
        and candidate.frame.type in ("AGREE", "REJECT")
        and candidate.finite
    ):
        candidate.recipients = [m for m in object_mentions(candidate, True) if m not in candidate.actors]
    candidate.via = _first(candidate, roles.via, taken=candidate.actors + candidate.recipients)
    candidate.places = _first(candidate, roles.place)
    _inherit_actor(candidate, roles)
    pair = candidate.frame.symmetric and not candidate.recipients and len(candidate.actors) == 2
    if pair and not _shared_office(candidate.actors):
        candidate.actors, candidate.recipients = candidate.actors[:1], candidate.actors[1:]


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
        if found:
            return found
    return []


def slot_mentions(candidate: Candidate, slot: str) -> list[Mention]:
    """The mentions in one slot (see docs/frames.md), possibly none."""
    name, _, inner = slot.partition(".")
    clause = candidate.clause
    if name == "subj":
        if candidate.passive:
            by = _after_marker(candidate, "agent")
            used = candidate.use is not None and candidate.use.hit.preposition == "مورد"
            return by or (_owners(candidate, False) if used else [])
        if candidate.finite and clause.verb is not None and clause.verb.person in (1, 4):
            return _first_person(clause, candidate)
        return subject(clause, candidate) if candidate.finite else []
    if name == "obj":
        if candidate.passive:
            return _object_subject(candidate, bool(inner))
        return object_mentions(candidate, bool(inner))
    if name == "_" and candidate.tail is not None:
        return candidate.tail.owners
    if name in ("ez", "_"):
        return _owners(candidate, bool(inner))
    return _after_marker(candidate, _MARKER_NAMES.get(name, name), bool(inner))


def subject(clause: Clause, candidate: Candidate | None = None, depth: int = 0) -> list[Mention]:
    """The grammatical subject: the first bare phrase headed by a mention, or an inherited one."""
    own = own_subject(clause, candidate)
    if own or depth > 4:
        return own
    if clause.kind == "relative" and clause.antecedent is not None:
        return [clause.antecedent]
    if clause.previous is not None:
        found = subject(clause.previous, None, depth + 1)
        if found:
            return found
    if clause.parent is not None and clause.kind in ("complement", "purpose", "content", "time"):
        return subject(clause.parent, None, depth + 1)
    return []


def _first_person(clause: Clause, candidate: Candidate) -> list[Mention]:
    """«… خواهیم کرد»: «ما» where it stands, else who speaks, before the words or after them."""
    own = own_subject(clause, candidate) or (
        own_subject(clause.previous) if clause.previous is not None else []
    )
    if any(mention.pronoun == "speaker_side" for mention in own):
        return own
    above = clause.parent
    while above is not None:
        speaker = own_subject(above)
        if speaker:
            return speaker
        above = above.parent
    later = candidate.parsed.clauses
    if candidate.parsed.quote_opens:
        for following in later[later.index(clause) + 1 :]:
            speaker = own_subject(following)
            if speaker and following.kind == "main":
                return speaker
    return own_subject(clause, candidate)


def own_subject(clause: Clause, candidate: Candidate | None = None) -> list[Mention]:
    """The subject standing in the clause itself."""
    for phrase in clause.phrases:
        if phrase.marker is not None or phrase.ra:
            continue
        if candidate is not None and candidate.phrase is phrase:
            if phrase.mentions:
                return phrase.mentions
            break
        if phrase.mentions:
            return phrase.mentions
    return []


def object_mentions(candidate: Candidate, inner: bool = False) -> list[Mention]:
    """The parties that are the object, or with ``inner`` that stand in it."""
    for index, phrase in enumerate(candidate.clause.phrases):
        if phrase.ra:
            whole = object_head(candidate, index)
            if not inner:
                return whole.mentions
            patients = candidate.patients if candidate.frame.type in _ABOUT_ACTS else frozenset()
            doers = [p for p in _inside_object(candidate) if p.marker in ("agent", "از")]
            return _parties_in(whole, patients) or (doers[0].parties if doers else [])
    bare = [
        p
        for p in candidate.clause.phrases
        if p.marker is None and not p.ra and p is not candidate.phrase
    ]
    after_subject = bare[1:] if own_subject(candidate.clause, candidate) else bare
    for phrase in after_subject:
        found = _parties_in(phrase) if inner else phrase.mentions
        if found:
            return found
    return _owners(candidate, inner) if inner else []


def object_head(candidate: Candidate, index: int) -> Phrase:
    """«پیشنهاد پوتین برای مذاکره در استانبول را»: the object begins before its own phrases."""
    phrases = candidate.clause.phrases
    subject_phrase = next(
        (p for p in phrases if p.marker is None and p.mentions and not p.ra), None
    )
    while index and phrases[index].marker is not None:
        index -= 1
        if phrases[index].marker is None and phrases[index] is not subject_phrase:
            return phrases[index]
    return next(p for p in phrases if p.ra)


def _object_subject(candidate: Candidate, inner: bool) -> list[Mention]:
    """The grammatical subject of a passive is the object of the act."""
    for phrase in candidate.clause.phrases:
        if phrase.marker is None:
            found = _parties_in(phrase) if inner else phrase.mentions
            if found:
                return found
    if any(p.marker is None and p is not candidate.phrase for p in candidate.clause.phrases):
        return []  # «پنج نفر کشته شدند»: the clause has a subject, and it names no party
    return subject(candidate.clause, candidate)


def _parties_in(phrase: Phrase, patients: frozenset[str] = frozenset()) -> list[Mention]:
    """The parties of a phrase; who suffered an act («ترور X») is not the one blamed for it."""
    if phrase.mentions:
        return phrase.mentions
    for noun in phrase.nouns:
        if noun.owners:
            return [] if fold(noun.hit.noun) in patients else _doers(noun)
    return phrase.inner[:1]


def _doers(noun: NounUse) -> list[Mention]:
    """Whose act a noun names; «مذاکرات وین» tells where it was."""
    held = fold(noun.hit.noun).startswith(_HELD)
    return [m for m in noun.owners if not (held and m.is_place_only)]


def _owners(candidate: Candidate, inner: bool) -> list[Mention]:
    use = candidate.use
    if use is None or candidate.phrase is None:
        return []
    if use.owners:
        return use.owners
    chained = use.chained or use.joined
    while chained is not None:
        if chained.owners and (
            inner or candidate.finite or chained is use.joined or not chained.chained
        ):
            return chained.owners
        chained = chained.chained or chained.joined
    if inner and candidate.phrase.inner:
        return candidate.phrase.inner[:1]
    return []


def _after_marker(candidate: Candidate, marker: str, inner: bool = False) -> list[Mention]:
    found = _under_marker(candidate, marker, inner, _reachable(candidate))
    if not found and candidate.finite and candidate.frame.type not in ("SUPPORT", "ACCUSE"):
        found = _under_marker(candidate, marker, inner, iter(_inside_object(candidate)))
    if (
        not found
        and marker == "بین"
        and candidate.phrase is not None
        and candidate.phrase.marker == "بین"
    ):
        return candidate.phrase.inner
    return found


def _under_marker(
    candidate: Candidate, marker: str, inner: bool, phrases: Iterator[Phrase]
) -> list[Mention]:
    found: list[Mention] = []
    same = _SAME_MARKER.get(marker, ()) if candidate.frame.type in ("REJECT", "AGREE") else ()
    for phrase in phrases:
        if phrase is not candidate.phrase and (phrase.marker == marker or phrase.marker in same):
            found += _parties_in(phrase) if inner else phrase.mentions
    return found


def _reachable(candidate: Candidate) -> Iterator[Phrase]:
    """All phrases of the clause for a finite use; for a noun those after it, up to a break."""
    phrases = candidate.clause.phrases
    if candidate.finite:
        inside = _inside_object(candidate)
        yield from (phrase for phrase in phrases if phrase not in inside)
        return
    start = phrases.index(candidate.phrase) if candidate.phrase in phrases else -1
    licensed = _licensed(candidate.frame.noun_roles or candidate.frame.roles)
    for phrase in phrases[start + 1 :]:
        if phrase.marker in licensed:
            yield phrase
            if phrase.nouns:
                return
        elif phrase.marker is None or phrase.marker in _NOMINAL_STOPS or phrase.nouns:
            return


def _inside_object(candidate: Candidate) -> list[Phrase]:
    """The phrases that belong to the object before «را», not to the verb."""
    phrases = candidate.clause.phrases
    for index, phrase in enumerate(phrases):
        if phrase.ra:
            head = phrases.index(object_head(candidate, index))
            return phrases[head + 1 : index + 1]
    return []


def _licensed(roles: Roles) -> frozenset[str]:
    slots = roles.actor + roles.recipient + roles.via + roles.place + roles.topic
    return frozenset(
        _MARKER_NAMES.get(slot.partition(".")[0], slot.partition(".")[0]) for slot in slots
    )


def _inherit_actor(candidate: Candidate, roles: Roles) -> None:
    """«در دیدار با X گفت»: the noun's missing actor is the subject of the clause."""
    if candidate.finite or candidate.actors or candidate.phrase is None or candidate.use is None:
        return
    clause = candidate.clause
    own = candidate.use.own or candidate.use.hit.possessive
    if candidate.phrase.marker in _INHERITING or own:
        found = [m for m in subject(clause, None) if m not in candidate.recipients]
        candidate.actors = found
