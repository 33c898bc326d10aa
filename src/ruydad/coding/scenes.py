"""Where an event was, told otherwise than after «در»: by its target, way, host or court."""

from __future__ import annotations

from collections.abc import Callable

from ruydad.coding.candidates import Candidate
from ruydad.coding.meeting_places import held_at, posted_at, visited
from ruydad.coding.place_words import as_place, by_words, is_name, place_of
from ruydad.coding.words import folded_words
from ruydad.grammar import Mention, Phrase
from ruydad.knowledge import Knowledge
from ruydad.records import Place

_AT_TARGET = frozenset(("ASSAULT", "RETREAT", "MOBILIZE", "COERCE"))
_STRUCK = frozenset(("ASSAULT", "RETREAT", "COERCE", "PROTEST"))
_TAKEN_AWAY = frozenset(("abduct", "deport"))
_MOVED = frozenset(("MOBILIZE", "PROTEST", "AID"))


def told_otherwise(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """The place of an event that no phrase after «در» tells."""
    found = (read(candidate, knowledge) for read in _READERS)
    return next(filter(None, found), None)


def _target(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«شهر خرسون را ترک کردند»: what was left, taken or struck is where it was."""
    if candidate.frame.type not in _AT_TARGET:
        return None
    targets = [mention for mention in candidate.recipients if mention.is_place_only]
    named = (as_place(mention, candidate.parsed, knowledge) for mention in targets)
    return next(filter(None, named), None)


def _struck(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«بازار شهر کبکابیه را غارت کردند», «بر پوستهٔ گوشته آتش گشودند»: a thing that has a name."""
    if candidate.frame.type not in _STRUCK or candidate.frame.mode in _TAKEN_AWAY:
        return None
    for phrase in candidate.clause.phrases:
        if phrase.ra or phrase.marker in ("به", "بر"):
            found = _named_thing(phrase, candidate, knowledge)
            if found is not None:
                return found
    return None


def _faced(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«مقابل ساختمان فرمانداری شوش», «در برابر مجلس»: a crowd was where it stood."""
    if candidate.frame.type not in ("PROTEST", "ASSAULT"):
        return None
    keys = candidate.parsed.keys
    for phrase in candidate.clause.phrases:
        words = range(phrase.first, phrase.last)
        start = next((at for at in words if keys[at] in folded_words("faced")), None)
        if phrase.marker in ("against", "near") and start is not None:
            last = _with_next(phrase, candidate)
            return by_words(start, last, phrase.inner[-1:], candidate.parsed, knowledge)
    return None


def _with_next(phrase: Phrase, candidate: Candidate) -> int:
    """The end of a phrase and of the two words at most that hang on it («فرمانداری» «شوش»)."""
    hanging = (p for p in candidate.clause.phrases if p.first == phrase.last and not p.nouns)
    following = next(hanging, None)
    if following is None or following.marker or following.ra:
        return phrase.last
    return following.last if following.last - following.first <= 2 else phrase.last


def _sent_to(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«ناوشکنی به دریای بارنتس اعزام کرد», «به سوی خیابان جمهوری راه افتادند»."""
    if candidate.frame.type not in _MOVED:
        return None
    for phrase in candidate.clause.phrases:
        if phrase.marker in ("به", "near"):
            found = _named_thing(phrase, candidate, knowledge)
            if found is not None:
                return found
    return None


def _put_out_by(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«از مرز دوغارون بازگرداند», «از راه تورخم اخراج کرد»: by which way people were put out."""
    if candidate.frame.mode != "deport":
        return None
    for phrase in candidate.clause.phrases:
        if phrase.marker == "through" and is_name(
            candidate.parsed.keys[phrase.last - 1 : phrase.last]
        ):
            return by_words(phrase.last - 1, phrase.last, phrase.inner, candidate.parsed, knowledge)
        if phrase.marker == "از":
            found = _named_thing(phrase, candidate, knowledge)
            if found is not None:
                return found
    return None


def _in_part(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«در جنوب این کشور», «در جنوب کشور»: a part of a country told of before."""
    parsed = candidate.parsed
    if candidate.frame.type not in (*_AT_TARGET, "PROTEST"):
        return None  # «از پایان جنگ در شرق کشور استقبال کرد»
    for phrase in candidate.clause.phrases:
        inside = phrase.inner[-1:] if phrase.marker == "در" and not phrase.nouns else []
        for mention in inside:
            of_state = parsed.keys[mention.last - 1] in folded_words("state_words")
            if of_state and parsed.keys[phrase.first + 1] in folded_words("place_parts"):
                return by_words(phrase.first + 1, mention.last, [], parsed, knowledge)
    return None


def _named_thing(phrase: Phrase, candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """The kind of place within a phrase with the name after it, or a place at its end."""
    parsed, kinds = candidate.parsed, folded_words("place_nouns")
    words = range(phrase.first, phrase.last)
    start = next((at for at in words if parsed.keys[at] in kinds), None)
    if start is None:
        return None
    ends = [m for m in (*phrase.mentions, *phrase.inner) if start <= m.last - 1 < phrase.last]
    border = parsed.keys[start] in folded_words("borders") and any(m.names for m in ends)
    if border or is_name(parsed.keys[start : phrase.last]) or any(m.is_place_only for m in ends):
        return by_words(start, phrase.last, ends[-1:], parsed, knowledge)
    return None


def _local(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«دادگاهی در ماله», «پولیس کابل», «نیروهای پاکستانی در کشمیر»: those who act in one place."""
    if candidate.frame.type not in ("SANCTION", "COERCE", "ASSAULT", "PROTEST"):
        return None
    for mention in candidate.actors:
        if candidate.parsed.keys[mention.first] in folded_words("local_actors"):
            found = _place_at_end(mention, candidate)
            if found is not None:
                return found
    return None


def _place_at_end(mention: Mention, candidate: Candidate) -> Place | None:
    """The town a mention ends with."""
    match = mention.names[-1] if mention.names else None
    if match is None or match.last != mention.last:
        return None
    entry = match.of_kind("place")
    if entry is None or match.of_kind("country"):  # «نیروهای امنیتی تونس»
        return None
    start, end = candidate.parsed.span(match.first, match.last)
    return place_of(entry, candidate.parsed.quote(start, end), (start, end))


_READERS: tuple[Callable[[Candidate, Knowledge], Place | None], ...] = (
    _target, held_at, visited, _faced, _struck, _sent_to, _put_out_by, posted_at, _local, _in_part,
)  # fmt: skip
