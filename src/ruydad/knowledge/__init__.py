"""What the coder knows: actors, offices with dates, places, outlets, roles; and the frames."""

from ruydad.knowledge.entry import (
    ACRONYM,
    ALIAS,
    AMBIGUOUS,
    ATTACHED,
    PLURAL,
    WEAK,
    Entry,
    Match,
    Office,
)
from ruydad.knowledge.frame_files import load_frames
from ruydad.knowledge.frames import Frame
from ruydad.knowledge.holdings import Standing
from ruydad.knowledge.knowledge import Knowledge
from ruydad.knowledge.loading import lint, load
from ruydad.knowledge.problem import Problem
from ruydad.knowledge.slug import slug
from ruydad.knowledge.transliterate import transliterate

__all__ = [
    "ACRONYM",
    "ALIAS",
    "AMBIGUOUS",
    "ATTACHED",
    "PLURAL",
    "WEAK",
    "Entry",
    "Frame",
    "Knowledge",
    "Match",
    "Office",
    "Problem",
    "Standing",
    "lint",
    "load",
    "load_frames",
    "slug",
    "transliterate",
]
