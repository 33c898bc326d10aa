"""Where those were who belong to one place: a town's police, a university's students, a crowd."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.place_words import at_end, by_words, place_of
from ruydad.coding.words import folded_words
from ruydad.grammar import Mention, Phrase
from ruydad.knowledge import Knowledge
from ruydad.records import Place


def faced(candidate: Candidate, knowledge: Knowledge) -> Place | None:
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


def local(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«دادگاهی در ماله», «پولیس کابل», «نیروهای پاکستانی در کشمیر»: those who act in one place."""
    if candidate.frame.type not in ("SANCTION", "COERCE", "ASSAULT", "PROTEST"):
        return None
    for mention in candidate.actors or _subject(candidate):
        words = candidate.parsed.keys[mention.first : mention.last]
        if folded_words("local_actors").intersection(words):
            found = _institution(mention, candidate, knowledge) or _place_at_end(mention, candidate)
            if found is not None:
                return found
    return None


def _subject(candidate: Candidate) -> list[Mention]:
    """«شعبه پنج دادگاه انقلاب اصفهان»: who is told of in a subject that names no party."""
    return [
        mention
        for phrase in candidate.clause.phrases[:1]
        if phrase.marker is None and not phrase.ra
        for mention in phrase.inner
    ]


def _institution(mention: Mention, candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«دانشجویان دانشگاه صنعتی شریف … تجمع کردند»: they protest where they learn or work."""
    keys = candidate.parsed.keys
    words = range(mention.first, mention.last - 1)
    start = next((at for at in words if keys[at] in folded_words("institutions")), None)
    if candidate.frame.type != "PROTEST" or start is None:
        return None
    return by_words(start, mention.last, [], candidate.parsed, knowledge)


def by_agent(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«توسط نیروهای اداره اطلاعات سنندج بازداشت شد»: the town whose officers did it."""
    if candidate.frame.type not in ("COERCE", "ASSAULT", "SANCTION"):
        return None
    last = -1
    phrases = (phrase for phrase in candidate.clause.phrases if phrase is not candidate.phrase)
    for phrase in phrases:
        opens = phrase.marker == "agent"
        goes_on = last == phrase.first and not (phrase.marker or phrase.ra)
        last = phrase.last if opens or goes_on else last
    found = at_end(last - 1, last, candidate.parsed, knowledge) if last > 0 else None
    return found if found is not None and found.lat is not None else None


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
