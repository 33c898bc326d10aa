"""Names in quotation marks, brackets and appositions that belong to a mention."""

from __future__ import annotations

from ruydad.grammar.mention import COUNTRY_LIKE, Mention
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_items import CLOSING, COMMAS, OPENING, SentenceItems
from ruydad.grammar.people import singular_people
from ruydad.grammar.words import word_set
from ruydad.knowledge import Entry, Match

_IN_BODY_NAME = ("word", "honorific", "entity", "head", "marker", "noun", "and", "det")
_IN_PERSON_NAME = ("word", "honorific", "entity")
_IN_DESCRIPTION = ("word", "honorific", "entity", "head", "noun", "det")
_BRACKETED = ("organisation", "group", "country", "person", "outlet")


def add_marked_off(growing: GrowingMention, index: int) -> int:
    """What stands in marks, or between commas, after the mention."""
    if index + 1 >= len(growing.line.items):
        return index
    if growing.line.is_mark(index, OPENING):
        return _add_quoted(growing, index)
    if growing.line.is_mark(index, COMMAS):
        named = growing.has_name
        end = _add_apposition(growing, index)
        return _up_to_object_marker(growing.line, index, end) if named else end
    if growing.line.is_mark(index, "-–") and growing.mention.tail == "demonym":
        return _add_second_nationality(growing, index)
    return index


def _up_to_object_marker(line: SentenceItems, index: int, end: int) -> int:
    """«مطیع‌الله ویسا، فعال آموزش، را …»: all between two commas before «را» tells of the name."""
    ahead = range(index + 1, min(index + 8, len(line.items)))
    close = next((at for at in ahead if line.kind(at) not in _IN_DESCRIPTION), None)
    if close is None or not line.is_mark(close, COMMAS) or line.kind(close + 1) != "ra":
        return end
    return close + 1


def _add_second_nationality(growing: GrowingMention, index: int) -> int:
    """«شهروند ایرانی-آلمانی»."""
    following = growing.line.items[index + 1]
    if following.kind != "entity" or following.value.of_kind("demonym") is None:
        return index
    growing.mention.inner.append(following.value)
    return index + 2


def _add_quoted(growing: GrowingMention, index: int) -> int:
    """«(حماس)», «"سرگئی لاوروف"»: a name in marks belongs to the mention it stands in."""
    line = growing.line
    ahead = range(index + 1, min(index + 7, len(line.items)))
    close = next((at for at in ahead if line.is_mark(at, CLOSING)), None)
    if close is None or close == index + 1:
        return index
    bracket = line.items[index].value == "("
    inside = line.items[index + 1 : close]
    if len(inside) == 1 and inside[0].kind == "entity":
        return close + 1 if _add_known(growing, inside[0].value, bracket) else index
    if bracket or growing.has_name or not growing.has_office or growing.mention.is_placed_body:
        return index
    if not all(item.kind in _kinds_in_name(growing.mention) for item in inside):
        return index
    growing.mention.name_span = line.span(index + 1, close)
    return close + 1


def _kinds_in_name(mention: Mention) -> tuple[str, ...]:
    """What a quoted name may hold: that of a body («حزب «عدالت و توسعه»») nearly anything."""
    naming = mention.head in word_set("naming") or mention.head.endswith("های")
    return _IN_BODY_NAME if naming and not mention.names else _IN_PERSON_NAME


def _add_known(growing: GrowingMention, match: Match, bracket: bool) -> bool:
    """Enter a known name in marks where it belongs to the mention; whether it does."""
    mention, kind = growing.mention, match.entries[0].kind
    if bracket and kind in _BRACKETED:
        mention.inner.append(match)
        return True
    alone = mention.person is None and not mention.is_placed_body
    named = kind == "person" and alone and growing.has_office
    body = kind in ("group", "organisation") and bool(mention.head) and not mention.names
    if named or body:
        mention.names.append(match)
        return True
    return False


