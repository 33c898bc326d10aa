"""The mentions of one sentence resolved from left to right, pronouns by those before them."""

from __future__ import annotations

import msgspec

from ruydad.coding.parties import meant_again
from ruydad.coding.reading.both_sides import both_in
from ruydad.coding.reading.state import PageState
from ruydad.coding.reading.this_state import of_subject_before
from ruydad.coding.roles import own_subject
from ruydad.coding.words import folded_openings
from ruydad.grammar import Clause, Mention, ParsedSentence
from ruydad.records import Party


class MentionReading:
    """Reads one sentence's mentions into the parties of the page."""

    def __init__(self, parsed: ParsedSentence, state: PageState) -> None:
        self._parsed = parsed
        self._state = state
        clauses = parsed.clauses
        self._subjects = {id(m) for clause in clauses for m in own_subject(clause)}
        self._owners = {id(m) for c in clauses for p in c.phrases for m in p.inner}
        self._people: list[tuple[Party, bool]] = []
        self._owning: list[Party] = []

    def read(self) -> None:
        """Resolve the sentence's mentions."""
        for item in self._parsed.items:
            if item.kind == "mention":
                self._resolve(item.value)

    def _resolve(self, mention: Mention) -> None:
        if mention.pronoun == "speaker_side":
            self._hear(mention)
        elif mention.pronoun == "self" and self._names_state(mention) and self._hear(mention):
            mention.pronoun = "speaker_side"
        parties = (
            self._pronoun_inside(mention)
            or both_in(mention, self._parsed, self._state)
            or self._state.resolver.parties(mention, self._parsed)
        )
        if mention.pronoun == "plural" and id(mention) not in self._subjects:
            parties = self._not_the_subject(mention, parties)
        if mention.this and id(mention) in self._subjects:
            parties = of_subject_before(mention, parties, self._clause_of(mention), self._state)
        self._state.parties[id(mention)] = parties
        for party in parties:
            self._note(party, mention)

    def _not_the_subject(self, mention: Mention, parties: list[Party]) -> list[Party]:
        """«پلیس به آنان حمله کرد»: not the police, but the group named before them."""
        own = self._own_subjects(mention)
        names = {p.name for p in self._state.discourse.parties if p.span in own}
        if not own or len(parties) != 1 or parties[0].name not in names:
            return parties
        for party in reversed(self._state.discourse.parties):
            if party.kind in ("group", "organisation") and party.name not in names:
                return [
                    msgspec.structs.replace(
                        party, text=parties[0].text, span=parties[0].span,
                        resolved_by="coreference",
                    )
                ]  # fmt: skip
        return parties

    def _note(self, party: Party, mention: Mention) -> None:
        """Remember the party for the pronouns after it."""
        if mention.pronoun is None:
            self._state.discourse.note(party)
        served = self._state.resolver.owner(mention, party)
        if served is not None:
            self._people.insert(0, (served, False))
        if party.kind not in ("person", "office"):
            return
        if id(mention) in self._owners:
            self._owning.append(party)
        else:
            self._people.append((party, id(mention) in self._subjects))

    def _pronoun_inside(self, mention: Mention) -> list[Party]:
        """«هنیه … با لاوروف … به وی»: a pronoun that is no subject means the last who is none."""
        near = self._near(mention) if mention.pronoun == "person" else []
        if not near:
            return []
        span = self._parsed.span(mention.first, mention.last)
        text = self._parsed.quote(*span)
        return [meant_again(msgspec.structs.replace(near[-1], text=text, span=span))]

    def _near(self, mention: Mention) -> list[Party]:
        is_subject = id(mention) in self._subjects
        near = [party for party, first in self._people if first == is_subject]
        if near:
            return near
        meant = self._state.discourse.person()
        if meant is None or (not is_subject and meant.span in self._own_subjects(mention)):
            return self._owning  # «پیام پوتین … به وی»: an owner is meant last of all
        return near

    def _own_subjects(self, mention: Mention) -> set[tuple[int, int]]:
        """Where the subject of the mention's clause stands: a pronoun beside it is another's."""
        clause = self._clause_of(mention)
        found = own_subject(clause) if clause is not None else []
        return {party.span for m in found for party in self._state.of_mention(m)}

    def _names_state(self, mention: Mention) -> bool:
        """«کشورش», «دولت وی»: not «خود» alone."""
        return self._parsed.keys[mention.first].startswith(folded_openings("state_words"))

    def _hear(self, mention: Mention) -> bool:
        """«X گفت: ما …», «X گفت کشورش …»: said by X, who speaks in this very sentence."""
        clause = self._clause_of(mention)
        while clause is not None and clause.parent is not None:
            clause = clause.parent
            if self._state.speech.says(clause):
                heard = [p for m in own_subject(clause) for p in self._state.of_mention(m)]
                if heard:
                    self._state.discourse.speaker = heard[0]
                    return True
        return False

    def _clause_of(self, mention: Mention) -> Clause | None:
        for clause in self._parsed.clauses:
            for phrase in clause.phrases:
                if mention in phrase.mentions or mention in phrase.inner:
                    return clause
        return None
