"""Guards: the conditions a frame sets on its parties, its clause and its words."""

from ruydad.coding.guards.checking import check

__all__ = ["check"]
