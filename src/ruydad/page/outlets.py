"""News outlets: names, addresses, country and time zone (``data/outlets.tsv``)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from ruydad.page.lexicon import plain, rows, squeeze, words_of
from ruydad.records import RuydadError

_PERSIAN = frozenset({"fa", "prs", "tg"})
_LONGEST_NAME = 8


class Outlet(msgspec.Struct, frozen=True, kw_only=True):
    """One outlet. ``weak_aliases`` are also ordinary words: names only where a name must stand.

    ``country`` is ISO 3166-1 alpha-3, ``zone`` an IANA time zone, ``language`` that of its pages,
    ``ownership`` one of state, public, private, party, exile and unknown (docs/architecture.md).
    Compiled by hand from general knowledge of the outlets.
    """

    name: str
    aliases: tuple[str, ...]
    weak_aliases: tuple[str, ...]
    name_en: str
    domains: tuple[str, ...]
    country: str
    language: str
    zone: str
    kind: str
    ownership: str

    @property
    def persian(self) -> bool:
        """Whether it publishes in Persian, Dari or Tajik; others are only ever relayed."""
        return self.language in _PERSIAN


class OutletTable:
    """The outlets with look-up by name and by address."""

    def __init__(self, table: tuple[Outlet, ...]) -> None:
        self.table = table
        self.names: dict[str, Outlet] = {}
        self.weak: dict[str, Outlet] = {}
        self.domains: dict[str, Outlet] = {}
        for outlet in table:
            for name in (outlet.name, outlet.name_en, *outlet.aliases):
                self.names.setdefault(squeeze(name), outlet)
            for name in outlet.weak_aliases:
                self.weak.setdefault(squeeze(name), outlet)
            for domain in outlet.domains:
                self.domains.setdefault(domain, outlet)
        for key in self.weak:
            self.names.pop(key, None)

    def named(self, text: str, weak: bool = False) -> Outlet | None:
        """The outlet whose whole name ``text`` is; ``weak`` lets ordinary words be names."""
        key = squeeze(text)
        return self.names.get(key) or (self.weak.get(key) if weak else None)

    def mentioned(self, text: str, weak: bool = False) -> list[Outlet]:
        """The outlets named in ``text``, in order, longest name first at every word."""
        words, found, at = words_of(plain(text)), list[Outlet](), 0
        while at < len(words):
            step = 1
            for end in range(min(len(words), at + _LONGEST_NAME), at, -1):
                key = "".join(words[at:end])
                outlet = self.names.get(key) or (self.weak.get(key) if weak else None)
                if outlet:
                    found.append(outlet)
                    step = end - at
                    break
            at += step
        return found

    def at(self, url: str | None) -> Outlet | None:
        """The outlet that publishes at an address (with or without a scheme)."""
        if not url:
            return None
        try:
            parts = urlsplit(url if "://" in url else "https://" + url.lstrip("/"))
            host = (parts.hostname or "").removeprefix("www.")
        except ValueError:
            return None
        folder = f"{host}/{parts.path.strip('/').split('/')[0]}"
        labels = host.split(".")
        hosts = [".".join(labels[i:]) for i in range(len(labels) - 1)]
        return next((self.domains[h] for h in (folder, *hosts) if h in self.domains), None)


_COLUMNS = (
    "name_fa", "aliases", "weak_aliases", "name_en", "domains", "country", "language", "zone",
    "kind", "ownership",
)  # fmt: skip
_own: list[Outlet] = []


@cache
def outlets() -> OutletTable:
    """The table of outlets, read once; an analyst's own stand before the shipped ones."""
    shipped = (_outlet(dict(zip(_COLUMNS, row, strict=True))) for row in rows("outlets.tsv"))
    return OutletTable((*_own, *shipped))


def add_outlets(path: Path) -> int:
    """Know an analyst's outlets too, from a table with the columns of the shipped one.

    How many there are. Columns may be left out. Raises `RuydadError` (``unknown-column``).
    """
    lines = [line for line in path.read_text("utf-8").split("\n") if line.strip()]
    names = lines[0].split("\t") if lines else []
    unknown = sorted(set(names) - set(_COLUMNS))
    if unknown:
        legal = ", ".join(_COLUMNS)
        raise RuydadError("unknown-column", f"{path.name}: {', '.join(unknown)}", f"legal: {legal}")
    own = [_outlet(dict(zip(names, line.split("\t"), strict=False))) for line in lines[1:]]
    _own[:] = own
    outlets.cache_clear()
    return len(own)


def _outlet(row: dict[str, str]) -> Outlet:
    return Outlet(
        name=row.get("name_fa", ""),
        aliases=_items(row.get("aliases", "")),
        weak_aliases=_items(row.get("weak_aliases", "")),
        name_en=row.get("name_en", ""),
        domains=_items(row.get("domains", "")),
        country=row.get("country", ""),
        language=row.get("language") or "fa",
        zone=row.get("zone") or "Asia/Tehran",
        kind=row.get("kind") or "site",
        ownership=row.get("ownership") or "unknown",
    )


def _items(field: str) -> tuple[str, ...]:
    return tuple(item for item in field.split("|") if item)
