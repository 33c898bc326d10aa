"""Which event of a sentence, or of one before it, a figure belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.drafts import Draft
from ruydad.coding.figures.kinds import Counted, counted, counts_people
from ruydad.coding.figures.quantities import Quantity, figure_words, quantities
from ruydad.grammar import Mention, ParsedSentence
from ruydad.records import Figure


def assign_figures(parsed: ParsedSentence, drafts: list[Draft], earlier: list[Draft]) -> None:
    """Give each figure of a sentence to its event; «در این حمله …» to the one told before."""
    points = any(use.this for clause in parsed.clauses for use in clause.nouns)
    for one in [*counted(parsed), *_of_sides(parsed, drafts)]:
        owner = _owner(one, drafts) or (_owner(one, earlier[-1:]) if points else None)
        if owner is not None:
            owner.figures = _joined(owner.figures, _figure(one, parsed))


def _of_sides(parsed: ParsedSentence, drafts: list[Draft]) -> Iterator[Counted]:
    """«نزدیک به ۴۰ فعال … بستند»: how many marched, were arrested or killed, by their side."""
    known = {one.quantity.first for one in counted(parsed)}
    for draft in drafts:
        kind = _kind_of_side(draft)
        one = draft.candidate
        side = one.actors if kind == "crowd" else one.recipients
        for quantity in quantities(parsed) if kind and one.parsed is parsed else ():
            if quantity.first not in known and _counts_side(quantity, side, parsed):
                yield Counted(kind, quantity, None)


def _kind_of_side(draft: Draft) -> str:
    """What a number of the side that counts is a number of."""
    if draft.type == "PROTEST":
        return "crowd"
    if draft.type == "COERCE":
        return "arrested" if draft.mode == "arrest" else ""
    return "killed" if draft.candidate.frame.id in figure_words()["killing_frames"] else ""


def _counts_side(quantity: Quantity, side: list[Mention], parsed: ParsedSentence) -> bool:
    """Whether the number stands before who takes part, and counts people."""
    return any(m.first <= quantity.first < m.last for m in side) and counts_people(
        parsed.keys, quantity.last
    )


def _owner(one: Counted, drafts: list[Draft]) -> Draft | None:
    """The nearest draft of the best type that such a figure may belong to."""
    ranks: list[str] = figure_words()["owners"][one.kind]
    place = one.quantity.first
    fitting = [d for d in drafts if d.type in ranks]
    return min(
        fitting,
        key=lambda d: (ranks.index(d.type), abs(d.candidate.trigger[0] - place)),
        default=None,
    )


def _figure(one: Counted, parsed: ParsedSentence) -> Figure:
    quantity = one.quantity
    return Figure(
        kind="amount" if one.kind == "goods" else one.kind,  # type: ignore[arg-type]
        value=quantity.value,
        unit=one.unit,
        at_least=quantity.at_least,
        span=parsed.span(quantity.first, quantity.last),
    )


def _joined(figures: list[Figure], new: Figure) -> list[Figure]:
    same = any((f.kind, f.value, f.unit) == (new.kind, new.value, new.unit) for f in figures)
    return figures if same else [*figures, new]
