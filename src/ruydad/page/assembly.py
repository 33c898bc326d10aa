"""Blocks of lines to the article record."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from ruydad.page.credits import Credits
from ruydad.page.lines import Line, alignment, join
from ruydad.page.outline import Outline
from ruydad.records import Article, Block
from ruydad.records.article import BlockKind
from ruydad.text import repair_spelling

_ID_LENGTH = 16


def blocks_of(plan: Outline) -> list[tuple[BlockKind, Line]]:
    """The blocks in the contract's order: kicker, title, lead, body."""
    lines = plan.lines
    blocks: list[tuple[BlockKind, Line]] = []
    if plan.kicker is not None:
        blocks.append(("kicker", lines[plan.kicker]))
    if plan.title is not None:
        blocks.append(("title", lines[plan.title]))
    if plan.leads:
        blocks.append(("lead", join([lines[i] for i in plan.leads])))
    for index in plan.body:
        blocks.append(("paragraph", lines[index]))
    return blocks


def article_of(
    blocks: Sequence[tuple[BlockKind, Line]],
    found: Credits,
    published: str | None,
    language: str,
    id: str | None,
) -> Article:
    """The article of these blocks, spelling repaired, aligned with the source."""
    raw = "\n".join(line.text for _, line in blocks)
    repaired = repair_spelling(raw)
    spans: list[Block] = []
    parts: dict[str, str] = {}
    at = 0
    for (kind, _), text in zip(blocks, repaired.text.split("\n"), strict=True):
        spans.append(Block(kind, (at, at + len(text))))
        parts.setdefault(kind, text)
        at += len(text) + 1
    return Article(
        id=id or _stable_id(repaired.text, found),
        text=repaired.text,
        blocks=tuple(spans),
        alignment=repaired.alignment.then(alignment([line for _, line in blocks])),
        url=found.url,
        outlet=found.outlet,
        origin=found.origin,
        code=found.code,
        kicker=parts.get("kicker"),
        title=parts.get("title"),
        lead=parts.get("lead"),
        published=published,
        language=language,
    )


def _stable_id(text: str, found: Credits) -> str:
    """The same for the same canonical text and address (or outlet)."""
    source = f"{found.url or found.outlet or ''}\n{text}"
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]
