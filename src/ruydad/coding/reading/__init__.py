"""Reading a page from top to bottom: mentions resolved, candidates judged, drafts made."""

from ruydad.coding.reading.page import PageReading

__all__ = ["PageReading"]
