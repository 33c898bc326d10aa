"""Countries, demonyms, metonyms, organisations and roles."""

from __future__ import annotations

from ruydad.knowledge.compiling.codes import Codes
from ruydad.knowledge.compiling.forms import demonym_forms, with_ezafe
from ruydad.knowledge.compiling.index import Index
from ruydad.knowledge.compiling.tables import Row, Tables, split
from ruydad.knowledge.entry import ALIAS, PLURAL, Entry, Form


def name_all(index: Index, number: int, main: str, aliases: list[str], flags: int = 0) -> None:
    """File an entry under its main name and its aliases, each with its ezafe where written."""
    for form, more in ((main, flags), *((alias, flags | ALIAS) for alias in aliases)):
        for spelled, attached in with_ezafe(form):
            index.name(number, spelled, more | attached)


def add_countries(index: Index, tables: Tables) -> None:
    """Countries, their demonyms, and capitals as metonyms of their governments."""
    for row in tables["countries"]:
        iso = row["iso3"]
        target = f"country/{iso}"
        demonyms = split(row["demonyms_fa"])
        number = index.add(
            Entry(
                target, "country", row["name_en"], row["name_fa"], country=iso, sectors=("GOV",),
                codes=(iso,), capital=row["capital_en"] or None, demonyms=tuple(demonyms),
                geonameid=int(row["geonameid"]) if row["geonameid"] else None,
            )
        )  # fmt: skip
        name_all(index, number, row["name_fa"], split(row["aliases_fa"]))
        if demonyms:
            _add_demonym(index, row, demonyms)
        if row["capital_fa"]:
            capital = Entry(
                f"metonym/{iso.lower()}-capital", "metonym", row["capital_en"], row["capital_fa"],
                country=iso, sectors=("GOV",), target=target,
            )  # fmt: skip
            aliases = split(row["capital_aliases_fa"])
            name_all(index, index.add(capital), row["capital_fa"], aliases)


def _add_demonym(index: Index, row: Row, demonyms: list[str]) -> None:
    iso = row["iso3"]
    entry = Entry(
        f"demonym/{iso}", "demonym", row["name_en"], demonyms[0], country=iso,
        target=f"country/{iso}",
    )  # fmt: skip
    number = index.add(entry)
    for position, demonym in enumerate(demonyms):
        for form, flags in demonym_forms(demonym):
            index.name(number, form, flags | (ALIAS if position else 0))


def add_organisations(index: Index, tables: Tables, codes: Codes) -> None:
    """Organisations."""
    for row in tables["organisations"]:
        sectors = tuple(split(row["sectors"])) or codes.sectors(row["code"])
        number = index.add(
            Entry(
                row["id"], "organisation", row["name_en"], row["name_fa"],
                country=row["country"] or codes.country(row["code"]), sectors=sectors,
                codes=(row["code"],) if row["code"] else (), feature=row["type"] or None,
                note=row["note"] or None,
            )
        )  # fmt: skip
        name_all(index, number, row["name_fa"], split(row["aliases_fa"]))


def add_metonyms(index: Index, tables: Tables) -> None:
    """Buildings, houses and epithets that stand for a state or a body."""
    for row in tables["metonyms"]:
        forms = split(row["forms_fa"])
        target = row["target"] or None
        stands_for = index.entries[index.number(target)] if target else None
        number = index.add(
            Entry(
                row["id"], "metonym", row["name_en"], forms[0],
                country=stands_for.country if stands_for else None,
                sectors=stands_for.sectors if stands_for else (), target=target,
            )
        )  # fmt: skip
        name_all(index, number, forms[0], forms[1:])


def add_roles(index: Index, tables: Tables, codes: Codes) -> None:
    """Titles, groups and bodies, singular and plural."""
    for row in tables["roles"]:
        forms, many = split(row["forms_fa"]), split(row["plurals_fa"])
        country, body = _scope(row["scope"])
        form: Form = row["form"]  # type: ignore[assignment]
        number = index.add(
            Entry(
                row["id"], "group" if form == "group" else "role", row["name_en"],
                (forms or many)[0], country=country, sectors=tuple(split(row["sectors"])),
                affiliation=body, form=form, office=row["office"] or None,
                scope=row["scope"] or None,
            )
        )  # fmt: skip
        if forms:
            name_all(index, number, forms[0], forms[1:])
        for plural in many:
            for spelled, attached in _plural_forms(plural):
                index.name(number, spelled, ALIAS | PLURAL | attached)


def _plural_forms(plural: str) -> list[tuple[str, int]]:
    """A plural, with its ezafe form where it ends in ها or ا («وزرای», «مقام‌های»)."""
    return list(with_ezafe(plural))


def _scope(scope: str) -> tuple[str | None, str | None]:
    if scope.startswith("org/"):
        return None, scope
    return scope or None, None


def add_ministries(index: Index, tables: Tables) -> None:
    """Every post of every ministry: ministers, acting ones, deputies, spokespeople, the house.

    The table ``posts`` has the heads («وزیر»), ``ministries`` the subjects («امور خارجه»). A post
    that is a role already (``role/foreign-ministry-spokesperson``) only gains names.
    """
    for ministry in tables["ministries"]:
        topics = split(ministry["topics_fa"])
        for post in tables["posts"]:
            number = _post(index, post, ministry, topics[0])
            for topic in topics:
                for head in split(post["heads_fa"]):
                    index.name(number, f"{head} {topic}", ALIAS)
                for head in split(post["plurals_fa"]):
                    index.name(number, f"{head} {topic}", ALIAS | PLURAL)


def _post(index: Index, post: Row, ministry: Row, topic: str) -> int:
    """The role of that post in that ministry, added where it is new."""
    entry_id = f"role/{post['id']}".replace("*", ministry["subject"])
    if entry_id in index.ids:
        return index.ids[entry_id]
    form: Form = post["form"]  # type: ignore[assignment]
    name_fa = f"{split(post['heads_fa'])[0]} {topic}"
    return index.add(
        Entry(
            entry_id, "role", post["name_en"].replace("*", ministry["name_en"]), name_fa,
            sectors=tuple(split(ministry["sectors"])), form=form,
            office=post["office"].replace("*", ministry["subject"]) or None,
        )
    )  # fmt: skip
