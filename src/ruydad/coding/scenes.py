"""Where an event was, told otherwise than after «در»: by its target, way, host or court."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.place_words import as_place, by_words, is_name, place_of
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Clause, Mention, Phrase
from ruydad.knowledge import Knowledge
from ruydad.records import Place
from ruydad.text import fold

_AT_TARGET = frozenset(("ASSAULT", "RETREAT", "MOBILIZE", "COERCE"))
_STRUCK = frozenset(("ASSAULT", "RETREAT", "COERCE", "PROTEST"))
_TAKEN_AWAY = frozenset(("abduct", "deport"))
_MOVED = frozenset(("MOBILIZE", "PROTEST", "AID"))
_MET = frozenset(("meeting", "talks"))


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


def _held_at(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«در حاشیه کنفرانس بن», «در نشست فوق‌العاده لوزاکا»: where a meeting has its name from."""
    if candidate.frame.type not in ("CONSULT", "AGREE") or candidate.frame.channel == "phone":
        return None
    keys, held = candidate.parsed.keys, folded_words("held")
    for phrase in candidate.clause.phrases:
        told = phrase.marker in ("در", "margin") and held.intersection(
            keys[phrase.first : phrase.last]
        )
        for mention in phrase.parties[-1:] if told else ():
            elsewhere = keys[mention.first] in folded_words("held_elsewhere")
            if mention.is_place_only and not elsewhere:
                return as_place(mention, candidate.parsed, knowledge)
    return None


def _visited(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«در سفر به زاهدان … دیدار کرد», «وارد آکرا شد و … گفت‌وگو کرد»: where the visit went."""
    frame, clause = candidate.frame, candidate.clause
    if frame.type != "CONSULT" or frame.channel not in _MET:
        return None
    phrases = list(_travelled(candidate, clause.phrases))
    before = clause.previous
    if before is not None and before.verb is not None and _arrives(candidate):
        phrases += [p for p in before.phrases if p.marker in ("به", None) and not p.ra]
    phrases += [p for c in _told_to_come(candidate) for p in c.phrases if p.marker == "به"]
    named = (as_place(m, candidate.parsed, knowledge) for p in phrases for m in p.mentions)
    return next(filter(None, named), None)


def _told_to_come(candidate: Candidate) -> Iterator[Clause]:
    """«عراقچی را که به دوحه رفته است به حضور پذیرفت»."""
    for clause in candidate.parsed.clauses:
        verb = clause.verb
        told = clause.kind == "relative" and clause.parent is candidate.clause
        coming = verb is not None and verb.lemma in plain_words("arriving")
        if told and coming and verb is not None and verb.tense != "future":
            yield clause


def _travelled(candidate: Candidate, phrases: list[Phrase]) -> Iterator[Phrase]:
    keys = candidate.parsed.keys
    for at, phrase in enumerate(phrases[1:]):
        words = keys[phrases[at].first : phrases[at].last]
        if phrase.marker == "به" and words[:1] == ["در"] and set(words) & folded_words("travels"):
            yield phrase


def _arrives(candidate: Candidate) -> bool:
    """Whether the clause before tells that the same people came to a place."""
    before = candidate.clause.previous
    if before is None or before.verb is None:
        return False
    words = candidate.parsed.keys[before.first : before.last]
    coming = before.verb.lemma in plain_words("arriving")
    return coming or not folded_words("arrivals").isdisjoint(words)


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


def _named_thing(phrase: Phrase, candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """The kind of place within a phrase with the name after it, or a place at its end."""
    parsed, kinds = candidate.parsed, folded_words("place_nouns")
    words = range(phrase.first, phrase.last)
    start = next((at for at in words if parsed.keys[at] in kinds), None)
    if start is None:
        return None
    ends = [m for m in (*phrase.mentions, *phrase.inner) if start <= m.last - 1 < phrase.last]
    if is_name(parsed.keys[start : phrase.last]) or any(m.is_place_only for m in ends):
        return by_words(start, phrase.last, ends[-1:], parsed, knowledge)
    return None


def _posting(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«با سفیر سوریه در مسکو», «مقابل سفارت سوریه در مسکو»: it was where the post is."""
    frame = candidate.frame
    met = frame.type == "CONSULT" and frame.channel in _MET
    if not met and frame.type != "PROTEST":
        return None
    for mention in (*candidate.recipients, *candidate.actors):
        if mention.posting is None:
            continue
        start, end = candidate.parsed.span(*mention.posting)
        words = candidate.parsed.quote(start, end)
        match = knowledge.lookup(fold(words))
        entry = match.of_kind("place") or match.of_kind("country") if match else None
        if entry is not None:
            return place_of(entry, words, (start, end))
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
    _target, _held_at, _visited, _faced, _struck, _sent_to, _posting, _local,
)  # fmt: skip
