"""Reported speech: which clauses say something, who says it, and who relays it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ruydad.coding.roles import own_subject, subject
from ruydad.coding.tellers import (
    Source,
    according,
    closes,
    communique,
    is_outlet,
    made_public,
    outlets_told,
    points_back,
    told_by_words,
    weak_outlet,
)
from ruydad.coding.words import folded_words, plain_words, word_list
from ruydad.grammar import Clause, ParsedSentence, Vocabulary
from ruydad.grammar.words import prepositions
from ruydad.knowledge.frame_files import FRAME_FOLDER
from ruydad.knowledge.frames import Frame, compile_predicate
from ruydad.text import fold
from ruydad.text.data_files import read_yaml

_SPEAKING = ("neutral", "reporting", "insisting", "claim", "confirming", "denying", "predicting")


@cache
def cues() -> dict[str, Any]:
    """The cue lists of the knowledge room."""
    data: dict[str, Any] = read_yaml(FRAME_FOLDER.parent / "cues.yaml")
    return data


class Speech:
    """Recognises clauses of speaking by their predicate."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._nouns: dict[str, frozenset[str]] = {}
        self._verbs: set[str] = set()
        frame = Frame(id="speech", cameo="010")
        for name in _SPEAKING:
            for line in cues()["speech"][name]:
                for predicate in compile_predicate(frame, line, prepositions()):
                    if predicate.noun and not predicate.preposition:
                        key = fold(predicate.noun)
                        lemmas = predicate.verbs | predicate.passive_verbs
                        self._nouns[key] = self._nouns.get(key, frozenset()) | lemmas
                        vocabulary.nouns.add_noun(predicate.noun)
                        vocabulary.verbs_of.setdefault(predicate.noun, set()).update(lemmas)
                        vocabulary.compounds.update(v for v in predicate.verbs if " " in v)
                    elif not predicate.noun:
                        self._verbs |= predicate.verbs - plain_words("not_speaking")

    def says(self, clause: Clause) -> bool:
        """Whether the clause's predicate is one of speaking."""
        verb = clause.verb
        if clause.kind == "speaker":
            return True
        if verb is None:
            return False
        if verb.lemma in self._verbs and not verb.passive:
            return True
        noun, _, light = verb.lemma.rpartition(" ")
        if noun and light in self._nouns.get(fold(noun), ()):
            return True  # «تأکید کرد» read as one verb
        for phrase in reversed(clause.phrases):
            for use in phrase.nouns:
                if use.last >= verb.first - 1 and verb.lemma in self._nouns.get(
                    fold(use.hit.noun), ()
                ):
                    return True
        return False

    def sources(self, clause: Clause, parsed: ParsedSentence, *, inside: bool) -> list[Source]:
        """Who vouches for the clause, nearest first.

        ``inside``: the event is named in a phrase of a speaking clause («از … خبر داد»), whose
        subject then is its source too.
        """
        found: list[Source] = []
        for at, current in enumerate(_upwards(clause)):
            if (at or inside) and self.says(current):
                found += self._speakers(current, parsed)
            found += according(current, parsed) + communique(current, parsed)
            if current.parent is None and current.previous is not None and current.kind == "main":
                found += according(current.previous, parsed)
        found += self._named_after(clause, parsed)
        for other in parsed.clauses:
            if other is not clause and other.parent is None:
                found += [s for s in according(other, parsed) if s not in found]
        return _unique(found + made_public(parsed) + (outlets_told(parsed) if found else []))

    def _named_after(self, clause: Clause, parsed: ParsedSentence) -> list[Source]:
        """«…، این را یک دیپلمات به رویترز گفت», «خبری که نیویورک‌تایمز فاش کرد»."""
        at = parsed.clauses.index(clause) + 1 if clause in parsed.clauses else 0
        told = (self.tells_what_is_before(other, parsed) for other in parsed.clauses[at:])
        return next(filter(None, told), [])

    def tells_what_is_before(self, clause: Clause, parsed: ParsedSentence) -> list[Source]:
        """Who a clause says has told what stands before it; nobody where it says no such thing."""
        verb = clause.verb
        if verb is None:
            return []
        if closes(clause, parsed):
            return self._speakers(clause, parsed)
        pointing = points_back(clause, parsed)
        words = {*parsed.keys[max(verb.first - 2, 0) : verb.first]}
        stated = verb.lemma in plain_words("stating_verbs")
        if pointing and (self.says(clause) or stated or words & folded_words("telling_after")):
            return self._speakers(clause, parsed)
        if pointing and verb.lemma == "بودن":  # «این سخنان وزیر خارجه نروژ است»
            return [Source(m, m.is_media) for p in clause.phrases[:1] for m in p.parties[-1:]]
        return []

    def _speakers(self, clause: Clause, parsed: ParsedSentence) -> list[Source]:
        found = [Source(m, m.is_media) for m in own_subject(clause)]
        found = found or told_by_words(clause, parsed)
        found = found or [Source(m, m.is_media) for m in subject(clause)]
        for phrase in clause.phrases:
            if phrase.marker in ("با", "به") and phrase.mentions and is_outlet(phrase.mentions[0]):
                found += [Source(m, True) for m in phrase.mentions[:1]]
            elif phrase.marker == "به":
                found += weak_outlet(phrase, parsed)
        return found


def _upwards(clause: Clause) -> Iterator[Clause]:
    """The clause and those it hangs on, the nearest first."""
    current: Clause | None = clause
    while current is not None:
        yield current
        current = current.parent


def _unique(sources: list[Source]) -> list[Source]:
    seen: set[tuple[int, int]] = set()
    out = []
    for source in sources:
        key = (source.mention.first, source.mention.last)
        if key not in seen:
            seen.add(key)
            out.append(source)
    return sorted(out, key=lambda s: s.relay)


def is_anonymous(text: str) -> bool:
    """Whether a source's words name nobody («یک منبع آگاه», «منابع محلی»)."""
    named = any(word in text for word in word_list("anonymous_never"))
    return not named and any(word in text for word in word_list("anonymous"))
