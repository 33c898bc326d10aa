"""The linter: names shared by entries, and the table of outlets."""

from __future__ import annotations

from pathlib import Path

from ruydad.knowledge.compiling import read_tables
from ruydad.knowledge.compiling.collisions import bad_decisions, undecided
from ruydad.knowledge.compiling.lint_outlets import outlet_problems
from ruydad.knowledge.compiling.tables import Tables

ORGANISATIONS = """id\tname_en\tname_fa\taliases_fa
org/one\tOne\tحزب سپیده‌دم\t
org/two\tTwo\tحزب دیگر\tحزب سپیده دم
"""


def tables(folder: Path, **files: str) -> Tables:
    for name, text in files.items():
        (folder / f"{name}.tsv").write_text(text, encoding="utf-8")
    return read_tables(folder)


def test_a_shared_name_must_be_decided(tmp_path: Path) -> None:
    read = tables(tmp_path, organisations=ORGANISATIONS)
    assert [(p.code, p.severe) for p in undecided(read)] == [("shared-name", True)]


def test_a_decided_name_is_no_problem(tmp_path: Path) -> None:
    decided = "form\tids\tdecision\treason\nحزب سپیده‌دم\torg/one|org/two\tcontext\tby country\n"
    read = tables(tmp_path, organisations=ORGANISATIONS, decided=decided)
    assert not list(undecided(read)) + list(bad_decisions(read))


def test_a_flagged_name_is_no_collision(tmp_path: Path) -> None:
    ordinary = "form\tdecision\tnote\nحزب سپیده‌دم\tambiguous\t\n"
    assert not list(undecided(tables(tmp_path, organisations=ORGANISATIONS, ordinary=ordinary)))


def test_decisions_are_checked(tmp_path: Path) -> None:
    decided = "form\tids\tdecision\treason\nسپیده\torg/one\tperhaps\t\n"
    assert len(list(bad_decisions(tables(tmp_path, decided=decided)))) == 2


def test_a_body_with_a_page_of_its_own_is_one_entry(tmp_path: Path) -> None:
    outlets = "name_fa\tname_en\tkind\townership\nحزب دیگر\tTwo (site)\tsite\tparty\n"
    rows = ORGANISATIONS.replace("حزب سپیده دم", "")
    assert not list(undecided(tables(tmp_path, organisations=rows, outlets=outlets)))


def test_outlets_are_checked(tmp_path: Path) -> None:
    rows = (
        "name_fa\tname_en\tdomains\tkind\townership\n"
        "یک\tOne\tone.ir\tsite\tprivate\n"
        "دو\tTwo\tone.ir\tblog\tmine\n"
    )
    codes = [problem.code for problem in outlet_problems(tables(tmp_path, outlets=rows))]
    assert codes == ["bad-kind", "bad-ownership", "duplicate-domain"]
