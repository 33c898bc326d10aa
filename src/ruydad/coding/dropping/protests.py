"""What belongs to a protest: its cause, its demands, its second telling."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate


def drop_causes(candidates: list[Candidate]) -> None:
    """«در اعتراض به بازداشت همکاران خود تجمع کردند»: what a crowd protests against is its cause."""
    crowds = [c for c in candidates if c.frame.type == "PROTEST" and not c.dropped]
    for other in candidates:
        phrase = other.phrase
        if phrase is None or other.finite or other.dropped or phrase.marker != "because":
            continue
        if other.frame.type != "PROTEST" and any(c.clause is other.clause for c in crowds):
            other.drop("only the cause of a protest")


def drop_second_protests(candidates: list[Candidate]) -> None:
    """«سفیر … فراخوانده شد و مراتب اعتراض به وی ابلاغ شد» is one protest (CAMEO 114)."""
    protests = [c for c in candidates if c.frame.type == "ACCUSE" and c.frame.cameo == "114"]
    held = [c for c in protests if c.finite and not c.dropped]
    for other in held[1:]:
        same = other.clause is held[0].clause
        if same or any(mention.pronoun for mention in other.recipients):
            other.drop(f"the protest of {held[0].frame.id}")


def drop_street_demands(candidates: list[Candidate]) -> None:
    """What a crowd demands in the street is the topic of its protest."""
    crowds = [c for c in candidates if c.frame.type == "PROTEST" and not c.dropped]
    crowd = [mention for candidate in crowds for mention in candidate.actors]
    for demand in candidates:
        said = demand.frame.modal is not None and bool(crowds)
        if demand.frame.type == "REQUEST" and (said or any(m in crowd for m in demand.actors)):
            _ask_of(demand, crowds)
            demand.drop("the demand of a protest")


def _ask_of(demand: Candidate, crowds: list[Candidate]) -> None:
    """«جاده را بستند و از دولت خواستند …»: whom a crowd asks is whom it protests against."""
    for crowd in crowds:
        asked = [m for m in demand.recipients if m not in crowd.actors and not m.pronoun]
        if not crowd.recipients and crowd.parsed is demand.parsed:
            crowd.recipients = asked
