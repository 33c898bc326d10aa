"""The shipped tables and the compiled file: sound, fresh, quick to load, the same every time."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from knowledge_tools import ROOT, SOURCES, shipped

from ruydad.knowledge import lint, load
from ruydad.knowledge import store as compiled
from ruydad.knowledge.compiling import compile_tables, read_tables

TOOL = ROOT / "tools" / "build_knowledge.py"


def test_no_severe_problems() -> None:
    assert [problem for problem in lint() if problem.severe] == []


def test_the_compiled_file_is_fresh() -> None:
    run = subprocess.run([sys.executable, str(TOOL), "--check"], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_loading_is_quick() -> None:
    best = 1.0
    for _ in range(3):
        start = time.perf_counter()
        load().find([])
        best = min(best, time.perf_counter() - start)
    assert best < 0.3


def test_compiling_twice_gives_the_same() -> None:
    first, second = (compile_tables(read_tables(SOURCES)).sections() for _ in range(2))
    assert first == second


def test_every_entry_can_be_read() -> None:
    knowledge = shipped()
    for entry_id in knowledge.ids():
        entry = knowledge.entry(entry_id)
        assert entry.name
        assert entry.name_fa


def test_every_target_and_affiliation_exists() -> None:
    knowledge = shipped()
    ids = set(knowledge.ids())
    for entry in map(knowledge.entry, ids):
        for other in (entry.target, entry.affiliation):
            assert other is None or other in ids, f"{entry.id} → {other}"


def test_another_layout_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "entities.bin"
    path.write_bytes(b'{"format":99,"digest":"","sections":{}}\n')
    with pytest.raises(ValueError, match="layout 99"):
        compiled.read(path)


HEADER = "id\tname_en\tname_fa\taliases_fa\tweak_fa\tcountry\toffices\twikidata\tsource\n"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Person A\tA\tالف\t\t\tIRN\t\t\thand", "bad-id"),
        ("person/a\tA\tالف\t\t\tXXX\t\t\thand", "unknown-country"),
        ("person/a\tA\tالف\t\t\tIRN\tPresident since 2020\t\thand", "bad-office"),
        ("person/a\tA\tالف\t\t\tIRN\tIRNGOV:2020..2010:President\t\thand", "bad-date"),
        ("person/a\tA\tالف\t\t\tIRN\tIRNGOV:2020-13..:President\t\thand", "bad-date"),
        ("person/a\tA\tالف\t\t\tIRN\t\t\thand\tmore", "extra-field"),
    ],
)
def test_the_linter_names_the_line(tmp_path: Path, row: str, code: str) -> None:
    (tmp_path / "countries.tsv").write_text("iso3\tname_en\tname_fa\nIRN\tIran\tایران\n")
    (tmp_path / "people.tsv").write_text(HEADER + row + "\n")
    found = lint(tmp_path)
    assert [(p.table, p.line, p.code) for p in found if p.severe] == [("people.tsv", 2, code)]


def test_the_linter_knows_the_columns(tmp_path: Path) -> None:
    (tmp_path / "persons.tsv").write_text("id\n")
    (tmp_path / "people.tsv").write_text("id\tborn\n")
    assert {p.code for p in lint(tmp_path)} == {"unknown-table", "unknown-column"}
