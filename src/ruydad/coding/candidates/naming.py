"""Which frames a noun stands for: by itself, under a verb that adds nothing, or with its verb."""

from __future__ import annotations

from ruydad.coding.candidates.wrapping import is_wrapped
from ruydad.coding.lexicon import Lexicon
from ruydad.grammar import Clause, NounUse, ParsedSentence, Phrase
from ruydad.knowledge.frames import Frame, Predicate
from ruydad.text import fold

_DOING = frozenset(("کردن", "دادن", "زدن"))


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
