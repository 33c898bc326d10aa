"""Lines for terminals."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ruydad.cli.bidi import cut, isolate, safe, shorten, wrap


def test_isolate_wraps_whole_runs() -> None:
    assert isolate("by طاهر النونو, Tehran") == "by \u2067طاهر النونو\u2069, Tehran"
    assert isolate("no Persian") == "no Persian"


def test_safe_drops_what_steers_a_terminal() -> None:
    assert safe("a\x1b[31mb\u202ec\u2069") == "a [31mb c "


@given(st.text(alphabet="ابپ abc\u200c,", max_size=200), st.integers(4, 60))
def test_wrapped_lines_fit(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(cell_len(line) <= columns for line in lines)
    assert all(cell_len(line) <= columns for line in shorten(lines, 2, columns))


@given(st.text(max_size=50), st.integers(1, 30))
def test_cut_fits(text: str, columns: int) -> None:
    assert cell_len(cut(text, columns)) <= columns
