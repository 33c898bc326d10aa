"""Candidates: every place where a frame's words stand, with the reading that fits the clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ruydad.coding.lexicon import Lexicon
from ruydad.grammar import Clause, Mention, NounUse, ParsedSentence, Phrase
from ruydad.grammar.words import word_data
from ruydad.knowledge.frames import VERB_CLASSES, Frame, Predicate
from ruydad.records import Status
from ruydad.text import fold

# «نشست … برگزار شد»: the verb says only that what the noun names took place.
_HAPPENS = frozenset(VERB_CLASSES["happen"])
_NEVER_SHARED = frozenset(("بودن", "رفتن", "آمدن", "ماندن", "گفتن"))


@dataclass(slots=True, eq=False)
class Candidate:
    """One possible event: a frame, where it stands, and what was found for its roles."""

    frame: Frame
    parsed: ParsedSentence
    clause: Clause
    trigger: tuple[int, int]
    wording: str
    finite: bool
    passive: bool = False
    negative: bool = False
    use: NounUse | None = None
    tail: NounUse | None = None
    content: Candidate | None = None
    patients: frozenset[str] = frozenset()
    phrase: Phrase | None = None
    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    via: list[Mention] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    status: Status = "occurred"
    background: bool = False
    decision: str = "open"
    understood: bool = False
    reasons: list[str] = field(default_factory=list)

    def drop(self, reason: str) -> None:
        """Decide against the candidate, saying why."""
        self.decision = "dropped"
        self.reasons.append(reason)

    @property
    def dropped(self) -> bool:
        """True once decided against."""
        return self.decision == "dropped"


class CandidateFinder:
    """Finds the candidates of a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._patients = frozenset(lexicon.patients)

    def find(self, parsed: ParsedSentence) -> Iterator[Candidate]:
        """Candidates in reading order; a noun used finitely gives no nominal reading."""
        for candidate in self._found(parsed):
            candidate.patients = self._patients
            yield candidate

    def _found(self, parsed: ParsedSentence) -> Iterator[Candidate]:
        for clause in parsed.clauses:
            for phrase in clause.phrases:
                for use in phrase.nouns:
                    yield from self._of_noun(parsed, clause, phrase, use)
            yield from self._of_verb(parsed, clause)
            yield from self._of_modal(parsed, clause)

    def _of_noun(
        self, parsed: ParsedSentence, clause: Clause, phrase: Phrase, use: NounUse
    ) -> Iterator[Candidate]:
        noun = fold(use.hit.noun)
        found = False
        for predicate in self._predicates(use):
            fit = _finite_fit(predicate, clause, phrase, use, parsed)
            if fit is None:
                continue
            found = True
            verb = clause.verb
            if verb is not None and verb.lemma in _HAPPENS:
                yield Candidate(
                    predicate.frame,
                    parsed,
                    clause,
                    (use.first, use.last),
                    _wording(predicate),
                    False,
                    use=use,
                    phrase=phrase,
                )
                continue
            last = (
                verb.last if verb and not clause.elided and verb.first <= use.last + 1 else use.last
            )
            yield Candidate(
                predicate.frame,
                parsed,
                clause,
                (use.first, last),
                _wording(predicate),
                True,
                passive=fit == "passive",
                use=use,
                phrase=phrase,
                negative=bool(verb and verb.negative and not predicate.negated),
            )
        for head, predicate in self._lexicon.by_carrier.get(noun, ()):
            fit = _finite_fit(predicate, clause, phrase, use, parsed)
            carried = _carried(head, clause, use) if fit else None
            if fit is None or carried is None:
                continue
            found = True
            verb = clause.verb
            yield Candidate(
                predicate.frame,
                parsed,
                clause,
                (use.first, verb.last if verb and not clause.elided else use.last),
                _wording(predicate),
                True,
                passive=fit == "passive",
                use=carried[1],
                tail=use,
                phrase=carried[0],
                negative=bool(verb and verb.negative and not predicate.negated),
            )
        if found or use.hit.preposition or _is_carried(use, clause, self._lexicon):
            return
        frames = list(self._lexicon.event_nouns.get(noun, ()))
        if use.infinitive is not None:
            lemma = use.infinitive.lemma
            frames += [p.frame for p in self._lexicon.by_noun.get(noun, ()) if lemma in p.verbs]
        if not frames and phrase.marker in ("با", "during") and phrase.nouns[0] is use:
            frames = [p.frame for p in self._lexicon.by_noun.get(noun, ()) if "کردن" in p.verbs]
        for frame in frames:
            yield Candidate(
                frame,
                parsed,
                clause,
                (use.first, use.last),
                use.hit.noun,
                False,
                use=use,
                phrase=phrase,
            )

    def _predicates(self, use: NounUse) -> list[Predicate]:
        """Those made with the noun; «پیام کتبی» takes the verbs of «پیام»."""
        known = self._lexicon.by_noun.get(fold(use.hit.noun))
        if known is not None or use.hit.preposition:
            return known or []
        first = fold(use.hit.noun.split()[0])
        frames = {f.id for f in self._lexicon.event_nouns.get(fold(use.hit.noun), ())}
        return [p for p in self._lexicon.by_noun.get(first, []) if p.frame.id in frames]

    def _of_modal(self, parsed: ParsedSentence, clause: Clause) -> Iterator[Candidate]:
        """«X باید …» said by somebody is a demand on X."""
        if clause.modal_at is None or clause.verb is None:
            return
        for modal in clause.modals:
            for frame in self._lexicon.modal_frames.get(modal, ()):
                yield Candidate(frame, parsed, clause, clause.modal_at, modal, True)

    def _of_verb(self, parsed: ParsedSentence, clause: Clause) -> Iterator[Candidate]:
        verb = clause.verb
        if verb is None or clause.elided:
            return
        for predicate in self._lexicon.by_verb.get(verb.lemma, ()):
            if predicate.negated and not verb.negative:
                continue
            passive = verb.passive or verb.lemma in predicate.passive_verbs
            yield Candidate(
                predicate.frame,
                parsed,
                clause,
                (verb.first, verb.last),
                _wording(predicate),
                True,
                passive=passive,
                negative=verb.negative and not predicate.negated,
            )


