"""The scorer: what it weighs, that it drops what is unsure and says so, that it fits the code."""

from __future__ import annotations

import math

import msgspec
import pytest
from coding_tools import article, coder
from hypothesis import given
from hypothesis import strategies as st

from ruydad.coding import Coder
from ruydad.coding.scoring import KEEP_ALL, Scorer, shipped_scorer

SENTENCE = "فرانسه حمله پهپادی روسیه به اوکراین را محکوم کرد."


def test_features_are_named_facts_of_the_reading() -> None:
    [(draft, features)] = coder().drafts(article(SENTENCE))
    assert draft.type == "ACCUSE"
    wanted = {"type: ACCUSE", "told by: finite", "actors: 1", "recipients: 1", "tense: past",
              "actor kind: country", "same country: no", "status: occurred"}  # fmt: skip
    assert wanted <= set(features)
    assert len(features) == len(set(features))


def test_what_is_below_the_threshold_is_not_written_and_explained() -> None:
    strict = Coder(scorer=Scorer(bias=-2.0, weights={"type: ACCUSE": -1.0}, threshold=0.5))
    assert strict.code(article(SENTENCE)) == []
    views = [view for one in strict.explain(article(SENTENCE)) for view in one.candidates]
    dropped = next(view for view in views if view.frame == "accuse.condemn")
    assert not dropped.coded
    assert "too unsure (0.05)" in dropped.reasons
    assert "type: ACCUSE" in dropped.doubtful


def test_confidence_is_the_calibrated_probability() -> None:
    scorer = Scorer(bias=1.0, weights={"type: ACCUSE": 1.0}, slope=0.5, intercept=0.25)
    [event] = Coder(scorer=scorer).code(article(SENTENCE))
    assert event.confidence == pytest.approx(1 / (1 + math.exp(-1.25)), abs=0.001)


@given(st.floats(-50, 50), st.floats(-50, 50))
def test_probabilities_are_probabilities(bias: float, weight: float) -> None:
    scorer = Scorer(bias=bias, weights={"a": weight})
    assert 0.0 < scorer.probability(["a", "b"]) < 1.0
    assert scorer.probability(["b"]) == Scorer(bias=bias, weights={}).probability([])


def test_reasons_are_the_heaviest_features_first() -> None:
    scorer = Scorer(bias=0.0, weights={"a": 0.1, "b": -2.0, "c": 1.0})
    assert scorer.reasons(["a", "b", "c", "d"], most=2) == [("b", -2.0), ("c", 1.0)]


def test_the_shipped_scorer_weighs_features_that_exist() -> None:
    shipped = shipped_scorer()
    kinds = {name.partition(":")[0] for name in shipped.weights}
    texts = [SENTENCE, "دیدار وزیران خارجه ایران و عمان در مسقط", "آیا رفت؟ او گفت: باید برود."]
    seen = {
        name.partition(":")[0]
        for text in texts
        for _, features in coder().drafts(article(text))
        for name in features
    }
    assert len(seen & kinds) > 15 or not shipped.weights
    assert 0.0 <= shipped.threshold < 0.8
    assert msgspec.json.decode(msgspec.json.encode(shipped), type=Scorer) == shipped


def test_keep_all_keeps_all() -> None:
    assert KEEP_ALL.probability(["anything"]) == 0.5 > KEEP_ALL.threshold
