"""The PLOVER codebook: quad class, intensity, modes and CAMEO codes of the sixteen types."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class TypeCode(msgspec.Struct, frozen=True):
    """One PLOVER type; ``intensity`` is the manual's score, from -10 to +10."""

    quad: str
    intensity: float
    root: str
    modes: dict[str, float | None]


class CameoCode(msgspec.Struct, frozen=True):
    """What the 2021 conversion table makes of a CAMEO code."""

    type: str | None
    contexts: list[str]


class Codebook(msgspec.Struct, frozen=True):
    """The tables of ``plover.yaml`` that a record needs."""

    types: dict[str, TypeCode]
    cameo: dict[str, CameoCode]
    contexts: list[str]
    sectors: list[str]

    def intensity(self, type_name: str, mode: str | None) -> float:
        """The PLOVER score of the mode, or of the type where the mode has none."""
        entry = self.types[type_name]
        score = entry.modes.get(mode) if mode else None
        return entry.intensity if score is None else score


INTENT_CAMEO = {
    "CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033",
    "ASSAULT": "138", "SANCTION": "1312", "COERCE": "132",
}  # fmt: skip
"""CAMEO code of an announced act, by the type announced (AGREE, or THREATEN, in PLOVER)."""


@cache
def codebook() -> Codebook:
    """The codebook shipped with the package."""
    data = files("ruydad.knowledge").joinpath("data/codebook.json").read_bytes()
    return msgspec.json.decode(data, type=Codebook)
