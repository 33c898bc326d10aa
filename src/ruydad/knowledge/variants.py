"""Foreign names by their consonants: «زیلینسکی» and «زلنسکی» are one name.

Persian pages write foreign names by ear, so that vowels come and go («نتانیاهو», «نتنیاهو») and
letters of one sound change places (ت/ط, س/ص/ث, ز/ذ/ض/ظ, ق/غ, ح/ه). What stays is the skeleton.
Two spellings of a name also end alike and differ in no more than ``MOST_EDITS`` letters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from ruydad.knowledge.store import FLAG_BITS, Posting

SHORTEST = 4
"""Letters a skeleton needs to tell one name from all others."""
MOST_WORDS = 3
MOST_EDITS = 2

Spelled = tuple[int, list[str]]
"""A posting, and the listed keys of that skeleton."""

_SOUNDS = str.maketrans("طصثذضظغحژ", "تسسزززقهج")
_VOWELS = frozenset("اویء")
_decode = msgspec.msgpack.Decoder(dict[str, Spelled]).decode


def skeleton(key: str) -> str:
    """The consonants of a folded word, one letter for each sound; its first letter stays."""
    letters = key.translate(_SOUNDS)
    doubled = zip(letters[1:], letters, strict=False)
    return letters[:1] + "".join(
        letter for letter, before in doubled if letter != before and letter not in _VOWELS
    )


class Variants:
    """Entries whose name is known in another spelling, by the skeleton of the whole name."""

    def __init__(self, data: bytes | memoryview) -> None:
        self._spelled = _decode(data)

    def add(self, spelled: Mapping[str, Spelled], base: int) -> None:
        """Add names whose entry indices count from ``base``; they win."""
        shift = base << FLAG_BITS
        for bones, (posting, keys) in spelled.items():
            self._spelled[bones] = (posting + shift, keys)

    def find(self, keys: Sequence[str]) -> Posting | None:
        """The posting of the name that these folded words spell differently."""
        bones = " ".join(map(skeleton, keys))
        posting, listed = self._spelled.get(bones, (None, []))
        whole = "".join(keys)
        return posting if any(_alike(whole, key) for key in listed) else None


def _alike(spelled: str, listed: str) -> bool:
    """Whether two keys of one skeleton may be one name."""
    ends = {spelled[-1], listed[-1]}
    if len(ends) > 1 and ends & (_VOWELS | {"ه"}):
        return False
    return _edits(spelled, listed) <= MOST_EDITS


def _edits(one: str, other: str) -> int:
    """The edit distance of two words."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row = row, [at]
        for to, against in enumerate(other, 1):
            swapped = before[to - 1] + (letter != against)
            row.append(min(swapped, before[to] + 1, row[-1] + 1))
    return row[-1]
