"""Stories: one incident of the many reports of it, and how many outlets tell it of their own."""

from ruydad.stories.copies import copies
from ruydad.stories.grouping import Ruling, incidents
from ruydad.stories.incident import Conflict, Incident
from ruydad.stories.likeness import Likeness, likeness
from ruydad.stories.report import Page, Report

__all__ = [
    "Conflict", "Incident", "Likeness", "Page", "Report", "Ruling", "copies", "incidents",
    "likeness",
]  # fmt: skip
