"""The alignment of a changed text to its source; every room that edits text keeps one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Alignment(msgspec.Struct, frozen=True):
    """For each character of the output, the half-open range of source characters it stands for.

    ``starts[i]`` and ``ends[i]`` are code-point offsets in the source. An inserted character
    (a repaired half-space) has ``starts[i] == ends[i]``; a dropped source character belongs to
    no output character. Both sequences never decrease.
    """

    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def identity(cls, length: int) -> Alignment:
        """The alignment of a text of ``length`` code points to itself."""
        return cls(range(length), range(1, length + 1))

    def __len__(self) -> int:
        return len(self.starts)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source span of the output span ``[start, end)``.

        Raises ``ValueError`` for a span outside the output.
        """
        if not 0 <= start <= end <= len(self.starts):
            raise ValueError(f"span [{start}, {end}) lies outside a text of {len(self.starts)}")
        if start == end:
            point = (
                self.starts[start] if start < len(self.starts) else (self.ends[-1] if start else 0)
            )
            return point, point
        return self.starts[start], self.ends[end - 1]

    def then(self, outer: Alignment) -> Alignment:
        """Compose: ``self`` maps A to B, ``outer`` maps B to C; the result maps A to C."""
        last = outer.ends[-1] if len(outer) else 0
        starts, ends = [], []
        for start, end in zip(self.starts, self.ends, strict=True):
            if start == end:
                point = outer.starts[start] if start < len(outer) else last
                starts.append(point)
                ends.append(point)
            else:
                starts.append(outer.starts[start])
                ends.append(outer.ends[end - 1])
        return Alignment(starts, ends)
