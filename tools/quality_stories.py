"""The stories part of `make quality`: pairs of reports rightly joined to one incident."""

from __future__ import annotations

from pathlib import Path

from ruydad.coding import Coder
from ruydad.stories.scoring import read_stories, score_stories

STORIES = Path(__file__).parent.parent / "gold" / "stories"


def measure_stories(coder: Coder, part: str, *, verbose: bool) -> dict[str, float]:
    """Pairwise precision and recall of the incidents of a part's pages."""
    score = score_stories(read_stories(STORIES / f"{part}.jsonl"), coder.code)
    print(f"\n# stories, {part}: {score.right + score.missed} pairs of one incident\n")
    if verbose:
        print(*score.findings, sep="\n")
    figures = {"precision": score.precision(), "recall": score.recall()}
    return {f"stories.{part}.{name}": value for name, value in figures.items()}