def _carried(head: str, clause: Clause, tail: NounUse) -> tuple[Phrase, NounUse] | None:
    """The object «نامه‌ای» of a verbal noun «ارسال» that stands later in the clause."""
    for phrase in clause.phrases:
        if phrase.marker is None or phrase.ra:
            for use in phrase.nouns:
                if (
                    use is not tail
                    and fold(use.hit.noun).startswith(head)
                    and use.first < tail.first
                ):
                    return phrase, use
    return None


def _is_carried(use: NounUse, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a later verbal noun of the clause makes its predicate with this noun."""
    noun = fold(use.hit.noun)
    for other in clause.nouns:
        if other.first > use.first:
            for head, predicate in lexicon.by_carrier.get(fold(other.hit.noun), ()):
                lemma = clause.verb.lemma if clause.verb else ""
                if noun.startswith(head) and lemma in predicate.verbs | predicate.passive_verbs:
                    return True
    return False


def _wording(predicate: Predicate) -> str:
    parts = (predicate.preposition, predicate.noun, "|".join(sorted(predicate.verbs)[:1]))
    return " ".join(part for part in parts if part).replace(" ", "_")


def _finite_fit(
    predicate: Predicate, clause: Clause, phrase: Phrase, use: NounUse, parsed: ParsedSentence
) -> str | None:
    """``active`` or ``passive`` where the noun is the predicate of the clause's verb."""
    if not _preposition_fits(predicate, phrase, use):
        return None
    if predicate.preposition is None and not (
        _bare(phrase, use, clause) or _before_and(use, parsed)
    ):
        return None
    if predicate.preposition is None and phrase.marker is not None:
        return None
    verb = clause.verb
    if verb is None:
        return None
    if predicate.negated and not verb.negative:
        return None
    lemma = verb.lemma
    if clause.elided:
        return "active" if "کردن" in predicate.verbs and use is clause.nouns[-1] else None
    if lemma in predicate.verbs and not verb.passive:
        return "active"
    elided = _before_and(use, parsed) and any(
        p is not phrase and (p.ra or p.marker in ("با", "به", "از")) for p in clause.phrases
    )
    if lemma in predicate.passive_verbs or (lemma in predicate.verbs and verb.passive):
        has_object = any(p.ra for p in clause.phrases)
        return "active" if has_object and elided else "passive"
    if elided and predicate.verbs & {"کردن", "شدن"} and lemma not in _NEVER_SHARED:
        return "active" if "کردن" in predicate.verbs or any(p.ra for p in clause.phrases) else None
    return None


def _wrapped(predicate: Predicate, phrase: Phrase, use: NounUse, clause: Clause) -> str | None:
    """«به گفت‌وگو ادامه داد», «مذاکرات خود را آغاز کردند»: the verb says only that it was done."""
    verb = clause.verb
    if (
        verb is None
        or predicate.preposition
        or "کردن" not in predicate.verbs
        or phrase.nouns[0] is not use
    ):
        return None
    wrapping = word_data()["wrapping"]
    object_here = phrase.marker is None and _before_ra(phrase, clause)
    key = "را" if object_here else "به" if phrase.marker == "به" else None
    return "active" if key and verb.lemma in wrapping[key] else None


def _before_ra(phrase: Phrase, clause: Clause) -> bool:
    """Whether «را» ends the object that begins with this phrase."""
    if phrase not in clause.phrases:
        return False
    for following in clause.phrases[clause.phrases.index(phrase) :]:
        if following.ra:
            return True
        if following is not phrase and following.marker is None:
            return False
    return False


def _preposition_fits(predicate: Predicate, phrase: Phrase, use: NounUse) -> bool:
    if predicate.preposition is None:
        return use.hit.preposition is None
    if use.hit.preposition is not None:
        return use.hit.preposition == predicate.preposition
    return phrase.wording == fold(predicate.preposition) and phrase.nouns[0] is use


def _bare(phrase: Phrase, use: NounUse, clause: Clause) -> bool:
    """The noun is a complement of the verb: no marker, not owned by another noun."""
    if phrase.marker is not None or any(other.chained is use for other in phrase.nouns):
        return False
    return phrase not in clause.phrases or not _another_complement(phrase, clause)


def _another_complement(phrase: Phrase, clause: Clause) -> bool:
    """A later bare phrase is the verb's complement: «حمله هوایی … را [محکوم] کرد»."""
    later = clause.phrases[clause.phrases.index(phrase) + 1 :]
    return any(
        p.marker is None and not p.ra and not p.mentions and (p.nouns or p.words) for p in later
    )


def _before_and(use: NounUse, parsed: ParsedSentence) -> bool:
    """Whether «و» follows the noun, so that its light verb may be the next one's."""
    return use.joined is not None or (use.last < len(parsed.keys) and parsed.keys[use.last] == "و")
