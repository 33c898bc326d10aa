"""The chain of sources of an event: nearest speaker first, the publishing outlet last."""

from __future__ import annotations

import msgspec

from ruydad.coding.candidates import Candidate
from ruydad.coding.discourse import Discourse
from ruydad.coding.drafts import Draft
from ruydad.coding.roles import own_subject
from ruydad.coding.source_links import link_by_words, link_of, link_of_speaker, short_name
from ruydad.coding.speech import Speech, is_anonymous
from ruydad.coding.tellers import Source, according, points_back
from ruydad.coding.words import status_words
from ruydad.grammar import Mention, ParsedSentence
from ruydad.records import Article, Attribution, Party, Span
from ruydad.text import fold


def _tells_of_self(candidate: Candidate) -> bool:
    """Whether a clause of speaking stands over what is told, or it is told in the first person."""
    clause, verb = candidate.clause, candidate.clause.verb
    spoken = candidate.frame.type in status_words()["spoken_types"]
    if candidate.finite and not spoken and verb is not None and verb.person in (1, 4):
        return True
    told = clause.kind in ("complement", "content") and clause.parent is not None
    return told and candidate.frame.modal is None


def _speaks_for_itself(candidate: Candidate) -> bool:
    """«سخنگوی ایران این اتهام را رد کرد» after another's words: told by the page, not by them."""
    spoken = candidate.frame.type in status_words()["spoken_types"] and candidate.finite
    named = any(m.pronoun is None for m in candidate.actors)
    return spoken and named and candidate.clause.kind == "main"


