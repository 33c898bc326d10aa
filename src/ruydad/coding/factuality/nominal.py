"""The status of events named by a noun: its phrase and what it hangs on."""

from __future__ import annotations

from ruydad.coding.candidates import Candidate
from ruydad.coding.factuality.denial import names_denied
from ruydad.coding.factuality.matrix import judge_matrix
from ruydad.coding.words import folded_words, plain_words, status_words
from ruydad.grammar import NounUse
from ruydad.text import fold


def judge_noun(candidate: Candidate, title: bool) -> None:
    """Set the status from the noun's phrase and clause, or drop the candidate."""
    use, phrase, words = candidate.use, candidate.phrase, status_words()
    assert use is not None and phrase is not None
    if candidate.frame.status is not None:
        candidate.status = candidate.frame.status  # type: ignore[assignment]
    if names_denied(candidate):
        candidate.status = "denied"
    elif phrase.first and candidate.parsed.keys[phrase.first - 1] == "نه":
        candidate.drop("«نه» stands before it")
    elif use.first and candidate.parsed.keys[use.first - 1] in folded_words("any_such"):
        candidate.drop("any such act, not one told of")
    elif use.this:
        candidate.drop("points back to an event already told")
    elif _unreal_chain(candidate, use):
        return
    elif phrase.marker in ("در", "به") and phrase.first and _partaking(candidate):
        candidate.drop("said of who had a part in it («به اتهام شرکت در …»)")
    elif candidate.frame.type in words["spoken_types"] and phrase.marker == "در" and not title:
        candidate.drop("says in what cause («در حمایت از …»), not what was done")
    elif phrase.marker in words["unreal_markers"]:
        candidate.drop(f"named as an aim or a topic ({phrase.wording or phrase.marker})")
    else:
        judge_matrix(candidate, title)
        if not candidate.dropped and _is_said_of(candidate, use):
            candidate.drop("what is said of it, not that it was")
        if not candidate.dropped and candidate.status == "occurred":
            _judge_adjectives(candidate, use)


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


def _unreal_chain(candidate: Candidate, use: NounUse) -> bool:
    words = status_words()
    phrase = candidate.phrase
    assert phrase is not None
    heads = [candidate.parsed.keys[w] for w in phrase.words if w < use.first]
    heads += _before_bare(candidate)
    heads += [
        fold(n.hit.noun)
        for n in phrase.nouns
        if n.last <= use.first and n is not use and n.joined is not use
    ]
    for head in heads:
        base = head.removesuffix("ی") if head not in words["unreal_heads"] else head
        if base in words["unreal_heads"] and base not in words["real_heads"]:
            candidate.drop(f"hangs on «{head}»")
            return True
    chained = any(n.chained is use for n in phrase.nouns)
    if chained and not any(h in words["real_heads"] for h in heads):
        owner = next(n for n in phrase.nouns if n.chained is use)
        told = fold(owner.hit.noun) in words["telling_heads"]
        if not told and (owner.hit.preposition is not None or owner.infinitive is None):
            candidate.drop(f"the object of «{owner.hit.noun}»")
            return True
    return False


def _before_bare(candidate: Candidate) -> list[str]:
    """«قربانیان [حمله …] به خاک سپرده شدند»: people of an event stand as a phrase before it."""
    phrase = candidate.phrase
    assert phrase is not None
    before = next((p for p in candidate.clause.phrases if p.last == phrase.first), None)
    bare = phrase.marker is None and before is not None and len(before.mentions) == 1
    return [candidate.parsed.keys[phrase.first - 1]] if bare else []
