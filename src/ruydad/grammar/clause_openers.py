"""Openers: «با میانجیگری قطر، حماس و اسرائیل …» — the subject begins after the comma."""

from __future__ import annotations

from collections.abc import Sequence

from ruydad.grammar.mention import Mention
from ruydad.grammar.phrases import Clause, Phrase

_OPENING = frozenset(("mediator", "host", "head", "after", "because", "before", "during", "basis"))
_TOLD = frozenset(("past", "perfect", "present", "pluperfect", "participle"))
_BECOMING = frozenset(("شدن", "گردیدن", "گشتن", "بودن"))
_COMMAS = frozenset("،,")


def part_opener(clause: Clause, keys: Sequence[str]) -> None:
    """Give the mentions after the comma of an opening phrase to a subject of their own."""
    if not clause.phrases or clause.verb is None or clause.phrases[0].marker not in _OPENING:
        return
    opener = clause.phrases[0]
    if opener.ra or any(p.marker is None and p.mentions and not p.ra for p in clause.phrases):
        return
    at = _after_comma(opener.parties, keys)
    if at is None:
        return
    later = opener.parties[at:]
    opener.mentions = [m for m in opener.mentions if m not in later]
    opener.inner = [m for m in opener.inner if m not in later]
    for noun in opener.nouns:
        noun.owners = [m for m in noun.owners if m not in later]
    clause.phrases.insert(1, Phrase(None, later[0].first, opener.last, mentions=later))
    opener.last = later[0].first - 1


def _after_comma(mentions: list[Mention], keys: Sequence[str]) -> int | None:
    for at in range(1, len(mentions)):
        if not _COMMAS.isdisjoint(keys[mentions[at - 1].last : mentions[at].first]):
            return at
    return None


def clause_after_speech(clause: Clause) -> bool:
    """«…، گفت سخنگوی ارتش در نشستی خبری.»: who said it, after the verb; ends the sentence."""
    speech = clause.parent
    if clause.kind != "complement" or speech is None or speech.verb is None or speech.phrases:
        return False
    if speech.verb.lemma != "گفتن" or not (clause.phrases and clause.phrases[0].mentions):
        return False
    speech.phrases, speech.last = clause.phrases, clause.last
    return True


def return_from_wish(clause: Clause) -> None:
    """«از او خواست برود و گفت …»: an indicative after «و» is no part of what was wished."""
    _go_on_speaking(clause)
    before, wished = clause.previous, clause.parent
    if before is None or wished is None or clause.kind not in ("complement", "purpose"):
        return
    if before.kind not in ("complement", "purpose"):
        return
    if before.parent is not wished or before.modals or clause.modals or not before.verb:
        return
    if before.verb.tense != "subjunctive" or clause.verb is None or clause.quoted:
        return
    if clause.verb.tense in _TOLD:
        clause.kind, clause.parent, clause.previous = wished.kind, wished.parent, wished
        clause.antecedent = wished.antecedent


def _is_speakers(clause: Clause, speech: Clause) -> bool:
    """«متهم کرد که آب را نمی‌دهند و هشدار داد …»: past and singular as the one, unlike the other."""
    said, told, verb = speech.verb, clause.previous, clause.verb
    if told is None or told.verb is None or said is None or verb is None or clause.quoted:
        return False
    if told.parent is not speech or verb.passive or verb.lemma in _BECOMING:
        return False
    if (said.tense, verb.tense) != ("past", "past") or told.verb.tense in ("past", "imperfect"):
        return False
    bare = [p for p in clause.phrases if p.marker is None and not p.ra and p.last != verb.first]
    return not bare and verb.person == said.person != told.verb.person


def _go_on_speaking(clause: Clause) -> None:
    """«… گفت X رفته است و افزود …»: who spoke goes on, and it is no part of what was said."""
    speech, verb = clause.parent, clause.verb
    if clause.kind != "complement" or speech is None or speech.verb is None or verb is None:
        return
    if any(p.marker is None and p.mentions and not p.ra for p in clause.phrases):
        return
    if verb.lemma != "افزودن" and not _is_speakers(clause, speech):
        return
    while speech.kind == "complement" and speech.parent is not None:
        speech = speech.parent
    clause.kind, clause.parent, clause.previous = speech.kind, speech.parent, speech
