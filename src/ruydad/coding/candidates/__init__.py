"""Candidates: every place where a frame's words stand, with the reading that fits the clause."""

from ruydad.coding.candidates.candidate import Candidate
from ruydad.coding.candidates.finder import CandidateFinder

__all__ = ["Candidate", "CandidateFinder"]
