"""Finds the places of a sentence where a frame's words stand."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates.candidate import Candidate
from ruydad.coding.candidates.carrying import carried_object, is_carried
from ruydad.coding.candidates.fitting import Voice, finite_fit, told_to
from ruydad.coding.candidates.naming import nominal_frames, predicates_with
from ruydad.coding.lexicon import Lexicon
from ruydad.coding.words import plain_words
from ruydad.grammar import Clause, NounUse, ParsedSentence, Phrase
from ruydad.knowledge.frames import VERB_CLASSES, Predicate
from ruydad.text import fold

# «نشست … برگزار شد»: the verb says only that what the noun names took place.
_HAPPENS = frozenset(VERB_CLASSES["happen"])


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
        carried = list(self._behind_object(parsed, clause, phrase, use))
        bare = [c for c in carried if c.phrase is not None and not c.phrase.ra]
        finite = [
            *bare,  # «شکایتی … تسلیم کرد» says more than «تسلیم کرد»
            *self._beside_verb(parsed, clause, phrase, use),
            *(c for c in carried if c not in bare),
        ]
        yield from finite
        if finite or use.hit.preposition or is_carried(use, clause, self._lexicon):
            return
        for frame in nominal_frames(self._lexicon, parsed, clause, phrase, use):
            trigger = (use.first, use.last)
            yield Candidate(
                frame, parsed, clause, trigger, use.hit.noun, False, use=use, phrase=phrase
            )

    def _beside_verb(
        self, parsed: ParsedSentence, clause: Clause, phrase: Phrase, use: NounUse
    ) -> Iterator[Candidate]:
        """The noun with the clause's verb; «نشست … برگزار شد» is the noun's alone."""
        verb = clause.verb
        for predicate in predicates_with(use, self._lexicon):
            voice = finite_fit(predicate, clause, phrase, use, parsed)
            if voice is None or _cut_off(use, clause, phrase, parsed):
                continue
            if verb is not None and verb.lemma in _HAPPENS:
                yield Candidate(
                    predicate.frame, parsed, clause, (use.first, use.last), _wording(predicate),
                    False, use=use, phrase=phrase,
                )  # fmt: skip
                continue
            beside = verb is not None and not clause.elided and verb.first <= use.last + 1
            last = verb.last if verb and beside else use.last
            yield _finite(predicate, parsed, clause, (use.first, last), voice, phrase, use)

    def _behind_object(
        self, parsed: ParsedSentence, clause: Clause, phrase: Phrase, use: NounUse
    ) -> Iterator[Candidate]:
        """«نامه‌ای به … ارسال کرد»: the noun is the tail of a predicate begun earlier."""
        verb = clause.verb
        for head, predicate in self._lexicon.by_carrier.get(fold(use.hit.noun), ()):
            voice = finite_fit(predicate, clause, phrase, use, parsed)
            carried = carried_object(head, clause, use) if voice else None
            if voice is None or carried is None:
                continue
            last = verb.last if verb and not clause.elided else use.last
            candidate = _finite(predicate, parsed, clause, (use.first, last), voice, *carried)
            candidate.tail = use
            yield candidate

    def _of_modal(self, parsed: ParsedSentence, clause: Clause) -> Iterator[Candidate]:
        """«X باید …» said by somebody is a demand on X."""
        if clause.verb is None:
            return
        if clause.modal_at is None:
            if told_to(clause, parsed):
                trigger = (clause.verb.first, clause.verb.last)
                for frame in self._lexicon.modal_frames.get("told", ()):
                    yield Candidate(frame, parsed, clause, trigger, "told", True)
            return
        for modal in clause.modals:
            for frame in self._lexicon.modal_frames.get(modal, ()):
                yield Candidate(frame, parsed, clause, clause.modal_at, modal, True)

    def _of_verb(self, parsed: ParsedSentence, clause: Clause) -> Iterator[Candidate]:
        verb = clause.verb
        if verb is None or clause.elided or _light_here(clause):
            return
        for predicate in self._lexicon.by_verb.get(verb.lemma, ()):
            if predicate.negated and not verb.negative:
                continue
            passive = (
                verb.passive
                or verb.lemma in predicate.passive_verbs
                or _shares_passive(clause, parsed)
            )
            yield Candidate(
                predicate.frame, parsed, clause, (verb.first, verb.last), _wording(predicate), True,
                passive=passive, negative=verb.negative and not predicate.negated,
            )  # fmt: skip


def _cut_off(use: NounUse, clause: Clause, phrase: Phrase, parsed: ParsedSentence) -> bool:
    """«بر سر بازرسی‌ها توافق کردند»: after a plural without ezafe the verb is the next noun's."""
    verb = clause.verb
    if verb is None or clause.elided or not parsed.keys[use.last - 1].endswith("ها"):
        return False
    return any(n.first >= use.last and n.last == verb.first for n in phrase.nouns)


def _shares_passive(clause: Clause, parsed: ParsedSentence) -> bool:
    """«هفت نفر کشته و سی تن زخمی شدند»: the participle has its «شدن» in the next clause."""
    if clause.verb is None or clause.verb.tense != "participle":
        return False
    if any(phrase.ra for phrase in clause.phrases):
        return False  # «سفیر خود را فراخوانده و وزیر خارجه آن خواستار … شده است»
    after = parsed.clauses[parsed.clauses.index(clause) + 1 :]
    following = after[0].verb if after else None
    return following is not None and (following.passive or following.lemma in VERB_CLASSES["be"])


def _light_here(clause: Clause) -> bool:
    """«خبر داد», «زنگ زد»: the verb only carries the bare noun right before it."""
    last = clause.phrases[-1] if clause.phrases else None
    if clause.verb is None or last is None or clause.verb.lemma not in plain_words("only_light"):
        return False
    bare = last.marker is None and not last.ra and not last.mentions
    return bare and last.last == clause.verb.first and bool(last.nouns or last.words)


def _finite(
    predicate: Predicate,
    parsed: ParsedSentence,
    clause: Clause,
    trigger: tuple[int, int],
    voice: Voice,
    phrase: Phrase,
    use: NounUse,
) -> Candidate:
    verb = clause.verb
    return Candidate(
        predicate.frame, parsed, clause, trigger, _wording(predicate), True,
        passive=voice == "passive",
        negative=bool(verb and verb.negative and not predicate.negated),
        use=use, phrase=phrase,
    )  # fmt: skip


def _wording(predicate: Predicate) -> str:
    parts = (predicate.preposition, predicate.noun, "|".join(sorted(predicate.verbs)[:1]))
    return " ".join(part for part in parts if part).replace(" ", "_")
