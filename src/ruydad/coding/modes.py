"""The mode of a record, by words beside what its frame says (``data/modes.yaml``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ruydad.coding.candidates import Candidate
from ruydad.coding.drafts import Draft
from ruydad.coding.guards import actor_text, has_word, object_text, padded, sentence_text
from ruydad.coding.words import read_data
from ruydad.grammar import Clause

_ASIDE = frozenset(("according", "because", "topic", "basis", "condition", "dateline"))
_TURNED = ("THREATEN", "REJECT")
"""Types that acts of other frames become where they are only threatened, or refused."""
_NOT_SAID = frozenset(("condition", "relative", "time", "reason"))


class Rule(NamedTuple):
    """One row: which mode, in place of which, and the words that tell it."""

    mode: str
    of: frozenset[str | None]
    where: str
    words: tuple[str, ...]
    beside: tuple[str, ...]
    without: tuple[str, ...]
    by: tuple[str, ...]

    def holds(self, texts: dict[str, str]) -> bool:
        """Whether its words stand where it looks, those it bars do not."""
        text = texts[self.where]
        if not has_word(text, self.words) or has_word(text, self.without):
            return False
        beside = not self.beside or has_word(text, self.beside)
        return bool(beside and (not self.by or has_word(texts["actor"], self.by)))


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    return {
        kind: tuple(
            Rule(
                row["mode"],
                frozenset(row.get("of", (None,))),
                row["in"],
                tuple(row["words"]),
                tuple(row.get("with", ())),
                tuple(row.get("without", ())),
                tuple(row.get("by", ())),
            )
            for row in rows
        )
        for kind, rows in read_data("modes.yaml").items()
    }


def with_modes(drafts: list[Draft]) -> list[Draft]:
    """The drafts, each with the mode its words tell where its frame leaves it open."""
    for draft in drafts:
        if draft.type in (draft.candidate.frame.type, *_TURNED):
            draft.mode = _told(draft) or draft.mode or _by_sides(draft)
    return drafts


def _by_sides(draft: Draft) -> str | None:
    """Talks that somebody else brings about, and those of three or more sides."""
    if draft.type != "CONSULT" or draft.channel not in ("talks", "meeting"):
        return None
    if draft.via:
        return "third-party"
    return "multilateral" if len(draft.actors) > 2 and not draft.recipients else None


def _told(draft: Draft) -> str | None:
    """The mode of the first rule that holds, of the telling kept or of one merged into it."""
    if draft.type == "THREATEN" and draft.candidate.frame.type == "ASSAULT":
        return "violence"  # «… را در هم خواهند کوبید»
    rules = [rule for rule in _rules().get(draft.type, ()) if draft.mode in rule.of]
    tellings = [draft.candidate, *(c for c in draft.also if c.frame.type == draft.type)]
    held = (rule.mode for one in tellings if rules for rule in _holding(rules, one))
    return next(held, None)


def _holding(rules: Iterable[Rule], candidate: Candidate) -> Iterator[Rule]:
    texts = {place: read(candidate) for place, read in _READERS.items()}
    return (rule for rule in rules if rule.holds(texts))


def _deed(candidate: Candidate) -> str:
    """The words of the event's clause but for its doers and its sources."""
    return padded(_words(candidate, candidate.clause))


def _said(candidate: Candidate) -> str:
    """The words of the event's clause and of what is said under it or after its noun."""
    return padded(key for c in _saying(candidate) for key in _words(candidate, c))


def _saying(candidate: Candidate) -> Iterator[Clause]:
    clauses, own = candidate.parsed.clauses, candidate.clause
    after = clauses.index(own) + 1 if own in clauses else 0
    yield own
    for at, clause in enumerate(clauses):
        open_end = not candidate.finite and at >= after
        if clause is not own and clause.kind not in _NOT_SAID and (open_end or _under(clause, own)):
            yield clause


def _under(clause: Clause, above: Clause) -> bool:
    """Whether a clause hangs on another, and on no condition between."""
    current = clause.parent
    while current is not None and current is not above:
        current = None if current.kind in _NOT_SAID else current.parent
    return current is above


def _words(candidate: Candidate, clause: Clause) -> list[str]:
    """The folded words of a clause but for the parties and what only goes with it."""
    sides = candidate.actors + candidate.recipients
    aside = [(m.first, m.last) for m in sides]
    aside += [(p.first, p.last) for p in clause.phrases if p.marker in _ASIDE]
    aside += [(c.first, c.last) for c in candidate.parsed.clauses if _inside(c, clause)]
    taken = {at for first, last in aside for at in range(first, last)}
    keys = candidate.parsed.keys
    return [keys[at] for at in range(max(clause.first, 0), clause.last) if at not in taken]


def _inside(clause: Clause, around: Clause) -> bool:
    """Whether a clause stands within another («الف، که …، گفت»)."""
    return around.first < clause.first and clause.last < around.last


_READERS: dict[str, Callable[[Candidate], str]] = {
    "deed": _deed,
    "said": _said,
    "actor": actor_text,
    "object": object_text,
    "sentence": sentence_text,
}
