"""Write the column tables of docs/columns.md from the dictionaries that the exports read.

usage: build_columns.py [--check]
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path

from ruydad.exports import Column, columns

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "columns.md"
BLOCK = re.compile(r"(<!-- columns:(\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def tables(name: str) -> str:
    """The tables of a dictionary, one a group; a heading each where there are several."""
    groups = [(group, list(rows)) for group, rows in groupby(columns(name), lambda c: c.group)]
    heads = len(groups) > 1
    return "".join((f"\n### {group}\n" if heads else "") + table(rows) for group, rows in groups)


def table(rows: list[Column]) -> str:
    """One table in Markdown; types only where they are not all texts."""
    typed = any(row.type != "text" for row in rows)
    lines = ["column | type | meaning", "--- | --- | ---"] if typed else ["column | meaning"]
    lines += [] if typed else ["--- | ---"]
    for row in rows:
        kind = [row.type] if typed else []
        lines.append(" | ".join([f"`{row.name}`", *kind, row.meaning.replace("|", "\\|")]))
    return "\n" + "".join(f"| {line} |\n" for line in lines)


def main() -> int:
    """Write the document, or with --check say whether it is up to date."""
    text = DOCUMENT.read_text("utf-8")
    new = BLOCK.sub(lambda block: block[1] + tables(block[2]) + "\n" + block[3], text)
    if "--check" not in sys.argv:
        DOCUMENT.write_text(new, "utf-8")
    elif new != text:
        print("docs/columns.md is stale: run tools/build_columns.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