class SourceChain:
    """Builds attributions; remembers who speaks on and which agency a page relays."""

    def __init__(
        self,
        article: Article,
        speech: Speech,
        parties: dict[int, list[Party]],
        discourse: Discourse,
        antecedents: dict[Span, Party],
    ) -> None:
        self._article = article
        self._speech = speech
        self._parties = parties
        self._discourse = discourse
        self._antecedents = antecedents
        self._relays: list[Attribution] = []
        self._carried: Attribution | None = None
        self._paragraph = -1

    def attribution(self, candidate: Candidate, actors: list[Party]) -> list[Attribution]:
        """The chain for one candidate; what somebody does by speaking is not attributed to them.

        What they deny is, and what they tell of themselves: «گفت: با همتای خود دیدار کردم».
        """
        if candidate.status == "denied" or _tells_of_self(candidate):
            actors = []
        inside = not candidate.finite
        sources = self._speech.sources(candidate.clause, candidate.parsed, inside=inside)
        if candidate.status == "denied" and not sources:
            sources = [Source(m, m.is_media) for m in own_subject(candidate.clause)]
        chain = [link for s in sources if (link := self._link(s, actors)) is not None]
        if self._speaks_on(candidate, chain, actors) and self._carried is not None:
            chain.append(self._carried)
        for relay in self._relays:
            if all(fold(relay.text) != fold(link.text) for link in chain):
                chain.append(relay)
        return self._closed(chain)

    def tell_before(self, parsed: ParsedSentence, drafts: list[Draft]) -> None:
        """«…؛ این را یک دیپلمات به رویترز گفت»: who a sentence says has told the one before it."""
        first = next((c for c in parsed.clauses if c.kind == "main"), None)
        told = self._speech.tells_what_is_before(first, parsed) if first is not None else []
        if not told or first is None or not points_back(first, parsed):
            return
        links = [link for s in told if (link := self._link(s, [])) is not None]
        for draft in drafts:
            known = {fold(link.text) for link in draft.attribution}
            new = [link for link in links if fold(link.text) not in known]
            draft.attribution = new + draft.attribution

    def _speaks_on(
        self, candidate: Candidate, chain: list[Attribution], actors: list[Party]
    ) -> bool:
        """Whether who spoke before in the paragraph tells this too, and is not in it himself."""
        carried = self._carried
        if carried is None or _speaks_for_itself(candidate):
            return False
        if not self._same_paragraph(candidate.parsed):
            return False
        known = (link for link in chain if link.id or link.span)
        if any(link.span == carried.span or link.id == carried.id for link in known):
            return False
        return not any(carried.text == a.text or (a.id and a.id == carried.id) for a in actors)

    def speakers(self, candidate: Candidate) -> list[Mention]:
        """Who says the candidate's clause, unless it is «یک منبع آگاه»."""
        for source in self._speech.sources(candidate.clause, candidate.parsed, inside=False):
            parties = self._parties.get(id(source.mention), [])
            if parties and not source.relay:
                return [] if is_anonymous(parties[0].text) else [source.mention]
        return []

    def speaker_of(self, candidate: Candidate, *, inside: bool = False) -> Party | None:
        """Who speaks the candidate's clause in the first person, or with ``inside`` tells of it."""
        for source in self._speech.sources(candidate.clause, candidate.parsed, inside=inside):
            parties = self._parties.get(id(source.mention), [])
            if parties and not source.relay:
                return parties[0]
        words = candidate.parsed.quote(
            candidate.parsed.sentence.start, candidate.parsed.sentence.end
        )
        goes_on = words.count("»") > words.count("«")  # «X: «…؛ ب باید …»»
        return self._discourse.speaker if goes_on else None

    def _link(self, source: Source, actors: list[Party]) -> Attribution | None:
        parties = self._parties.get(id(source.mention), [])
        if not parties:
            return link_by_words(source)
        party = self._antecedents.get(parties[0].span, parties[0])
        if not source.relay and any(
            party.span == a.span or (party.id and party.id == a.id) for a in actors
        ):
            return None
        return link_of(source, party)

    def _closed(self, chain: list[Attribution]) -> list[Attribution]:
        """The chain with whom the page credits, and the publishing outlet last, named or not."""
        own = [link for link in chain if self._is_own(link)]
        links = [link for link in chain if link not in own]
        last = [msgspec.structs.replace(link, kind="outlet") for link in own[:1]]
        links += self._credited(self._article.origin, links + last)
        return links + (last or self._credited(self._article.outlet, links))

    def _credited(self, name: str | None, links: list[Attribution]) -> list[Attribution]:
        """An outlet as a link of its own, unless the chain names it already."""
        if not name or any(short_name(name) in fold(link.text) for link in links):
            return []
        return [Attribution(text=name, kind="outlet", name=name)]

    def advance(self, parsed: ParsedSentence) -> None:
        """Remember relays the page reports from, and a speaker whose words go on.

        «به گزارش X» holds for what follows; «به X گفت» is for this sentence.
        """
        for clause in parsed.clauses:
            for source in according(clause, parsed):
                link = self._link(source, [])
                if link is None or not source.relay or self._is_own(link):
                    continue
                self._relays = [r for r in self._relays if r.id != link.id or r.id is None][:1]
                if all(fold(r.text) != fold(link.text) for r in self._relays):
                    self._relays.insert(0, link)
        self._carry(parsed)

    def _is_own(self, link: Attribution) -> bool:
        own = fold(self._article.outlet or "")
        return bool(own) and (own in fold(link.text) or fold(link.text) in own)

    def _carry(self, parsed: ParsedSentence) -> None:
        quoting = any(c.kind == "complement" and c.parent is not None for c in parsed.clauses)
        speaker = self._discourse.speaker
        if quoting and speaker is not None:
            self._carried = link_of_speaker(speaker)
            self._paragraph = self._line(parsed)
        elif not self._same_paragraph(parsed):
            self._carried = None

    def _same_paragraph(self, parsed: ParsedSentence) -> bool:
        return self._line(parsed) == self._paragraph

    def _line(self, parsed: ParsedSentence) -> int:
        return parsed.text.rfind("\n", 0, parsed.sentence.start)
