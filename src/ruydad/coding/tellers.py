"""Who vouches for what a sentence tells: named, told by a word («خواهرش»), or by a communiqué."""

from __future__ import annotations

from dataclasses import dataclass

from ruydad.coding.words import folded_openings, folded_words, plain_words, word_list
from ruydad.grammar import Clause, Mention, ParsedSentence, Phrase
from ruydad.page import outlets

_TO = ("با", "به")
_IN = ("در", "basis", "according")


@dataclass(frozen=True, slots=True)
class Source:
    """Who vouches for what a clause says: the speaker, or an outlet that relays it.

    ``words`` are those of a source that is no party of the page («خواهرش»).
    """

    mention: Mention
    relay: bool
    words: str = ""


def closes(clause: Clause, parsed: ParsedSentence) -> bool:
    """«واشنگتن باید تحریم‌ها را لغو کند، سخنگوی چین گفت»: who said all that stands before."""
    phrases, verb = clause.phrases, clause.verb
    if clause.kind != "main" or verb is None or verb.negative or verb.passive or not phrases:
        return False
    if verb.lemma not in plain_words("telling_verbs") or clause is not parsed.clauses[-1]:
        return False
    named = phrases[0].marker is None and not phrases[0].ra and bool(phrases[0].mentions)
    return named and all(p.marker in ("در", "به", "according", None) for p in phrases[1:])


def points_back(clause: Clause, parsed: ParsedSentence) -> bool:
    """Whether what the clause says was told is what stands before it."""
    things, keys = folded_words("told_things"), parsed.keys
    if clause.kind == "relative":
        start = clause.first
        return start > 1 and keys[start - 1] == "که" and keys[start - 2] in things
    if clause.kind != "main":
        return False
    bare = [p for p in clause.phrases if p.marker is None and keys[p.first] == "این"]
    spoken_of = [p for p in bare if p.ra or (p is clause.phrases[0] and _is_thing(p, keys))]
    return any(_is_thing(p, keys) or keys[p.last - 1] == "این" for p in spoken_of)


def _is_thing(phrase: Phrase, keys: list[str]) -> bool:
    """«این سخنان»."""
    return keys[min(phrase.first + 1, phrase.last - 1)] in folded_words("told_things") - {"این"}


def is_outlet(mention: Mention) -> bool:
    """A named outlet; «به خبرنگاران گفت» names none."""
    return mention.is_media and bool(mention.entries("outlet", "organisation"))


def according(clause: Clause, parsed: ParsedSentence) -> list[Source]:
    """Who is named under «به گزارش», «به گفته»."""
    return [
        source
        for phrase in clause.phrases
        if phrase.marker == "according"
        for source in _under(phrase, parsed)
    ]


def _under(phrase: Phrase, parsed: ParsedSentence) -> list[Source]:
    by_words = [] if phrase.mentions else _by_words(phrase, parsed)
    named = [Source(m, m.is_media or _relaying(phrase)) for m in phrase.parties[:1]]
    return by_words or named or weak_outlet(phrase, parsed)


def weak_outlet(phrase: Phrase, parsed: ParsedSentence) -> list[Source]:
    """«به گزارش تاس», «به تاس گفت»: an outlet whose name is elsewhere an ordinary word."""
    for at in range(max(phrase.first + 1, phrase.last - 2), phrase.last):
        start, end = parsed.span(at, phrase.last)
        words = parsed.quote(start, end).strip("،, ")
        if not phrase.parties and outlets().named(words, weak=True) is not None:
            return [Source(Mention(at, phrase.last), True, words)]
    return []


def _relaying(phrase: Phrase) -> bool:
    return any(word in phrase.wording for word in word_list("relaying"))


def told_by_words(clause: Clause, parsed: ParsedSentence) -> list[Source]:
    """«خواهرش گفت», «منبعی نزدیک به مذاکرات گفت»: a subject that is no party of the page."""
    bare = [p for p in clause.phrases if p.marker is None and not p.ra]
    return next(filter(None, (_by_words(p, parsed) for p in bare[:1])), [])


def _by_words(phrase: Phrase, parsed: ParsedSentence) -> list[Source]:
    """The words from «خواهرش», «منبعی» on to the end of the phrase."""
    for at in range(phrase.first, phrase.last):
        if _tells(parsed.keys[at]):
            start, end = parsed.span(at, phrase.last)
            mention = Mention(at, phrase.last, head=parsed.keys[at])
            return [Source(mention, False, parsed.quote(start, end).strip("،, "))]
    return []


def _tells(key: str) -> bool:
    """«خواهر», «خواهرش», «خانواده‌هایشان»."""
    people = folded_words("telling_people")
    return key in people or any(
        key.endswith(tail) and key.removesuffix(tail) in people
        for tail in folded_openings("possessives")
    )


def communique(clause: Clause, parsed: ParsedSentence) -> list[Source]:
    """«در بیانیه مشترک الف و ب آمده است», «در خبرنامه ارگ آمده است»."""
    verb = clause.verb
    if verb is None or verb.lemma not in plain_words("stating_verbs"):
        return []
    for phrase in clause.phrases:
        opens = phrase.marker in _IN and phrase.last > phrase.first + 2
        if opens and parsed.keys[phrase.first + 1] in folded_words("communiques"):
            return _whose(phrase, parsed)
    return []


def _whose(phrase: Phrase, parsed: ParsedSentence) -> list[Source]:
    """Whose communiqué: its parties, else the words after it."""
    if phrase.parties:
        return [Source(mention, mention.is_media) for mention in phrase.parties]
    start, end = parsed.span(phrase.first + 2, phrase.last)
    mention = Mention(phrase.first + 2, phrase.last)
    return [Source(mention, False, parsed.quote(start, end))]


def made_public(parsed: ParsedSentence) -> list[Source]:
    """«در بیانیه‌ای که خبرگزاری فرات منتشر کرد»: who brought the words to the public."""
    return [
        Source(mention, True)
        for clause in parsed.clauses
        if clause.kind == "relative" and _publishes(clause, parsed)
        for phrase in clause.phrases
        if phrase.marker in (None, "به") and not phrase.ra
        for mention in phrase.mentions[:1]
        if mention.is_media
    ]


def _publishes(clause: Clause, parsed: ParsedSentence) -> bool:
    before = parsed.keys[max(clause.first - 4, 0) : clause.first]
    return not folded_words("communiques").isdisjoint(before)


def outlets_told(parsed: ParsedSentence) -> list[Source]:
    """«به گفته خواهرش که با رویترز صحبت کرده», «در گفت‌وگو با رویترز»: whom the source told."""
    return [
        Source(mention, True)
        for clause in parsed.clauses
        for at, phrase in enumerate(clause.phrases)
        if phrase.marker in _TO and (_talks(clause) or _in_talk(clause.phrases[:at], parsed))
        for mention in phrase.mentions[:1]
        if is_outlet(mention)
    ]


def _talks(clause: Clause) -> bool:
    verb = clause.verb
    return clause.kind == "relative" and verb is not None and not verb.passive


def _in_talk(before: list[Phrase], parsed: ParsedSentence) -> bool:
    """«در گفت‌وگو», «در مصاحبه» right before."""
    talk = before[-1] if before else None
    words = parsed.keys[talk.first : talk.last] if talk is not None else []
    return bool(words[:1] == ["در"] and folded_words("interviews").intersection(words))
