"""Whether two tellings of a page are one event."""

from __future__ import annotations

from ruydad.coding.claims import are_nameless, claims_again, is_claim
from ruydad.coding.drafts import Draft
from ruydad.coding.same_party import overlap
from ruydad.coding.words import folded_words
from ruydad.records import Span
from ruydad.text import fold

FRONT = frozenset(("title", "lead", "kicker"))
_DEEDS = frozenset(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "RETREAT", "AID"))
_MEETING = frozenset(("meeting", "talks", None))

_CATCH_ALL = "discontinue"
"""A mode of so many acts that two of it need not be one."""


def same_event(a: Draft, b: Draft) -> bool:
    """Whether two drafts of one page tell the same event."""
    if a.type != b.type or a.intent != b.intent or not _channels_fit(a, b):
        return False
    if not _status_fits(a, b) or not _times_fit(a, b) or not _places_fit(a, b):
        return False
    if a.type == "CONSULT" or a.intent == "CONSULT":
        return _sides_fit(a, b)
    return _acts_fit(a, b)


def _channels_fit(a: Draft, b: Draft) -> bool:
    """The same channel, or one so vague («گفت‌وگو») that it may be the other's."""
    if a.channel == b.channel:
        return True
    if a.channel in _MEETING and b.channel in _MEETING:
        return True
    vague = "talks" if "talks" in (a.channel, b.channel) else None
    return (
        vague is not None
        and {a.channel, b.channel} <= {"talks", "phone", "video", None}
        and _near(a, b)
    )


def _near(a: Draft, b: Draft) -> bool:
    if any(d.actors and d.recipients and d.actors[0].span == d.recipients[0].span for d in (a, b)):
        return True
    return (
        a.candidate.parsed.index == b.candidate.parsed.index or a.block in FRONT or b.block in FRONT
    )


def _status_fits(a: Draft, b: Draft) -> bool:
    if a.status == b.status or {a.status, b.status} == {"occurred", "ongoing"}:
        return True
    return "title" in (a.block, b.block) and "denied" not in (a.status, b.status)


def _summed_up(a: Draft, b: Draft) -> bool:
    """A title sums up what the text tells with its time, also where that lies long ago."""
    dateless = any(d.block == "title" and d.time.basis != "stated" for d in (a, b))
    counts = [{(f.kind, f.value) for f in d.figures} for d in (a, b)]
    alike = a.candidate.frame.id == b.candidate.frame.id and counts[0] == counts[1]
    return dateless and alike and bool(a.actors and b.actors)


def _times_fit(a: Draft, b: Draft) -> bool:
    if _summed_up(a, b):
        return True
    if a.time.basis != "stated" or b.time.basis != "stated":
        return not (a.background != b.background and "stated" in (a.time.basis, b.time.basis))
    if not (a.time.start and a.time.end and b.time.start and b.time.end):
        return True
    return a.time.start <= b.time.end and b.time.start <= a.time.end


def _places_fit(a: Draft, b: Draft) -> bool:
    if a.place is None or b.place is None or a.place.country is None or b.place.country is None:
        return True
    return a.place.country == b.place.country and (a.channel != "visit" or _same_city(a, b))


def _same_city(a: Draft, b: Draft) -> bool:
    assert a.place is not None and b.place is not None
    return a.place.name == b.place.name or None in (a.place.geonameid, b.place.geonameid)


def _sides_fit(a: Draft, b: Draft) -> bool:
    """A meeting's sides may be told in either order, and together in one of the tellings."""
    straight = overlap(a.actors, b.actors) and overlap(a.recipients, b.recipients, wild=_near(a, b))
    swapped = (
        bool(a.recipients and b.recipients)
        and overlap(a.actors, b.recipients)
        and overlap(a.recipients, b.actors)
    )
    mixed = not (a.recipients and b.recipients) and overlap(a.sides, b.sides) and _near(a, b)
    return straight or (swapped and a.channel != "letter") or mixed


def _acts_fit(a: Draft, b: Draft) -> bool:
    """Whether two acts of one type, by and on the same, are told as one."""
    if claims_again(a, b) and (are_nameless(a.actors) or overlap(a.actors, b.actors)):
        return True
    if not overlap(a.actors, b.actors, wild=True):
        return False
    if _one_rally(a, b):
        return True
    if not overlap(a.recipients, b.recipients, wild=_near(a, b)) and not _headlined(a, b):
        return False
    if a.evidence == b.evidence and a.type in ("ACCUSE", "SUPPORT", "REJECT", "PROTEST"):
        return True  # «تجمع کردند و علیه مدیران شعار دادند»
    if a.evidence == b.evidence and _one_arrest(a, b):
        return True
    claimed = is_claim(a) or is_claim(b)  # who claims it did it
    alike = (
        a.candidate.frame.id == b.candidate.frame.id
        or claimed
        or (a.mode and a.mode == b.mode != _CATCH_ALL)
    )
    if alike and a.evidence == b.evidence:
        if a.candidate.clause is b.candidate.clause and _spans(a) == _spans(b):
            return True  # «نفتکش را متوقف و توقیف کرد»
        return a.candidate.trigger == b.candidate.trigger or not (a.recipients and b.recipients)
    return a.block in FRONT or b.block in FRONT or _told_again(a, b)


def _one_rally(a: Draft, b: Draft) -> bool:
    """«مقابل دفتر والی تجمع کردند و علیه حکومت شعار دادند»: where and against whom of one rally."""
    told_once = a.evidence == b.evidence and a.candidate.trigger != b.candidate.trigger
    same = bool(a.actors and b.actors) and a.actors[0].text == b.actors[0].text
    return a.type == "PROTEST" and told_once and same


def _one_arrest(a: Draft, b: Draft) -> bool:
    """«احضار و بازداشت و به زندان منتقل شد»: the steps of one arrest, of the same people."""
    if a.type != "COERCE" or {a.mode, b.mode} != {"arrest"} or a.candidate is b.candidate:
        return False
    people = [{p.id or fold(p.name_fa) for p in d.recipients} for d in (a, b)]
    return not a.recipients or not b.recipients or not people[0].isdisjoint(people[1])


def _spans(draft: Draft) -> tuple[list[Span], list[Span]]:
    return [p.span for p in draft.actors], [p.span for p in draft.recipients]


def _headlined(a: Draft, b: Draft) -> bool:
    """«حمله به بندر اودسا» in the title: the body tells by whom, and whom it struck there.

    So also «توقیف کشتی»: where the title names no doer and no known side, the same words are meant.
    """
    front, body = (a, b) if a.block in FRONT else (b, a)
    if front.block not in FRONT or body.block in FRONT or front.actors or a.type not in _DEEDS:
        return False
    where = body.place.name if body.place is not None else None
    if all(p.id is None and p.country is None for p in front.recipients):
        here = front.place is not None and front.place.name == where
        return here or (a.mode == b.mode and a.mode != _CATCH_ALL)
    return where is not None and any(p.name == where for p in front.recipients)


def _told_again(a: Draft, b: Draft) -> bool:
    """Whether the page comes back to a deed: same words, same sides, no «نیز», no other figures."""
    if a.type not in _DEEDS or a.candidate.frame.id != b.candidate.frame.id:
        return False
    if not (a.actors and b.actors and a.recipients and b.recipients):
        return False
    if a.place and b.place and a.place.name != b.place.name:
        return False
    one, two = ({f.kind: f.value for f in d.figures} for d in (a, b))
    if any(two.get(kind, value) != value for kind, value in one.items()):
        return False
    parsed = b.candidate.parsed
    return not folded_words("further").intersection(parsed.keys)
