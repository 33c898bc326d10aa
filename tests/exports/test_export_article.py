"""The alignment in runs says the same as the alignment."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ruydad.exports.article import Run, alignment_runs
from ruydad.records import Alignment


def expand(runs: list[Run]) -> list[tuple[int, int]]:
    pairs = []
    for text_start, text_end, raw_start, raw_end in runs:
        if text_end - text_start == raw_end - raw_start:
            pairs += [(raw_start + i, raw_start + i + 1) for i in range(text_end - text_start)]
        else:
            assert text_end - text_start == 1
            pairs.append((raw_start, raw_end))
    return pairs


def test_identity_is_one_run() -> None:
    assert list(alignment_runs(Alignment.identity(5))) == [(0, 5, 0, 5)]
    assert list(alignment_runs(Alignment.identity(0))) == []


def test_an_inserted_half_space_is_a_run_of_its_own() -> None:
    runs = list(alignment_runs(Alignment([0, 1, 2, 2], [1, 2, 2, 3])))
    assert runs == [(0, 2, 0, 2), (2, 3, 2, 2), (3, 4, 2, 3)]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=60))
def test_runs_lose_nothing(steps: list[tuple[int, int]]) -> None:
    starts, ends, here = [], [], 0
    for gap, size in steps:
        starts.append(here + gap)
        here += gap + size
        ends.append(here)
    runs = list(alignment_runs(Alignment(starts, ends)))
    assert expand(runs) == list(zip(starts, ends, strict=True))
