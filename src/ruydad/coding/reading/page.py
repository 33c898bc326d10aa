"""One page read from top to bottom: mentions resolved, candidates judged, drafts made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from ruydad.coding import guards
from ruydad.coding.candidates import Candidate, CandidateFinder
from ruydad.coding.channels import channel_of, courtesies, go_betweens
from ruydad.coding.confidence import confidence
from ruydad.coding.discourse import Discourse
from ruydad.coding.drafts import Draft
from ruydad.coding.factuality import judge
from ruydad.coding.letters import addressed, bearer
from ruydad.coding.objects import drop_objects
from ruydad.coding.parties import Resolver
from ruydad.coding.promises import adopt_content
from ruydad.coding.roles import bind, own_subject
from ruydad.coding.sources import SourceChain
from ruydad.coding.speech import Speech
from ruydad.coding.threats import aim
from ruydad.coding.times_places import as_place, event_place, event_time
from ruydad.coding.topics import off_topic
from ruydad.coding.words import status_words
from ruydad.grammar import Mention, ParsedSentence
from ruydad.knowledge import Knowledge
from ruydad.knowledge.codebook import INTENT_CAMEO
from ruydad.records import Article, EventTime, Party, Place

_NEEDS_RECIPIENT = frozenset(("CONSULT", "AID", "COOPERATE"))
_NEEDS_ACTOR = frozenset(
    ("CONSULT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE", "AID")
)


class PageReading:
    """The state of reading one article."""

    def __init__(
        self,
        article: Article,
        knowledge: Knowledge,
        finder: CandidateFinder,
        speech: Speech,
        published: dt.date | None,
    ) -> None:
        self.article = article
        self.published = published
        self.candidates: list[Candidate] = []
        self._knowledge = knowledge
        self._finder = finder
        self.discourse = Discourse("AFG" if article.language == "prs" else "IRN")
        self._resolver = Resolver(knowledge, self.discourse, published)
        self._parties: dict[int, list[Party]] = {}
        self._chain = SourceChain(
            article, speech, self._parties, self.discourse, self._resolver.antecedents
        )
        self._speech = speech
        self._blocks = sorted((block.span, block.kind) for block in article.blocks)

    def read(self, sentences: Iterable[ParsedSentence]) -> list[Draft]:
        """The drafts of the page in reading order."""
        drafts: list[Draft] = []
        for parsed in sentences:
            block = self._block(parsed)
            self._resolve(parsed)
            found = list(self._drafts(parsed, block))
            self._back_date(parsed, drafts)
            drafts += found
            self._advance(parsed, found)
        return drafts

    def _block(self, parsed: ParsedSentence) -> str:
        start = parsed.sentence.start
        return next(
            (kind for span, kind in self._blocks if span[0] <= start < span[1]), "paragraph"
        )

    # -- mentions -----------------------------------------------------------------------------

    def _resolve(self, parsed: ParsedSentence) -> None:
        """Resolve the sentence's mentions from left to right."""
        subjects = {id(m) for clause in parsed.clauses for m in own_subject(clause)}
        owners = {id(m) for c in parsed.clauses for p in c.phrases for m in p.inner}
        people: list[tuple[Party, bool]] = []
        owned: list[Party] = []
        for item in parsed.items:
            if item.kind != "mention":
                continue
            mention: Mention = item.value
            is_subject = id(mention) in subjects
            if mention.pronoun == "speaker_side":
                self._hear(mention, parsed)
            near = [party for party, first in people if first == is_subject]
            if not near and self.discourse.person() is None:
                near = owned  # «پیام پوتین … به وی»: an owner is meant last of all
            parties = self._pronoun_inside(mention, near, parsed) or self._resolver.parties(
                mention, parsed
            )
            self._parties[id(mention)] = parties
            for party in parties:
                if mention.pronoun is None:
                    self.discourse.note(party)
                served = self._resolver.owner(mention, party)
                if served is not None:
                    people.insert(0, (served, False))
                if party.kind in ("person", "office") and id(mention) in owners:
                    owned.append(party)
                elif party.kind in ("person", "office"):
                    people.append((party, is_subject))

    def _hear(self, mention: Mention, parsed: ParsedSentence) -> None:
        """«X گفت: ما …»: «ما» is said by X, who speaks in this very sentence."""
        clause = next(
            (
                c
                for c in parsed.clauses
                for p in c.phrases
                if mention in p.mentions or mention in p.inner
            ),
            None,
        )
        while clause is not None and clause.parent is not None:
            clause = clause.parent
            if self._speech.says(clause):
                heard = [p for m in own_subject(clause) for p in self._parties.get(id(m), ())]
                if heard:
                    self.discourse.speaker = heard[0]
                    return

    def _pronoun_inside(
        self,
        mention: Mention,
        near: list[Party],
        parsed: ParsedSentence,
    ) -> list[Party]:
        """«هنیه … با لاوروف … به وی»: a pronoun that is no subject means the last who is none."""
        if mention.pronoun != "person" or not near:
            return []
        start, end = parsed.span(mention.first, mention.last)
        antecedent = near[-1]
        return [
            msgspec.structs.replace(
                antecedent,
                text=parsed.quote(start, end),
                span=(start, end),
                resolved_by="coreference",
            )
        ]

    def _flat(self, mentions: Iterable[Mention]) -> list[Party]:
        parties: dict[object, Party] = {}
        for mention in mentions:
            for party in self._parties.get(id(mention), ()):
                parties.setdefault(party.id or party.span, party)
        return list(parties.values())

    def _side(self, mentions: list[Mention], candidate: Candidate) -> list[Party]:
        """The parties of one side; a shared office is given to each state listed."""
        if not mentions:
            return []
        return self._resolver.distribute(mentions, candidate.parsed) or self._flat(mentions)

    # -- candidates ---------------------------------------------------------------------------

    def _drafts(self, parsed: ParsedSentence, block: str) -> Iterator[Draft]:
        judged = list(self._judged(parsed, block))
        drop_objects(judged)
        adopt_content(judged)
        drafts = [d for c in judged if not c.dropped for d in self._make(c, block)]
        yield from courtesies(drafts)

    def _judged(self, parsed: ParsedSentence, block: str) -> Iterator[Candidate]:
        """Every candidate of the sentence; on the same words the first that holds stays."""
        title = block in ("title", "kicker")
        end = parsed.text[parsed.sentence.start : parsed.sentence.end].rstrip(' »"”')
        if off_topic(parsed):
            return
        question = end.endswith(("؟", "?"))
        found = self._finder.find(parsed)
        complete: set[int] = set()
        for _, group in groupby(found, key=lambda c: (id(c.clause), c.trigger[0])):
            taken = False
            for candidate in group:
                self.candidates.append(candidate)
                if candidate.use is None and id(candidate.clause) in complete:
                    candidate.drop("the verb belongs to the noun before it")
                    continue
                if taken:
                    candidate.drop("another frame explains the same words")
                    continue
                bind(candidate)
                bearer(candidate)
                aim(candidate)
                addressed(candidate)
                problem = guards.check(candidate)
                if problem:
                    candidate.drop(problem)
                    continue
                candidate.understood = True
                judge(candidate, title=title, question=question)
                taken = not candidate.dropped
                if taken and candidate.finite:
                    complete.add(id(candidate.clause))
                yield candidate

    def _make(self, candidate: Candidate, block: str) -> Iterator[Draft]:
        actors = self._side(candidate.actors, candidate) or self._dropped_subject(candidate)
        if "speaker" in candidate.frame.roles.actor:
            speaker = self._chain.speaker_of(candidate)
            actors = [speaker] if speaker is not None else []
        if not actors and candidate.status == "denied":
            actors = self._flat(own_subject(candidate.clause))
        recipients = [p for p in self._side(candidate.recipients, candidate) if p not in actors]
        recipients = self._resolver.counterparts(candidate.recipients, recipients, actors)
        actors = self._resolver.counterparts(candidate.actors, actors, recipients)
        via = self._flat(candidate.via + go_betweens(candidate))
        placed = event_place(candidate, self._knowledge)
        place = placed[0] if placed else None
        if candidate.frame.symmetric and not recipients and len(actors) == 2:
            actors, recipients = actors[:1], actors[1:]
        recipients = [p for p in recipients if not any(p.id and p.id == a.id for a in actors)]
        problem = self._lacking(candidate, actors, recipients, place)
        if problem:
            candidate.drop(problem)
            return
        kind = self._announced(candidate)
        if kind is None:
            return
        time = event_time(candidate, self.published)
        sides = [[p] for p in recipients] if self._one_each(candidate, recipients) else [recipients]
        for side in sides:
            there = self._place_of(side, candidate) if len(sides) > 1 else None
            yield self._draft(candidate, block, kind, actors, side, via, time, there or place)
        candidate.decision = "coded"

    def _place_of(self, side: list[Party], candidate: Candidate) -> Place | None:
        """The place of one stop of an itinerary."""
        for mention in candidate.recipients:
            if any(p.span == side[0].span for p in self._parties.get(id(mention), ())):
                return as_place(mention, candidate.parsed, self._knowledge)
        return None

    def _dropped_subject(self, candidate: Candidate) -> list[Party]:
        """The verb's person, or the topic, where the subject is left out."""
        verb = candidate.clause.verb
        if not candidate.finite or candidate.passive or verb is None:
            return []
        if "subj" not in candidate.frame.roles.actor:
            return []
        if verb.person in (1, 4):
            found = self._chain.speaker_of(candidate) or self.discourse.speaker
        elif (
            own_subject(candidate.clause, candidate)
            or candidate.clause.kind
            in (
                "relative",
                "complement",
            )
            or any(
                p.marker is None and p is not candidate.phrase and not p.ra
                for p in candidate.clause.phrases
            )
        ):
            return []
        else:
            found = self.discourse.topic
        if found is None:
            return []
        candidate.reasons.append("subject left out; taken from before")
        return [msgspec.structs.replace(found, resolved_by="coreference")]

    def _lacking(
        self,
        candidate: Candidate,
        actors: list[Party],
        recipients: list[Party],
        place: Place | None,
    ) -> str | None:
        kind = candidate.frame.type
        if candidate.frame.guards.abroad and place is not None:
            if any(a.country in (None, place.country) for a in actors):
                return "at home there"
        if candidate.frame.guards.other_side:
            countries = {p.country for p in actors}
            if not recipients or any(
                p.country in countries or (p.country is None and " of " not in p.name)
                for p in recipients
            ):
                return "not said of another side"
        if not actors and (kind in _NEEDS_ACTOR or not recipients):
            return "nobody named who did it"
        if not recipients and kind in _NEEDS_RECIPIENT and len(actors) < 2:
            if candidate.frame.channel == "visit" and place is not None:
                return None
            body = actors and actors[0].kind in ("organisation", "group")
            if (
                body
                and candidate.frame.mode == "multilateral"
                and candidate.clause.verb is not None
            ):
                return None
            return "no other side named"
        return None

    def _announced(self, candidate: Candidate) -> tuple[str, str | None, str] | None:
        """(type, intent, CAMEO) with PLOVER's rule for the future; ``None``: nothing to code."""
        frame = candidate.frame
        if candidate.content is not None:
            intent = candidate.content.frame.type
            return frame.type, frame.intent or intent, INTENT_CAMEO[intent]
        if candidate.status not in ("planned", "possible"):
            return frame.type, frame.intent, frame.cameo
        becomes = status_words()["announced"].get(frame.type)
        menace = becomes == "THREATEN"
        if menace and (candidate.status != "planned" or not candidate.finite or candidate.passive):
            becomes = None
        if becomes is None:
            candidate.drop("announced, not done")
            return None
        if becomes == frame.type:
            return frame.type, frame.intent, frame.cameo
        return (
            becomes,
            frame.type,
            INTENT_CAMEO.get(frame.type, "030" if becomes == "AGREE" else "080"),
        )

    @staticmethod
    def _one_each(candidate: Candidate, recipients: list[Party]) -> bool:
        """An itinerary is a visit each; «جداگانه» is a meeting each."""
        if len(recipients) < 2:
            return False
        if candidate.frame.channel == "visit":
            return all(p.kind in ("country", "place") for p in recipients)
        return any("جداگانه" in key for key in candidate.parsed.keys)

    def _draft(
        self,
        candidate: Candidate,
        block: str,
        kind: tuple[str, str | None, str],
        actors: list[Party],
        recipients: list[Party],
        via: list[Party],
        time: EventTime,
        place: Place | None,
    ) -> Draft:
        frame, parsed = candidate.frame, candidate.parsed
        channel, mode = frame.channel, frame.mode
        if candidate.content is not None:
            channel = channel or candidate.content.frame.channel
        channel = channel_of(candidate) or channel
        mode = "phone" if channel in ("phone", "video") and frame.type == "CONSULT" else mode
        draft = Draft(
            candidate,
            kind[0],
            kind[1],
            mode if kind[0] == frame.type else None,
            channel,
            kind[2],
            list(actors),
            list(recipients),
            list(via),
            time,
            place,
            candidate.status,
            candidate.background or self._is_old(time) or self._opens_background(parsed),
            self._chain.attribution(candidate, actors),
            block,
            (parsed.sentence.start, parsed.sentence.end),
            parsed.span(*candidate.trigger),
        )
        draft.confidence = confidence(draft)
        return draft

    def _is_old(self, time: EventTime) -> bool:
        if self.published is None or time.end is None or time.basis != "stated":
            return False
        return (self.published - dt.date.fromisoformat(time.end)).days > 45

    @staticmethod
    def _opens_background(parsed: ParsedSentence) -> bool:
        opening = "".join(parsed.keys[:4])
        return any(
            opening.startswith(word.replace(" ", ""))
            for word in status_words()["background_openers"]
        )

    # -- discourse ----------------------------------------------------------------------------

    def _back_date(self, parsed: ParsedSentence, drafts: list[Draft]) -> None:
        """«در این دیدار که دوشنبه شب برگزار شد»: the meeting told before gets its time."""
        pointing = any(use.this for clause in parsed.clauses for use in clause.nouns)
        relative = [
            c for c in parsed.clauses if c.kind == "relative" and c.times and not c.antecedent
        ]
        if not pointing or not relative:
            return
        for draft in reversed(drafts):
            if draft.type == "CONSULT" and draft.status == "occurred":
                if draft.time.basis != "stated":
                    draft.time = self._chain.stated(relative[0].times[0])
                return

    def _advance(self, parsed: ParsedSentence, drafts: list[Draft]) -> None:
        """Who speaks and who is talked of from here on."""
        for clause in parsed.clauses:
            subjects = self._flat(own_subject(clause))
            if not subjects:
                continue
            if self._speech.says(clause) and subjects[0].kind not in ("country", "place"):
                self.discourse.speaker = subjects[0]
            if clause.parent is None and clause.verb is not None and subjects[0].kind != "place":
                self.discourse.topic = subjects[0]
        self.discourse.pair_fresh = False
        for draft in drafts:
            if draft.type == "CONSULT" and draft.actors and draft.recipients:
                self.discourse.pair_fresh = True
                self.discourse.pair = (draft.actors[0], *draft.recipients[:1])
        self._chain.advance(parsed)
