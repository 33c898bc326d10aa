"""Where: the place that belongs to an event, known to the tables or named by the page alone."""

from __future__ import annotations

from collections.abc import Iterator

from ruydad.coding.candidates import Candidate
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Clause, Mention, ParsedSentence, Phrase, is_foreign
from ruydad.knowledge import Entry, Knowledge, transliterate
from ruydad.records import Place, Span
from ruydad.text import fold

_AT_TARGET = frozenset(("ASSAULT", "RETREAT", "MOBILIZE", "COERCE"))
_OF_WORDS = frozenset(("ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "CONCEDE"))
_SIGNED = "057"
_LONGEST_NAME = 5


def event_place(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """The place of an event.

    In this order: what the frame's roles give; the phrase after «در» nearest the trigger; that of
    the clause it shares its subject with; the target, where that is a place; an embassy's post.
    """
    parsed = candidate.parsed
    named = (as_place(mention, parsed, knowledge) for mention in candidate.places)
    around = (_of_phrase(phrase, parsed, knowledge) for phrase in _nearest_first(candidate))
    first = next(filter(None, (*named, *around)), None)
    return first or _target(candidate, knowledge) or _posting(candidate, knowledge)


def _nearest_first(candidate: Candidate) -> Iterator[Phrase]:
    for phrases in _settings(candidate):
        yield from sorted(phrases, key=lambda p: abs(p.first - candidate.trigger[0]))


def _settings(candidate: Candidate) -> Iterator[list[Phrase]]:
    """The phrases that may say where, the surest first."""
    clause = candidate.clause
    phrases = clause.phrases
    if not candidate.finite and candidate.phrase in phrases:
        start = phrases.index(candidate.phrase)
        phrases = phrases[start + 1 : start + 5]
        yield _saying_where(phrases, candidate)
        yield _told_of(candidate)
        return
    if candidate.frame.type in _OF_WORDS and candidate.frame.cameo != _SIGNED:
        opening = [p for at, p in enumerate(phrases) if _opens(phrases[:at])]
        yield [p for p in opening if p.marker == "در" and not p.ra]
        return
    yield _saying_where(phrases, candidate)
    if _goes_on(clause) and clause.previous is not None:
        yield [p for p in clause.previous.phrases if p.marker == "در"]


def _saying_where(phrases: list[Phrase], candidate: Candidate) -> list[Phrase]:
    """«در بصره», «در نزدیکی حلب»; not «روی خط آهن مزار شریف»."""
    near, keys = folded_words("near_places"), candidate.parsed.keys
    return [
        p
        for p in phrases
        if p.marker == "در" or (p.marker == "near" and near & set(keys[p.first : p.first + 2]))
    ]


def _opens(before: list[Phrase]) -> bool:
    """«وزیر خارجه در دوحه از … انتقاد کرد», not «از کشتار در غزه انتقاد کرد»: near the subject."""
    return all(p.marker is None and not p.ra and not p.nouns for p in before[-1:])


def _told_of(candidate: Candidate) -> list[Phrase]:
    """«دیدار … که در بصره برگزار شد»: the clause that says of the noun that it was held."""
    held = plain_words("held_verbs")
    for clause in candidate.parsed.clauses:
        behind = clause.first >= candidate.trigger[1]
        if clause.kind == "relative" and clause.parent is candidate.clause and behind:
            verb = clause.verb
            if verb is not None and verb.lemma in held:
                return [p for p in clause.phrases if p.marker == "در"]
    return []


def _goes_on(clause: Clause) -> bool:
    """«در برلین یورش برد و … دستگیر کرد»: a clause without a subject of its own."""
    before = clause.previous
    if before is None or clause.kind != before.kind or before.verb is None:
        return False
    return all(p.marker is not None or p.ra for p in clause.phrases if p.mentions)


def _of_phrase(phrase: Phrase, parsed: ParsedSentence, knowledge: Knowledge) -> Place | None:
    named = (as_place(mention, parsed, knowledge) for mention in _spots(phrase)[:1])
    found = next(filter(None, named), None)
    return found or _part_of(phrase, parsed) or _unlisted(phrase, parsed, knowledge)


def _spots(phrase: Phrase) -> list[Mention]:
    """What a phrase under «در» names; of «در هتل کوبورگ وین», «در زندان زاهدان» the last."""
    built = all(use.hit.noun in plain_words("built_nouns") for use in phrase.nouns)
    inside = [m for m in phrase.inner if m.is_place_only and built]
    return phrase.mentions or inside[-1:]


def _part_of(phrase: Phrase, parsed: ParsedSentence) -> Place | None:
    """«در شمال سوریه», «در خاک عراق»: the country at the end of a phrase of place."""
    first = phrase.first + 1
    if phrase.nouns or not phrase.inner or parsed.keys[first] not in folded_words("place_parts"):
        return None
    entry = next((name.of_kind("country") for name in phrase.inner[-1].names), None)
    start, end = parsed.span(first, phrase.inner[-1].last)
    return _place(entry, parsed.quote(start, end), (start, end)) if entry is not None else None


def _unlisted(phrase: Phrase, parsed: ParsedSentence, knowledge: Knowledge) -> Place | None:
    """«در خلیج بنگال», «در الدراز»: a place the tables do not have, by its words."""
    keys = parsed.keys[phrase.first + 1 : phrase.last]
    if phrase.nouns or phrase.marker != "در" or not _is_name(keys):
        return None
    start, end = parsed.span(phrase.first + 1, phrase.last)
    text = parsed.quote(start, end).strip("،,»« ")
    around = [as_place(m, parsed, knowledge) for m in phrase.inner[-1:]]
    country = next((place.country for place in around if place is not None), None)
    span = (start, start + len(text))
    return Place(name=transliterate(text), text=text, country=country, span=span)


def _is_name(keys: list[str]) -> bool:
    """Whether the words under «در» name a place: a foreign word alone, or after its kind."""
    if not 0 < len(keys) <= _LONGEST_NAME:
        return False
    if len(keys) > 1 and keys[0] in folded_words("naming_place_nouns"):
        return True
    described = len(keys) == 1 or keys[0] in folded_words("place_nouns")
    return described and any(map(is_foreign, keys))


def _target(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«شهر خرسون را ترک کردند»: what was left, taken or struck is where it was."""
    if candidate.frame.type not in _AT_TARGET:
        return None
    targets = [mention for mention in candidate.recipients if mention.is_place_only]
    named = (as_place(mention, candidate.parsed, knowledge) for mention in targets)
    return next(filter(None, named), None)


def _posting(candidate: Candidate, knowledge: Knowledge) -> Place | None:
    """«با سفیر سوریه در مسکو», «مقابل سفارت سوریه در مسکو»: it was where the post is."""
    frame = candidate.frame
    met = frame.type == "CONSULT" and frame.channel in ("meeting", "talks")
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
            return _place(entry, words, (start, end))
    return None


def as_place(mention: Mention, parsed: ParsedSentence, knowledge: Knowledge) -> Place | None:
    """The place a mention names, with coordinates where the knowledge has them."""
    if mention.pronoun or mention.roles or mention.head or mention.person:
        return None
    for name in mention.names:
        entry = name.of_kind("place") or name.of_kind("country")
        if entry is None:
            continue
        start, end = parsed.span(mention.first, mention.last)
        return _place(entry, parsed.quote(start, end).strip("،, "), (start, end))
    return None


def _place(entry: Entry, text: str, span: Span) -> Place:
    span = (span[0], span[0] + len(text))
    return Place(
        name=entry.name, text=text, span=span, country=entry.country,
        geonameid=entry.geonameid, lat=entry.lat, lon=entry.lon,
    )  # fmt: skip
