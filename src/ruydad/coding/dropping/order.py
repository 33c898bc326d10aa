"""The order in which candidates that only belong to another act are dropped."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.dropping.deeds import drop_parts
from ruydad.coding.dropping.protests import drop_causes, drop_second_protests, drop_street_demands
from ruydad.coding.dropping.speech import (
    drop_alleged,
    drop_granted,
    drop_judged,
    drop_said,
    drop_spoken_of,
)


def drop_parts_of_others(candidates: list[Candidate]) -> None:
    """Drop the candidates of a sentence that are no events beside another of it.

    Each step leaves alone what an earlier one dropped, so the order is part of the rules.
    """
    drop_spoken_of(candidates)
    drop_granted(candidates)
    drop_judged(candidates)
    drop_causes(candidates)
    drop_second_protests(candidates)
    drop_alleged(candidates)
    drop_street_demands(candidates)
    for owner in candidates:
        drop_parts(owner, candidates)
        drop_said(owner, candidates)
