"""The coder: an article in, its event records out."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator

from ruydad.calendar import find_anchored, find_dates
from ruydad.coding.candidates import CandidateFinder
from ruydad.coding.drafts import Draft
from ruydad.coding.explain import Explanation, Weighed, explain
from ruydad.coding.lexicon import Lexicon
from ruydad.coding.lexicon_cache import shipped_lexicon
from ruydad.coding.linking import Link, links
from ruydad.coding.merging import merge
from ruydad.coding.modes import with_modes
from ruydad.coding.reading import PageReading
from ruydad.coding.scoring import Scorer, Surroundings, features, shipped_scorer
from ruydad.coding.speech import Speech
from ruydad.grammar import ParsedSentence, Parser
from ruydad.knowledge import Knowledge, load
from ruydad.knowledge.codebook import codebook
from ruydad.knowledge.frames import Frame
from ruydad.records import Article, ArticleRef, Event, Evidence, Trigger
from ruydad.text import analyse

VERSION = "0.1.0"
CODER = f"ruydad {VERSION}"


class Coder:
    """Loads the knowledge once and codes any number of articles; safe to share between threads."""

    def __init__(
        self,
        knowledge: Knowledge | None = None,
        frames: Iterable[Frame] | None = None,
        scorer: Scorer | None = None,
    ) -> None:
        self._scorer = scorer or shipped_scorer()
        self._knowledge = knowledge or load()
        lexicon = shipped_lexicon() if frames is None else Lexicon.build(frames)
        self._speech = Speech(lexicon.vocabulary)
        self._finder = CandidateFinder(lexicon)
        self._parser = Parser(self._knowledge, lexicon.vocabulary)

    @property
    def knowledge(self) -> Knowledge:
        """What the coder knows of names and offices."""
        return self._knowledge

    def code(self, article: Article) -> list[Event]:
        """The events the article reports, in reading order."""
        _, drafts = self._read(article)
        return [_event(article, draft) for draft in self._kept(drafts)]

    def link(self, article: Article) -> list[Link]:
        """Every party and place the article names, resolved, in reading order."""
        sentences = self._sentences(article)
        reading, _ = self._read(article, sentences)
        return list(links(reading, sentences, self._knowledge))

    def drafts(self, article: Article) -> list[tuple[Draft, list[str]]]:
        """Every merged draft, none dropped, with the scorer's features; for `make train`."""
        _, drafts = self._read(article)
        merged = with_modes(merge(drafts))
        around = Surroundings(merged)
        return [(draft, features(draft, around)) for draft in merged]

    def event(self, article: Article, draft: Draft) -> Event:
        """The record of a draft."""
        return _event(article, draft)

    def _kept(self, drafts: list[Draft]) -> list[Draft]:
        """The merged drafts the scorer does not drop."""
        return [one.draft for one in self._weighed(drafts) if not one.draft.candidate.dropped]

    def _weighed(self, drafts: list[Draft]) -> Iterator[Weighed]:
        """The merged drafts, each with its confidence; those too unsure dropped."""
        merged = with_modes(merge(drafts))
        around = Surroundings(merged)
        for draft in merged:
            found = features(draft, around)
            draft.confidence = round(self._scorer.probability(found), 3)
            reasons = self._scorer.reasons(found)
            if draft.confidence < self._scorer.threshold:
                draft.candidate.drop(f"too unsure ({draft.confidence:.2f})")
            yield Weighed(draft, reasons)

    def stream(self, articles: Iterable[Article]) -> Iterator[Event]:
        """The events of many articles, one article in memory at a time."""
        for article in articles:
            yield from self.code(article)

    def explain(self, article: Article) -> list[Explanation]:
        """For each sentence its clauses, and why each candidate was or was not coded."""
        sentences = self._sentences(article)
        reading, drafts = self._read(article, sentences)
        weighed = list(self._weighed(drafts))
        return explain(sentences, reading.candidates, weighed, reading.off_topic)

    def _sentences(self, article: Article) -> list[ParsedSentence]:
        published = published_day(article)
        times = find_dates(article.text, published)
        taken = {at for time in times for at in range(*time.span)}
        counted = [t for t in find_anchored(article.text) if taken.isdisjoint(range(*t.span))]
        times = sorted([*times, *counted], key=lambda time: time.span)
        return self._parser.parse(analyse(article.text), times, published)

    def _read(
        self, article: Article, sentences: list[ParsedSentence] | None = None
    ) -> tuple[PageReading, list[Draft]]:
        published = published_day(article)
        reading = PageReading(article, self._knowledge, self._finder, self._speech, published)
        return reading, reading.read(self._sentences(article) if sentences is None else sentences)


def published_day(article: Article) -> dt.date | None:
    """The day of publication, the reference of all relative times."""
    return dt.date.fromisoformat(article.published[:10]) if article.published else None


def _event(article: Article, draft: Draft) -> Event:
    book = codebook()
    kind = book.types[draft.type]
    start, end = draft.evidence
    cameo = book.cameo.get(draft.cameo)
    return Event(
        id=_event_id(article, draft),
        article=ArticleRef(
            id=article.id, url=article.url, outlet=article.outlet, code=article.code,
            title=article.title, published=article.published, language=article.language,
        ),
        type=draft.type,  # type: ignore[arg-type]
        intent=draft.intent,  # type: ignore[arg-type]
        mode=draft.mode,
        channel=draft.channel,  # type: ignore[arg-type]
        cameo=draft.cameo,
        quad=kind.quad,
        intensity=book.intensity(draft.type, draft.mode),
        contexts=tuple(cameo.contexts) if cameo else (),
        actors=tuple(draft.actors),
        recipients=tuple(draft.recipients),
        via=tuple(draft.via),
        time=draft.time,
        place=draft.place,
        status=draft.status,
        background=draft.background,
        figures=tuple(draft.figures),
        attribution=tuple(draft.attribution),
        evidence=Evidence(
            text=article.quote(draft.evidence), span=draft.evidence,
            trigger=Trigger(article.quote(draft.trigger), draft.trigger),
            frame=f"{draft.candidate.frame.id}/{draft.candidate.wording}",
            raw_span=article.raw_span((start, end)),
        ),
        mentions=tuple(draft.mentions),
        confidence=draft.confidence,
        coder=CODER,
    )  # fmt: skip


def _event_id(article: Article, draft: Draft) -> str:
    """Stable for the same text and coder: what was said where, by which frame."""
    sides = "|".join(str(p.id or p.span) for p in draft.sides)
    parts = (
        CODER,
        article.id,
        article.text,
        draft.type,
        draft.candidate.frame.id,
        str(draft.trigger),
        sides,
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
