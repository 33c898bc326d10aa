"""Slots named by a marker: the mentions that stand under it within the candidate's reach."""

from __future__ import annotations

from collections.abc import Iterable

from ruydad.coding.candidates import Candidate
from ruydad.coding.roles.doers import agent_of, parties_in
from ruydad.coding.roles.object_phrases import inside_object
from ruydad.coding.roles.objects import ABOUT_ACTS
from ruydad.coding.roles.reach import reachable
from ruydad.coding.words import folded_openings, folded_words
from ruydad.grammar import Mention, Phrase

# «با حضور تهران مخالفت کرد»: the marker's noun is what is refused.
_SAME_MARKER = {"با": ("with_presence", "mediator")}
_OF_ACTS = frozenset(("ACCUSE", "SUPPORT", "REJECT"))
_ORDERS = frozenset(("به", "با", "basis"))


def after_marker(candidate: Candidate, marker: str, inner: bool = False) -> list[Mention]:
    """The mentions under a marker; with ``inner`` the parties inside what stands there."""
    found = _under_marker(candidate, marker, inner, reachable(candidate))
    if not found and marker == "agent":
        found = _by_order(candidate)
    frame = candidate.frame
    about = frame.type == "ACCUSE" or (frame.type == "SUPPORT" and marker != "با")
    about = (about and frame.mode != "investigate") or marker == "near"
    if not found and candidate.finite and not about:
        found = _under_marker(candidate, marker, inner, inside_object(candidate))
    own = candidate.phrase
    if not found and marker == "بین" and own is not None and own.marker == "بین":
        return own.inner
    return found


def _under_marker(
    candidate: Candidate, marker: str, inner: bool, phrases: Iterable[Phrase]
) -> list[Mention]:
    """The parties of those phrases that stand under the marker."""
    under = [phrase for phrase in phrases if _is_under(phrase, marker, candidate)]
    under = [phrase for phrase in under if not _answers(phrase, candidate)]
    if candidate.frame.type in _OF_ACTS and not inner:
        under = [p for p in under if not _hangs_on_act(p, under)]
    found: list[Mention] = []
    beside = [p for p in under if not is_companion(p)]
    if beside or not candidate.frame.symmetric:
        under = beside  # «به همراه بحرین روابط خود با قطر را قطع کرد»
    for phrase in [p for p in under if not _hangs_on_cause(p, candidate)] or under:
        if inner:
            found += _doer_of(candidate, phrase) or parties_in(phrase, _blameless(candidate))
        else:
            found += phrase.mentions or (phrase.inner[:1] if marker == "agent" else [])
    return found


def _hangs_on_act(phrase: Phrase, under: list[Phrase]) -> bool:
    """«از حمایت ایران از شورشیان انتقاد کرد»: the first is blamed, the second its object."""
    return any(
        act.last == phrase.first and act.inner and not act.mentions and not act.ra for act in under
    )


def is_companion(phrase: Phrase) -> bool:
    """«به همراه …»: who does it too, not with whom or to whom it is done."""
    return phrase.marker == "با" and phrase.wording in folded_words("companions")


def _is_under(phrase: Phrase, marker: str, candidate: Candidate) -> bool:
    """Whether the phrase stands under the marker, or one that means the same here."""
    alike = candidate.frame.type in ("REJECT", "AGREE") and not candidate.frame.symmetric
    same = phrase.marker == marker or (alike and phrase.marker in _SAME_MARKER.get(marker, ()))
    return same and phrase is not candidate.phrase and not _belongs_to_noun(candidate, phrase)


def _answers(phrase: Phrase, candidate: Candidate) -> bool:
    """«در پاسخ به پرسش خبرنگار ایسنا»: an answer is given to a question, not for a cause."""
    words = candidate.parsed.keys[phrase.first : phrase.last]
    return phrase.marker == "because" and not folded_words("questions").isdisjoint(words)


def _blameless(candidate: Candidate) -> frozenset[str]:
    """The nouns whose owners suffered the act, where the candidate lays blame for one."""
    frame = candidate.frame
    menacing = frame.type == "THREATEN" and "تهدید" not in candidate.wording
    blaming = frame.type in ("ACCUSE", "PROTEST") or menacing
    return candidate.patients if blaming and frame.mode != "arrest" else frozenset()


def _belongs_to_noun(candidate: Candidate, phrase: Phrase) -> bool:
    """«درباره مبارزه با داعش گفت‌وگو کردند»: «با داعش» hangs on the noun before it."""
    if phrase.marker != "با" or not phrase.first:
        return False
    before = candidate.parsed.keys[phrase.first - 1]
    if candidate.frame.type == "REJECT" and candidate.finite:
        met = [p for p in candidate.clause.phrases if p.marker == "در" and p.last == phrase.first]
        if met and before.startswith(folded_openings("peaceful")):
            return True  # «در دیدار با فرستاده ابوظبی تهدید را مردود دانست»
    return before in folded_words("against_nouns") and phrase is not candidate.phrase


def _doer_of(candidate: Candidate, act: Phrase) -> list[Mention]:
    """«از رهایی زندانیان از سوی کابل ستایش کرد»: praise and blame are for who did it."""
    if not candidate.finite or candidate.passive or candidate.frame.type not in ABOUT_ACTS:
        return []
    return agent_of(act, candidate.clause.phrases)


def _hangs_on_cause(phrase: Phrase, candidate: Candidate) -> bool:
    """«در همبستگی با غزه روابط خود را با … قطع کرد»: the first «با» goes with what «در» names."""
    phrases = candidate.clause.phrases
    index = phrases.index(phrase)
    before = phrases[index - 1] if index else None
    return before is not None and before.marker == "در" and not before.parties


def _by_order(candidate: Candidate) -> list[Mention]:
    """«… به دستور دادستان توقیف شد»: who ordered it did it, where no doer can be named."""
    clause = candidate.clause
    if not (candidate.passive if candidate.finite else clause.verb is None):
        return []
    for phrase in clause.phrases:
        opening = candidate.parsed.keys[phrase.first + 1 : min(phrase.first + 3, phrase.last)]
        if phrase.marker in _ORDERS and not folded_words("orders").isdisjoint(opening):
            return phrase.inner or phrase.mentions
    return []
