"""The linking part of `make quality`: parties, countries, places, and offices on a day."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

from ruydad.coding import Coder
from ruydad.evaluate.linking import read_links, score_links
from ruydad.knowledge import Knowledge, load

ROOT = Path(__file__).parent.parent
LINKS = ROOT / "gold" / "linking"
OFFICES = ROOT / "tests" / "knowledge" / "offices.tsv"


def measure_links(coder: Coder, part: str, *, verbose: bool) -> dict[str, float]:
    """Which entries, countries and places the mentions of the linking gold were resolved to."""
    score = score_links(read_links(LINKS / f"{part}.jsonl"), coder.link)
    print(f"\n# linking, {part}: {score.wanted} parties, {score.places} places\n")
    for method, told in sorted(score.methods.items()):
        print(f"{method:<16} {told[True]:>5} of {told.total():<5} {told[True] / told.total():.2f}")
    if verbose:
        print(*score.findings, sep="\n")
    return {f"linking.{part}.{name}": value for name, value in score.figures().items()}


def measure_offices() -> dict[str, float]:
    """How many of the dated offices in ``gold/offices.tsv`` have the right holder."""
    known = load()
    with OFFICES.open(encoding="utf-8", newline="") as lines:
        cases = list(csv.DictReader(lines, delimiter="\t"))
    right = sum(held_by(known, case) == case["person"] for case in cases)
    print(f"\noffices at a date: {right} of {len(cases)}, "
          f"{len({case['scope'] for case in cases})} states and bodies")  # fmt: skip
    return {"offices.right": right / len(cases)}


def held_by(known: Knowledge, case: dict[str, str]) -> str:
    """The id of who held the office of a case on its day, empty where nobody is known to."""
    day = dt.date.fromisoformat(case["day"])
    holder = known.holder(case["role"], case["scope"], day, at=case["at"] or None)
    return holder.id if holder else ""
