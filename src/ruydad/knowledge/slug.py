"""Ids from English names."""

from __future__ import annotations

import re
import unicodedata


def slug(name: str) -> str:
    """An id part from an English name: ASCII letters, digits and hyphens."""
    plain = name.translate(str.maketrans("ıøłđ", "iold")).replace("'", "").replace("’", "")
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
