"""Compile ``tools/sources/knowledge`` to the package's knowledge file.

python tools/build_knowledge.py            write src/ruydad/knowledge/data/entities.bin
python tools/build_knowledge.py --check    lint the tables; 1 if something is wrong or stale
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ruydad.knowledge import lint, store
from ruydad.knowledge.compiling import compile_tables, digest_of, read_tables
from ruydad.knowledge.compiling.compiler import pack_names, pack_patterns
from ruydad.knowledge.compiling.variants import skeletons

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "tools" / "sources" / "knowledge"
OUTLETS = ROOT / "src" / "ruydad" / "page" / "data" / "outlets.tsv"
TARGET = ROOT / "src" / "ruydad" / "knowledge" / "data" / "entities.bin"


def sources() -> list[Path]:
    """Every table the knowledge is compiled from."""
    return [*sorted(SOURCES.glob("*.tsv*")), *([OUTLETS] if OUTLETS.exists() else [])]


def build() -> int:
    """Compile and write; print what is in."""
    tables = read_tables(SOURCES, *([OUTLETS] if OUTLETS.exists() else []))
    index = compile_tables(tables)
    sections = index.sections() | {
        "names": pack_names(tables),
        "patterns": pack_patterns(tables),
        "variants": store.pack(skeletons(index, tables)),
    }
    store.write(TARGET, digest_of(sources()), sections)
    sizes = ", ".join(f"{name} {len(data) // 1024} kB" for name, data in sections.items())
    print(f"{len(index.entries)} entries, {len(index.readings)} keys: {sizes}")
    return 0


def check(verbose: bool) -> int:
    """Print the problems of the tables and whether the compiled file is up to date."""
    problems = lint(SOURCES)
    shown = [problem for problem in problems if problem.severe or verbose]
    for problem in shown:
        print(f"{problem.table}:{problem.line}: {problem.code}: {problem.message}")
    stale = not TARGET.exists() or store.read(TARGET).digest != digest_of(sources())
    if stale:
        print(f"{TARGET.name} is older than its sources: run python tools/build_knowledge.py")
    return int(stale or any(problem.severe for problem in problems))


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="lint only")
    parser.add_argument("--verbose", action="store_true", help="also list shared names")
    options = parser.parse_args()
    return check(options.verbose) if options.check else build()


if __name__ == "__main__":
    sys.exit(main())
