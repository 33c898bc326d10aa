"""Make the package's codebook from the PLOVER table kept in tools/sources.

usage: build_codebook.py [--check]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "tools" / "sources" / "plover.yaml"
TARGET = ROOT / "src" / "ruydad" / "knowledge" / "data" / "codebook.json"
GOLDSTEIN = ROOT / "src" / "ruydad" / "exports" / "data" / "goldstein.tsv"


def compile_codebook(plover: dict[str, Any]) -> dict[str, Any]:
    """Keep what a record needs: quad, intensity, modes, CAMEO contexts."""
    types = {
        name: {
            "quad": entry["quad_class"].replace("_", " "),
            "intensity": entry["score"],
            "root": entry["cameo_roots"][0],
            "modes": {mode: body["score"] for mode, body in (entry.get("modes") or {}).items()},
        }
        for name, entry in plover["event_types"].items()
    }
    cameo = {
        code: {"type": row["type"], "contexts": row.get("contexts") or []}
        for code, row in plover["cameo_to_plover"].items()
    }
    return {
        "types": types,
        "cameo": cameo,
        "contexts": sorted(plover["contexts"]),
        "sectors": sorted(plover["sectors"]),
    }


def goldstein_table(plover: dict[str, Any]) -> str:
    """The Goldstein value of each CAMEO code, for the GDELT export."""
    rows = sorted(plover["cameo_goldstein"].items())
    return "code\tgoldstein\n" + "".join(f"{code}\t{value}\n" for code, value in rows)


def main() -> int:
    """Write the tables, or with --check say whether they are up to date."""
    plover = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
    codebook = json.dumps(compile_codebook(plover), ensure_ascii=False, indent=1) + "\n"
    status = 0
    for target, text in ((TARGET, codebook), (GOLDSTEIN, goldstein_table(plover))):
        if "--check" not in sys.argv:
            target.write_text(text, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != text:
            print(f"{target.name} is stale: run tools/build_codebook.py", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    raise SystemExit(main())
