"""Reported speech: which clauses say something, who says it, and who relays it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from ruydad.coding.roles import subject
from ruydad.coding.words import folded_words, plain_words, word_list
from ruydad.grammar import Clause, Mention, ParsedSentence, Phrase, Vocabulary
from ruydad.grammar.words import prepositions
from ruydad.knowledge.frames import Frame, compile_predicate
from ruydad.text import fold

_SPEAKING = ("neutral", "reporting", "insisting", "claim", "confirming", "denying", "predicting")


@dataclass(frozen=True, slots=True)
class Source:
    """Who vouches for what a clause says: the speaker, or an outlet that relays it."""

    mention: Mention
    relay: bool


@cache
def cues() -> dict[str, Any]:
    """The cue lists of the knowledge room."""
    text = files("ruydad.knowledge").joinpath("data/cues.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
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
                found += self._speakers(current)
            found += according(current)
            if current.parent is None and current.previous is not None and current.kind == "main":
                found += according(current.previous)
        found += self._named_after(clause, parsed)
        for other in parsed.clauses:
            if other is not clause:
                found += [s for s in according(other) if s not in found and other.parent is None]
        return _unique(found)

    def _named_after(self, clause: Clause, parsed: ParsedSentence) -> list[Source]:
        """«…، این را یک دیپلمات به رویترز گفت», «خبری که نیویورک‌تایمز فاش کرد»."""
        at = parsed.clauses.index(clause) + 1 if clause in parsed.clauses else 0
        for other in parsed.clauses[at:]:
            if other.verb is not None and _closes(other, parsed):
                return self._speakers(other)
            if other.verb is not None and _points_back(other, parsed):
                words = {*parsed.keys[max(other.verb.first - 2, 0) : other.verb.first]}
                if self.says(other) or words & folded_words("telling_after"):
                    return self._speakers(other)
        return []

    def _speakers(self, clause: Clause) -> list[Source]:
        found = [Source(m, m.is_media) for m in subject(clause)]
        for phrase in clause.phrases:
            if phrase.marker in ("با", "به") and phrase.mentions and _is_outlet(phrase.mentions[0]):
                found += [Source(m, True) for m in phrase.mentions[:1]]
        return found


def _upwards(clause: Clause) -> Iterator[Clause]:
    """The clause and those it hangs on, the nearest first."""
    current: Clause | None = clause
    while current is not None:
        yield current
        current = current.parent


def _closes(clause: Clause, parsed: ParsedSentence) -> bool:
    """«واشنگتن باید تحریم‌ها را لغو کند، سخنگوی چین گفت»: who said all that stands before."""
    phrases, verb = clause.phrases, clause.verb
    if clause.kind != "main" or verb is None or verb.negative or verb.passive or not phrases:
        return False
    if verb.lemma not in plain_words("telling_verbs") or clause is not parsed.clauses[-1]:
        return False
    named = phrases[0].marker is None and not phrases[0].ra and bool(phrases[0].mentions)
    return named and all(p.marker in ("در", "به", "according", None) for p in phrases[1:])


def _points_back(clause: Clause, parsed: ParsedSentence) -> bool:
    """Whether what the clause says was told is what stands before it."""
    things, keys = folded_words("told_things"), parsed.keys
    if clause.kind == "relative":
        start = clause.first
        return start > 1 and keys[start - 1] == "که" and keys[start - 2] in things
    first = clause.phrases[0] if clause.phrases else None
    if clause.kind != "main" or first is None or not first.ra or keys[first.first] != "این":
        return False
    return keys[min(first.first + 1, first.last - 1)] in things | {"را"}


def _is_outlet(mention: Mention) -> bool:
    """A named outlet; «به خبرنگاران گفت» names none."""
    return mention.is_media and bool(mention.entries("outlet", "organisation"))


def according(clause: Clause) -> list[Source]:
    """Who is named under «به گزارش», «به گفته»."""
    return [
        Source(mention, mention.is_media or _relaying(phrase))
        for phrase in clause.phrases
        if phrase.marker == "according"
        for mention in phrase.parties[:1]
    ]


def _relaying(phrase: Phrase) -> bool:
    return any(word in phrase.wording for word in word_list("relaying"))


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
