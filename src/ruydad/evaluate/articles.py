"""Scoring of the article itself: title, time, code, outlet, and what is in the body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ruydad.evaluate.findings import Finding
from ruydad.evaluate.gold import PageFields
from ruydad.evaluate.score import Score
from ruydad.evaluate.words import key
from ruydad.records import Article

_DAY = len("2024-01-31")
_MINUTE = len("2024-01-31T10:30")


def score_articles(items: Iterable[tuple[str, PageFields, Article | None]]) -> Score:
    """Score articles by name; ``None`` (a refused page) is wrong in every field the gold has."""
    asked: Counter[str] = Counter()
    correct: Counter[str] = Counter()
    findings: list[Finding] = []
    for name, gold, article in items:
        for field, right in _checks(gold, article).items():
            asked[field] += 1
            correct[field] += right
            if not right:
                got = getattr(article, field, None)
                detail = f"{getattr(gold, field, '')} | {got or ''}"
                findings.append(Finding("article", name, field, detail))
    return Score(asked=asked, correct=correct, findings=findings)


def _checks(gold: PageFields, article: Article | None) -> dict[str, bool]:
    body = key(article.text) if article else ""
    checks = {
        "published": _same_time(gold.published, article),
        "code": bool(article) and key(article.code if article else "") == key(gold.code),
        "body_first": key(gold.body_first) in body,
        "body_last": key(gold.body_last) in body,
        "clean": bool(body) and not any(key(line) in body for line in gold.body_not if key(line)),
        "language": bool(article and article.language == gold.language),
        "outlet": _any_in(gold.outlet_any, article.outlet if article else None),
    }
    if gold.title:
        checks["title"] = _same_title(gold.title, article.title if article else None)
    if gold.lead_has:
        checks["lead"] = key(gold.lead_has) in body
    if gold.origin_any:
        checks["origin"] = _any_in(gold.origin_any, article.origin if article else None)
    return checks


def _same_time(published: str | None, article: Article | None) -> bool:
    if article is None:
        return False
    if published is None:
        return article.published is None
    length = _MINUTE if len(published) >= _MINUTE else _DAY
    return (article.published or "")[:length] == published[:length]


def _same_title(wanted: str, title: str | None) -> bool:
    found = key(title)
    return bool(found) and (found in key(wanted) or key(wanted) in found)


def _any_in(words: list[str], text: str | None) -> bool:
    found = key(text)
    return any(key(word) in found for word in words)
