"""One page read from top to bottom, sentence by sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ruydad.coding.candidates import Candidate, CandidateFinder
from ruydad.coding.casualties import join_casualties, join_casualties_before
from ruydad.coding.channels import without_courtesy_letters
from ruydad.coding.drafts import Draft
from ruydad.coding.dropping import absorb_threatened, drop_parts_of_others, is_politics
from ruydad.coding.figures import assign_figures
from ruydad.coding.merging import without_voiced_demands
from ruydad.coding.promises import adopt_content, adopt_other_side
from ruydad.coding.reading.advancing import advance, back_date
from ruydad.coding.reading.drafting import drafts_of, is_whole
from ruydad.coding.reading.judging import judged
from ruydad.coding.reading.likewise import likewise
from ruydad.coding.reading.mentions import MentionReading
from ruydad.coding.reading.state import PageState
from ruydad.coding.speech import Speech
from ruydad.coding.topics import off_topic, off_topic_words, page_off_topic
from ruydad.grammar import Mention, ParsedSentence
from ruydad.knowledge import Knowledge
from ruydad.records import Article, Party


class PageReading:
    """The reading of one article."""

    def __init__(
        self,
        article: Article,
        knowledge: Knowledge,
        finder: CandidateFinder,
        speech: Speech,
        published: dt.date | None,
    ) -> None:
        self.candidates: list[Candidate] = []
        self.off_topic: dict[int, str] = {}
        self._finder = finder
        self._state = PageState(article, knowledge, speech, published)
        self._blocks = sorted((block.span, block.kind) for block in article.blocks)

    def read(self, sentences: Sequence[ParsedSentence]) -> list[Draft]:
        """The drafts of the page in reading order."""
        domains = [off_topic_words(parsed.keys) for parsed in sentences]
        whole = page_off_topic(domains)
        for parsed, words in zip(sentences, domains, strict=True):
            domain = whole or off_topic(words)
            if domain is not None:
                self.off_topic[parsed.index] = domain
        drafts: list[Draft] = []
        found: list[Draft] = []
        for parsed in sentences:
            MentionReading(parsed, self._state).read()
            self._state.chain.tell_before(parsed, found)
            found = list(self._drafts(parsed, self._block(parsed)))
            assign_figures(parsed, found, drafts)
            back_date(parsed, drafts, self._state.knowledge)
            found = join_casualties_before(drafts, found)
            drafts += found
            advance(parsed, found, self._state)
        return drafts

    def parties(self, mention: Mention, before: list[Party]) -> list[Party]:
        """The parties a mention was resolved to; «همتای روس» by the official named before."""
        found = self._state.of_mention(mention)
        return self._state.resolver.counterparts([mention], found, before)

    def resolved(self, mention: Mention, parsed: ParsedSentence) -> list[Party]:
        """The parties of a mention that stands inside another."""
        return self._state.resolver.parties(mention, parsed)

    def method(self, party: Party, mention: Mention, parsed: ParsedSentence) -> str:
        """By which method the mention was resolved to the party, empty where it was not."""
        return self._state.resolver.method(party, mention, parsed)

    def shared(self, parsed: ParsedSentence) -> dict[int, Party]:
        """The holders of offices told of several states at once, by the mention's identity."""
        found: dict[int, Party] = {}
        for clause in parsed.clauses:
            for phrase in clause.phrases:
                each = self._state.resolver.distribute(phrase.mentions, parsed) or []
                found.update((id(m), one) for m, one in zip(phrase.mentions, each, strict=False))
        return found

    def _block(self, parsed: ParsedSentence) -> str:
        start = parsed.sentence.start
        return next(
            (kind for span, kind in self._blocks if span[0] <= start < span[1]), "paragraph"
        )

    def _drafts(self, parsed: ParsedSentence, block: str) -> Iterator[Draft]:
        understood = list(judged(parsed, block, self._seen(parsed), self._is_whole))
        drop_parts_of_others(understood)
        adopt_content(understood)
        absorb_threatened(understood)
        adopt_other_side(understood)
        found: list[Draft] = []
        for candidate in understood:
            if not candidate.dropped:
                drafted = self._on_topic(candidate, drafts_of(candidate, block, self._state))
                self._state.told += drafted
                found += drafted
        if not found and parsed.index not in self.off_topic:
            found = likewise(parsed, block, self._state)
            self._state.told += found
        yield from join_casualties(without_voiced_demands(without_courtesy_letters(found)))

    def _on_topic(self, candidate: Candidate, drafts: Iterator[Draft]) -> list[Draft]:
        """In a sentence of sport, culture or markets only what is politics all the same."""
        domain = self.off_topic.get(candidate.parsed.index)
        found = [draft for draft in drafts if domain is None or is_politics(draft, domain)]
        if domain is not None and not found:
            candidate.drop(f"told with the words of {domain}")
        return found

    def _is_whole(self, candidate: Candidate) -> bool:
        return is_whole(candidate, self._state)

    def _seen(self, parsed: ParsedSentence) -> Iterator[Candidate]:
        """The sentence's candidates, each kept for the explanation."""
        for candidate in self._finder.find(parsed):
            if "speaker" in candidate.frame.roles.actor:
                candidate.speakers = self._state.chain.speakers(candidate)
            self.candidates.append(candidate)
            yield candidate
