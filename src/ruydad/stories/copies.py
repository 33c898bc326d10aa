"""Pages that are copies of one text: found by MinHash, confirmed by their own word groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ruydad.records import RuydadError
from ruydad.stories.report import Page
from ruydad.text import analyse

GROUP = 4
"""Words in a row that two texts of different hands seldom share."""
SHARED = 0.5
"""The share of word groups two copies have in common; cut and retitled copies stay above it."""
_PERMUTATIONS = 128


def copies(pages: Iterable[Page]) -> dict[str, str]:
    """For each page the first page, in the order given, of which it is a copy: itself if of none.

    Raises ``RuydadError`` (``not-installed``) without the extra ``stories``.
    """
    first: dict[str, str] = {}
    groups: dict[str, frozenset[str]] = {}
    index = _Index()
    for page in pages:
        own = groups[page.id] = word_groups(page.text)
        alike = [other for other in index.near(own) if _share(own, groups[other]) >= SHARED]
        first[page.id] = min((first[other] for other in alike), default=page.id)
        index.enter(page.id, own)
    return first


def word_groups(text: str) -> frozenset[str]:
    """Every ``GROUP`` folded words that follow each other."""
    words = [token.key for token in analyse(text).tokens if token.kind in ("word", "number")]
    return frozenset(" ".join(words[at : at + GROUP]) for at in range(len(words) - GROUP + 1))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter text stands in the other."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


class _Index:
    """Pages by the hashes of their word groups."""

    def __init__(self) -> None:
        try:
            from datasketch import MinHash, MinHashLSH
        except ImportError as error:
            raise RuydadError(
                "not-installed", "near copies are found with datasketch",
                "pip install 'ruydad[stories]'",
            ) from error  # fmt: skip
        self._hash = MinHash
        self._near = MinHashLSH(threshold=SHARED / 2, num_perm=_PERMUTATIONS)
        self._last: tuple[frozenset[str], object] | None = None

    def near(self, groups: frozenset[str]) -> Iterator[str]:
        """The names of pages that may be copies."""
        if groups:
            yield from sorted(self._near.query(self._hashed(groups)))

    def enter(self, name: str, groups: frozenset[str]) -> None:
        """Add a page."""
        if groups:
            self._near.insert(name, self._hashed(groups))

    def _hashed(self, groups: frozenset[str]) -> object:
        if self._last is None or self._last[0] is not groups:
            made = self._hash(num_perm=_PERMUTATIONS)
            made.update_batch([group.encode("utf-8") for group in sorted(groups)])
            self._last = groups, made
        return self._last[1]
