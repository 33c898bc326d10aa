"""The linter of the frames: names that mean nothing, codes that disagree, examples that fail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from ruydad.coding.coder import Coder
from ruydad.coding.lint_checks import findings
from ruydad.coding.lint_examples import Outcome, run_examples
from ruydad.coding.scoring import KEEP_ALL
from ruydad.knowledge import load
from ruydad.knowledge.frame_files import FRAME_FOLDER, FrameFileError, load_frames, read_frames
from ruydad.knowledge.frames import Frame


class Problem(msgspec.Struct, frozen=True):
    """Something wrong (``error``) or worth a look (``warning``), where it is, and what is legal."""

    level: Literal["error", "warning"]
    where: str
    what: str
    help: str

    def __str__(self) -> str:
        return f"{self.level}: {self.where}: {self.what} ({self.help})"


class Report(msgspec.Struct, frozen=True):
    """The problems of a folder of frames, and how each example came out."""

    problems: tuple[Problem, ...]
    outcomes: tuple[Outcome, ...] = ()

    @property
    def passed(self) -> int:
        """How many examples hold."""
        return sum(outcome.passed for outcome in self.outcomes)

    @property
    def failed(self) -> int:
        """How many examples do not."""
        return len(self.outcomes) - self.passed


def lint_frames(folder: Path | None = None) -> list[Problem]:
    """Every problem of the frame files of ``folder`` (default: the package's), examples run."""
    return list(check_frames(folder).problems)


def check_frames(
    folder: Path | None = None, *, examples: bool = True, coder: Coder | None = None
) -> Report:
    """Check the frames of ``folder`` (default: the package's) and run their examples.

    Examples of a folder of one's own are run only with a ``coder`` that has those frames.
    """
    problems: list[Problem] = []
    frames: list[Frame] = []
    files: dict[str, str] = {}
    for path in sorted((folder or FRAME_FOLDER).glob("*.yaml")):
        try:
            read = read_frames(path)
        except FrameFileError as error:
            what = error.message.removeprefix(f"{path.name}: ")
            problems.append(Problem("error", path.name, what, error.help))
            continue
        frames += read
        files |= {frame.id: path.name for frame in read}
        problems += [p for frame in read for p in check_frame(frame, path.name)]
    problems += _duplicates(frames, files)
    outcomes: tuple[Outcome, ...] = ()
    if examples and (coder or folder is None):
        outcomes = tuple(run_examples(coder or Coder(scorer=KEEP_ALL), frames))
        problems += [p for one in outcomes for p in _example_problem(one, files[one.frame])]
    return Report(tuple(problems), outcomes)


def check_own(folder: Path, examples: bool = True) -> Report:
    """Check the frames of a folder of one's own, and what they take from the shipped ones."""
    own = folder / "frames"
    report = check_frames(own, examples=False)
    if not examples or any(problem.level == "error" for problem in report.problems):
        return report
    shipped = load_frames()
    coder = own_coder(folder, own, shipped)
    report = check_frames(own, coder=coder)
    return Report((*report.problems, *_taken(coder, shipped)), report.outcomes)


def own_coder(folder: Path, own: Path, shipped: list[Frame]) -> Coder:
    """A coder with the folder's frames before the shipped ones, that drops nothing as unsure."""
    return Coder(load(folder), [*load_frames(own), *shipped], scorer=KEEP_ALL)


def _taken(coder: Coder, shipped: list[Frame]) -> Iterator[Problem]:
    """Shipped examples that hold without the folder's frames and fail with them."""
    before = run_examples(Coder(scorer=KEEP_ALL), shipped)
    for old, new in zip(before, run_examples(coder, shipped), strict=True):
        if old.passed and not new.passed:
            where = f"{new.type.lower()}.yaml: {new.frame}"
            what = f"a shipped example fails with your frames: {new.why}: {new.text}"
            yield Problem("warning", where, what, "guard your frame, or put it up with that")


def check_frame(frame: Frame, file: str) -> Iterator[Problem]:
    """The problems of one frame, its examples aside. ``file`` is named in them."""
    for level, what, help_ in findings(frame):
        yield Problem(level, f"{file}: {frame.id}", what, help_)


def _duplicates(frames: Sequence[Frame], files: dict[str, str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for frame in frames:
        if frame.id in seen:
            where = f"{files[frame.id]}: {frame.id}"
            yield Problem("error", where, "duplicate id", "ids are unique within a type")
        seen.add(frame.id)


def _example_problem(outcome: Outcome, file: str) -> Iterator[Problem]:
    where = f"{file}: {outcome.frame}"
    if not outcome.passed:
        yield Problem("error", where, f"{outcome.why}: {outcome.text}", "ruydad explain --text …")
    elif outcome.by:
        what = f"other-frame: coded by {outcome.by}: {outcome.text}"
        yield Problem("warning", where, what, "move the example, or guard the other frame")
