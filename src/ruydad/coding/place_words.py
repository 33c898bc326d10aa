"""Places named by the words of a phrase, known to the tables or not."""

from __future__ import annotations

import msgspec

from ruydad.coding.words import folded_words
from ruydad.grammar import Mention, ParsedSentence, Phrase, is_foreign
from ruydad.knowledge import Entry, Knowledge, transliterate
from ruydad.records import Place, Span
from ruydad.text import fold

_LONGEST_NAME = 5


def of_phrase(phrase: Phrase, parsed: ParsedSentence, knowledge: Knowledge) -> Place | None:
    """The place a phrase names: known to the tables, a part of a country, or by its words."""
    known = any(mention.first == phrase.first + 1 for mention in phrase.mentions)
    if not known and folded_words("own_kinds").intersection(_opening(phrase, parsed)):
        own = _unlisted(phrase, parsed, knowledge)  # «میدان بولیوار»: not the town of that name
        if own is not None:
            return own
    named = (as_place(mention, parsed, knowledge) for mention in _spots(phrase, parsed)[:1])
    found = next(filter(None, named), None)
    found = found or _whole(phrase, parsed, knowledge) or _part_of(phrase, parsed, knowledge)
    return found or _unlisted(phrase, parsed, knowledge)


def _start(phrase: Phrase, parsed: ParsedSentence) -> int:
    """The first word after the marker and after what tells how near («در نزدیکی», «در امتداد»)."""
    first = phrase.first + 1
    near = parsed.keys[first : phrase.last][:1]
    goes_on = phrase.last - first > 1 and folded_words("along").intersection(near)
    return first + 1 if goes_on else first


def _opening(phrase: Phrase, parsed: ParsedSentence) -> list[str]:
    """The first word that may be of a name."""
    return parsed.keys[_start(phrase, parsed) : phrase.last][:1]


def _whole(phrase: Phrase, parsed: ParsedSentence, knowledge: Knowledge) -> Place | None:
    """«در شهر تربت»: a listed name that is all the phrase says."""
    first = _start(phrase, parsed)
    if phrase.nouns or phrase.mentions or phrase.last - first < 2 or phrase.marker != "در":
        return None
    found = at_end(first, phrase.last, parsed, knowledge)
    opens = found is not None and found.span[0] == parsed.span(first, phrase.last)[0]
    return found if opens and found is not None and found.lat is not None else None


def _spots(phrase: Phrase, parsed: ParsedSentence) -> list[Mention]:
    """What a phrase under «در» names; of «در هتل کوبورگ وین» the place at its end."""
    inside = [m for m in phrase.inner if m.is_place_only and not _tells_of_act(phrase, parsed)]
    return phrase.mentions or inside[-1:]


def _part_of(phrase: Phrase, parsed: ParsedSentence, knowledge: Knowledge) -> Place | None:
    """«در شمال سوریه», «در خاک عراق», «در شانزده نقطه یمن»: the country at the end of a phrase."""
    first = _start(phrase, parsed)
    opening = parsed.keys[first : first + 2]
    if not phrase.inner or folded_words("place_parts").isdisjoint(opening):
        return None
    if _tells_of_act(phrase, parsed):
        return None
    if opening[0] in folded_words("borders"):
        return by_words(first, phrase.last, phrase.inner[:1], parsed, knowledge)
    entry = next((name.of_kind("country") for name in phrase.inner[-1].names), None)
    start, end = parsed.span(first, phrase.inner[-1].last)
    return place_of(entry, parsed.quote(start, end), (start, end)) if entry is not None else None


def _unlisted(phrase: Phrase, parsed: ParsedSentence, knowledge: Knowledge) -> Place | None:
    """«در خلیج بنگال», «در الدراز»: a place the tables do not have, by its words."""
    first = _start(phrase, parsed)
    keys = parsed.keys[first : phrase.last]
    if _tells_of_act(phrase, parsed) or phrase.marker not in ("در", "near") or not is_name(keys):
        return None
    return by_words(first, phrase.last, phrase.inner[-1:], parsed, knowledge)


