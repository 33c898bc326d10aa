"""Judging: of the candidates on the same words, the first that holds and has its sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

from ruydad.coding.candidates import Candidate
from ruydad.coding.factuality import judge
from ruydad.coding.guards import check
from ruydad.coding.roles import bind
from ruydad.grammar import ParsedSentence


def judged(
    parsed: ParsedSentence,
    block: str,
    candidates: Iterable[Candidate],
    whole: Callable[[Candidate], bool],
) -> Iterator[Candidate]:
    """The candidates whose guards hold, each with its status or the reason it was dropped.

    Of those on the same words the first that is ``whole`` is taken, else the first.
    """
    title, question = block in ("title", "kicker"), _is_question(parsed)
    settle = partial(judge, title=title, question=question)
    complete: set[int] = set()
    for _, group in groupby(candidates, key=lambda c: (id(c.clause), c.trigger[0])):
        for candidate in _of_same_words(group, settle, whole, complete):
            if candidate.finite and not candidate.dropped:
                complete.add(id(candidate.clause))
            yield candidate


def _of_same_words(
    group: Iterable[Candidate],
    settle: Callable[[Candidate], None],
    whole: Callable[[Candidate], bool],
    complete: set[int],
) -> Iterator[Candidate]:
    """The candidates on one trigger that were understood; at most one of them stands."""
    taken, half = False, None
    for candidate in group:
        if not _is_free(candidate, taken, complete) or not _understand(candidate):
            continue
        settle(candidate)
        if candidate.dropped:
            yield candidate
        elif whole(candidate):
            taken = True
            yield candidate
        elif half is None:
            half = candidate
        else:
            candidate.drop("another frame explains the same words")
    if half is not None:
        if taken:
            half.drop("another frame explains the same words, and has its sides")
        yield half


def _is_free(candidate: Candidate, taken: bool, complete: set[int]) -> bool:
    """Whether its words are not yet another's; it is dropped where they are."""
    if candidate.use is None and id(candidate.clause) in complete:
        candidate.drop("the verb belongs to the noun before it")
    elif taken:
        candidate.drop("another frame explains the same words")
    return not candidate.dropped


def _understand(candidate: Candidate) -> bool:
    """Bind the roles; whether the frame's guards allow what was bound."""
    bind(candidate)
    problem = check(candidate)
    if problem:
        candidate.drop(problem)
    candidate.understood = not problem
    return candidate.understood


def _is_question(parsed: ParsedSentence) -> bool:
    words = parsed.text[parsed.sentence.start : parsed.sentence.end]
    return words.rstrip(' »"”').endswith(("؟", "?"))
