"""Persian finite verbs from their stems: every form a news page may use, with what it means."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ruydad.text import fold

Tense = Literal[
    "past", "perfect", "pluperfect", "imperfect", "present", "future", "subjunctive",
    "participle", "infinitive",
]  # fmt: skip


class Form(NamedTuple):
    """One written form of a verb."""

    lemma: str
    tense: Tense
    negative: bool
    person: int  # 1, 2, 3; 4, 5, 6 for the plural


# Endings are written as folding leaves them, so that only stems are folded: there are many forms.
_PAST = (("م", 1), ("", 3), ("یم", 4), ("ید", 5), ("ند", 6))
# The second person singular is left out: newspapers do not say «تو», and its forms are other words
# («بسته‌ای», a package).
_PRESENT = (("م", 1), ("د", 3), ("یم", 4), ("ید", 5), ("ند", 6))
_PERFECT = (("ام", 1), ("است", 3), ("ایم", 4), ("اید", 5), ("اند", 6))


def _negated(stem: str, prefix: str = "ن") -> str:
    """``stem`` after «ن» or «ب»: «آمد» gives «نیامد», «افزود» «نیفزود», «ایستاد» «نایستاد»."""
    if not stem.startswith("ای") and stem.startswith(("آ", "ا")):
        rest = stem[1:]
        return f"{prefix}یا{rest}" if stem[0] == "آ" else f"{prefix}ی{rest}"
    return prefix + stem


def _split(infinitive_stem: str) -> tuple[str, str]:
    """A prefixed verb's stem as (prefix, stem): «بازگشت» may be written «بازمی‌گردد»."""
    for prefix in ("باز", "بر", "فرا", "در", "فرو", "وا", "پیش"):
        rest = infinitive_stem.removeprefix(prefix)
        if rest != infinitive_stem and len(rest) >= 2:
            return prefix, rest
    return "", infinitive_stem


def _past_forms(lemma: str, stem: str, prefix: str) -> list[tuple[str, Form]]:
    forms = []
    base, negative = fold(prefix + stem), fold(prefix + _negated(stem))
    lasting, never = fold(f"{prefix}می{stem}"), fold(f"{prefix}نمی{stem}")
    for ending, person in _PAST:
        forms.append((base + ending, Form(lemma, "past", False, person)))
        forms.append((negative + ending, Form(lemma, "past", True, person)))
        forms.append((lasting + ending, Form(lemma, "imperfect", False, person)))
        forms.append((never + ending, Form(lemma, "imperfect", True, person)))
    for participle, is_negative in ((base + "ه", False), (negative + "ه", True)):
        forms.append((participle, Form(lemma, "participle", is_negative, 3)))
        for ending, person in _PERFECT:
            forms.append((participle + ending, Form(lemma, "perfect", is_negative, person)))
    forms.append((base + "ن", Form(lemma, "infinitive", False, 3)))
    return forms


def _present_forms(lemma: str, stem: str, prefix: str) -> list[tuple[str, Form]]:
    forms = []
    base, negative = fold(prefix + stem), fold(prefix + _negated(stem))
    lasting, never = fold(f"{prefix}می{stem}"), fold(f"{prefix}نمی{stem}")
    wished = fold(_negated(stem, "ب"))
    for ending, person in _PRESENT:
        forms.append((lasting + ending, Form(lemma, "present", False, person)))
        forms.append((never + ending, Form(lemma, "present", True, person)))
        if len(stem) > 1 and person != 1:  # «آرام», «دارم» are other words
            forms.append((base + ending, Form(lemma, "subjunctive", False, person)))
        if not prefix:
            forms.append((wished + ending, Form(lemma, "subjunctive", False, person)))
        forms.append((negative + ending, Form(lemma, "subjunctive", True, person)))
    return forms


def conjugate(infinitive: str, past_stem: str, present_stems: list[str]) -> dict[str, Form]:
    """Every written form of one verb, keyed by its folded spelling."""
    prefix, stem = _split(past_stem)
    variants = [("", past_stem)] + ([(prefix, stem)] if prefix else [])
    forms: dict[str, Form] = {}
    for lead, past in variants:
        for written, form in _past_forms(infinitive, past, lead):
            forms.setdefault(written, form)
    for present in present_stems:
        lead, stem = _split(present) if prefix and present.startswith(prefix) else ("", present)
        for pair in dict.fromkeys((("", present), (lead, stem))):
            for written, form in _present_forms(infinitive, pair[1], pair[0]):
                _enter(forms, written, form)
    return forms


def _enter(forms: dict[str, Form], key: str, form: Form) -> None:
    """«می‌برد» is far more often the present than «used to carry»."""
    known = forms.get(key)
    if known is None or (known.tense == "imperfect" and form.tense == "present"):
        forms[key] = form


_BE: dict[str, tuple[Tense, bool, int]] = {
    "است": ("present", False, 3), "هست": ("present", False, 3), "هستند": ("present", False, 6),
    "هستیم": ("present", False, 4), "هستم": ("present", False, 1), "اند": ("present", False, 6),
    "نیست": ("present", True, 3), "نیستند": ("present", True, 6), "نیستیم": ("present", True, 4),
    "بود": ("past", False, 3), "بودند": ("past", False, 6), "بودیم": ("past", False, 4),
    "نبود": ("past", True, 3), "نبودند": ("past", True, 6), "باشد": ("subjunctive", False, 3),
    "باشند": ("subjunctive", False, 6), "نباشد": ("subjunctive", True, 3),
    "میباشد": ("present", False, 3), "میباشند": ("present", False, 6),
    "نمیباشد": ("present", True, 3), "بوده": ("participle", False, 3),
    "بودهاند": ("perfect", False, 6), "بودهاست": ("perfect", False, 3),
    "نبوده": ("participle", True, 3),
}  # fmt: skip
_HAVE: dict[str, tuple[Tense, bool, int]] = {
    "دارد": ("present", False, 3), "دارند": ("present", False, 6), "داریم": ("present", False, 4),
    "دارم": ("present", False, 1), "ندارد": ("present", True, 3), "ندارند": ("present", True, 6),
    "نداریم": ("present", True, 4),
}  # fmt: skip
WILL = {
    "خواهد": (False, 3), "خواهند": (False, 6), "خواهیم": (False, 4), "خواهم": (False, 1),
    "نخواهد": (True, 3), "نخواهند": (True, 6), "نخواهیم": (True, 4), "نخواهم": (True, 1),
}  # fmt: skip


def copula_forms() -> dict[str, Form]:
    """The irregular forms of بودن and داشتن that the stems do not give."""
    forms = {
        key: Form("بودن", tense, negative, person) for key, (tense, negative, person) in _BE.items()
    }
    forms |= {
        key: Form("داشتن", tense, negative, person)
        for key, (tense, negative, person) in _HAVE.items()
    }
    return forms
