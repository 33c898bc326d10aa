"""When a page was published, of all that it, its address and its outlet say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from ruydad.page.credits import Credits
from ruydad.page.metadata import Metadata
from ruydad.page.outlets import Outlet
from ruydad.page.outline import Outline
from ruydad.page.published import best_stamp, choose_published, relative_day
from ruydad.page.stamps import Stamp

_TEHRAN = "Asia/Tehran"
_UNLABELLED = 11
"""The best score of a stamp that no word says is the time of publication."""


def published_of(
    plan: Outline,
    meta: Metadata,
    found: Credits,
    stamps: Sequence[Stamp],
    fetched: dt.datetime | None,
) -> str | None:
    """The time of publication as ISO 8601; ``fetched`` dates «۳ ساعت قبل»."""
    body = (plan.first(), plan.body[-1] if plan.body else len(plan.lines))
    visible, score = best_stamp(stamps, plan.lines, plan.title, body)
    zone = zone_of(found.entry, stamps)
    by_url = choose_published(None, 0, (), found.url, zone)
    if visible and by_url and score <= _UNLABELLED and visible.time.date.isoformat() > by_url:
        return by_url
    published = choose_published(visible, score, meta.published, found.url, zone)
    if published is None and fetched is not None:
        return relative_day(plan.lines, fetched)
    return published


def is_stated(plan: Outline, stamps: Sequence[Stamp], meta: Metadata) -> bool:
    """Whether the page carries one publication time of its own."""
    labelled = {stamp.time.date for stamp in stamps if stamp.role == "published"}
    return bool(meta.published) or len(labelled) == 1


def zone_of(entry: Outlet | None, stamps: Sequence[Stamp]) -> str:
    """The time zone of an outlet, else the one the page tells."""
    if entry is not None and entry.zone:
        return entry.zone
    return next((stamp.time.zone for stamp in stamps if stamp.time.zone), _TEHRAN)


def with_zone(published: str, zone: str) -> str:
    """A given ISO time; an hour without an offset gets the outlet's."""
    try:
        moment = dt.datetime.fromisoformat(published)
    except ValueError:
        return published
    if len(published) <= len("2024-01-31") or moment.tzinfo is not None:
        return published
    return moment.replace(tzinfo=ZoneInfo(zone)).isoformat()
