"""The status of events named by a noun: its phrase and what it hangs on."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.factuality.matrix import judge_matrix
from ruydad.coding.factuality.negation import names_denied
from ruydad.coding.words import folded_words, plain_words, status_words
from ruydad.grammar import NounUse
from ruydad.text import fold


def judge_noun(candidate: Candidate, title: bool) -> None:
    """Set the status from the noun's phrase and clause, or drop the candidate."""
    use = candidate.use
    assert use is not None and candidate.phrase is not None
    if candidate.frame.status is not None:
        candidate.status = candidate.frame.status  # type: ignore[assignment]
    if names_denied(candidate):
        candidate.status = "denied"
        return
    reason = _untold(candidate) or _hangs_on(candidate, use) or _unreal_marker(candidate, title)
    if reason is not None:
        candidate.drop(reason)
        return
    judge_matrix(candidate, title)
    if not candidate.dropped and _is_said_of(candidate, use):
        candidate.drop("what is said of it, not that it was")
    if not candidate.dropped and candidate.status == "occurred":
        _judge_adjectives(candidate, use)


def _untold(candidate: Candidate) -> str | None:
    """Why the words right before the noun make it no act told of."""
    use, phrase, keys = candidate.use, candidate.phrase, candidate.parsed.keys
    assert use is not None and phrase is not None
    if phrase.first and keys[phrase.first - 1] == "نه":
        return "«نه» stands before it"
    if use.first and keys[use.first - 1] in folded_words("any_such"):
        return "any such act, not one told of"
    return "points back to an event already told" if use.this else None


def _unreal_marker(candidate: Candidate, title: bool) -> str | None:
    """Why the marker of its phrase names it only as an aim, a topic, a charge or a cause."""
    phrase, words = candidate.phrase, status_words()
    assert phrase is not None
    if phrase.marker in ("در", "به") and phrase.first and _partaking(candidate):
        return "said of who had a part in it («به اتهام شرکت در …»)"
    spoken = candidate.frame.type in words["spoken_types"]
    if spoken and phrase.marker == "در" and not title:
        return "says in what cause («در حمایت از …»), not what was done"
    if phrase.marker in words["unreal_markers"]:
        return f"named as an aim or a topic ({phrase.wording or phrase.marker})"
    return None


def _judge_adjectives(candidate: Candidate, use: NounUse) -> None:
    """«سفر قریب‌الوقوع», «توافق احتمالی»."""
    words, phrase = status_words(), candidate.phrase
    assert phrase is not None
    after = set(candidate.parsed.keys[use.last : min(use.last + 2, phrase.last)])
    if after & words["planned_adjectives"]:
        candidate.status = "planned"
    elif after & words["possible_adjectives"]:
        candidate.status = "possible"


def _is_said_of(candidate: Candidate, use: NounUse) -> bool:
    """«این نخستین سفر … بود», «سفر … نشانهٔ … است»: which one it was, or what it means."""
    verb, phrase, keys = candidate.clause.verb, candidate.phrase, candidate.parsed.keys
    if verb is None or phrase is None or phrase.marker is not None:
        return False
    before = keys[max(use.first - 2, 0) : use.first]
    if verb.lemma == "بودن" and status_words()["ordinals"].intersection(before):
        return True
    told = [keys[phrase.first], *keys[phrase.last : verb.last]]
    held = verb.lemma == "بودن" or verb.lemma in plain_words("equating")
    standing = verb.tense == "present" or verb.lemma in plain_words("equating")
    return held and standing and not folded_words("equating_words").isdisjoint(told)


def _partaking(candidate: Candidate) -> bool:
    """«به اتهام دست داشتن در حمله», «به جرم شرکت در کشتار»: a charge, not news of the act."""
    phrase, keys = candidate.phrase, candidate.parsed.keys
    assert phrase is not None
    words = folded_words("partaking")
    return keys[phrase.first - 1] in words or (
        phrase.marker == "در" and not words.isdisjoint(keys[phrase.last : phrase.last + 1])
    )


def _hangs_on(candidate: Candidate, use: NounUse) -> str | None:
    """Why the words it hangs on make it unreal («خطر حمله», «درخواست آزادی»)."""
    words, phrase = status_words(), candidate.phrase
    assert phrase is not None
    heads = _heads(candidate, use)
    for head in heads:
        base = head.removesuffix("ی") if head not in words["unreal_heads"] else head
        if base in words["unreal_heads"] and base not in words["real_heads"]:
            return f"hangs on «{head}»"
    owner = next((n for n in phrase.nouns if n.chained is use), None)
    if owner is None or any(head in words["real_heads"] for head in heads):
        return None
    told = fold(owner.hit.noun) in words["telling_heads"]
    acts = owner.hit.preposition is not None or owner.infinitive is None
    return f"the object of «{owner.hit.noun}»" if acts and not told else None


def _heads(candidate: Candidate, use: NounUse) -> list[str]:
    """The words and nouns that stand before it in its phrase, and people right before that."""
    phrase = candidate.phrase
    assert phrase is not None
    words = [candidate.parsed.keys[at] for at in phrase.words if at < use.first]
    nouns = (n for n in phrase.nouns if n.last <= use.first and n.joined is not use)
    return words + _before_bare(candidate) + [fold(n.hit.noun) for n in nouns if n is not use]


def _before_bare(candidate: Candidate) -> list[str]:
    """«قربانیان [حمله …] به خاک سپرده شدند»: people of an event stand as a phrase before it."""
    phrase = candidate.phrase
    assert phrase is not None
    before = next((p for p in candidate.clause.phrases if p.last == phrase.first), None)
    bare = phrase.marker is None and before is not None and len(before.mentions) == 1
    return [candidate.parsed.keys[phrase.first - 1]] if bare else []
