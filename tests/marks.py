"""Bring the records of what fails today up to date: take the «x» off rows that pass now, and
raise the floors of the frame examples.

usage: python tests/marks.py [--also-failing] [--lower]

Nothing gets worse by itself: only ``--also-failing`` marks rows that fail, only ``--lower`` lowers
floors; both are for a change that is meant.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path += [str(HERE / "coding"), str(HERE / "grammar")]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--also-failing", action="store_true", help="mark rows that fail")
    parser.add_argument("--lower", action="store_true", help="lower floors, too")
    options = parser.parse_args()
    for table, test in tests().items():
        remark(table, test, options.also_failing)
    floors(options.lower)


def tests() -> dict[Path, Callable[[list[str]], object]]:
    """Each marked table with the test of one of its rows."""
    import test_coding_sentences as sentences
    import test_grammar_clauses as clauses
    import test_grammar_mentions as mentions
    import test_grammar_verbs as verbs

    cases = HERE / "coding" / "cases.tsv"
    names = cases.read_text("utf-8").splitlines()[0].split("\t")
    grammar = HERE / "grammar"
    return {
        cases: lambda row: sentences.test_sentence(dict(zip(names, row, strict=True))),
        grammar / "verb_forms.tsv": lambda row: verbs.test_form(*row[:-1]),
        grammar / "verb_groups.tsv": lambda row: verbs.test_verbs_of_a_sentence(*row[:-1]),
        grammar / "mentions.tsv": lambda row: mentions.test_extent(*row[:-1]),
        grammar / "clauses.tsv": lambda row: clauses.test_clauses(*row[:-1]),
    }


def remark(table: Path, test: Callable[[list[str]], object], also_failing: bool) -> None:
    head, *lines = table.read_text("utf-8").splitlines()
    out = [head]
    for line in lines:
        *cells, mark = line.split("\t")
        try:
            test([*cells, mark])
            failed = False
        except Exception:
            failed = True
        new = "x" if failed and (mark or also_failing) else ""
        if failed or new != mark:
            note = "fails" if failed else "passes now"
            print(f"{table.name}: {note}{'' if new or not failed else ' (not marked)'}: {cells}")
        out.append("\t".join([*cells, new]))
    table.write_text("\n".join(out) + "\n", encoding="utf-8")


def floors(lower: bool) -> None:
    import test_frame_examples as examples

    for kind, shares in examples.shares().items():
        old = examples.FLOORS.setdefault(kind, {})
        for name, share in shares.items():
            if lower or share > old.get(name, 0.0):
                if share != old.get(name):
                    print(f"floor {kind} {name}: {old.get(name)} -> {share}")
                old[name] = share
            elif share < old[name]:
                print(f"floor {kind} {name}: {share} is below {old[name]}")
    examples.FLOOR.write_text(json.dumps(examples.FLOORS, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
