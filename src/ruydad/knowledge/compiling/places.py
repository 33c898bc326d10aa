"""Places: hand-written ones, GeoNames cities, provinces."""

from __future__ import annotations

from ruydad.knowledge.compiling.forms import with_ezafe
from ruydad.knowledge.compiling.index import Index
from ruydad.knowledge.compiling.ordinary import Ordinary
from ruydad.knowledge.compiling.provinces import NEAR, add_province
from ruydad.knowledge.compiling.tables import Row, Tables, split
from ruydad.knowledge.entry import ALIAS, AMBIGUOUS, Entry
from ruydad.knowledge.slug import slug
from ruydad.text import fold

_BIG = 100_000
_UNOWNED = frozenset(("worldregion", "historic", "sea", "strait", "canal"))


def add_places(index: Index, tables: Tables, ordinary: Ordinary) -> None:
    """Add places; a hand-written town that GeoNames has keeps GeoNames' id and gains its names."""
    capitals = {
        (row["iso3"], fold(form))
        for row in tables["countries"]
        for form in (row["capital_fa"], *split(row["capital_aliases_fa"]))
        if form
    }
    towns = _towns(tables)
    claimed = _add_hand_written(index, tables, towns)
    rivals = _largest(tables)
    for row in tables["cities"]:
        _add_city(index, row, ordinary, capitals, rivals, claimed)
    for row in tables["admin1"]:
        add_province(index, row, ordinary)


def _towns(tables: Tables) -> dict[tuple[str, str], Row]:
    """The largest town of each English or Persian name in each country."""
    towns: dict[tuple[str, str], Row] = {}
    for row in tables["cities"]:
        for name in (slug(row["name_en"]), fold(row["name_fa"])):
            best = towns.get((row["country"], name))
            if best is None or int(best["population"]) < int(row["population"]):
                towns[row["country"], name] = row
    return towns


def _add_hand_written(
    index: Index, tables: Tables, towns: dict[tuple[str, str], Row]
) -> dict[str, int]:
    claimed: dict[str, int] = {}
    for row in tables["places"]:
        country = row["country"].split("|")[0] if len(row["country"]) == 3 else None
        town = _town_of(row, towns)
        known = country if row["type"] not in ("worldregion", "historic", "sea") else None
        number = index.add(_hand_entry(row, town, known))
        index.ids[row["id"]] = number
        if town:
            claimed[town["geonameid"]] = number
        _name_place(index, number, [row["name_fa"], *split(row["aliases_fa"])], 0)
    return claimed


def _town_of(row: Row, towns: dict[tuple[str, str], Row]) -> Row | None:
    """GeoNames' number and people of a town: told by the row itself, else found by its names."""
    if row["geonameid"]:
        return row
    if row["type"] != "city":
        return None
    first = row["country"][:3]
    names = (slug(row["name_en"]), fold(row["name_fa"]))
    return next((towns[first, name] for name in names if (first, name) in towns), None)


def _hand_entry(row: Row, town: Row | None, country: str | None) -> Entry:
    geonameid = int(town["geonameid"]) if town else None
    return Entry(
        f"place/{geonameid}" if geonameid else row["id"],
        "place",
        row["name_en"],
        row["name_fa"],
        country=country,
        scope=row["country"] if row["type"] not in _UNOWNED and not country else None,
        lat=float(row["lat"]) if row["lat"] else None,
        lon=float(row["lon"]) if row["lon"] else None,
        geonameid=geonameid,
        population=int(town["population"] or 0) if town else None,
        feature=row["type"],
    )


def _name_place(index: Index, number: int, forms: list[str], flags: int) -> None:
    for position, form in enumerate(forms):
        for spelled, attached in with_ezafe(form):
            index.name(number, spelled, flags | attached | (ALIAS if position else 0))


def _largest(tables: Tables) -> dict[str, int]:
    """The population of the largest town of each key.

    A town written by hand counts for a large one: «پوکروفسک» is not the village in Yakutia.
    """
    hand = (row for row in tables["places"] if row["type"] == "city")
    named = (form for row in hand for form in (row["name_fa"], *split(row["aliases_fa"])))
    largest = dict.fromkeys(map(fold, named), 10 * _BIG)
    for row in tables["cities"]:
        for form in (row["name_fa"], *split(row["aliases_fa"])):
            key = fold(form)
            largest[key] = max(largest.get(key, 0), int(row["population"]))
    return largest


def _add_city(
    index: Index,
    row: Row,
    ordinary: Ordinary,
    capitals: set[tuple[str, str]],
    rivals: dict[str, int],
    claimed: dict[str, int],
) -> None:
    population, country = int(row["population"]), row["country"]
    number = claimed.get(row["geonameid"])
    kept: list[tuple[str, int]] = []
    for position, form in enumerate([row["name_fa"], *split(row["aliases_fa"])]):
        key = fold(form)
        if (country, key) in capitals:
            kept.append((form, AMBIGUOUS if ordinary.decided(key) == "ambiguous" else 0))
            continue
        if _outranked(index, key, population, rivals[key], country):
            continue
        near = country in NEAR
        known = row["conf"] == "C" and not position
        decision = ordinary.for_place(form, population, near=near, main=not position)
        if decision == "drop" and known and ordinary.decided(key) is None and len(key) > 3:
            decision = "keep"
        if decision != "drop":
            kept.append((form, AMBIGUOUS if decision == "ambiguous" else 0))
    if kept and number is None:
        number = index.add(_city_entry(row, kept[0][0]))
    for form, flags in kept:
        if number is not None:
            for spelled, attached in with_ezafe(form):
                index.name(
                    number, spelled, flags | attached | (ALIAS if form != row["name_fa"] else 0)
                )


def _outranked(index: Index, key: str, population: int, largest: int, country: str) -> bool:
    """Whether the form rather means a much larger namesake, a state, or another known name."""
    known_town = country in NEAR and population > _BIG // 2
    if largest >= _BIG and population * 10 < largest and not known_town:
        return True
    for number in index.readings.get(key, ()):
        entry = index.entries[number]
        if (
            entry.kind in ("country", "metonym", "demonym", "organisation")
            and population < 10 * _BIG
        ):
            return True
        if entry.kind in ("role", "group", "person"):
            return population < 5 * _BIG
        if entry.kind == "place" and entry.feature != "city" and entry.country == country:
            return True
    return False


def _city_entry(row: Row, name_fa: str) -> Entry:
    return Entry(
        f"place/{row['geonameid']}",
        "place",
        row["name_en"],
        name_fa,
        country=row["country"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        geonameid=int(row["geonameid"]),
        population=int(row["population"]),
        feature="city",
    )
