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


def main() -> int:
    """Write the codebook, or with --check say whether it is up to date."""
    plover = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
    text = json.dumps(compile_codebook(plover), ensure_ascii=False, indent=1) + "\n"
    if "--check" in sys.argv:
        current = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
        if current != text:
            print("codebook.json is stale: run tools/build_codebook.py", file=sys.stderr)
            return 1
        return 0
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
