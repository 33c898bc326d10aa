"""People and their dated offices."""

from __future__ import annotations

import re

from ruydad.knowledge.compiling.codes import Codes
from ruydad.knowledge.compiling.forms import without_article
from ruydad.knowledge.compiling.index import Index
from ruydad.knowledge.compiling.tables import Row, Tables, split
from ruydad.knowledge.entry import ALIAS, WEAK, Entry, Office

_OFFICE = re.compile(
    r"(?P<code>[A-Z]+):(?P<start>[\d-]*)\.\.(?P<end>[\d-]*):(?P<role>.+)", re.DOTALL
)
_TITLE = re.compile(
    r"^(?:سید|شیخ|ملک|ملا|ملکه|پاپ|آیت‌الله|مولوی|ملامحمد|سلطان|شاه|حاج|ژنرال|جنرال)[ \u200c]"
)
_NO_SURNAME = "-"  # in «weak_fa»: the bare surname means somebody better known
_NOT_SURNAME = re.compile(r"\b(?:بن|آل|ابو|دوم|سوم|اول|ششم|چهاردهم|شانزدهم)\b")


class Offices:
    """Turns the English wording of an office into its normalised name and scope."""

    def __init__(self, tables: Tables, codes: Codes) -> None:
        self._codes = codes
        self._patterns = [
            (re.compile(row["pattern"], re.IGNORECASE), row["office"], row["scope"])
            for row in tables.reference("offices")
        ]
        self._countries = {row["name_en"]: row["iso3"] for row in tables.reference("countries")}

    def read(self, field: str) -> tuple[Office, ...]:
        """Read ``CODE:start..end:role|…``. Raises ``ValueError`` for another shape."""
        return tuple(self._office(part) for part in split(field))

    def _office(self, text: str) -> Office:
        match = _OFFICE.fullmatch(text)
        if match is None:
            raise ValueError(f"office {text!r} is not CODE:start..end:role")
        code, role = match["code"], match["role"]
        start, end = match["start"] or None, match["end"] or None
        office, scope = self._normalised(role, code)
        body = scope if scope and scope.startswith("org/") else None
        affiliation = body or self._codes.affiliation(code, start)
        return Office(
            role, code, start, end, office, scope, self._codes.country(code), affiliation,
            self._codes.sectors(code),
        )  # fmt: skip

    def _normalised(self, role: str, code: str) -> tuple[str | None, str | None]:
        country = self._codes.country(code)
        for pattern, office, scope in self._patterns:
            if pattern.fullmatch(role):
                return office, scope or country
        sent = re.fullmatch(
            r"(ambassador|special (?:envoy|representative|rep)) (?:to|for|in) (?:the )?(.+)",
            role,
            re.I,
        )
        if sent and sent[2] in self._countries:
            office = "ambassador" if sent[1].lower() == "ambassador" else "special-envoy"
            return f"{office}:{self._countries[sent[2]]}", country
        return None, None


def add_people(index: Index, tables: Tables, codes: Codes) -> None:
    """Add every person with names, surnames (weak) and the table of office holders."""
    reader = Offices(tables, codes)
    for row in tables["people"]:
        offices = reader.read(row["offices"])
        number = index.add(_entry(row, offices))
        for form, flags in _forms(row):
            index.name(number, form, flags)
        for office in offices:
            if office.office and office.scope:
                key = f"{office.office}|{office.scope}"
                index.holders.setdefault(key, []).append((number, office.start, office.end))


def _entry(row: Row, offices: tuple[Office, ...]) -> Entry:
    active = [office for office in offices if "ELI" not in office.sectors] or list(offices)
    last = active[-1] if active else Office("", "")
    return Entry(
        row["id"],
        "person",
        row["name_en"],
        row["name_fa"],
        country=last.country if active else row["country"] or None,
        sectors=last.sectors,
        codes=tuple(dict.fromkeys(office.code for office in offices)),
        affiliation=last.affiliation,
        offices=offices,
        nationality=row["country"] or None,
        wikidata=row["wikidata"] or None,
    )


def _forms(row: Row) -> list[tuple[str, int]]:
    full = [(row["name_fa"], 0)]
    full += [(alias, ALIAS) for alias in split(row["aliases_fa"])]
    weak = split(row["weak_fa"])
    full += [(alias, ALIAS | WEAK) for alias in weak if alias != _NO_SURNAME]
    forms = list(full)
    for form, flags in full:
        bare = _TITLE.sub("", form)
        if bare != form and " " in bare:
            forms.append((bare, flags | ALIAS))
        article = without_article(bare)
        if article:
            forms.append((article, flags | ALIAS))
    surname = _surname(row["name_fa"])
    if surname and _NO_SURNAME not in weak:
        forms.append((surname, ALIAS | WEAK))
        if surname.startswith("ال") and len(surname) > 5:
            forms.append((surname[2:], ALIAS | WEAK))
    return forms


def _surname(name: str) -> str | None:
    """The last word of a plain name; none for patronymics, kings and single names."""
    words = name.split(" ")
    if len(words) < 2 or _NOT_SURNAME.search(name) or len(words[-1]) < 3:
        return None
    return words[-1]
