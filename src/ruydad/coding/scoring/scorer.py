"""The learned scorer: a weight a feature, a calibrated probability, a threshold."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec


class Scorer(msgspec.Struct, frozen=True):
    """A logistic model over named features, as ``make train`` fits and stores it.

    ``slope`` and ``intercept`` calibrate the sum of weights on gold not used to fit them; records
    whose probability is below ``threshold`` are not written. ``trained_on`` says from what.
    """

    bias: float
    weights: dict[str, float]
    slope: float = 1.0
    intercept: float = 0.0
    threshold: float = 0.0
    trained_on: dict[str, int] = {}

    def raw(self, features: Iterable[str]) -> float:
        """The uncalibrated sum."""
        return self.bias + sum(self.weights.get(name, 0.0) for name in features)

    def probability(self, features: Iterable[str]) -> float:
        """How likely it is that a record with these features is right, from 0 to 1."""
        value = self.slope * self.raw(features) + self.intercept
        return 1.0 / (1.0 + math.exp(-max(min(value, 30.0), -30.0)))

    def reasons(self, features: Iterable[str], most: int = 3) -> list[tuple[str, float]]:
        """The features that count most, for or against, the heaviest first."""
        held = [(name, self.slope * self.weights.get(name, 0.0)) for name in features]
        return sorted((h for h in held if h[1]), key=lambda h: (-abs(h[1]), h[0]))[:most]


KEEP_ALL = Scorer(bias=0.0, weights={})
"""Drops nothing and knows nothing: to try frames, and to gather what a scorer is fitted on."""


@cache
def shipped_scorer() -> Scorer:
    """The scorer of the package, ``coding/data/scorer.json``."""
    data = files("ruydad.coding").joinpath("data", "scorer.json").read_bytes()
    return msgspec.json.decode(data, type=Scorer)
