"""Which known names may stand side by side in one mention."""

from __future__ import annotations

from ruydad.grammar.mention import COUNTRY_LIKE, Mention
from ruydad.grammar.mention_bearers import is_one_person
from ruydad.grammar.mention_growth import GrowingMention
from ruydad.grammar.mention_items import SentenceItems
from ruydad.grammar.mention_objects import is_group_struck, is_object_named, is_office_acted_on
from ruydad.grammar.words import word_set
from ruydad.knowledge import Entry, Match
from ruydad.knowledge.entry import ATTACHED
from ruydad.text import fold

POSTED_OFFICES = ("ambassador", "charge")
_STATES_AND_BODIES = frozenset((*COUNTRY_LIKE, "place", "organisation", "group"))
_NO_STATE_AFTER = frozenset((*COUNTRY_LIKE, "person", "place"))
_NEVER_AFTER = {
    "person": _STATES_AND_BODIES,  # unless an office stands before
    "role": _STATES_AND_BODIES,  # unless written with its ezafe
    "place": frozenset(("person", "place", "metonym")),
    **dict.fromkeys((*COUNTRY_LIKE, "organisation", "outlet"), _NO_STATE_AFTER),
    "group": _NO_STATE_AFTER | {"organisation"},
}


def add_entity(growing: GrowingMention, index: int) -> int:
    """A known name, where it can belong to what the mention says so far."""
    mention = growing.mention
    match = _as_owner(mention, _as_outlet(mention, growing.line.items[index].value))
    kind = match.entries[0].kind
    if mention.complete and kind != "person":
        return index
    if mention.begun and _is_struck(mention, match, growing.line, index):
        return index
    if mention.begun and kind == "person" and _owns(mention, match):
        mention.inner.append(match)
        return index + 1
    if mention.begun and _begins_another(growing, match):
        return index
    mention.names.append(match)
    mention.tail = tail_of(match.entries[0])
    return index + 1


def _as_outlet(mention: Mention, match: Match) -> Match:
    """«خبرنگار الجزیره»: of a name that is also a city's, the outlet."""
    outlets = [at for at, entry in enumerate(match.entries) if entry.kind == "outlet"]
    if mention.head != "media" or mention.names or len(outlets) in (0, len(match.entries)):
        return match
    return match.only(outlets)


def _as_owner(mention: Mention, match: Match) -> Match:
    """«استاندار فارس», «پلیس فارس»: of a name that is also an outlet's, the place."""
    local = bool(mention.roles or mention.head) and mention.head != "media" and not mention.person
    if not local or match.of_kind("outlet") is None or match.of_kind("place", "country") is None:
        return match
    return match.only([at for at, e in enumerate(match.entries) if e.kind != "outlet"])


def _is_struck(mention: Mention, match: Match, line: SentenceItems, index: int) -> bool:
    """Whether the name is what the mention acts upon, or another's office."""
    kind = match.entries[0].kind
    if is_object_named(mention, match, line, index) or is_group_struck(mention, kind, line, index):
        return True
    if kind == "role" and (
        is_office_acted_on(mention, line, index) or _is_envoy_of_another(mention, match)
    ):
        return True
    return kind == "role" and _is_anothers_office(mention, match, line, index)


def _is_envoy_of_another(mention: Mention, match: Match) -> bool:
    """«وزارت خارجه سفیر روسیه را …»: no envoy is named after the body that sent him.

    Nor is a minister after the parliament that hears him («مجلس وزیر کار را …»).
    """
    role = match.of_kind("role")
    if role is None or role.form != "title":
        return False
    if mention.head in word_set("parliaments") and not mention.names:
        return True
    body = bool(mention.roles) and mention.roles[-1].form == "body"
    return body and (role.office or "").startswith(POSTED_OFFICES)


def _begins_another(growing: GrowingMention, match: Match) -> bool:
    """Whether a name cannot belong to what the mention says so far."""
    if match.entries[0].kind == "person" and (growing.has_name or growing.mention.is_placed_body):
        return True
    return _is_of_other_state(growing.mention, match) or _clashes(growing.mention, match)


def tail_of(entry: Entry) -> str:
    """What a name leaves open: an office that names its state takes no further owner."""
    return "country" if entry.kind == "role" and (entry.scope or entry.country) else entry.kind


def _clashes(mention: Mention, match: Match) -> bool:
    """Whether a name begins a party of its own after the mention's last name."""
    kind = match.entries[0].kind
    if kind == "place" and mention.tail in ("country", "metonym") and not mention.head:
        state = mention.names[-1].entries[0].country
        if mention.names[-1].entries[0].kind != "role" and state != match.entries[0].country:
            return True  # «روسیه خارکیف را …»: subject and object
    if mention.tail not in _NEVER_AFTER.get(kind, ()):
        return False
    if kind == "person":
        one = mention.head in word_set("single") or is_one_person(mention)
        return not (mention.roles or one)
    if mention.tail == "place" and match.of_kind("country"):
        return mention.names[-1].entries[0].country != match.entries[0].country
    if mention.tail == "demonym" and kind in ("country", "place"):
        return not (len(mention.names) == 1 and mention.names[-1].plural)
    attached = mention.names and any(flags & ATTACHED for flags in mention.names[-1].flags)
    return kind != "role" or not attached


def _is_anothers_office(mention: Mention, match: Match, line: SentenceItems, index: int) -> bool:
    """«پوتین رئیس‌جمهور اوکراین را …»: an office of another state, or of many, is no title."""
    person = mention.person
    if person is None or mention.head or mention.tail != "person":
        return False
    if match.plural:
        return not mention.roles
    return is_of_another_state(person, line, index)


def is_of_another_state(person: Entry, line: SentenceItems, index: int) -> bool:
    """Whether an office that begins with an item is of another state than a known person."""
    owner = index + 2 if line.kind(index + 1) == "word" else index + 1  # «سفیر جدید ایران»
    if line.kind(owner) != "entity":
        return False
    state: Entry | None = line.items[owner].value.of_kind("country", "demonym")
    return bool(state and person.country and state.country and state.country != person.country)


def _is_of_other_state(mention: Mention, match: Match) -> bool:
    """«رئیس‌جمهور برزیل نتانیاهو را …»: a person known to be of another state than the office."""
    country = match.entries[0].country
    if match.entries[0].kind != "person":
        return False
    states = mention.states(*COUNTRY_LIKE)
    return bool(mention.roles and states and country) and country not in states


def _owns(mention: Mention, match: Match) -> bool:
    """«نماینده ویژه پوتین»: the person after a relational office that was never theirs."""
    named = mention.person is not None and mention.names[-1].entries[0].kind == "person"
    if mention.inner or named or mention.counterpart:
        return False
    if mention.head not in word_set("relational") and not _serves(mention):
        return False
    offices = {office.office for office in match.entries[0].offices}
    return not any(role.office in offices for role in mention.roles if role.office)


def _serves(mention: Mention) -> bool:
    """Whether the last office is one of serving somebody, with no state named."""
    if not mention.roles:
        return False
    serving = fold(mention.roles[-1].name_fa).startswith(tuple(word_set("relational")))
    return serving and not mention.entries("country", "demonym")
