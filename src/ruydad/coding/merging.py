"""Merging: title, lead and body tell one event; each page's events come out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ruydad.coding.claims import are_nameless, is_claim
from ruydad.coding.drafts import Draft
from ruydad.coding.same_event import FRONT, same_event
from ruydad.coding.same_party import among, same_party
from ruydad.records import Attribution, Figure, Party

_RANK = {
    "person": 5,
    "office": 4,
    "organisation": 3,
    "group": 2,
    "country": 1,
    "place": 0,
    "unknown": 0,
}


def merge(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft for each event, in the order first told."""
    return gather(drafts, same_event, join)


def gather(
    drafts: Iterable[Draft],
    same: Callable[[Draft, Draft], bool],
    joined: Callable[[Draft, Draft], Draft],
) -> list[Draft]:
    """The drafts with each that is the ``same`` as an earlier one ``joined`` to it in its place."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((other for other in kept if same(other, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[kept.index(twin)] = joined(twin, draft)
    return kept


def without_voiced_demands(drafts: list[Draft]) -> list[Draft]:
    """«راه را بستند و از دولت خواستند …»: what a crowd demands by protesting is its protest."""
    voiced: list[Draft] = []
    for protest in (d for d in drafts if d.type == "PROTEST" and d.status != "denied"):
        for demand in (d for d in drafts if d.type == "REQUEST" and d.actors):
            if all(among(party, protest.actors) for party in demand.actors):
                if demand.mode != "yield":  # «خواستار آزادی او شدند»: he is not asked
                    protest.recipients = protest.recipients or demand.recipients
                voiced.append(demand)
    return [draft for draft in drafts if draft not in voiced]


def join(a: Draft, b: Draft) -> Draft:
    """The richer draft, completed from the other; every telling is kept as a mention."""
    best, other = (a, b) if richness(a) >= richness(b) else (b, a)
    claimed = is_claim(other) and are_nameless(best.actors)
    best.actors = other.actors if claimed else _complete(best.actors, other.actors)
    best.recipients = _complete(
        best.recipients, [p for p in other.recipients if not among(p, best.actors)]
    )
    if not best.recipients and best.type == "CONSULT":
        best.recipients = [p for p in other.sides if not among(p, best.actors)]
    best.via = best.via or other.via
    _complete_circumstances(best, other)
    best.figures = _all_figures(best.figures, other.figures)
    best.attribution = _longer(best.attribution, other.attribution)
    best.background = best.background and other.background
    spans = {*a.mentions, *b.mentions, a.evidence, b.evidence} - {best.evidence}
    best.mentions = sorted(spans)
    best.also += [other.candidate, *other.also]
    return best


def _complete_circumstances(best: Draft, other: Draft) -> None:
    """Time and place that the other states, what has happened since the title, the channel."""
    if best.time.basis != "stated" and other.time.basis == "stated":
        best.time = other.time
    best.place = best.place or other.place
    if best.status == "planned" and other.status == "occurred" and best.block in FRONT:
        best.status, best.type = other.status, other.type
        best.intent, best.cameo = other.intent, other.cameo
    if best.channel in ("talks", None) and other.channel in ("meeting", "phone", "video"):
        best.channel, best.mode, best.cameo = other.channel, other.mode, other.cameo


def _all_figures(one: list[Figure], two: list[Figure]) -> list[Figure]:
    """The richer telling's figures, and those of a kind only the other gives."""
    kinds = {figure.kind for figure in one}
    return one + [figure for figure in two if figure.kind not in kinds]


def _longer(one: list[Attribution], two: list[Attribution]) -> list[Attribution]:
    return one if len(one) >= len(two) else two


def _complete(one: list[Party], two: list[Party]) -> list[Party]:
    """Each party in its most specific naming; a side that was empty takes the other's."""
    if not one:
        return list(two)
    out = []
    for party in one:
        others = [p for p in one if p is not party]
        twins = [q for q in two if same_party(party, q) and not _is_one_of(q, others)]
        out.append(max([party, *twins], key=lambda p: (p.id is not None, _RANK[p.kind])))
    unique: dict[object, Party] = {}
    for party in out:
        unique.setdefault(party.id or party.span, party)
    return list(unique.values())


def _is_one_of(party: Party, others: list[Party]) -> bool:
    """«رهبران حماس و جهاد اسلامی»: the second is no fuller name of the first."""
    return any(party.span == p.span or (p.id and p.id == party.id) for p in others)


def richness(draft: Draft) -> tuple[int, int, int, int]:
    """How much a draft tells: body before title, resolved parties, stated time, place."""
    resolved = sum(1 + (p.id is not None) for p in draft.sides)
    return (
        int(draft.block == "paragraph"),
        int(bool(draft.actors and draft.recipients)),
        resolved,
        int(draft.time.basis == "stated") + int(draft.place is not None),
    )
