"""Provinces and states of countries."""

from __future__ import annotations

from ruydad.knowledge.compiling.forms import with_ezafe
from ruydad.knowledge.compiling.index import Index
from ruydad.knowledge.compiling.ordinary import Ordinary
from ruydad.knowledge.compiling.tables import Row
from ruydad.knowledge.entry import ALIAS, AMBIGUOUS, Entry
from ruydad.text import fold

NEAR = frozenset((
    "IRN", "AFG", "IRQ", "SYR", "LBN", "PSE", "ISR", "JOR", "YEM", "SAU", "ARE", "QAT", "BHR",
    "KWT", "OMN", "TUR", "PAK", "TJK", "AZE", "ARM", "TKM",
))  # fmt: skip
"""Countries whose towns Persian news names without explanation."""
_NAMED_BARE = frozenset((
    "IRN", "AFG", "IRQ", "SYR", "YEM", "PAK", "TUR", "USA", "RUS", "IND", "CHN", "DEU", "GBR",
    "CAN",
))  # fmt: skip
_PROVINCE = ("استان ", "ولایت ", "ایالت ", "شهرستان ", "منطقه ", "ناحیه ", "جمهوری ", "کانتون ")


def add_province(index: Index, row: Row, ordinary: Ordinary) -> None:
    """Add a province under its name, and under the name without «استان» where that is free."""
    form, country = row["name_fa"], row["country"]
    bare = next((form[len(head) :] for head in _PROVINCE if form.startswith(head)), None)
    number = index.add(
        Entry(
            f"place/{row['iso3166_2']}" + ("" if row["current_iso"] == "1" else "-old"),
            "place", row["name_en"], form, country=country, feature="admin1",
            lat=float(row["lat"]) if row["lat"] else None,
            lon=float(row["lon"]) if row["lon"] else None,
        )
    )  # fmt: skip
    near = country in NEAR
    for position, name in enumerate([form, bare] if bare else [form]):
        key = fold(name)
        taken = any(
            index.entries[i].kind not in ("place",) or index.entries[i].country == country
            for i in index.readings.get(key, ())
        )
        if taken or (name is bare and not near and ordinary.is_word(key)):
            continue
        if position == 0 and bare is None and ordinary.is_word(key) and country not in _NAMED_BARE:
            continue
        size = 300_000 if near else 150_000
        decision = ordinary.for_place(name, size, near=near, main=True)
        if decision != "drop":
            flags = AMBIGUOUS if decision == "ambiguous" else 0
            for spelled, attached in with_ezafe(name):
                index.name(number, spelled, flags | attached | (ALIAS if position else 0))
    if bare and near:
        for head in ("استان", "ولایت", "ایالت"):
            index.name(number, f"{head} {bare}", ALIAS)
