"""Events from clauses: frames, roles, coreference, sources, status, time, place, merging."""

from ruydad.coding.coder import CODER, Coder
from ruydad.coding.explain import Explanation

__all__ = ["CODER", "Coder", "Explanation"]
