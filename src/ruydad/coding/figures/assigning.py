"""Which event of a sentence, or of one before it, a figure belongs to."""

from __future__ import annotations

from ruydad.coding.drafts import Draft
from ruydad.coding.figures.kinds import Counted, counted
from ruydad.coding.figures.quantities import figure_words
from ruydad.grammar import ParsedSentence
from ruydad.records import Figure


def assign_figures(parsed: ParsedSentence, drafts: list[Draft], earlier: list[Draft]) -> None:
    """Give each figure of a sentence to its event; «در این حمله …» to the one told before."""
    points = any(use.this for clause in parsed.clauses for use in clause.nouns)
    for one in counted(parsed):
        owner = _owner(one, drafts) or (_owner(one, earlier[-1:]) if points else None)
        if owner is not None:
            owner.figures = _joined(owner.figures, _figure(one, parsed))


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
        kind=one.kind,  # type: ignore[arg-type]
        value=quantity.value,
        unit=one.unit,
        at_least=quantity.at_least,
        span=parsed.span(quantity.first, quantity.last),
    )


def _joined(figures: list[Figure], new: Figure) -> list[Figure]:
    same = any((f.kind, f.value, f.unit) == (new.kind, new.value, new.unit) for f in figures)
    return figures if same else [*figures, new]