def _tells_of_act(phrase: Phrase, parsed: ParsedSentence) -> bool:
    """Whether an event is named in a phrase: «زندان», «دره», «چهارراهی صحت» name places."""
    kinds = folded_words("place_nouns")
    return bool(phrase.nouns) and not kinds.intersection(_opening(phrase, parsed))


def by_words(
    first: int, last: int, inner: list[Mention], parsed: ParsedSentence, knowledge: Knowledge
) -> Place:
    """A place the tables do not have, by its words; it lies where a place named inside does."""
    start, end = parsed.span(first, last)
    text = parsed.quote(start, end).strip("،,»« ")
    around = next(filter(None, (as_place(m, parsed, knowledge) for m in inner)), None)
    around = around or at_end(first, last, parsed, knowledge)
    if around is not None and _is_outskirts(first, around, parsed):
        return around
    own = Place(name=transliterate(text), text=text, span=(start, start + len(text)))
    if around is None:
        return own
    where = around.country, around.lat, around.lon
    return msgspec.structs.replace(own, country=where[0], lat=where[1], lon=where[2])


def _is_outskirts(first: int, around: Place, parsed: ParsedSentence) -> bool:
    """«حومه لاذقیه», «شهر لاذقیه»: nothing but the town itself."""
    beside = parsed.span(first + 1, first + 2)[0] == around.span[0]
    return beside and parsed.keys[first] in folded_words("town_parts")


def at_end(first: int, last: int, parsed: ParsedSentence, knowledge: Knowledge) -> Place | None:
    """The place some words end with («اداره اطلاعات سنندج»); of a body only its country."""
    for start in range(first, last):
        match = knowledge.lookup(fold(parsed.quote(*parsed.span(start, last))))
        entry = match.of_kind("place", "country", "organisation") if match is not None else None
        if entry is not None and match is not None and not match.ambiguous:
            begin, end = parsed.span(start, last)
            return place_of(entry, parsed.quote(begin, end).strip("،,»« "), (begin, end))
    return None


def is_name(keys: list[str]) -> bool:
    """Whether the words under «در» name a place: a foreign word alone, or after its kind."""
    if not 0 < len(keys) <= _LONGEST_NAME:
        return False
    if len(keys) > 1 and keys[0] in folded_words("naming_place_nouns"):
        return keys[1] not in folded_words("no_place_names")
    described = len(keys) == 1 or keys[0] in folded_words("place_nouns")
    return described and any(map(is_foreign, keys))


def as_place(mention: Mention, parsed: ParsedSentence, knowledge: Knowledge) -> Place | None:
    """The place a mention names, with coordinates where the knowledge has them."""
    if mention.pronoun or mention.roles or mention.head:
        return None
    if mention.person and not _rather_town(mention):
        return None
    for name in mention.names:
        entry = name.of_kind("place") or name.of_kind("country")
        if entry is None:
            continue
        start, end = parsed.span(mention.first, mention.last)
        return place_of(entry, parsed.quote(start, end).strip("،, "), (start, end))
    return None


def _rather_town(mention: Mention) -> bool:
    """«در سوچی»: a town whose name is also somebody's surname."""
    first = mention.names[0]
    return len(mention.names) == 1 and first.ambiguous and first.of_kind("place") is not None


def place_of(entry: Entry, text: str, span: Span) -> Place:
    """The place of an entry, as it is written in the page."""
    span = (span[0], span[0] + len(text))
    claimed = (entry.scope or "").split("|")[0] if entry.kind == "place" else ""
    return Place(
        name=entry.name, text=text, span=span, country=entry.country or claimed or None,
        geonameid=entry.geonameid, lat=entry.lat, lon=entry.lon,
    )  # fmt: skip
