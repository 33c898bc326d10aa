"""Guards: the conditions a frame sets on its parties, its object and its neighbourhood."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.guard_words import check_words
from ruydad.coding.parties.heads import head_of, is_people
from ruydad.coding.roles import object_mentions
from ruydad.coding.words import folded_words, plain_words
from ruydad.grammar import Mention, VerbGroup
from ruydad.grammar.words import word_set as grammar_words
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
    if mention.head in grammar_words("bare_people") and not mention.names:
        return frozenset(("person", "group"))
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
        if is_people(mention):
            found.add("group")
    elif mention.entries(*_STATE):
        found.add("state")
    if mention.entries(*_STATE) and not (mention.roles or mention.person or is_crowd(mention)):
        found.add("state")
    if is_people(mention):
        found.add("people")
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
        if name == "actor" and not mentions and _is_left_out(candidate):
            continue
        found = set().union(*(classes(m) for m in mentions)) if mentions else {"none"}
        if wanted and not found & set(wanted):
            return f"{name} is {', '.join(sorted(found))}, not {', '.join(wanted)}"
        if found & set(forbidden):
            return f"{name} is {', '.join(sorted(found & set(forbidden)))}"
    if guards.two_sides and not _two_sides(candidate):
        return "only one side of the fighting named"
    if guards.alone and any(p.marker is None and not p.mentions for p in candidate.clause.phrases):
        return "the verb has another complement"
    if guards.to_do and not _to_do(candidate):
        return "no clause tells an act to come"
    if guards.ahead and not _is_ahead(candidate):
        return "it is not of the future"
    return check_words(candidate)


def _to_do(candidate: Candidate) -> bool:
    """«پذیرفت که نیروهایش را خارج کند»: the verb's own clause tells what is to be done."""
    return any(
        clause.parent is candidate.clause
        and clause.kind in ("complement", "content")
        and clause.verb is not None
        and (not clause.verb.negative or _consents(candidate))
        and _is_to_come(clause.verb)
        for clause in candidate.parsed.clauses
    )


def _consents(candidate: Candidate) -> bool:
    """«پذیرفت که دیگر مانع … نشود»: leaving a thing is promised too; «تصمیم گرفت … نکند» is not."""
    verb = candidate.clause.verb
    word = candidate.use.hit.noun if candidate.use is not None else verb.lemma if verb else ""
    return fold(word) in folded_words("consenting")


def _is_to_come(verb: VerbGroup) -> bool:
    """A subjunctive or future; «بازگرداند» may be a past or one without its «ب»."""
    alike = verb.tense == "past" and verb.lemma.endswith("اندن") and " " not in verb.lemma
    return alike or verb.tense in ("subjunctive", "future")


def _two_sides(candidate: Candidate) -> bool:
    """Two parties, or one word for both («طرفین»)."""
    sides = candidate.actors + candidate.recipients
    return len(sides) > 1 or any(m.pronoun in ("both", "plural") for m in sides)


def _is_ahead(candidate: Candidate) -> bool:
    """The verb tells what will be: in the future, in the present, or as somebody's plan."""
    verb = candidate.clause.verb
    if verb is not None and verb.tense == "subjunctive":
        return "planned" in candidate.clause.modals
    return verb is not None and verb.tense in ("future", "present")


def _understood(candidate: Candidate) -> bool:
    """Whether no recipient need be named."""
    return _both_in_one(candidate) or _names_victims(candidate)


def _is_left_out(candidate: Candidate) -> bool:
    """«از تهران می‌خواهیم …», «خواست …»: who acts stands in a sentence before."""
    verb, clause = candidate.clause.verb, candidate.clause
    if verb is None or not candidate.finite or candidate.passive:
        return False
    if "subj" not in candidate.frame.roles.actor or clause.kind in ("relative", "complement"):
        return verb.person in (1, 4) and "subj" in candidate.frame.roles.actor
    bare = any(p.marker is None and p is not candidate.phrase and not p.ra for p in clause.phrases)
    return verb.person in (1, 4) or not bare


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
