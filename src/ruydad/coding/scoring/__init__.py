"""How sure an event is: a learned scorer keeps or drops it and gives its confidence."""

from ruydad.coding.scoring.features import Surroundings, features
from ruydad.coding.scoring.scorer import Scorer, shipped_scorer

__all__ = ["Scorer", "Surroundings", "features", "shipped_scorer"]
