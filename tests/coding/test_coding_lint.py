"""The linter of the frames: each fault is named with its frame and what is legal."""

from __future__ import annotations

from pathlib import Path

import pytest
from coding_tools import coder
from typer.testing import CliRunner

from ruydad.cli import app as cli
from ruydad.coding.lint import Problem, check_frame, check_frames, lint_frames
from ruydad.coding.lint_examples import run_examples
from ruydad.knowledge.frames import Example, Examples, Frame, Guards, Roles


def frame(**changes: object) -> Frame:
    fields: dict[str, object] = {"id": "consult.probe", "type": "CONSULT", "cameo": "040"}
    return Frame(**{**fields, "predicates": ["دیدار @do"], **changes})  # type: ignore[arg-type]


def problems(**changes: object) -> list[Problem]:
    return list(check_frame(frame(**changes), "consult.yaml"))


def test_a_sound_frame_has_no_problem() -> None:
    assert problems() == []
    roles = Roles(actor=["subj"], recipient=["با", "با.party", "_", "درباره"])
    assert problems(roles=roles, guards=Guards(recipient_class=["party"])) == []


@pytest.mark.parametrize(
    ("changes", "level", "what", "help_"),
    [
        ({"roles": Roles(actor=["subject"])}, "error", "unknown slot subject", "subj"),
        ({"roles": Roles(actor=["subj.name"])}, "error", "slot subj.name", ".party"),
        ({"noun_roles": Roles(via=["به_خاطر"])}, "error", "unknown slot", "because"),
        ({"guards": Guards(actor_class=["country"])}, "error", "class country", "state"),
        ({"predicates": ["دیدار دیداریدن"]}, "error", "unknown verb «دیداریدن»", "verbs.tsv"),
        ({"predicates": ["دیدار (به عمل آوردیدن)"]}, "error", "unknown verb", "verbs.tsv"),
        ({"predicates": ["دیدار @make"]}, "error", "unknown class @make", "@do"),
        ({"predicates": ["دیدار (قرار گرفتن"]}, "error", "bracket", "@do"),
        ({"predicates": ["ا/ب/پ/ت ا/ب/پ/ت ا/ب/پ/ت @do"]}, "warning", "64 readings", "«_»"),
        ({"cameo": "0499"}, "error", "not in the codebook", "040"),
        ({"cameo": "190"}, "warning", "is ASSAULT", "cameo"),
        ({"channel": "fax"}, "error", "channel fax", "phone"),
        ({"status": "done"}, "error", "status done", "planned"),
        ({"intent": "TALK"}, "error", "intent TALK", "CONSULT"),
        ({"predicates": []}, "warning", "no words", "nouns"),
    ],
)
def test_faults(changes: dict[str, object], level: str, what: str, help_: str) -> None:
    found = [p for p in problems(**changes) if what in p.what]
    assert found, problems(**changes)
    assert found[0].level == level
    assert help_ in found[0].help
    assert found[0].where == "consult.yaml: consult.probe"


def test_a_folder_with_faults(tmp_path: Path) -> None:
    two = "{id: a, cameo: '040', predicates: [دیدار @do]}"
    (tmp_path / "a.yaml").write_text(f"type: CONSULT\nframes: [{two}, {two}]\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("type: CHAT\nframes: []\n", encoding="utf-8")
    bad_key = "type: CONSULT\nframes: [{id: b, cameo: '040', verbs: []}]\n"
    (tmp_path / "c.yaml").write_text(bad_key, encoding="utf-8")
    told = [str(problem) for problem in lint_frames(tmp_path)]
    assert len(told) == 3
    assert "duplicate id" in told[-1]
    assert any("CHAT" in line and "CONSULT" in line for line in told)
    assert any("verbs" in line and "predicates" in line for line in told)


def run(**examples: list[Example]) -> list[tuple[bool, str, str]]:
    probe = frame(id="consult.meeting", examples=Examples(**examples))
    return [(o.passed, o.why, o.by) for o in run_examples(coder(), [probe])]


MEETING = "وزیر خارجه مجارستان با همتای چکی خود دیدار کرد."


def test_examples_are_run() -> None:
    good = Example(MEETING, actor="مجارستان", recipient="CZE", channel="meeting")
    wrong = Example(MEETING, actor="اتریش")
    silent = Example("هوا سرد است و باد می‌وزد.")
    (first, second, third) = run(match=[good, wrong, silent])
    assert first == (True, "", "")
    assert not second[0] and "«اتریش»" in second[1]
    assert not third[0] and "did not fire" in third[1]
    assert run(no_match=[Example(MEETING), silent]) == [
        (False, "fired on a no_match example", ""),
        (True, "", ""),
    ]


def test_an_example_of_another_frame_is_a_warning() -> None:
    probe = frame(examples=Examples(match=[Example(MEETING, actor="مجارستان")]))
    (outcome,) = run_examples(coder(), [probe])
    assert outcome.passed
    assert outcome.by == "consult.meeting"


def test_the_package_frames_can_be_checked() -> None:
    report = check_frames(examples=False)
    assert report.outcomes == ()
    assert all(problem.help for problem in report.problems)


def test_command_says_what_is_wrong() -> None:
    result = CliRunner().invoke(cli.app, ["knowledge", "lint", "--no-examples"])
    errors = [line for line in result.stdout.splitlines() if line.startswith("error")]
    assert result.exit_code == (1 if errors else 0)
    assert "warnings" in result.stdout.splitlines()[-1]
