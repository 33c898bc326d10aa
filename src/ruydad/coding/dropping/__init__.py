"""Events that are only part of another: condemned, granted, ended, demanded in the street."""

from ruydad.coding.dropping.off_topic import is_politics
from ruydad.coding.dropping.order import drop_parts_of_others
from ruydad.coding.dropping.threatened import absorb_threatened

__all__ = ["absorb_threatened", "drop_parts_of_others", "is_politics"]