def _add_apposition(growing: GrowingMention, index: int) -> int:
    """«لاوروف، وزیر خارجه روسیه،» and «وزیر خارجه روسیه، سرگئی لاوروف،»."""
    mention, line = growing.mention, growing.line
    if growing.has_name:
        if growing.has_office:
            return index
        if not line.is_office(index + 1):
            return _add_description(growing, index)
        if not _same_owner(mention, line, index + 1):
            return index
        return _past_comma(line, growing.grow(index + 1))
    at = index + 2 if line.kind(index + 1) == "honorific" else index + 1
    if _takes_name(mention) and line.kind(at) == "entity":
        entry = line.items[at].value.entries[0]
        if entry.kind == "person" and _compatible(mention, entry):
            mention.names.append(line.items[at].value)
            return _past_comma(line, at + 1)
    return _add_unknown(growing, index) if _takes_name(mention) else index


def _add_unknown(growing: GrowingMention, index: int) -> int:
    """«امیر قطر، شیخ حمد بن خلیفه آل ثانی، …»: a name no table knows, between two commas."""
    line = growing.line
    ahead = range(index + 2, min(index + 8, len(line.items)))
    close = next((at for at in ahead if line.is_mark(at, COMMAS)), None)
    if close is None:
        return index
    inside = line.items[index + 1 : close]
    if any(item.kind not in ("word", "honorific") for item in inside):
        return index
    titled = inside[0].kind == "honorific" or line.is_given(index + 1)
    if not titled and not any(line.is_foreign(at) for at in range(index + 1, close)):
        return index
    growing.mention.name_span = line.span(index + 1, close)
    return close + 1


def _add_description(growing: GrowingMention, index: int) -> int:
    """«آلس بیالیاتسکی، برنده نوبل صلح، …»: what is told of a person between two commas."""
    mention, line = growing.mention, growing.line
    ahead = range(index + 1, min(index + 8, len(line.items)))
    close = next((at for at in ahead if line.is_mark(at, COMMAS) or line.kind(at) == "ra"), None)
    if close is None or line.kind(index + 1) not in ("word", "noun"):
        return index
    inside = line.items[index + 1 : close]
    if not all(_describes_person(line, at) for at in range(index + 1, close)):
        return index
    named = [item.value for item in inside if item.kind == "entity"]
    if any(match.of_kind("person") for match in named):
        return index
    mention.inner += [match for match in named if match.of_kind(*COUNTRY_LIKE)]
    return _past_comma(line, close)


def _describes_person(line: SentenceItems, index: int) -> bool:
    kind = line.kind(index)
    if kind == "noun":  # «مخالف», elsewhere a predicate
        return line.key(index) in singular_people()
    return kind in ("word", "head", "entity", "honorific")


def _past_comma(line: SentenceItems, index: int) -> int:
    return index + 1 if line.is_mark(index, COMMAS) else index


def _takes_name(mention: Mention) -> bool:
    """Whether the mention is an office that one person holds."""
    titled = any(role.form == "title" for role in mention.roles)
    heads = word_set("relational") | word_set("single")
    office = titled or mention.counterpart or mention.head in heads
    return office and not mention.is_media


def _same_owner(mention: Mention, line: SentenceItems, index: int) -> bool:
    """Whether the office after a name can be that person's: no other state stands in it."""
    person = mention.person
    if person is None or person.country is None:
        return True
    for item in line.items[index : index + 5]:
        if item.kind == "entity":
            entry = item.value.of_kind(*COUNTRY_LIKE)
            if entry is not None and entry.country:
                return entry.country in _countries(person)
        elif item.kind not in ("word", "head"):
            return True
    return True


def _compatible(mention: Mention, person: Entry) -> bool:
    """Whether the person can hold an office of one of the states named."""
    owners = mention.states(*COUNTRY_LIKE)
    known = _countries(person)
    return not owners or any(owner in known for owner in owners)


def _countries(person: Entry) -> set[str | None]:
    return {person.country, person.nationality, *(office.country for office in person.offices)}
