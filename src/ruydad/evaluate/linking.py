"""Scoring of links against gold: which entry, which country, which place a mention means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from ruydad.coding.linking import Link
from ruydad.evaluate.reading import read_lines
from ruydad.page import Hints, read_text
from ruydad.records import Article, RuydadError, Span

_LINKED = ("person/", "org/", "outlet/", "country/", "office/")
"""Ids that count as resolutions; groups of nobody in particular do not."""


Located = tuple[Span, Link]
"""A link and where its words stand in the text as given."""


class GoldMention(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What words of the text mean: ``id`` an entry (or several that an expert may defend), ``None``
    for what no table has; ``country`` ISO 3166-1 alpha-3; ``place`` a GeoNames id or a place's;
    ``optional`` words need not be linked, but not wrongly."""

    text: str
    id: str | list[str] | None = None
    country: str | None = None
    place: int | str | None = None
    optional: bool = False

    @property
    def ids(self) -> list[str]:
        """The entries that are right."""
        return [self.id] if isinstance(self.id, str) else self.id or []


class GoldLinks(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text and every person, office, body, state and place it names, in reading order."""

    id: str
    text: str
    published: str | None = None
    language: Literal["fa", "prs"] = "fa"
    mentions: list[GoldMention]


class LinkScore(msgspec.Struct):
    """Counts over all mentions; ``methods`` by method: how often tried and how often right."""

    wanted: int = 0
    given: int = 0
    right: int = 0
    countries: int = 0
    country_right: int = 0
    places: int = 0
    place_right: int = 0
    methods: dict[str, Counter[bool]] = {}
    findings: list[str] = []

    def figures(self) -> dict[str, float]:
        """The shares that `make quality` holds to their floors."""
        return {
            "precision": self.right / (self.given or 1),
            "recall": self.right / (self.wanted or 1),
            "country": self.country_right / (self.countries or 1),
            "place": self.place_right / (self.places or 1),
        }


def read_links(path: Path) -> list[GoldLinks]:
    """The texts of a JSON Lines file. Raises `RuydadError` naming the line that cannot be read."""
    return read_lines(path, GoldLinks)


def score_links(gold: Iterable[GoldLinks], link: Callable[[Article], Sequence[Link]]) -> LinkScore:
    """Link each text and compare."""
    score = LinkScore()
    for text in gold:
        hints = Hints(published=text.published, language=text.language)
        article = read_text(text.text, id=text.id, hints=hints)
        found = [(article.raw_span(one.party.span), one) for one in link(article)]
        _compare(text, found, score)
    return score


def _compare(gold: GoldLinks, found: Sequence[Located], score: LinkScore) -> None:
    taken: set[int] = set()
    for mention, span in _located(gold):
        at = _best(span, found)
        taken |= {number for number, (where, _) in enumerate(found) if _overlap(where, span)}
        _count(gold.id, mention, found[at][1] if at is not None else None, score)
    for number, (_, one) in enumerate(found):
        linked = (one.party.id or "").startswith(_LINKED) and one.party.resolved_by != "coreference"
        if number not in taken and linked:
            score.given += 1
            score.methods.setdefault(one.method or "none", Counter())[False] += 1
            score.findings.append(f"{gold.id}: invented {one.party.text} → {one.party.id}")


def _located(gold: GoldLinks) -> Iterator[tuple[GoldMention, Span]]:
    """Where each mention stands, each after the one before it."""
    start = 0
    for mention in gold.mentions:
        at = gold.text.find(mention.text, start)
        if at < 0:
            raise RuydadError(
                "bad-gold",
                f"{gold.id}: «{mention.text}» does not stand in the text there",
                "list the mentions as written, in reading order",
            )
        start = at + len(mention.text)
        yield mention, (at, start)


def _best(span: Span, found: Sequence[Located]) -> int | None:
    """The link that shares most characters with the mention, the shortest of those."""
    shared = [
        (_overlap(where, span), where[0] - where[1], -number)
        for number, (where, _) in enumerate(found)
    ]
    most, _, number = max(shared, default=(0, 0, 0))
    return -number if most else None


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _count(name: str, gold: GoldMention, link: Link | None, score: LinkScore) -> None:
    party = link.party if link is not None else None
    if gold.place is not None:
        _count_place(name, gold, link, score)
    elif gold.ids or (party and (party.id or "").startswith(_LINKED)):
        _count_entry(name, gold, link, score)
    if gold.country is not None and not (gold.optional and party is None):
        country = link.place.country if link and link.place else party.country if party else None
        score.countries += 1
        score.country_right += country == gold.country
        if country != gold.country:
            score.findings.append(f"{name}: country of {gold.text}: {country}, not {gold.country}")


def _count_place(name: str, gold: GoldMention, link: Link | None, score: LinkScore) -> None:
    place = link.place if link is not None else None
    right = place is not None and gold.place in (place.geonameid, place.name)
    score.places += 1
    score.place_right += right
    if not right:
        found = f"{place.name} {place.geonameid}" if place else "no place"
        score.findings.append(f"{name}: place {gold.text}: {found}, not {gold.place}")


def _count_entry(name: str, gold: GoldMention, link: Link | None, score: LinkScore) -> None:
    party = link.party if link is not None else None
    given = party.id if party is not None and (party.id or "").startswith(_LINKED) else None
    if gold.optional and given is None:
        return
    score.wanted += bool(gold.ids)
    score.given += given is not None
    right = given is not None and given in gold.ids
    score.right += right
    if link is not None and given is not None:
        score.methods.setdefault(link.method or "none", Counter())[right] += 1
    if not right:
        score.findings.append(f"{name}: {gold.text} → {given}, not {' or '.join(gold.ids) or None}")
