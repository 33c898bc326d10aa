"""Records to rows and back."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec

from ruydad.exports.article import alignment_runs
from ruydad.records import Article, Event, Party

Row = dict[str, Any]
_SIDES = (("actor", "actors"), ("recipient", "recipients"), ("via", "via"))


def digest_of(article: Article) -> str:
    """What tells two versions of an article apart: all that is stored of it but its name."""
    told = (article.text, article.url, article.outlet, article.published, article.title)
    return _digest("\x1f".join(map(str, told)).encode())


def raw_digest_of(data: bytes | str, *carried: object) -> str:
    """What tells two inputs apart: the bytes, and what their carrier says of them."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    return _digest(raw + b"\x1f" + "\x1f".join(map(str, carried)).encode())


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def article_row(article: Article) -> Row:
    """The columns of ``articles`` that the article itself fills."""
    return {
        "digest": digest_of(article),
        "name": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "origin": article.origin,
        "code": article.code,
        "kicker": article.kicker,
        "title": article.title,
        "lead": article.lead,
        "published": article.published,
        "day": day_of(article.published),
        "language": article.language,
        "text": article.text,
        "blocks": [[block.kind, *block.span] for block in article.blocks],
        "raw_spans": [list(run) for run in alignment_runs(article.alignment)],
    }


def event_row(event: Event, article: int, position: int) -> Row:
    """The columns of ``events``."""
    place, (start, end) = event.place, event.evidence.trigger.span
    return {
        "id": event.id, "article": article, "position": position, "type": event.type,
        "intent": event.intent, "mode": event.mode, "channel": event.channel,
        "cameo": event.cameo, "quad": event.quad, "intensity": event.intensity,
        "status": event.status, "background": event.background,
        "start": day_of(event.time.start), "end": day_of(event.time.end),
        "place": place.name if place else None,
        "place_country": place.country if place else None,
        "geonameid": place.geonameid if place else None,
        "lat": place.lat if place else None, "lon": place.lon if place else None,
        "confidence": event.confidence, "trigger_start": start, "trigger_end": end,
        "record": msgspec.to_builtins(event),
    }  # fmt: skip


def party_rows(event: Event, key: int) -> Iterator[Row]:
    """The rows of ``parties``."""
    for side, field in _SIDES:
        for position, party in enumerate(getattr(event, field)):
            yield {"event": key, "side": side, "position": position, **_party(party)}


def _party(party: Party) -> Row:
    return {
        "entity": party.id, "kind": party.kind, "name": party.name, "name_fa": party.name_fa,
        "country": party.country, "affiliation": party.affiliation,
    }  # fmt: skip


def mention_rows(event: Event, key: int) -> list[Row]:
    """The rows of ``mentions``."""
    return [
        {"event": key, "start": start, "end": end} for start, end in sorted(set(event.mentions))
    ]


def event_of(record: Row) -> Event:
    """The event of a stored record."""
    return msgspec.convert(record, Event)


def day_of(text: str | None) -> dt.date | None:
    """The day of an ISO date or time."""
    return dt.date.fromisoformat(text[:10]) if text else None
