"""The report page: one self-contained HTML file with the tables and examples of each error."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from itertools import islice
from typing import NamedTuple

from ruydad.evaluate.findings import Finding
from ruydad.evaluate.running import Evaluation
from ruydad.evaluate.score import Score
from ruydad.evaluate.tables import tables

_KINDS = {
    "missed": "Missed events",
    "invented": "Invented events",
    "wrong field": "Wrong fields",
    "trap": "Traps met",
}
_EXAMPLES = 60


class Examples(NamedTuple):
    """The findings of one kind: the first of them, and how many there are in all."""

    title: str
    shown: list[Finding]
    total: int


def report(evaluation: Evaluation, title: str, *, texts: bool = True) -> str:
    """The page; without ``texts`` it holds figures only. All text is escaped."""
    from jinja2 import Environment, StrictUndefined

    source = files("ruydad.evaluate").joinpath("data", "report.html.j2").read_text("utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    parts = [
        (name, tables(score), list(_examples(score)) if texts else [])
        for name, score in evaluation.parts()
    ]
    return environment.from_string(source).render(
        title=title, parts=parts, refused=evaluation.refused
    )


def _examples(score: Score) -> Iterator[Examples]:
    for kind, title in _KINDS.items():
        found = [finding for finding in score.findings if finding.kind == kind]
        if found:
            yield Examples(title, list(islice(_spread(found), _EXAMPLES)), len(found))


def _spread(findings: list[Finding]) -> Iterator[Finding]:
    """One of each event type in turn, so that the first ones show every type."""
    by_type: dict[str, list[Finding]] = {}
    for finding in findings:
        by_type.setdefault(finding.type, []).append(finding)
    queues = [iter(by_type[kind]) for kind in sorted(by_type)]
    while queues:
        for queue in list(queues):
            following = next(queue, None)
            if following is None:
                queues.remove(queue)
            else:
                yield following
