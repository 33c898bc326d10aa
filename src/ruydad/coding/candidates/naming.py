"""Which frames a noun stands for: by itself, under a verb that adds nothing, or with its verb."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.coding.lexicon import Lexicon
from ruydad.coding.words import wrappings
from ruydad.grammar import Clause, NounUse, ParsedSentence, Phrase
from ruydad.knowledge.frames import Frame, Predicate
from ruydad.text import fold

_DOING = frozenset(("کردن", "دادن", "زدن"))
_BARE = "bare"


def nominal_frames(
    lexicon: Lexicon, parsed: ParsedSentence, clause: Clause, phrase: Phrase, use: NounUse
) -> list[Frame]:
    """The frames whose event the noun names by itself, or under a verb that adds nothing."""
    noun = fold(use.hit.noun)
    made_with = [p for p in lexicon.by_noun.get(noun, ()) if not p.negated]
    frames = list(lexicon.event_nouns.get(noun, ()))
    if use.infinitive is not None:
        frames += [p.frame for p in made_with if use.infinitive.lemma in p.verbs]
    if not frames and phrase.marker in ("با", "during") and phrase.nouns[0] is use:
        frames = [p.frame for p in made_with if "کردن" in p.verbs]
    if frames:
        return frames
    alone = _is_headline(clause, phrase, use) or is_wrapped(phrase, clause, parsed.keys)
    return [p.frame for p in made_with if alone and p.verbs & _DOING]


def predicates_with(use: NounUse, lexicon: Lexicon) -> list[Predicate]:
    """Those made with the noun; «پیام کتبی» takes the verbs of «پیام»."""
    known = lexicon.by_noun.get(fold(use.hit.noun))
    if known is not None or use.hit.preposition:
        return known or []
    first = fold(use.hit.noun.split()[0])
    frames = {f.id for f in lexicon.event_nouns.get(fold(use.hit.noun), ())}
    return [p for p in lexicon.by_noun.get(first, []) if p.frame.id in frames]


def _is_headline(clause: Clause, phrase: Phrase, use: NounUse) -> bool:
    """«اعزام دو ناو به …»: a verbless clause that opens with the noun."""
    opens = clause.phrases[0] is phrase and phrase.first == use.first
    return clause.verb is None and phrase.marker is None and opens


def is_wrapped(phrase: Phrase, clause: Clause, keys: Sequence[str]) -> bool:
    """Whether the clause's predicate tells of the phrase's noun only that it took place."""
    verb = clause.verb
    if verb is None or verb.passive:
        return False
    under = phrase.marker if phrase.marker is not None else _BARE
    beside = _predicate_words(phrase, clause, keys)
    return any(
        under in wrapping.under
        and verb.lemma in wrapping.verbs
        and (not wrapping.nouns or wrapping.nouns & beside)
        for wrapping in wrappings()
    )


def _predicate_words(phrase: Phrase, clause: Clause, keys: Sequence[str]) -> set[str]:
    """The bare words of the clause outside the phrase, and the word before the verb."""
    words = {
        keys[index]
        for other in clause.phrases
        if other is not phrase and other.marker is None and not other.mentions
        for index in range(other.first, other.last)
    }
    if clause.verb is not None and clause.verb.first:
        words.add(keys[clause.verb.first - 1])
    return words
