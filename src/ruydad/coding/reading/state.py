"""What the parts of reading a page share: the page, its discourse, the parties found so far."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ruydad.coding.attribution import SourceChain
from ruydad.coding.discourse import Discourse
from ruydad.coding.drafts import Draft
from ruydad.coding.parties import Resolver
from ruydad.coding.speech import Speech
from ruydad.grammar import Mention
from ruydad.knowledge import Knowledge
from ruydad.records import Article, Party


class PageState:
    """The state of reading one article; ``parties`` holds those of each mention by its identity,
    ``told`` the drafts so far."""

    def __init__(
        self, article: Article, knowledge: Knowledge, speech: Speech, published: dt.date | None
    ) -> None:
        self.published = published
        self.knowledge = knowledge
        self.speech = speech
        self.discourse = Discourse("AFG" if article.language == "prs" else "IRN")
        self.resolver = Resolver(knowledge, self.discourse, published)
        self.parties: dict[int, list[Party]] = {}
        self.told: list[Draft] = []
        self.doers: list[Party] = []  # who did what was told last
        self.chain = SourceChain(
            article, speech, self.parties, self.discourse, self.resolver.antecedents
        )

    def of_mention(self, mention: Mention) -> list[Party]:
        """The parties a mention was resolved to."""
        return self.parties.get(id(mention), [])

    def of_mentions(self, mentions: Iterable[Mention]) -> list[Party]:
        """The parties of several mentions, each once."""
        parties: dict[object, Party] = {}
        for mention in mentions:
            for party in self.of_mention(mention):
                parties.setdefault(party.id or party.span, party)
        return list(parties.values())
