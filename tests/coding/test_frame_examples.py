"""The examples in the frame files pass at least as often as recorded in the floor file."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from coding_tools import coder

from ruydad.coding.lint import Report, check_frames

FLOOR = Path(__file__).with_name("frame_examples_floor.json")
FLOORS: dict[str, dict[str, float]] = json.loads(FLOOR.read_text("utf-8"))


@cache
def report() -> Report:
    return check_frames(coder=coder())


def shares() -> dict[str, dict[str, float]]:
    """The share of examples that pass, by kind of example and type, rounded down to 0.001."""
    asked = Counter((o.kind, o.type) for o in report().outcomes)
    held = Counter((o.kind, o.type) for o in report().outcomes if o.passed)
    found: dict[str, dict[str, float]] = {"match": {}, "no_match": {}}
    for kind, name in sorted(asked):
        found[kind][name] = int(1000 * held[kind, name] / asked[kind, name]) / 1000
    return found


@pytest.mark.parametrize("kind", ["match", "no_match"])
@pytest.mark.parametrize("name", sorted(FLOORS["match"]))
def test_examples_hold(kind: str, name: str) -> None:
    share, least = shares()[kind][name], FLOORS[kind][name]
    failing = [f"{o.frame}: {o.why}: {o.text}" for o in report().outcomes
               if (o.kind, o.type) == (kind, name) and not o.passed]  # fmt: skip
    assert share >= least, "\n".join(failing)


def test_every_type_has_a_floor() -> None:
    assert set(FLOORS["match"]) == {outcome.type for outcome in report().outcomes}
