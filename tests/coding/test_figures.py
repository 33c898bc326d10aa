"""Figures: which numbers of a sentence belong to its event, and what they count."""

from __future__ import annotations

import pytest
from coding_tools import article, coder
from hypothesis import given
from hypothesis import strategies as st

from ruydad.coding.figures.quantities import quantities
from ruydad.grammar import ParsedSentence

CASES = [
    ("در حمله هوایی ارتش اسرائیل به غزه دست‌کم ۱۲ نفر کشته و ۳۰ نفر زخمی شدند.",
     "ASSAULT", [("killed", 12, None, True), ("injured", 30, None, False)]),
    ("پلیس ترکیه بیش از صد و بیست معترض را در استانبول بازداشت کرد.",
     "COERCE", [("arrested", 120, None, True)]),
    ("آمریکا ۵۰ میلیون دلار به اوکراین کمک کرد.", "AID", [("amount", 50e6, "USD", False)]),
    ("هند ۲۰ تن مواد غذایی به افغانستان فرستاد.", "AID", [("amount", 20, "t", False)]),
    ("طالبان پنج سرباز پاکستانی را کشتند.", "ASSAULT", [("killed", 5, None, False)]),
    ("ارتش سوریه به ادلب حمله کرد. در این حمله سه غیرنظامی جان باختند.",
     "ASSAULT", [("killed", 3, None, False)]),
    ("ارتش ترکیه در ۱۲ مه ۲۰۲۱ به شمال عراق حمله کرد.", "ASSAULT", []),
    ("ارتش اسرائیل با ۲۵ موشک به سوریه حمله کرد.", "ASSAULT", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "wanted"), CASES, ids=[case[0][:30] for case in CASES])
def test_figures_of_the_event(
    text: str, kind: str, wanted: list[tuple[str, float, str | None, bool]]
) -> None:
    found = article(text)
    events = [event for event in coder().code(found) if event.type == kind]
    assert events
    figures = [figure for event in events for figure in event.figures]
    assert [(f.kind, f.value, f.unit, f.at_least) for f in figures] == wanted
    assert all(any(c.isalnum() for c in found.quote(f.span)) for f in figures)


def read(text: str) -> ParsedSentence:
    return coder()._sentences(article(text))[0]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("۱۲", 12), ("۱٬۲۰۰", 1200), ("دویست و سی", 230), ("سه هزار و پانصد", 3500),
        ("۵٫۱ میلیون", 5.1e6), ("ده‌ها هزار", 10_000), ("یک میلیون و دویست هزار", 1.2e6),
    ],
)  # fmt: skip
def test_numbers_in_words_and_figures(words: str, value: float) -> None:
    found = list(quantities(read(f"پلیس {words} نفر را بازداشت کرد.")))
    assert [round(quantity.value, 3) for quantity in found] == [value]


@given(st.integers(min_value=2, max_value=999_999))
def test_every_number_in_figures_is_read(value: int) -> None:
    found = list(quantities(read(f"پلیس {value} نفر را بازداشت کرد.")))
    assert [quantity.value for quantity in found] == [float(value)]
