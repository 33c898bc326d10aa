"""Parties: a mention's words resolved to the person, office, body or state they name."""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files

import msgspec
import yaml

from ruydad.coding.discourse import Discourse
from ruydad.grammar import Mention, ParsedSentence
from ruydad.knowledge import Entry, Knowledge, transliterate
from ruydad.records import Party, PartyKind, Span
from ruydad.text import fold

_COUNTRY_LIKE = ("country", "demonym", "metonym")
_STATE_WORDS = frozenset(("کشور", "دولت", "رژیم", "حکومت"))
_TRIMMED = frozenset("،,؛:.")


class Head(msgspec.Struct, frozen=True):
    """English and class of a head noun."""

    en: str
    kind: str
    sector: str | None = None


@cache
def heads() -> dict[str, Head]:
    """The head nouns of ``data/heads.yaml`` by folded key."""
    text = files("ruydad.coding").joinpath("data/heads.yaml").read_text(encoding="utf-8")
    raw = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {
        fold(word): Head(row["en"], row["class"], row.get("sector")) for word, row in raw.items()
    }


class Resolver:
    """Resolves mentions of one article; ``day`` decides who held an office."""

    def __init__(self, knowledge: Knowledge, discourse: Discourse, day: dt.date | None) -> None:
        self._knowledge = knowledge
        self._discourse = discourse
        self._day = day
        self.antecedents: dict[Span, Party] = {}

    def parties(self, mention: Mention, parsed: ParsedSentence) -> list[Party]:
        """The parties a mention means: two for «طرفین», one otherwise, none for a lone «خود»."""
        text, span = self._words(mention, parsed)
        if mention.pronoun is not None:
            return self._pronoun(mention.pronoun, text, span)
        if mention.this and not mention.entries(*_COUNTRY_LIKE, "organisation", "group", "person"):
            return [self._pointing(mention, text, span)]
        return [self._named(mention, parsed, text, span)]

    def counterparts(
        self, mentions: list[Mention], parties: list[Party], others: list[Party]
    ) -> list[Party]:
        """«همتای روس خود»: the holder of the other side's office in that state."""
        out = list(parties)
        for mention in mentions:
            if not mention.counterpart or not others:
                continue
            for index, party in enumerate(out):
                if (
                    party.title is None
                    and party.id is None
                    and party.kind == "office"
                    and party.country
                ):
                    holder = self._same_office(others[0], party.country)
                    if holder is not None:
                        resolved = self._person(
                            holder, mention, party.text, party.span, "office-at-date"
                        )
                        out[index] = msgspec.structs.replace(
                            resolved, kind="office", country=party.country
                        )
        return out

    def _same_office(self, other: Party, country: str) -> Entry | None:
        entry = self._knowledge.get(other.id) if other.id else None
        if entry is None or entry.kind != "person":
            return None
        for office in reversed(self._knowledge.offices_of(entry, self._day)):
            if office.office:
                holder = self._knowledge.holder(office.office, country, self._day)
                if holder is not None:
                    return holder
        return None

    def distribute(self, mentions: list[Mention], parsed: ParsedSentence) -> list[Party] | None:
        """«وزیران خارجه ایران و ترکیه»: one office for each of the states listed."""
        first = mentions[0]
        if len(mentions) > 1 and first.counterpart:
            return self._each_counterpart(mentions, parsed)
        if len(mentions) < 2 or not first.roles or not first.names[0].plural or first.person:
            return None
        role = next(
            (e for e in first.names[0].entries if e.kind == "role" and e.form == "title"),
            first.roles[0],
        )
        states = [self._country(m) for m in mentions]
        if any(s is None for s in states) or any(
            m.roles or m.head or m.person for m in mentions[1:]
        ):
            return None
        out = []
        for mention, state in zip(mentions, states, strict=True):
            text, span = self._words(mention, parsed)
            holder = self._knowledge.holder(role, state, self._day)
            owner = self._knowledge.get(f"country/{state}")
            if holder is not None:
                party = self._person(holder, mention, text, span, "office-at-date")
                out.append(
                    msgspec.structs.replace(party, kind="office", country=state, title=role.name_fa)
                )
            else:
                name = f"{role.name} of {owner.name}" if owner else role.name
                out.append(Party(
                    text=text, span=span, kind="office", name=name, name_fa=text, country=state,
                    id=f"office/{role.office or role.id}@{state}", sectors=role.sectors,
                    title=role.name_fa, resolved_by="office-at-date",
                ))  # fmt: skip
        return out

    def _each_counterpart(
        self, mentions: list[Mention], parsed: ParsedSentence
    ) -> list[Party] | None:
        """«همتایان هندی، برزیلی و مصری»: one counterpart for each state."""
        out = []
        for mention in mentions:
            text, span = self._words(mention, parsed)
            state = self._country(mention)
            if state is None:
                return None
            out.append(self._counterpart(mention, text, span, state))
        return out

    # -- words --------------------------------------------------------------------------------

    @staticmethod
    def _words(mention: Mention, parsed: ParsedSentence) -> tuple[str, Span]:
        first, last = mention.first, mention.last
        while last - first > 1 and parsed.tokens[last - 1].text in _TRIMMED:
            last -= 1
        start, end = parsed.span(first, last)
        return parsed.quote(start, end), (start, end)

    # -- coreference --------------------------------------------------------------------------

    def _pronoun(self, kind: str, text: str, span: Span) -> list[Party]:
        discourse = self._discourse
        if kind == "self":
            return []
        if kind == "both":
            return [_again(p, text, span) for p in discourse.pair] or [
                _unknown(text, span, "group")
            ]
        if kind == "speaker_side":
            return [self._speaker_side(text, span)]
        if kind == "plural" and discourse.pair and discourse.pair_fresh:
            return [_again(p, text, span) for p in discourse.pair]
        if kind == "plural":
            found = discourse.last("group", "organisation")
            return [_again(found, text, span)] if found else [_unknown(text, span, "group")]
        person = discourse.person()
        if person is None:
            return [_unknown(text, span, "person")]
        self.antecedents[span] = self.antecedents.get(person.span, person)
        return [_again(person, text, span)]

    def _speaker_side(self, text: str, span: Span) -> Party:
        speaker = self._discourse.speaker
        if text.startswith("ما") and speaker is not None and speaker.affiliation:
            entry = self._knowledge.get(speaker.affiliation)
            if entry is not None:
                return self._entity(entry, text, span, "coreference")
        country = speaker.country if speaker and speaker.country else self._discourse.own_country
        entry = self._knowledge.get(f"country/{country}")
        return (
            self._entity(entry, text, span, "coreference")
            if entry
            else _unknown(text, span, "group")
        )

    def _pointing(self, mention: Mention, text: str, span: Span) -> Party:
        """«این مقام», «این کشور», «رئیس این جنبش»."""
        word = fold(text.split()[-1])
        for part in text.split():
            if fold(part) not in ("این", "ان", "همین", "همان"):
                found = self._discourse.of_word(fold(part))
                if found is not None:
                    break
        else:
            found = self._discourse.of_word(word)
        found = self._as_state(found, text, span) or self._last_body()
        owner_first = text.split()[0] not in ("این", "آن", "همین", "همان")
        if found is None:
            return _unknown(text, span, "unknown")
        if owner_first:
            return self._office_in(mention, found, text, span)
        return _again(found, text, span)

    def _as_state(self, found: Party | None, text: str, span: Span) -> Party | None:
        """«این کشور» after an official means the official's state, not the official."""
        if found is None or found.kind == "country" or not _STATE_WORDS & set(text.split()):
            return found
        entry = self._knowledge.get(f"country/{found.country}") if found.country else None
        return self._entity(entry, text, span, "coreference") if entry else found

    def _last_body(self) -> Party | None:
        """The body to which the party named last belongs."""
        for party in reversed(self._discourse.parties):
            entry = self._knowledge.get(party.affiliation) if party.affiliation else None
            if entry is not None:
                return self._entity(entry, entry.name_fa, party.span, "coreference")
        return None

    def _office_in(self, mention: Mention, owner: Party, text: str, span: Span) -> Party:
        role = mention.roles[0] if mention.roles else None
        holder = None
        if role is not None:
            holder = self._knowledge.holder(role, owner.id or owner.country, self._day)
        if holder is None:
            known = [
                e for e in self._discourse.people.values() if e.affiliation == owner.id and owner.id
            ]
            holder = known[0] if len(known) == 1 else None
        if holder is not None:
            return self._person(holder, mention, text, span, "coreference")
        name = f"{role.name if role else 'official'} of {owner.name}"
        return Party(
            text=text, span=span, kind="office", name=name, name_fa=text, country=owner.country,
            affiliation=owner.id if owner.kind == "organisation" else owner.affiliation,
            sectors=owner.sectors, resolved_by="coreference",
        )  # fmt: skip

    # -- names --------------------------------------------------------------------------------

    def _named(self, mention: Mention, parsed: ParsedSentence, text: str, span: Span) -> Party:
        country = self._country(mention)
        person = self._which_person(mention, country)
        if person is not None:
            return self._person(person, mention, text, span, "name")
        if mention.name_span is not None:
            return self._new_person(mention, parsed, text, span, country)
        if mention.counterpart:
            return self._counterpart(mention, text, span, country)
        bodies = mention.entries("organisation", "group", "outlet")
        if mention.roles and country:  # «وزارت خارجه قطر» is not the home ministry of that name
            bodies = [body for body in bodies if body.country in (None, country)]
        if mention.roles and not (bodies and _is_body(mention.roles[0]) and not country):
            return self._office(mention, text, span, country, bodies)
        if mention.head:
            return self._group(mention, parsed, text, span, country, bodies)
        if bodies:
            return self._entity(bodies[0], text, span, self._how(mention))
        for entry in mention.entries(*_COUNTRY_LIKE):
            target = self._knowledge.get(f"country/{entry.country}") if entry.country else None
            how = "name" if entry.kind == "country" else "demonym"
            named = self._knowledge.get(entry.target) if entry.target else target
            return self._entity(named or target or entry, text, span, how)
        place = mention.entries("place")
        if place:
            return self._entity(place[0], text, span, "name")
        return _unknown(text, span, "unknown")

    def _country(self, mention: Mention) -> str | None:
        if mention.own_country:
            return self._discourse.own_country
        countries = [entry.country for entry in mention.entries(*_COUNTRY_LIKE) if entry.country]
        if countries:
            return countries[-1] if mention.roles or mention.head else countries[0]
        owned = [e.country for e in mention.entries("organisation", "group") if e.country]
        if owned:
            return owned[-1]
        places = [e.country for e in mention.entries("place") if e.country]
        if places:
            return places[-1] if mention.roles or mention.head else None
        if mention.own and not mention.counterpart and self._discourse.parties:
            return self._discourse.parties[-1].country  # «پادشاه کشورش»
        return None

    def _which_person(self, mention: Mention, country: str | None) -> Entry | None:
        """The person named; namesakes are decided by an earlier mention, the state, the day."""
        owned = mention.head or mention.roles
        for name in mention.names + ([] if owned else mention.inner):
            if mention.counterpart and name.of_kind("demonym"):
                continue  # «همتای هندی»: no bearer of that surname
            people = [entry for entry in name.entries if entry.kind == "person"]
            if not people:
                continue
            if len(people) > 1:
                seen = [p for p in people if p.id in self._discourse.people]
                fits = [p for p in people if country and country in (p.country, p.nationality)]
                office = [
                    p for p in people if self._day and self._knowledge.offices_of(p, self._day)
                ]
                people = seen or fits or office or people
            return people[0]
        return None

    def _person(self, entry: Entry, mention: Mention, text: str, span: Span, how: str) -> Party:
        self._discourse.people[entry.id] = entry
        if mention.roles and how == "name":
            owner = next(
                (e.id for e in mention.entries("organisation", "country", "demonym")), None
            )
            self._discourse.bearers[(mention.roles[0].id, owner)] = entry
        standing = self._knowledge.standing(entry, self._day)
        country = entry.nationality or entry.country
        if standing.country and not (mention.former):
            country = standing.country
        local = entry.id.startswith("local/")
        return Party(
            text=text, span=span, kind="person", id=None if local else entry.id, name=entry.name,
            name_fa=entry.name_fa, country=country,
            affiliation=standing.affiliation or entry.affiliation,
            sectors=standing.sectors or entry.sectors,
            title=mention.roles[0].name_fa if mention.roles else None,
            resolved_by=how,  # type: ignore[arg-type]
        )  # fmt: skip

    def owner(self, mention: Mention, party: Party) -> Party | None:
        """«دفتر نتانیاهو»: the person whose office it is, whom «او» may mean."""
        person = _served(mention)
        if person is None or not mention.head or party.kind in ("person", "office"):
            return None
        return self._person(person, mention, party.text, party.span, "name")

    def _new_person(
        self, mention: Mention, parsed: ParsedSentence, text: str, span: Span, country: str | None
    ) -> Party:
        assert mention.name_span is not None
        name_fa = parsed.quote(*parsed.span(*mention.name_span)).strip("«»\"'“” ")
        role = mention.roles[0] if mention.roles else None
        bodies = mention.entries("organisation", "group")
        return Party(
            text=text, span=span, kind="person", name=transliterate(name_fa),
            name_fa=name_fa, country=country, affiliation=bodies[0].id if bodies else None,
            sectors=role.sectors if role else (), title=role.name_fa if role else None,
        )  # fmt: skip

    def _office(
        self, mention: Mention, text: str, span: Span, country: str | None, bodies: list[Entry]
    ) -> Party:
        role = mention.roles[0]
        if mention.own and country is None and self._discourse.parties:
            country = self._discourse.parties[-1].country
        if (
            country is None
            and not bodies
            and role.form == "title"
            and role.office
            and not mention.names[0].plural
        ):
            country = self._office_country(mention, role)
        scope = bodies[0].id if bodies and not _is_body(role) else None
        holder = self._holder(mention, role, country, scope)
        if holder is not None:
            party = self._person(holder, mention, text, span, "office-at-date")
            return msgspec.structs.replace(party, kind="office", country=country or party.country)
        owner = (
            bodies[0] if bodies else self._knowledge.get(f"country/{country}") if country else None
        )
        served = _served(mention)
        if served is not None and owner is None:
            country, owner = served.nationality or served.country, served
        names = " of ".join([r.name for r in mention.roles] + ([owner.name] if owner else []))
        plural = mention.names[0].plural
        kind = _office_kind(role, plural)
        office = role.office or role.id.removeprefix("role/")
        where = country or (owner.id if owner else None)
        return Party(
            text=text, span=span, kind=kind, name=names, name_fa=text, country=country,
            id=f"office/{office}@{where}" if where and kind != "group" else None,
            affiliation=bodies[0].id if bodies else served.affiliation if served else None,
            sectors=role.sectors, title=role.name_fa,
            resolved_by="office-at-date" if where else None,
        )  # fmt: skip

    def _office_country(self, mention: Mention, role: Entry) -> str | None:
        """«وزیر خارجه» alone: the one named before with that office, else the page's own."""
        if len(mention.roles) > 1 or mention.this or mention.former:
            return None
        own = self._discourse.own_country
        holder = self._knowledge.holder(role, own, self._day) if role.scope is None else None
        if holder is not None and holder.id in self._discourse.people:
            return own
        for party in reversed(self._discourse.parties):
            if party.title == role.name_fa and party.country:
                return party.country
        return own if holder is not None else None

    def _holder(
        self, mention: Mention, role: Entry, country: str | None, scope: str | None
    ) -> Entry | None:
        """The holder on the day; deputies, advisers and plurals are not the office itself."""
        if mention.former or mention.names[0].plural or role.form in ("group", "body"):
            return None
        if len(mention.roles) > 1 and mention.roles[1].form == "title":
            return None
        if mention.head and mention.head != fold(role.name_fa):
            return None
        holder = self._knowledge.holder(role, scope or country, self._day)
        if holder is None:
            owner = next(
                (e.id for e in mention.entries("organisation", "country", "demonym")), None
            )
            holder = self._discourse.bearers.get((role.id, owner))
        return holder

    def _counterpart(self, mention: Mention, text: str, span: Span, country: str | None) -> Party:
        owner = self._knowledge.get(f"country/{country}") if country else None
        name = f"counterpart of {owner.name}" if owner else "counterpart"
        return Party(
            text=text, span=span, kind="office", name=name, name_fa=text, country=country,
            sectors=("GOV",),
        )  # fmt: skip

    def _group(
        self, mention: Mention, parsed: ParsedSentence, text: str, span: Span, country: str | None,
        bodies: list[Entry],
    ) -> Party:  # fmt: skip
        head = heads().get(mention.head) or heads().get(mention.head.removesuffix("ی"))
        owner = (
            bodies[0] if bodies else self._knowledge.get(f"country/{country}") if country else None
        )
        if head and head.kind == "state" and owner is not None:
            return self._entity(owner, text, span, "name")
        if head and head.kind in ("body",) and bodies:
            return self._entity(bodies[0], text, span, "name")
        served = _served(mention)
        if served is not None and owner is None:
            country, owner = served.nationality or served.country, served
        word = head.en if head else transliterate(parsed.tokens[mention.first].text)
        kind = {"person": "office", "body": "organisation"}.get(head.kind if head else "", "group")
        sectors = (head.sector,) if head and head.sector else owner.sectors if owner else ()
        return Party(
            text=text, span=span, kind=kind, name=f"{word} of {owner.name}" if owner else word,  # type: ignore[arg-type]
            name_fa=text, country=country, affiliation=bodies[0].id if bodies else None,
            sectors=sectors,
        )  # fmt: skip

    def _entity(self, entry: Entry, text: str, span: Span, how: str) -> Party:
        kind = {"country": "country", "place": "place", "person": "person", "demonym": "country"}
        return Party(
            text=text, span=span, id=entry.id, name=entry.name, name_fa=entry.name_fa,
            kind=kind.get(entry.kind, "organisation"),  # type: ignore[arg-type]
            country=entry.country, affiliation=entry.affiliation,
            sectors=entry.sectors or (("GOV",) if entry.kind == "country" else ()),
            resolved_by=how,  # type: ignore[arg-type]
        )  # fmt: skip

    @staticmethod
    def _how(mention: Mention) -> str:
        return "acronym" if mention.names and mention.names[0].surface == "acronym" else "name"


def _office_kind(role: Entry, plural: bool) -> PartyKind:
    if _is_body(role):
        return "organisation"
    return "group" if plural or role.form == "group" else "office"


def _is_body(role: Entry) -> bool:
    return role.form == "body"


def _served(mention: Mention) -> Entry | None:
    """The person inside «دفتر نتانیاهو», «نماینده ویژه پوتین»."""
    return next((m.entries[0] for m in mention.inner if m.entries[0].kind == "person"), None)


def _again(party: Party, text: str, span: Span) -> Party:
    return msgspec.structs.replace(party, text=text, span=span, resolved_by="coreference")


def _unknown(text: str, span: Span, kind: str) -> Party:
    return Party(text=text, span=span, kind=kind, name=text, name_fa=text)  # type: ignore[arg-type]
