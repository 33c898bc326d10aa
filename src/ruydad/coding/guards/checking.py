"""Guards: the conditions a frame sets on its parties, its object and its neighbourhood."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.guards.clauses import check_clause
from ruydad.coding.guards.sides import check_sides
from ruydad.coding.guards.words import check_words


def check(candidate: Candidate) -> str | None:
    """Why the frame's guards forbid the candidate; ``None`` where they all hold."""
    return check_sides(candidate) or check_clause(candidate) or check_words(candidate)
