"""Guards: the conditions a frame sets on its parties, its object and its neighbourhood."""

from __future__ import annotations

from functools import lru_cache

from ruydad.coding.candidates import Candidate
from ruydad.coding.parties.heads import head_of
from ruydad.coding.roles import object_head, object_mentions
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Mention
from ruydad.text import fold

_STATE = ("country", "demonym", "metonym")
_CROWDS = frozenset(
    (
        "CVL",
        "LAB",
        "EDU",
        "REF",
        "REB",
        "OPP",
        "CRM",
        "UAF",
        "HLH",
        "SOC",
        "JRN",
        "AGR",
        "BUS",
        "MED",
    )
)


def is_crowd(mention: Mention) -> bool:
    """«کشاورزان یونانی», «شورشیان سوری»: people who act for no state."""
    head = head_of(mention.head) if mention.head else None
    if head is not None:
        return head.sector in _CROWDS
    first = mention.names[0].of_kind("group") if mention.names else None
    return first is not None and bool(_CROWDS.intersection(first.sectors))


def classes(mention: Mention) -> frozenset[str]:
    """The guard classes a mention belongs to."""
    if mention.is_media:
        return frozenset(("media",))
    if mention.pronoun is not None:
        group = mention.pronoun in ("plural", "both")
        return frozenset(("party", "group" if group else "person", "organisation", "state"))
    found = {"party"}
    if mention.person is not None or mention.name_span is not None:
        found.add("person")
    elif mention.roles:
        form = mention.roles[0].form
        found.add({"group": "group", "body": "organisation"}.get(form or "", "person"))
        if mention.head and form == "body":
            found |= {"group", "person"}  # «هیئتی از وزارت خارجه»
    elif mention.head:
        found |= {"group", "person", "organisation"}
        if mention.head in folded_words("state_heads"):
            found |= {"state", "place"}
    elif mention.entries("organisation", "group", "outlet"):
        found.add("organisation")
        if mention.entries("group"):
            found |= {"group", "person"}
    elif mention.entries(*_STATE):
        found.add("state")
    if mention.entries(*_STATE) and not (mention.roles or mention.person or is_crowd(mention)):
        found.add("state")
    if mention.is_place_only:
        found.add("place")
        if mention.names[0].entries[0].name_fa in plain_words("acting_regions"):
            found.add("organisation")
        elif not mention.entries(*_STATE):
            found -= {"party"}
    return frozenset(found)


def check(candidate: Candidate) -> str | None:
    """Why the frame's guards forbid the candidate; ``None`` where they all hold."""
    guards = candidate.frame.guards
    sides: tuple[tuple[str, list[Mention], list[str], list[str]], ...] = (
        ("recipient", candidate.recipients, guards.recipient_class, guards.not_recipient_class),
        ("actor", candidate.actors, guards.actor_class, guards.not_actor_class),
    )
    if guards.object_class or guards.not_object_class:
        objects = object_mentions(candidate)
        sides += (("object", objects, guards.object_class, guards.not_object_class),)
    for name, mentions, wanted, forbidden in sides:
        if name == "recipient" and not mentions and _understood(candidate):
            continue
        found = set().union(*(classes(m) for m in mentions)) if mentions else {"none"}
        if wanted and not found & set(wanted):
            return f"{name} is {', '.join(sorted(found))}, not {', '.join(wanted)}"
        if found & set(forbidden):
            return f"{name} is {', '.join(sorted(found & set(forbidden)))}"
    if guards.alone and any(p.marker is None and not p.mentions for p in candidate.clause.phrases):
        return "the verb has another complement"
    return _check_words(candidate)


def _understood(candidate: Candidate) -> bool:
    """Whether no recipient need be named."""
    return _both_in_one(candidate) or _names_victims(candidate)


def _names_victims(candidate: Candidate) -> bool:
    """«از بازداشت مخالفان ابراز نگرانی کرد»: the doer is left unsaid, and is not the victim."""
    if candidate.frame.type != "ACCUSE" or not candidate.finite:
        return False
    return any(
        fold(noun.hit.noun) in candidate.patients and noun.owners for noun in candidate.clause.nouns
    )


def _both_in_one(candidate: Candidate) -> bool:
    """Both sides stand among the actors: «طرفین», a plural, three or more parties."""
    actors = candidate.actors
    if not candidate.frame.symmetric or not actors:
        return False
    first = actors[0]
    plural = first.pronoun in ("both", "plural") or bool(first.names and first.names[0].plural)
    return len(actors) > 1 or plural or bool(first.head)


def _check_words(candidate: Candidate) -> str | None:
    guards = candidate.frame.guards
    if guards.object_words or guards.not_object_words:
        around = object_text(candidate)
        wide = around + predicate_text(candidate)
        if guards.object_words and not _has(wide, tuple(guards.object_words)):
            return "its object has none of the words the frame asks for"
        hit = _has(around, tuple(guards.not_object_words))
        if hit:
            return f"its object has «{hit}»"
    if guards.not_near or guards.near:
        sentence = " " + " ".join(candidate.parsed.keys) + " "
        hit = _has(sentence, tuple(guards.not_near))
        if hit:
            return f"«{hit}» stands near"
        if guards.near and not _has(sentence, tuple(guards.near)):
            return "none of the words the frame wants near"
    return None


def object_text(candidate: Candidate) -> str:
    """The folded words of the object and of what hangs on the trigger noun."""
    keys = candidate.parsed.keys
    parts: list[str] = []
    clause = candidate.clause
    parts += _object_words(candidate)
    for phrase in clause.phrases:
        if (
            phrase.ra
            or phrase is candidate.phrase
            or (phrase.marker is None and candidate.use is None)
        ):
            parts += keys[phrase.first : phrase.last]
    if candidate.use is not None and clause.verb is not None and candidate.finite:
        parts += keys[max(candidate.use.first - 3, 0) : max(clause.verb.first, candidate.use.last)]
    if candidate.passive or candidate.use is None:
        for phrase in clause.phrases:
            if phrase.marker is None:
                parts += keys[phrase.first : phrase.last]
    return " " + " ".join(parts) + " "


def predicate_text(candidate: Candidate) -> str:
    """The folded words of the clause but its subject and its sources."""
    keys, clause = candidate.parsed.keys, candidate.clause
    if not candidate.finite:
        return ""
    subject = next(
        (p for p in clause.phrases if p.marker is None and p.mentions and not p.ra), None
    )
    parts = [
        key
        for phrase in clause.phrases
        if phrase is not subject and phrase.marker not in _NO_OBJECT
        for key in keys[phrase.first : phrase.last]
    ]
    return " " + " ".join(parts) + " "


_NO_OBJECT = frozenset(("according", "topic", "because", "after", "during", "margin", "dateline"))


def _object_words(candidate: Candidate) -> list[str]:
    """The object from its head to «را», with the phrases inside it."""
    phrases = candidate.clause.phrases
    for index, phrase in enumerate(phrases):
        if phrase.ra:
            head = object_head(candidate, index)
            return candidate.parsed.keys[head.first : phrase.last]
    return []


@lru_cache(maxsize=4096)
def _padded(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    keys = (" ".join(fold(part) for part in word.split()) for word in words)
    return tuple(
        (f" {key} " if len(key) < 4 else f" {key}", word)
        for key, word in zip(keys, words, strict=True)
    )


def _has(text: str, words: tuple[str, ...]) -> str | None:
    """The first of the words (at a word's beginning) in the padded text."""
    for key, word in _padded(words):
        if key in text:
            return word
    return None
