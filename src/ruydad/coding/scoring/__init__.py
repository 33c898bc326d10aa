"""How sure an event is: a learned scorer keeps or drops it and gives its confidence."""

from ruydad.coding.scoring.features import Surroundings, features
from ruydad.coding.scoring.scorer import KEEP_ALL, Scorer, shipped_scorer

__all__ = ["KEEP_ALL", "Scorer", "Surroundings", "features", "shipped_scorer"]
