"""What the page has told so far: who spoke, who was named, which two sides met."""

from __future__ import annotations

from dataclasses import dataclass, field

from ruydad.coding.words import pointed_classes
from ruydad.knowledge import Entry
from ruydad.records import Party


@dataclass(slots=True)
class Discourse:
    """Antecedents for pronouns and «این …» while a page is read from top to bottom.

    ``speaker_at`` and ``topic_at`` number the sentences that left them.
    """

    own_country: str = "IRN"
    parties: list[Party] = field(default_factory=list)
    speaker: Party | None = None
    topic: Party | None = None
    speaker_at: int = -9
    topic_at: int = -9
    pair: tuple[Party, ...] = ()
    pair_fresh: bool = False
    people: dict[str, Entry] = field(default_factory=dict)
    bearers: dict[tuple[str, str | None], Entry] = field(default_factory=dict)

    def note(self, party: Party) -> None:
        """Remember a party as named last."""
        self.parties.append(party)

    def last(self, *kinds: str, skip_own: bool = False) -> Party | None:
        """The party of one of these kinds named last."""
        for party in reversed(self.parties):
            if party.kind in kinds and not (skip_own and party.country == self.own_country):
                return party
        return None

    def person(self) -> Party | None:
        """Whom «وی» means: the last speaker, else the last subject or person."""
        if self.speaker is not None and self.speaker.kind in ("person", "office"):
            return self.speaker
        if self.topic is not None and self.topic.kind in ("person", "office"):
            return self.topic
        return self.last("person", "office") or self.speaker

    def of_word(self, word: str) -> Party | None:
        """The antecedent of «این <word>»."""
        classes = pointed_classes()
        kind = classes.get(word) or classes.get(word.removesuffix("ی"))
        if kind == "country":
            return self.last("country", skip_own=True) or self._by_country() or self.last("country")
        if kind == "person":
            return self.person()
        if kind == "organisation":
            return self.last("organisation") or self.last("group")
        if kind == "group":
            return self.last("group", "organisation")
        return None

    def _by_country(self) -> Party | None:
        for party in reversed(self.parties):
            if party.country is not None and party.country != self.own_country:
                return party
        return None
