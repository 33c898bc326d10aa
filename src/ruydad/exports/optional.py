"""Libraries that only some formats need: imported when used, missed by name."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from ruydad.records import RuydadError


def library(module: str, package: str, format: str) -> ModuleType:
    """The module; raises ``RuydadError`` ``missing-library`` where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        raise RuydadError(
            "missing-library",
            f"the format {format} needs the package {package}: {error}",
            'pip install "ruydad[exports]"',
        ) from error
