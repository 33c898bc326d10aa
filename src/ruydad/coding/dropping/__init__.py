"""Events that are only part of another: condemned, granted, ended, demanded in the street."""

from ruydad.coding.dropping.order import drop_parts_of_others

__all__ = ["drop_parts_of_others"]
