"""What in the knowledge tables wants a look: stale terms, two holders, gaps, double rows.

usage: report_knowledge.py [--on YYYY-MM-DD] [--kind stale|two-holders|gap|double]

``--on`` says what «today» is (default: the latest day in the tables, never the machine's). Exit
status 1 where an office of ``successions.tsv`` has a gap, or two holders on one day, unexplained.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from collections import Counter

from build_knowledge import OUTLETS, SOURCES
from ruydad.knowledge.compiling import read_tables
from ruydad.knowledge.compiling.report import findings
from ruydad.knowledge.compiling.tables import Tables
from ruydad.knowledge.tenure import bounds

SEVERE = ("gap", "two-holders")


def main() -> int:
    """Print the findings by kind, and how many of each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD")
    parser.add_argument("--kind", choices=("stale", "two-holders", "gap", "double"))
    options = parser.parse_args()
    tables = read_tables(SOURCES, OUTLETS)
    found = findings(tables, options.on or latest(tables))
    for one in found:
        if options.kind in (None, one.kind):
            print(f"{one.kind}: {one.where}: {one.message}")
    counts = Counter(one.kind for one in found)
    print(", ".join(f"{kind} {counts[kind]}" for kind in ("gap", "two-holders", "stale", "double")))
    return int(any(counts[kind] for kind in SEVERE))


def latest(tables: Tables) -> dt.date:
    """The latest day on which a term begins."""
    starts = (
        start
        for row in tables["people"]
        for start in re.findall(r":(\d{4}(?:-\d\d){0,2})\.\.", row["offices"])
    )
    return max(bounds(start)[0] for start in starts)


if __name__ == "__main__":
    sys.exit(main())
