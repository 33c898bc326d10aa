"""Where an event was, told otherwise than after «در»: by its target, way, host or court."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from ruydad.coding.candidates import Candidate
from ruydad.coding.local_places import by_agent, faced, local
from ruydad.coding.meeting_places import held_at, posted_at, visited
from ruydad.coding.place_words import as_place, at_end, by_words, is_name
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


def struck(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """The place an attack was on."""
    if candidate.frame.type != "ASSAULT":
        return None
    return _target(candidate, knowledge) or _struck(candidate, knowledge)


def _target(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«شهر خرسون را ترک کردند»: what was left, taken or struck is where it was."""
    if candidate.frame.type not in _AT_TARGET:
        return None
    targets = [m for m in candidate.recipients if m.is_place_only and not _went_to(m, candidate)]
    named = (as_place(mention, candidate.parsed, knowledge) for mention in targets)
    return next(filter(None, named), None)


def _went_to(mention: Mention, candidate: Candidate) -> bool:
    """«به کرانه دنیپرو عقب نشستند»: where those went who left another place."""
    to = (phrase for phrase in candidate.clause.phrases if phrase.marker == "به")
    return candidate.frame.type == "RETREAT" and any(mention in phrase.mentions for phrase in to)


def _struck(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«بازار شهر کبکابیه را غارت کردند», «بر پوستهٔ گوشته آتش گشودند»: a thing that has a name."""
    if candidate.frame.type not in _STRUCK or candidate.frame.mode in _TAKEN_AWAY:
        return None
    phrases = candidate.clause.phrases
    for phrase, after in zip(phrases, [*phrases[1:], None], strict=False):
        split = phrase.marker is None and after is not None and after.marker == "در" and after.ra
        if phrase.ra or phrase.marker in ("به", "بر") or split:  # «منطقه القصر در لبنان را»
            found = _named_thing(phrase, candidate, knowledge)
            if found is not None:
                return found
    return None


def _raided(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«با یورش به الخلیل … بازداشت کردند»: where those went in who seized or killed somebody."""
    if candidate.frame.type not in ("COERCE", "ASSAULT"):
        return None
    phrases, keys = candidate.clause.phrases, candidate.parsed.keys
    for phrase, after in pairwise(phrases):
        going = folded_words("raids").intersection(keys[phrase.first : phrase.last])
        if going and phrase.marker in ("با", "در", "after") and after.marker == "به":
            named = (m for m in after.mentions if m.is_place_only)
            found = next((as_place(m, candidate.parsed, knowledge) for m in named), None)
            if found is not None:
                return found
    return None


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
        return _building(phrase, candidate, knowledge)
    ends = [m for m in (*phrase.mentions, *phrase.inner) if start <= m.last - 1 < phrase.last]
    border = parsed.keys[start] in folded_words("borders") and any(m.names for m in ends)
    if border or is_name(parsed.keys[start : phrase.last]) or any(m.is_place_only for m in ends):
        return by_words(start, phrase.last, ends[-1:], parsed, knowledge)
    return None


def _building(phrase: Phrase, candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«ساختمان شهرداری آنتاناناریوو را ویران کردند»: a town's building."""
    keys, parsed = candidate.parsed.keys, candidate.parsed
    words = range(phrase.first, phrase.last - 1)
    start = next((at for at in words if keys[at] in folded_words("faced")), None)
    town = at_end(phrase.last - 1, phrase.last, parsed, knowledge) if start is not None else None
    if start is None or town is None or town.lat is None:
        return None
    return by_words(start, phrase.last, [], parsed, knowledge)


_READERS: tuple[Callable[[Candidate, Knowledge], Place | None], ...] = (
    _target, held_at, visited, faced, _raided, _struck, _sent_to, _put_out_by, posted_at, local,
    by_agent, _in_part,
)  # fmt: skip
