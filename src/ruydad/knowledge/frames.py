"""Frames: which words report an event and where its parties stand; read from YAML, checked."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

VERB_CLASSES: dict[str, tuple[str, ...]] = {
    "do": ("کردن", "نمودن", "ساختن", "انجام دادن", "به عمل آوردن", "صورت دادن"),
    "be": ("شدن", "گردیدن", "گشتن"),
    "happen": (
        "برگزار شدن", "انجام شدن", "صورت گرفتن", "انجام گرفتن", "برگزار گردیدن", "به عمل آمدن",
        "صورت پذیرفتن", "انجام یافتن", "برپا شدن",
    ),
    "hold": ("برگزار کردن", "ترتیب دادن", "تشکیل دادن", "برگزار نمودن", "برپا کردن"),
}  # fmt: skip
PASSIVES: dict[str, tuple[str, ...]] = {
    "کردن": ("شدن", "گردیدن", "گشتن"),
    "نمودن": ("شدن", "گردیدن", "گشتن"),
    "ساختن": ("شدن",),
    "انجام دادن": ("انجام شدن", "انجام گرفتن"),
    "قرار دادن": ("قرار گرفتن", "واقع شدن"),
    "به عمل آوردن": ("به عمل آمدن",),
    "صورت دادن": ("صورت گرفتن", "صورت پذیرفتن"),
    "برگزار کردن": ("برگزار شدن", "برگزار گردیدن"),
    "تشکیل دادن": ("تشکیل شدن",),
}


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence that must (or must not) make the frame fire, with what it must find."""

    text: str
    actor: str | None = None
    recipient: str | None = None
    via: str | None = None
    status: str | None = None
    channel: str | None = None


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The cases a frame carries."""

    match: list[Example] = []
    no_match: list[Example] = []


class Roles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For each role the slots in which it may stand, tried in order."""

    actor: list[str] = []
    recipient: list[str] = []
    via: list[str] = []
    place: list[str] = []
    topic: list[str] = []
    content: list[str] = []


class Guards(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Conditions that must all hold before a frame fires."""

    recipient_class: list[str] = []
    not_recipient_class: list[str] = []
    actor_class: list[str] = []
    not_actor_class: list[str] = []
    object_class: list[str] = []
    not_object_class: list[str] = []
    object_words: list[str] = []
    not_object_words: list[str] = []
    not_near: list[str] = []
    near: list[str] = []
    actor_words: list[str] = []
    not_actor_words: list[str] = []
    abroad: bool = False
    other_side: bool = False
    alone: bool = False
    to_do: bool = False
    own_deed: bool = False
    two_sides: bool = False
    ahead: bool = False


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way of wording one kind of event; ``docs/frames.md`` explains every key."""

    id: str
    cameo: str
    predicates: list[str] = []
    nouns: list[str] = []
    roles: Roles = Roles()
    noun_roles: Roles = Roles()
    guards: Guards = Guards()
    mode: str | None = None
    channel: str | None = None
    intent: str | None = None
    symmetric: bool = False
    passive: bool = True
    status: str | None = None
    modal: str | None = None
    type: str = ""
    examples: Examples = Examples()


class Predicate(msgspec.Struct, frozen=True):
    """A compiled predicate: ``[preposition] [noun] [_] verb``."""

    frame: Frame
    preposition: str | None
    noun: str
    slot: bool
    verbs: frozenset[str]
    passive_verbs: frozenset[str]
    negated: bool = False


def spelt(lemma: str) -> str:
    """A verb's name in one spelling: «تأکید کردن» and «تاکید کردن» are one verb."""
    return lemma.replace("أ", "ا").replace("ؤ", "و")


def _verb_names(part: str) -> tuple[frozenset[str], bool]:
    names: set[str] = set()
    negated = part.startswith("!")
    for piece in part.split("|"):
        piece = piece.strip().lstrip("!").strip("()").replace("_", " ").replace("\u200c", " ")
        names.update(VERB_CLASSES[piece[1:]] if piece.startswith("@") else (spelt(piece),))
    return frozenset(names), negated


def _split_verb(text: str) -> tuple[str, str]:
    """Cut a predicate into what stands before its verbs, and the verbs."""
    depth = 0
    cut = 0
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char == " " and depth == 0:
            cut = index + 1
    return text[:cut].strip(), text[cut:]


def compile_predicate(frame: Frame, text: str, prepositions: frozenset[str]) -> Iterator[Predicate]:
    """The predicates of one line of a frame; alternatives («دیدار/ملاقات») give one each."""
    before, verb = _split_verb(text.strip())
    verbs, negated = _verb_names(verb)
    passives = (
        frozenset(p for v in verbs for p in PASSIVES.get(v, ())) if frame.passive else frozenset()
    )
    if "قرار دادن" in verbs:  # «هدف حمله قرار گرفت» is passive also where a line lists it
        verbs -= frozenset(PASSIVES["قرار دادن"])
    words = before.split()
    slot = "_" in words
    words = [word for word in words if word != "_"]
    preposition = words.pop(0) if len(words) > 1 and words[0] in prepositions else None
    for noun in expand(words):
        yield Predicate(frame, preposition, noun, slot, verbs, passives - verbs, negated)


def expand(words: list[str]) -> list[str]:
    """Every reading of words with «/» alternatives; «_» inside one is a blank («تبادل_نظر»)."""
    readings = [""]
    for word in words:
        choices = [choice.replace("_", " ") for choice in word.split("/")]
        readings = [f"{head} {choice}".strip() for head in readings for choice in choices]
    return readings
