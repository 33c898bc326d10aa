"""Country numbers and codes that other formats use, from ``data/countries.tsv``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ruydad.exports.columns import data_rows
from ruydad.records import Place


class Country(NamedTuple):
    """Correlates of War number, FIPS 10-4 code and GeoNames number; empty where there is none."""

    cow: str
    fips: str
    geonameid: str


_NONE = Country("", "", "")


def country(iso3: str | None) -> Country:
    """The codes of a country by ISO 3166-1 alpha-3; empty ones where it is not known."""
    return _countries().get(iso3 or "", _NONE)


def is_country(place: Place) -> bool:
    """Whether the place is a whole country."""
    return place.geonameid is not None and country(place.country).geonameid == str(place.geonameid)


def is_town(place: Place) -> bool:
    """Whether the place is a town: of what has a GeoNames number, countries alone are none."""
    return place.geonameid is not None and not is_country(place)


@cache
def _countries() -> dict[str, Country]:
    return {
        row["iso3"]: Country(row["cow"], row["fips"], row["geonameid"])
        for row in data_rows("countries.tsv")
    }
