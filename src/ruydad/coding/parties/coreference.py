"""Coreference: pronouns and «این …» resolved to a party told of before."""

from __future__ import annotations

from ruydad.coding.parties.naming import COUNTRY_LIKE, Context, Words
from ruydad.coding.parties.offices import office_of
from ruydad.coding.parties.records import again, entity, unknown
from ruydad.coding.words import folded_words, plain_words, pointed_classes, several_words
from ruydad.grammar import Mention
from ruydad.grammar.people import singular_people
from ruydad.grammar.words import one_of_a_kind
from ruydad.records import Party
from ruydad.text import fold

_POINTED = 3  # «این», the number, the noun


def of_pronoun(kind: str, words: Words, context: Context) -> list[Party]:
    """The parties a pronoun means, «وی» aside."""
    discourse = context.discourse
    if kind == "self":
        return []
    if kind == "speaker_side":
        return [_speaker_side(words, context)]
    if kind == "both" or (discourse.pair and discourse.pair_fresh):
        pair = discourse.pair or (_two_states(words, context) if kind == "both" else ())
        return [again(party, words) for party in pair] or [unknown(words, "group")]
    found = discourse.last("group", "organisation")
    return [again(found, words) if found else unknown(words, "group")]


def _two_states(words: Words, context: Context) -> tuple[Party, ...]:
    """«پاکستان … تهران …، چین دو کشور را …»: the only two states told of before the subject."""
    if plain_words("state_words").isdisjoint(words.text.split()):
        return ()
    countries = [party.country for party in context.discourse.parties if party.country]
    if countries and countries.count(countries[-1]) == 1 and len(set(countries)) > 2:
        countries.pop()
    states = [context.state(country) for country in dict.fromkeys(countries)]
    found = [entity(state, words, "coreference") for state in states if state is not None]
    return tuple(found) if len(found) == 2 else ()


def _speaker_side(words: Words, context: Context) -> Party:
    """«ما» is the speaker's body, «کشورمان» the speaker's state."""
    speaker = context.discourse.speaker
    if words.text.startswith("ما") and speaker is not None:
        body = context.entry(speaker.affiliation)
        if body is not None:
            return entity(body, words, "coreference")
        if speaker.country is None:
            return unknown(words, "group")  # whoever «we» are, they need not be the page's state
    country = speaker.country if speaker and speaker.country else context.discourse.own_country
    state = context.state(country)
    return entity(state, words, "coreference") if state else unknown(words, "group")


def pointed_at(mention: Mention, words: Words, context: Context) -> Party:
    """«این مقام», «این کشور», «رئیس این جنبش»; «این روزنامه‌نگار» is the person named last."""
    if _is_of_a_kind(words):
        person = context.discourse.last("person")
        return again(person, words) if person is not None else unknown(words, "person")
    named = _antecedent(words.text.split(), context)
    found = _as_state(named, words, context) or _last_body(context)
    if found is None:
        return unknown(words, "unknown")
    if words.text.split()[0] not in plain_words("pointers"):
        return office_of(mention, words, found, context)
    return again(found, words)


def _is_of_a_kind(words: Words) -> bool:
    """«این روزنامه‌نگار»: one of people who hold no office."""
    parts = [fold(part) for part in words.text.split()]
    if parts[0] not in folded_words("pointers") or len(parts) == 1:
        return False
    return parts[1] in singular_people() and parts[1] not in map(fold, pointed_classes())


def several_again(words: Words, context: Context) -> list[Party]:
    """«این سه کشور»: as many states as were named last, each with its own people."""
    parts = [fold(part) for part in words.text.split()]
    count = several_words().get(parts[1]) if len(parts) == _POINTED else None
    if count is None or parts[2] not in folded_words("state_words"):
        return []
    states: dict[str, Party] = {}
    for party in reversed(context.discourse.parties):
        if party.country is not None and len(states) < count:
            states.setdefault(party.country, party)
    if len(states) < count:
        return []
    return [again(party, words) for party in reversed(states.values())]


def people_again(words: Words, context: Context) -> list[Party]:
    """«این دو زندانی»: as many people as were named last; else some of a kind, unknown."""
    parts = [fold(part) for part in words.text.split()]
    count = several_words().get(parts[1]) if len(parts) == _POINTED else None
    if count is None or parts[2] not in one_of_a_kind():
        return []
    people: dict[str, Party] = {}
    for party in reversed(context.discourse.parties):
        if party.kind == "person" and party.name_fa and len(people) < count:
            people.setdefault(party.name_fa, party)
    if len(people) < count:
        return [unknown(words, "group")]
    return [again(party, words) for party in reversed(people.values())]


def official_again(mention: Mention, words: Words, context: Context) -> Party | None:
    """«این مقام ایرانی», «این دیپلمات سازمان ملل»: who was talked of, if of that state or body."""
    kinds = {pointed_classes().get(fold(part)) for part in words.text.split()[1:2]}
    found = context.discourse.person() if "person" in kinds else None
    if found is None:
        return None
    owners = mention.entries("organisation", "group")
    member = any(owner.id == found.affiliation for owner in owners)
    states = {e.country for e in mention.entries(*COUNTRY_LIKE)}
    return again(found, words) if member or (found.country and found.country in states) else None


def _antecedent(parts: list[str], context: Context) -> Party | None:
    for part in map(fold, parts):
        if part not in folded_words("pointers"):
            found = context.discourse.of_word(part)
            if found is not None:
                return found
    return context.discourse.of_word(fold(parts[-1]))


def _as_state(found: Party | None, words: Words, context: Context) -> Party | None:
    """«این کشور» after an official means the official's state, not the official."""
    if found is None or found.kind == "country":
        return found
    if not plain_words("state_words") & set(words.text.split()):
        return found
    state = context.state(found.country)
    return entity(state, words, "coreference") if state else found


def _last_body(context: Context) -> Party | None:
    """The body to which the party named last belongs."""
    for party in reversed(context.discourse.parties):
        body = context.entry(party.affiliation)
        if body is not None:
            return entity(body, Words(body.name_fa, party.span), "coreference")
    return None
