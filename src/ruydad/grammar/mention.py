"""A mention: the words by which a sentence names one party, and what was recognised in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from ruydad.knowledge import Entry, Match

COUNTRY_LIKE = ("country", "demonym", "metonym")
"""Kinds of names that stand for a state."""
_SITES = frozenset(("site", "neighbourhood"))
_SEAS = frozenset(("sea", "strait", "canal"))


@dataclass(slots=True)
class Mention:
    """Tokens ``[first, last)`` naming a party.

    ``names`` are matches in order (offices, bodies, countries, persons); ``name_span`` are the
    tokens of a personal name the knowledge does not know; ``pronoun`` is the pronoun class where
    the mention is one; ``posting`` are the tokens of the place an envoy is posted to and ``post``
    the match there; ``this`` marks «این مقام», «آن کشور»; ``own`` marks «همتای … خود»;
    ``opens`` says that nothing but a label or words of time stands before it.
    """

    first: int
    last: int
    head: str = ""
    names: list[Match] = field(default_factory=list)
    name_span: tuple[int, int] | None = None
    pronoun: str | None = None
    this: bool = False
    own: bool = False
    own_country: bool = False
    former: bool = False
    counterpart: bool = False
    complete: bool = False
    opens: bool = False
    tail: str = ""
    posting: tuple[int, int] | None = None
    post: Match | None = None
    inner: list[Match] = field(default_factory=list)

    def entries(self, *kinds: str) -> list[Entry]:
        """The best entry of one of the kinds from each name, in order."""
        if not self.names:  # asked for tens of thousands of times a page
            return []
        found = (name.of_kind(*kinds) for name in self.names)  # type: ignore[arg-type]
        return [entry for entry in found if entry is not None]

    def states(self, *kinds: str) -> list[str]:
        """The states of its entries of some kinds, in their order."""
        return [entry.country for entry in self.entries(*kinds) if entry.country]

    def add_owner(self, match: Match, alone: bool = False) -> None:
        """Enter the name of whose it is, as the only one where ``alone``."""
        if alone:
            self.names.clear()
        self.names.append(match)
        self.tail = match.entries[0].kind

    @property
    def begun(self) -> bool:
        """Whether a name or a head stands in it yet."""
        return bool(self.names or self.head or self.name_span is not None)

    @property
    def person(self) -> Entry | None:
        """The known person named, if any."""
        for name in self.names:
            person = name.of_kind("person")
            many = self.head or self.names[0].entries[0].kind == "group"
            if person is not None and not (many and name.entries[0].kind == "demonym"):
                return person  # «پلیس هندی», «کشاورزان هندی» is no Hindi
        return None

    @property
    def roles(self) -> list[Entry]:
        """The offices named, outermost first."""
        return self.entries("role")

    @property
    def is_place_only(self) -> bool:
        """True where the words name nothing but a place («مسکو», «غزه»)."""
        return len(self.names) == 1 and not self.head and self.names[0].of_kind("place") is not None

    @property
    def is_site(self) -> bool:
        """True for a site or a quarter («زندان اوین»), which stands for nobody."""
        return self._is_of(_SITES)

    @property
    def is_sea(self) -> bool:
        """True for a sea or a strait («دریای سرخ»), which belongs to nobody."""
        return self._is_of(_SEAS)

    def _is_of(self, features: frozenset[str]) -> bool:
        place = self.names[0].of_kind("place") if self.is_place_only else None
        return place is not None and place.feature in features

    @property
    def is_placed_body(self) -> bool:
        """A body and where it is («دادگاه انقلاب مهاباد»): a person's name is not its own."""
        first = self.names[0].entries[0] if len(self.names) > 1 else None
        body = first is not None and (first.kind == "organisation" or first.form == "body")
        return body and self.names[-1].of_kind("place", "country") is not None

    @property
    def is_media(self) -> bool:
        """True for outlets, reporters, channels."""
        if self.head == "media":
            return True
        first = self.names[0].entries[0] if self.names and not self.roles else None
        return first is not None and (first.kind == "outlet" or "JRN" in first.sectors)
