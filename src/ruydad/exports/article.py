"""The article record: what ``ruydad page --format json`` writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ruydad.records import Alignment, Article

Run = tuple[int, int, int, int]
"""``(text_start, text_end, raw_start, raw_end)``: characters one by one where both sides are of
one length; otherwise the text characters stand for the whole raw range."""

_FIELDS = (
    "id",
    "url",
    "outlet",
    "origin",
    "code",
    "kicker",
    "title",
    "lead",
    "published",
    "language",
    "text",
)


def article_record(article: Article) -> dict[str, Any]:
    """The article as plain data in the contract's key order, its alignment in runs."""
    record: dict[str, Any] = {name: getattr(article, name) for name in _FIELDS}
    record["blocks"] = article.blocks
    record["raw_spans"] = list(alignment_runs(article.alignment))
    return record


def alignment_runs(alignment: Alignment) -> Iterator[Run]:
    """The alignment compressed: neighbours that map one to one are one run."""
    if not len(alignment):
        return
    begin, raw_begin, raw_end = 0, alignment.starts[0], alignment.starts[0]
    straight = True  # the open run maps one to one so far
    for here, (start, end) in enumerate(zip(alignment.starts, alignment.ends, strict=True)):
        joins = straight and end - start == 1 and start == raw_end
        if here > begin and not joins:
            yield begin, here, raw_begin, raw_end
            begin, raw_begin = here, start
        straight = end - start == 1
        raw_end = end
    yield begin, len(alignment), raw_begin, raw_end
