"""Status: whether an event's words report a fact, a plan, a denial, or nothing at all."""

from ruydad.coding.factuality.judging import judge

__all__ = ["judge"]
