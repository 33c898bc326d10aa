"""The frames and speech verbs as look-up tables: which predicates a noun or a verb may open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from ruydad.coding.words import plain_words
from ruydad.grammar import Vocabulary
from ruydad.grammar.triggers import ENDINGS
from ruydad.grammar.words import prepositions, word_set
from ruydad.knowledge.frames import VERB_CLASSES, Frame, Predicate, compile_predicate
from ruydad.text import fold


@dataclass(slots=True)
class Lexicon:
    """Predicates by their noun and by their verb; frames by the nouns that name an event."""

    by_noun: dict[str, list[Predicate]] = field(default_factory=dict)
    by_verb: dict[str, list[Predicate]] = field(default_factory=dict)
    event_nouns: dict[str, list[Frame]] = field(default_factory=dict)
    modal_frames: dict[str, list[Frame]] = field(default_factory=dict)
    patients: set[str] = field(default_factory=set)
    by_carrier: dict[str, list[tuple[str, Predicate]]] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    @classmethod
    def build(cls, frames: Iterable[Frame]) -> Lexicon:
        """Compile the frames in their order; the first whose guards hold is meant."""
        lexicon = cls()
        lexicon.vocabulary.compounds |= _base_compounds()
        opens = prepositions()
        for frame in frames:
            lexicon._add_frame(frame, opens)
        lexicon._add_hidden()
        lexicon._share_events()
        lexicon._note_patients()
        events = {n for n in lexicon.vocabulary.predicative if fold(n) in lexicon.event_nouns}
        lexicon.vocabulary.predicative -= events
        for carried in lexicon.by_carrier.values():
            carried.sort(key=lambda pair: -len(pair[0]))
        return lexicon

    def _add_frame(self, frame: Frame, opens: frozenset[str]) -> None:
        """Enter a frame under its modal, its predicates and its nouns."""
        if frame.modal is not None:
            self.modal_frames.setdefault(frame.modal, []).append(frame)
        for line in frame.predicates:
            for predicate in compile_predicate(frame, line, opens):
                self._add(predicate)
        for noun in frame.nouns:
            self.vocabulary.nouns.add_noun(noun)
            self.event_nouns.setdefault(fold(noun), []).append(frame)

    def _note_patients(self) -> None:
        """«ترور X»: nouns whose owner, in every frame that has them, suffered the act."""
        for noun, named in self.event_nouns.items():
            roles = [frame.noun_roles for frame in named]
            if all("ez" in r.recipient and "ez" not in r.actor for r in roles):
                self.patients.add(noun)

    def _add_hidden(self) -> None:
        """«پاره @do» where a frame has «(پاره کردن)», which the grammar reads whole."""
        known = self.vocabulary.compounds
        order = [p for listed in self.by_noun.values() for p in listed if p.preposition is None]
        for predicate in order:
            *head, last = predicate.noun.split()
            hidden, passive = (
                frozenset(f"{last} {verb}" for verb in verbs) & known
                for verbs in (predicate.verbs, predicate.passive_verbs)
            )
            if hidden or passive:
                self._add(
                    replace(predicate, noun=" ".join(head), verbs=hidden, passive_verbs=passive)
                )

    def _share_events(self) -> None:
        """«سفر دوره‌ای» and «نامه‌ای» name what «سفر» and «نامه» name."""
        known = dict(self.event_nouns)
        for predicates in list(self.by_noun.values()):
            noun = predicates[0].noun
            key = fold(noun)
            if key in known or predicates[0].preposition:
                continue
            head = fold(noun.split()[0])
            stems = [head, *(head[: -len(e)] for e in ENDINGS if head.endswith(e))]
            frames = next((known[stem] for stem in stems if stem in known), None)
            if frames and (" " in noun or head != key or stems[0] not in known):
                self.event_nouns[key] = frames

    def _add_carrier(self, predicate: Predicate) -> None:
        """«نامه ارسال @do» also where phrases stand between the object and its verbal noun."""
        *head, tail = predicate.noun.split()
        if predicate.preposition is not None or not head or fold(tail) not in word_set("carrying"):
            return
        self.by_carrier.setdefault(fold(tail), []).append((fold("".join(head)), predicate))
        self.vocabulary.nouns.add_noun(tail)
        self.vocabulary.nouns.add_noun(" ".join(head))
        self.vocabulary.elidable.add(tail)

    def _add(self, predicate: Predicate) -> None:
        """Enter a predicate under its noun, or under its verbs where it has none."""
        verbs = predicate.verbs | predicate.passive_verbs
        self.vocabulary.compounds.update(verb for verb in verbs if " " in verb)
        if not predicate.noun:
            for verb in verbs:
                self.by_verb.setdefault(verb, []).append(predicate)
            return
        self.by_noun.setdefault(fold(predicate.noun), []).append(predicate)
        for noun in (predicate.noun, predicate.noun.split()[-1]):
            self.vocabulary.verbs_of.setdefault(noun, set()).update(verbs)
        if predicate.preposition:
            self.vocabulary.nouns.add_pair(predicate.preposition, predicate.noun, verbs)
        else:
            self.vocabulary.nouns.add_noun(predicate.noun)
        self._add_carrier(predicate)
        if verbs & plain_words("eliding"):
            self.vocabulary.elidable.add(predicate.noun)
        bare = predicate.preposition is None and predicate.slot
        if bare and predicate.verbs & plain_words("becoming"):
            self.vocabulary.predicative.add(predicate.noun)


def _base_compounds() -> frozenset[str]:
    """Compound verbs known whether or not a frame has them."""
    classed = {verb for verbs in VERB_CLASSES.values() for verb in verbs if " " in verb}
    return plain_words("base_compounds") | classed
