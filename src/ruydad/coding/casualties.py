"""The dead of an attack and the attack itself: told in one sentence they are one event."""

from __future__ import annotations

from collections.abc import Iterable

from ruydad.coding.drafts import Draft
from ruydad.coding.merging import gather, join
from ruydad.coding.same_party import among, same_party

HARM_FRAMES = frozenset(
    (
        "assault.kill",
        "assault.killed",
        "assault.died",
        "assault.injure",
        "assault.killed-violently",
        "assault.lives-taken",
    )
)
"""Frames that tell whom an attack hurt."""


def join_casualties(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft for «در حملهٔ X به Y دو سرباز کشته شدند», by X, on the soldiers."""
    return gather(drafts, _one_attack, _joined)


def join_casualties_before(drafts: list[Draft], found: list[Draft]) -> list[Draft]:
    """«… حمله کردند. در این حمله دو سرباز کشته شدند»: the dead of the sentence before.

    ``found`` without the drafts that were joined to one of ``drafts``.
    """
    kept = []
    for draft in found:
        twin = _attack_before(draft, drafts)
        if twin is None:
            kept.append(draft)
        else:
            drafts[drafts.index(twin)] = _joined(twin, draft)
    return kept


def _attack_before(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The attack of the sentence before, where a draft names the dead and nobody who did it."""
    if draft.type != "ASSAULT" or not _tells_harm(draft) or draft.actors:
        return None
    index = draft.candidate.parsed.index - 1
    near = (d for d in reversed(drafts) if d.candidate.parsed.index == index)
    return next((d for d in near if d.type == "ASSAULT" and d.status == draft.status), None)


def _one_attack(a: Draft, b: Draft) -> bool:
    """Whether one of the two tells whom the other's attack hurt, or more of who made it."""
    if a.type != "ASSAULT" or b.type != "ASSAULT" or a.evidence != b.evidence:
        return False
    if a.status != b.status:
        return False
    same_doer = any(same_party(p, q) for p in a.actors for q in b.actors)
    if _of_the_doer(a, b) or _of_the_doer(b, a):
        return same_doer
    harm = _tells_harm(a) or _tells_harm(b)
    return harm and (same_doer or not a.actors or not b.actors)


def _of_the_doer(a: Draft, b: Draft) -> bool:
    """«تانک‌های ترکیه که وارد خاک سوریه شده بودند، … را گرفتند»: ``a`` says who ``b`` is told of."""
    clause = a.candidate.clause
    return clause.kind == "relative" and clause.parent is b.candidate.clause


def _tells_harm(draft: Draft) -> bool:
    return draft.candidate.frame.id in HARM_FRAMES


def _joined(a: Draft, b: Draft) -> Draft:
    """The attack with those it hurt first; a mere place gives way to them."""
    if _of_the_doer(a, b) or _of_the_doer(b, a):
        return _as_news(*((b, a) if _of_the_doer(a, b) else (a, b)))
    attack, harm = (b, a) if _tells_harm(a) and not _tells_harm(b) else (a, b)
    actors = attack.actors or harm.actors
    doers = {p.id for p in actors if p.id}  # «حمله کردند که ۲۱ تن آنان کشته شدند»
    hurt = [p for p in harm.recipients if p.id not in doers] or attack.recipients
    others = [p for p in attack.recipients if p.kind != "place" and not among(p, hurt)]
    joined = join(attack, harm)
    joined.candidate, joined.mode, joined.cameo = attack.candidate, attack.mode, attack.cameo
    joined.trigger, joined.actors = attack.trigger, actors
    joined.recipients = [p for p in [*hurt, *others] if p not in actors]
    return joined


def _as_news(news: Draft, told: Draft) -> Draft:
    """What the main clause tells, completed by what the clause about the doer says."""
    recipients = news.recipients or told.recipients
    joined = join(news, told)
    joined.candidate, joined.mode, joined.cameo = news.candidate, news.mode, news.cameo
    joined.trigger, joined.time, joined.background = news.trigger, news.time, news.background
    joined.actors, joined.recipients = news.actors or told.actors, recipients
    return joined
